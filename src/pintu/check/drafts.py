"""From what a stretch of an article says to its claims, one for each region that it is told of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pintu.check.claim import ArticleClaim, ClaimKind, Figure
from pintu.check.cues import begins_with_cue, ends_with_cue
from pintu.check.lexicon import Found, Language, senses_of, shingles_of
from pintu.check.owners import Owned, Owner
from pintu.check.strange import count_strange_words
from pintu.check.told import Told
from pintu.records import Measure
from pintu.vocabulary import regions

# Digits that are no year, no day and no part of a name (6G, C919).
_NUMERAL = re.compile(r"(?<![A-Za-z\d.,-])(?!(?:19|20)\d\d(?!\d))\d+(?:[.,]\d+)*(?![A-Za-z\d월일月日년年-])")
_PARTICLES = "에이가를을 "


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A claim before its regions are told apart; places are in the sentence."""

    start: int
    end: int
    found: tuple[Found, ...]
    themes: tuple[str, ...]
    told: Told
    kind: ClaimKind = "presence"
    figure: Figure | None = None
    measure: Measure | None = None
    is_fall: bool = False
    indicator_ids: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    carried_from: int = 0  # where the words begin whose subject it takes over


def finish_draft(draft: Draft, owner: Owner, owned: Owned, language: Language) -> Iterator[ArticleClaim]:
    """Yield the claim for each region that it is told of; a bloc's, and one of an ambiguous name, is one claim."""
    quote, figure, offset = owned.sentence.quote, draft.figure, owned.sentence.start
    text = quote[draft.start : draft.end]
    senses = senses_of(one for one in draft.found if not _names_owner(one, owner) and not _is_rank(one, figure))
    is_list = not owner.is_ambiguous and _are_listed(owner, owned)
    for meant in [(one,) for one in owner.regions] if is_list else [owner.regions]:
        yield ArticleClaim(
            sentence=quote,
            start=offset + draft.start,
            end=offset + draft.end,
            text=text,
            kind=draft.kind,
            regions=meant,
            is_ambiguous=owner.is_ambiguous,
            senses=senses,
            shingles=_shingles(draft, quote) if language == "zh" else (),
            strange_count=count_strange_words(text, draft.found, language, number=figure.text if figure else ""),
            numerals=() if figure else tuple(_NUMERAL.findall(text)),
            indicator_ids=draft.indicator_ids,
            themes=tuple(dict.fromkeys(draft.themes)),
            focus=draft.focus,
            figure=figure,
            measure=draft.measure,
            is_fall=draft.is_fall,
            status=draft.told.status,
            is_finished=draft.told.is_finished,
            is_below=figure is not None and _is_below(quote, figure, language),
            period=draft.told.period,
        )


def _shingles(draft: Draft, quote: str) -> tuple[str, ...]:
    """Return the pairs of characters of a Chinese claim, but for the number's own."""
    if draft.figure is None:
        return shingles_of(quote[draft.start : draft.end])
    parts = (quote[draft.carried_from : draft.figure.start], quote[draft.figure.end : draft.end])
    return tuple(dict.fromkeys(pair for part in parts for pair in shingles_of(part)))


def _is_below(quote: str, figure: Figure, language: Language) -> bool:
    """Return whether the number is told to be not quite reached."""
    before, behind = quote[: figure.start], quote[figure.end :].lstrip(_PARTICLES)
    return ends_with_cue("below", before, language) or begins_with_cue("below", behind, language)


def _are_listed(owner: Owner, owned: Owned) -> bool:
    """Return whether the regions are named one by one, rather than by the name of a bloc."""
    single = {one.regions[0] for one in owned.named if len(one.regions) == 1}
    return set(owner.regions) <= single


def _names_owner(found: Found, owner: Owner) -> bool:
    """Return whether a word is only the name of the region itself."""
    return found.concept.kind == "place" and found.concept.zh[0] in {_short_name(region) for region in owner.regions}


def _is_rank(found: Found, figure: Figure | None) -> bool:
    """Return whether a word is the rank itself: the first of first place."""
    return figure is not None and figure.form == "rank" and figure.start <= found.start < figure.end


@cache
def _short_name(region_id: str) -> str:
    return next(region.zh for region in regions() if region.region_id == region_id)
