"""The search index: classic scripts that a page loads as it needs them, so that search works from disk as well.

``meta`` tells which sentences belong to which document, ``names`` what themes, regions and blocs are called in any
language, ``c/`` which sentences mention each, ``i/`` which sentences hold each pair of characters, and ``t/`` the
sentences themselves.
"""

from __future__ import annotations

import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pintu.publish.shelf import Dossier, Shelf, tiled_regions
from pintu.publish.views.blocs import bloc_path, shown_blocs
from pintu.publish.views.indicator import headline_ids
from pintu.publish.views.promises import indicator_path
from pintu.records import STATUS_OF_FRAME, Sentence
from pintu.vocabulary import indicators, themes

SHARDS = 256
_BLOCK = 256  # sentences in a file of texts
_LAST = 0xFFFF  # characters beyond are two units of a script's string, and are not indexed
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """Something with a page and names: what is searched for by name."""

    name: str  # theme:robots
    path: str  # within a language
    names: tuple[str, str, str]  # in English, Korean and Chinese
    others: tuple[str, ...]
    parent: str


def search_files(shelf: Shelf) -> Iterator[tuple[str, str]]:
    """Yield the path and the content of each file of the index, the same for the same documents."""
    numbered = [(dossier, sentence) for dossier in shelf.dossiers for sentence in dossier.sentences]
    entries = _entries(shelf)
    yield "search/meta.js", _call("meta", _meta(shelf))
    yield (
        "search/names.js",
        _call("names", [[row.name, row.path, *row.names, list(row.others), row.parent] for row in entries]),
    )
    for name, places in _concepts(numbered, entries).items():
        yield f"search/c/{name.replace(':', '-')}.js", _call("concept", [name, _deltas(places)])
    for number, pairs in enumerate(_shards(sentence for _, sentence in numbered)):
        yield f"search/i/{number}.js", _call("shard", [number, pairs])
    for first in range(0, len(numbered), _BLOCK):
        block = [
            [dossier.anchors[sentence.sentence_id], _plain(sentence.quote)]
            for dossier, sentence in numbered[first : first + _BLOCK]
        ]
        yield f"search/t/{first // _BLOCK}.js", _call("texts", [first // _BLOCK, block])


def folded(text: str) -> str:
    """Return the text as it is compared: full-width signs as plain ones, capitals as small, blanks left out.

    Examples
    --------
    >>> folded("ＡＩ 大模型")
    'ai大模型'
    """
    return "".join(unicodedata.normalize("NFKC", text).lower().split())


def shard_of(pair: str) -> int:
    """Return the file that tells where a pair of characters stands; the script does the same sum."""
    return (ord(pair[0]) * 31 + ord(pair[1])) % SHARDS


def _call(name: str, value: object) -> str:
    words = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("\u2028", "").replace("\u2029", "")
    return f"pintuSearch.{name}({words});\n"


def _plain(quote: str) -> str:
    return " ".join(quote.split())


def _meta(shelf: Shelf) -> dict[str, object]:
    first, documents = 0, []
    for dossier in shelf.dossiers:
        states = "".join((STATUS_OF_FRAME.get(sentence.frame) or "-")[0] for sentence in dossier.sentences)
        documents.append(
            [dossier.page, dossier.document.region_id, dossier.document.year, dossier.document.kind, first, states]
        )
        first += len(dossier.sentences)
    return {"documents": documents, "block": _BLOCK, "shards": SHARDS}


def _entries(shelf: Shelf) -> list[_Entry]:
    rows = [
        _Entry(
            name=f"theme:{theme.theme_id}",
            path=f"theme/{theme.theme_id}.html",
            names=(theme.en, theme.ko, theme.zh),
            others=tuple(folded(name) for name in theme.names),
            parent=f"theme:{theme.parent}" if theme.parent else "",
        )
        for theme in themes()
        if theme.theme_id in shelf.themes
    ]
    rows += [
        _Entry(
            name=f"region:{region.region_id}",
            path=f"region/{region.region_id}.html",
            names=(region.en, region.ko, region.zh),
            others=tuple(folded(name) for name in (*region.zh_aliases, *region.en_aliases, *region.ko_aliases)),
            parent="",
        )
        for region in tiled_regions()
    ]
    rows += [
        _Entry(
            name=f"bloc:{bloc.bloc_id}",
            path=bloc_path(bloc.bloc_id),
            names=(bloc.en, bloc.ko, bloc.zh),
            others=tuple(folded(name) for name in bloc.names),
            parent="",
        )
        for bloc in shown_blocs()
    ]
    rows += [
        _Entry(
            name=f"indicator:{indicator.indicator_id}",
            path=indicator_path(indicator.indicator_id),
            names=(indicator.en, indicator.ko, indicator.zh),
            others=(),
            parent="",
        )
        for indicator in indicators()
        if indicator.indicator_id in headline_ids()
    ]
    return rows


def _concepts(numbered: Sequence[tuple[Dossier, Sentence]], entries: Sequence[_Entry]) -> dict[str, list[int]]:
    """Return the places of the sentences that mention each theme, region and bloc."""
    named = {f"region:{row.names[2]}": row.name for row in entries if row.name.startswith("region:")}
    named |= {f"bloc:{row.names[2]}": row.name for row in entries if row.name.startswith("bloc:")}
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, (dossier, sentence) in enumerate(numbered):
        told = [f"theme:{mention.theme}" for mention in dossier.mentions.get(sentence.sentence_id, ())]
        told += [named[tie.resolved] for tie in dossier.ties.get(sentence.sentence_id, ()) if tie.resolved in named]
        for name in dict.fromkeys(told):
            found[name].append(place)
    return {row.name: found[row.name] for row in entries if not row.name.startswith("indicator:")}


def _shards(sentences: Iterable[Sentence]) -> list[dict[str, str]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, sentence in enumerate(sentences):
        text = folded(sentence.quote)
        for pair in dict.fromkeys(map("".join, pairwise(text))):
            if pair.isalnum() and max(map(ord, pair)) <= _LAST:
                places[pair].append(place)
    shards: list[dict[str, str]] = [{} for _ in range(SHARDS)]
    for pair in sorted(places):
        shards[shard_of(pair)][pair] = _deltas(places[pair])
    return shards


def _deltas(places: Sequence[int]) -> str:
    """Return ascending places as steps in base 36, parted by blanks."""
    return " ".join(_base36(place - before) for before, place in pairwise((0, *places)))


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
        if not number:
            return digits
