"""The blueprint: which national priorities each region takes up, in numbers or in words, and what else it pursues."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pintu.analyse.clauses import claims_beside
from pintu.analyse.counted import counted_sentences
from pintu.analyse.lineages import lineages
from pintu.analyse.official_order import in_official_order
from pintu.analyse.profiles import reports_of_regions
from pintu.analyse.rows import rows_of
from pintu.records import Claim, Document, Mention, Sentence
from pintu.vocabulary import Theme, themes

# report: the national report of the edition names it; list: only a national strategy of the pack does; own: neither.
Origin = Literal["report", "list", "own"]
Coverage = Literal["number", "words", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """What one region's report says of one theme of the blueprint, or of a theme that the nation does not name."""

    year: int
    theme: str
    origin: Origin
    strategies: tuple[str, ...]  # Theme.theme_id of the national strategies that name it
    national_sentences_count: int  # of the national report, that name the theme or a part of it
    region: str
    region_id: str
    coverage: Coverage
    sentences_count: int  # of the region's report, that name the theme or a part of it
    target_sentences_count: int  # of them, those that tell an aim
    through: tuple[str, ...]  # the themes that are named: itself, parts or kinds of it
    sentence_ids: tuple[str, ...]
    claim_ids: tuple[str, ...]  # claims in the clauses that name it; empty where it is there only in words


@dataclass(frozen=True, slots=True, kw_only=True)
class Priority:
    """How the regions together take up one theme."""

    year: int
    theme: str
    origin: Origin
    national_sentences_count: int
    with_number: tuple[str, ...]  # short names of the regions, in the official order
    in_words: tuple[str, ...]
    by_nobody: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionAlignment:
    """How much of the national report one region takes up."""

    year: int
    region: str
    region_id: str
    priorities_count: int  # themes that the national report names
    with_number_count: int
    in_words_count: int
    covered_share: float  # of the priorities; a longer report covers more
    own_themes: tuple[str, ...]  # that neither the national report nor a national strategy names, by sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class _Naming:
    """Where one document names one theme, itself or through its parts."""

    sentence_ids: tuple[str, ...]
    target_sentences_count: int
    themes: tuple[str, ...]
    claim_ids: tuple[str, ...]


_SILENCE = _Naming(sentence_ids=(), target_sentences_count=0, themes=(), claim_ids=())


def alignments(
    documents: Sequence[Document],
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    claims: Sequence[Claim],
    *,
    edition: int,
) -> tuple[Alignment, ...]:
    """Return what each region says of each national priority, and of each theme of its own.

    A priority is a theme that the national report of the edition names, or that a national strategy of the pack lists.
    A region takes it up by naming it, or a part or kind of it; something wider is not enough. A theme is a region's own
    if neither it nor anything that it is a part or kind of is a priority. A number is a claim in a clause that names
    the theme; one in another clause of the sentence is as often about something else. Annexes and greetings are left
    out, as are cities and counties.

    Parameters
    ----------
    documents, sentences, mentions, claims
        Of the edition; others may be among them. Sentences of a document in order.
    edition
        The year in which the reports were given.

    Returns
    -------
    tuple of Alignment
        By theme in the pack's order, then by region in the official order: a row for each priority and region, with
        ``coverage`` none where the report is silent, and a row for each own theme that a region names. Empty where
        the edition has no national report: what it would name is unknown.
    """
    national = _national_report(documents, edition)
    provincial = in_official_order(reports_of_regions(documents, edition=edition))
    if national is None:
        return ()
    document_ids = {national.document_id, *(document.document_id for document in provincial)}
    of_report = _by_sentence(document_ids, sentences, mentions)
    numbers = claims_beside(mentions, claims, sentences)
    plan = _of_the_nation(of_report[national.document_id])
    origins = _origins(plan)
    found = {
        document.document_id: _namings(of_report[document.document_id], origins, numbers) for document in provincial
    }
    return tuple(
        _alignment(document, theme, origins[theme.theme_id], naming, plan.get(theme.theme_id, 0))
        for theme in themes()
        if theme.theme_id in origins
        for document in provincial
        if (naming := found[document.document_id].get(theme.theme_id, _SILENCE)).themes
        or origins[theme.theme_id] != "own"
    )


def priorities(rows: Sequence[Alignment]) -> tuple[Priority, ...]:
    """Return, for each theme, the regions that take it up with a number and in words.

    Parameters
    ----------
    rows
        Of `alignments`.

    Returns
    -------
    tuple of Priority
        In the order of the rows: those that nobody takes up are told too.
    """
    of_theme: dict[tuple[int, str], list[Alignment]] = defaultdict(list)
    for row in rows:
        of_theme[row.year, row.theme].append(row)
    return tuple(
        Priority(
            year=year,
            theme=theme,
            origin=cells[0].origin,
            national_sentences_count=cells[0].national_sentences_count,
            with_number=tuple(cell.region for cell in cells if cell.coverage == "number"),
            in_words=tuple(cell.region for cell in cells if cell.coverage == "words"),
            by_nobody=all(cell.coverage == "none" for cell in cells),
        )
        for (year, theme), cells in of_theme.items()
    )


def region_alignments(rows: Sequence[Alignment]) -> tuple[RegionAlignment, ...]:
    """Return, for each region, how many of the national report's themes it takes up, and its own themes.

    Parameters
    ----------
    rows
        Of `alignments`.

    Returns
    -------
    tuple of RegionAlignment
        By year, then in the official order. ``covered_share`` is ``nan`` if the national report names no
        theme.
    """
    of_region: dict[tuple[int, str, str], list[Alignment]] = defaultdict(list)
    # Priorities first: they have a row for every region, in the official order.
    for row in sorted(rows, key=lambda row: row.origin == "own"):
        of_region[row.year, row.region, row.region_id].append(row)
    return tuple(_summary(key, cells) for key, cells in sorted(of_region.items(), key=lambda item: item[0][0]))


def alignment_rows(rows: Iterable[Alignment]) -> list[dict[str, Any]]:
    """Return the rows of the table ``alignment``, in the order of the records."""
    return rows_of(rows)


def _summary(key: tuple[int, str, str], rows: Sequence[Alignment]) -> RegionAlignment:
    year, region, region_id = key
    of_nation = [row for row in rows if row.origin == "report"]
    covered = sum(row.coverage != "none" for row in of_nation)
    with_number = sum(row.coverage == "number" for row in of_nation)
    own = sorted((row for row in rows if row.origin == "own"), key=lambda row: -row.sentences_count)
    return RegionAlignment(
        year=year,
        region=region,
        region_id=region_id,
        priorities_count=len(of_nation),
        with_number_count=with_number,
        in_words_count=covered - with_number,
        covered_share=covered / len(of_nation) if of_nation else float("nan"),
        own_themes=tuple(row.theme for row in own),
    )


def _national_report(documents: Sequence[Document], edition: int) -> Document | None:
    """Return the nation's report of an edition, or else its digest."""
    of_nation = [document for document in documents if document.year == edition and document.level == "national"]
    return min(of_nation, key=lambda row: (row.kind != "report", row.path, row.document_id), default=None)


def _alignment(
    document: Document, theme: Theme, origin: Origin, naming: _Naming, national_sentences_count: int
) -> Alignment:
    return Alignment(
        year=document.year,
        theme=theme.theme_id,
        origin=origin,
        strategies=theme.strategies,
        national_sentences_count=national_sentences_count,
        region=document.region,
        region_id=document.region_id,
        coverage="number" if naming.claim_ids else "words" if naming.themes else "none",
        sentences_count=len(naming.sentence_ids),
        target_sentences_count=naming.target_sentences_count,
        through=naming.themes,
        sentence_ids=naming.sentence_ids,
        claim_ids=naming.claim_ids,
    )


def _by_sentence(
    document_ids: set[str], sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> dict[str, dict[str, list[Mention]]]:
    """Return the mentions of each document by sentence, in text order, without annexes and greetings."""
    document_of = {
        sentence.sentence_id: sentence.document_id
        for sentence in counted_sentences(sentences)
        if sentence.document_id in document_ids
    }
    found: dict[str, dict[str, list[Mention]]] = {document_id: {} for document_id in document_ids}
    for sentence_id, document_id in document_of.items():
        found[document_id][sentence_id] = []
    for mention in mentions:
        if mention.sentence_id in document_of:
            found[document_of[mention.sentence_id]][mention.sentence_id].append(mention)
    return found


def _of_the_nation(report: Mapping[str, Sequence[Mention]]) -> dict[str, int]:
    """Return the themes that the national report names, with the sentences that name them or a part of them."""
    named = {mention.theme for mentions in report.values() for mention in mentions}
    counts = dict.fromkeys(sorted(named), 0)
    for mentions in report.values():
        for theme in named & _lines(mentions):
            counts[theme] += 1
    return counts


def _lines(mentions: Iterable[Mention]) -> set[str]:
    return {theme for mention in mentions for theme in lineages()[mention.theme]}


def _origins(plan: Mapping[str, int]) -> dict[str, Origin]:
    """Return where each theme comes from; parts of a priority are left out, as they are told under it."""
    listed = {theme.theme_id for theme in themes() if theme.strategies}
    origins: dict[str, Origin] = {}
    for theme, line in lineages().items():
        if theme in plan:
            origins[theme] = "report"
        elif theme in listed:
            origins[theme] = "list"
        elif not any(wider in plan or wider in listed for wider in line):
            origins[theme] = "own"
    return origins


def _namings(
    report: Mapping[str, Sequence[Mention]], origins: Mapping[str, Origin], numbers: Mapping[str, Sequence[str]]
) -> dict[str, _Naming]:
    found: dict[str, list[Mention]] = defaultdict(list)
    for mentions in report.values():
        for mention in mentions:
            for theme in _told_under(mention.theme, origins):
                found[theme].append(mention)
    return {theme: _naming(mentions, numbers) for theme, mentions in found.items()}


def _told_under(theme: str, origins: Mapping[str, Origin]) -> list[str]:
    """Return the themes that naming one takes up: electric cars, a priority, do not make cars an own theme."""
    line = [wider for wider in lineages()[theme] if wider in origins]
    return [wider for wider in line if origins[wider] != "own"] or line


def _naming(mentions: Sequence[Mention], numbers: Mapping[str, Sequence[str]]) -> _Naming:
    sentence_ids = tuple(dict.fromkeys(mention.sentence_id for mention in mentions))
    return _Naming(
        sentence_ids=sentence_ids,
        target_sentences_count=len({mention.sentence_id for mention in mentions if mention.status == "target"}),
        themes=tuple(sorted({mention.theme for mention in mentions})),
        claim_ids=tuple(dict.fromkeys(name for mention in mentions for name in numbers.get(mention.mention_id, ()))),
    )
