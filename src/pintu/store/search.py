"""Looking for sentences: by text as it is written, by what was found in them, and by whose report they are of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pintu.records import STATUS_OF_FRAME, Status, Term

# Takes a query and its values, and gives its rows.
Ask = Callable[[str, Sequence[object]], list[tuple[Any, ...]]]

# Between two characters of a word may stand what a copy of the text has put there.
_BETWEEN = "[\\s\u3000\u200b\ufeff\u00ad]*"
_TO_FULL_WIDTH = 0xFEE0

# Where what a name stands for was found.
_FOUND = {
    "theme": "mentions WHERE theme = ?",
    "indicator": "claims WHERE indicator_id = ?",
    "bloc": "ties WHERE resolved = 'bloc:' || ?",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which sentences are looked at; None takes all."""

    region_id: str | None = None
    year: int | None = None
    theme: str | None = None  # Theme.theme_id that is mentioned
    indicator_id: str | None = None  # that is claimed
    status: Status | None = None  # of what is found in it, or else of its part of the report


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A sentence that was looked for, and where in it what was looked for stands."""

    sentence_id: str
    document_id: str
    region: str
    region_id: str
    year: int
    section: str
    frame: str
    quote: str
    spans: tuple[tuple[int, int], ...]  # in the quote, in order; none for a sentence that a filter alone chose


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """Sentences that were found: how many in all, and those of the page that was asked for."""

    total: int
    hits: tuple[Hit, ...]


def search_sentences(ask: Ask, terms: Sequence[Term], wanted: Wanted, *, limit: int, offset: int = 0) -> Hits:
    """Return the sentences in which everything stands that is looked for, the newest edition first.

    A word is found whatever its width and case, also where a line breaks within it.

    Parameters
    ----------
    ask
        Runs a query.
    terms
        All must stand in a sentence.
    wanted
        Which sentences are looked at.
    limit, offset
        How many are returned, after how many.
    """
    conditions = [*map(_condition, terms), *_filters(wanted)]
    where = " AND ".join(condition for condition, _ in conditions) or "true"
    values = [value for _, given in conditions for value in given]
    matching = f"FROM sentences s JOIN documents d USING (document_id) WHERE {where}"
    # The page is chosen among few columns, in the one pass that counts too; the wide ones are fetched for it alone.
    rows = ask(
        f"""
        WITH page AS (
            SELECT s.sentence_id, d.year, d.position, s.start, count(*) OVER () AS total
            {matching}
            ORDER BY d.year DESC, d.position, s.start
            LIMIT ? OFFSET ?)
        SELECT s.sentence_id, s.document_id, d.region, d.region_id, d.year, h.heading, s.frame, s.quote, page.total
        FROM page
        JOIN sentences s USING (sentence_id)
        JOIN documents d ON d.document_id = s.document_id
        JOIN sections h ON h.document_id = s.document_id AND h.number = s.section
        ORDER BY page.year DESC, page.position, page.start""",
        [*values, limit, offset],
    )
    # Behind the last page there is no row to tell how many there are.
    total = rows[0][-1] if rows else ask(f"SELECT count(*) {matching}", values)[0][0]
    spans = _spans(ask, terms, wanted, {row[0]: row[7] for row in rows})
    names = tuple(name for name in Hit.__dataclass_fields__ if name != "spans")
    hits = tuple(Hit(**dict(zip(names, row[:-1], strict=True)), spans=spans[row[0]]) for row in rows)
    return Hits(total=total, hits=hits)


def pattern_of(text: str) -> str:
    r"""Return a pattern, for Python and for the store, that finds a text in any width and case, across line breaks.

    Examples
    --------
    >>> bool(re.search(pattern_of("5g"), "推广５Ｇ应用")), bool(re.search(pattern_of("芯片"), "芯\n片"))
    (True, True)
    """
    return f"(?i){_BETWEEN.join(map(_any_width, text))}"


def _any_width(character: str) -> str:
    if "!" <= character <= "~":
        return f"(?:{re.escape(character)}|{chr(ord(character) + _TO_FULL_WIDTH)})"
    return re.escape(character)


def _condition(term: Term) -> tuple[str, tuple[object, ...]]:
    if term.kind in ("text", "region"):  # a region's own report does not count as naming it, its name does
        return "regexp_matches(s.quote, ?)", (pattern_of(term.value),)
    return f"s.sentence_id IN (SELECT sentence_id FROM {_FOUND[term.kind]})", (term.value,)


def _filters(wanted: Wanted) -> Iterable[tuple[str, tuple[object, ...]]]:
    if wanted.region_id is not None:
        yield "d.region_id = ?", (wanted.region_id,)
    if wanted.year is not None:
        yield "d.year = ?", (wanted.year,)
    for kind, value in _named(wanted):
        yield f"s.sentence_id IN (SELECT sentence_id FROM {_FOUND[kind]})", (value,)
    if wanted.status is not None:
        frames = tuple(frame for frame, status in STATUS_OF_FRAME.items() if status == wanted.status)
        told = "SELECT sentence_id FROM {} WHERE status"
        claims, mentions = told.format("claims"), told.format("mentions")
        yield (
            f"(s.sentence_id IN ({claims} = ? UNION {mentions} = ?) OR s.frame IN ({', '.join('?' * len(frames))})"
            f" AND s.sentence_id NOT IN ({claims} IS NOT NULL UNION {mentions} IS NOT NULL))",
            (wanted.status, wanted.status, *frames),
        )


def _named(wanted: Wanted) -> Iterable[tuple[str, str]]:
    if wanted.theme is not None:
        yield "theme", wanted.theme
    if wanted.indicator_id is not None:
        yield "indicator", wanted.indicator_id


def _spans(
    ask: Ask, terms: Sequence[Term], wanted: Wanted, quotes: Mapping[str, str]
) -> Mapping[str, tuple[tuple[int, int], ...]]:
    """Return where in each quote what was looked for stands."""
    found: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
    named = [(str(term.kind), term.value) for term in terms if term.kind in _FOUND]
    of_page = f"sentence_id IN ({', '.join('?' * len(quotes))})"
    for kind, value in dict.fromkeys((*named, *_named(wanted))) if quotes else ():
        query = f'SELECT sentence_id, start, "end" FROM {_FOUND[kind]} AND {of_page}'
        for sentence_id, start, end in ask(query, [value, *quotes]):
            found[sentence_id].add((start, end))
    for pattern in (re.compile(pattern_of(term.value)) for term in terms if term.kind not in _FOUND):
        for sentence_id, quote in quotes.items():
            found[sentence_id].update(match.span() for match in pattern.finditer(quote))
    return {sentence_id: tuple(sorted(found[sentence_id])) for sentence_id in quotes}
