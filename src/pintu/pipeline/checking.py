"""From the text of an article to its checked claims."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pintu.errors import StoreError
from pintu.extract import find_claims, find_mentions
from pintu.extract.quantities import find_quantities_in, language_of
from pintu.pipeline.batches import Progress
from pintu.records import Claim, Document, Mention, Sentence
from pintu.resolve import resolve_claims
from pintu.segment import split_text
from pintu.store import Mosaic
from pintu.view import span_in_text, view_of

if TYPE_CHECKING:  # imported where they are needed: the other commands do without
    from pintu.analyse.material import Material
    from pintu.check import Figure, Finding, ReportSentence
    from pintu.publish import Checked, CheckedArticle


def check_article(text: str, mosaic: Mosaic) -> tuple[Finding, ...]:
    """Return each claim of an article with its verdict and the sentences of the reports that decide it.

    Parameters
    ----------
    text
        The article, in English, Korean or Chinese.
    mosaic
        The store; its newest edition and the one before it are what the article is held against.

    Raises
    ------
    StoreError
        If there is no such store.
    """
    return check_text(text, report_sentences(mosaic))


def check_text(text: str, reports: Sequence[ReportSentence]) -> tuple[Finding, ...]:
    """Return each claim of an article with its verdict, held against sentences of reports.

    Parameters
    ----------
    text
        The article, in English, Korean or Chinese.
    reports
        Of two editions at most.
    """
    from pintu.check import Article, check_claims

    language = language_of(text)
    sentences = split_text(text, frame="other")
    mentions: dict[str, list[Mention]] = {}
    for mention in find_mentions(sentences):
        mentions.setdefault(mention.sentence_id, []).append(mention)
    edition = max((one.year for one in reports), default=0)
    article = Article(
        sentences=sentences,
        figures=_figures_in(sentences, language, edition),
        mentions={sentence_id: tuple(several) for sentence_id, several in mentions.items()},
        language=language,
        edition=edition,
    )
    return check_claims(article, reports)


def render_check(text: str, findings: Sequence[Finding], told: str) -> str:
    """Return a page of an article whose claims are underlined by verdict, each opening its evidence.

    Parameters
    ----------
    text
        The article.
    findings
        As ``check_article`` gives them.
    told
        What the article was held against, as the page names it.
    """
    from pintu.publish import render_checked

    return render_checked(text, _as_shown(findings), language=language_of(text), told=told)


def check_examples(material: Material) -> dict[str, CheckedArticle]:
    """Return the worked examples of the pack, each held against the records of a store, by language.

    Parameters
    ----------
    material
        The store's records; its newest edition and the one before it are what the examples are held against.
    """
    from pintu.publish import CheckedArticle

    reports = _report_sentences(material)
    checked: dict[str, CheckedArticle] = {}
    for language, text in worked_examples().items():
        checked[language] = CheckedArticle(text=text, claims=_as_shown(check_text(text, reports)))
    return checked


def worked_examples() -> dict[str, str]:
    """Return the articles with errors on purpose that come with the pack, by language."""
    folder = files("pintu.packs") / "cn_provinces" / "articles"
    return {
        language: (folder / f"worked-example.{language}.txt").read_text(encoding="utf-8")
        for language in ("en", "ko", "zh")
    }


def _as_shown(findings: Sequence[Finding]) -> tuple[Checked, ...]:
    from pintu.publish import Checked

    return tuple(
        Checked(
            start=finding.claim.start,
            end=finding.claim.end,
            text=finding.claim.text,
            verdict=finding.verdict,
            note=finding.note,
            evidence=finding.evidence,
        )
        for finding in findings
    )


def built_in_digests(cache: Path, *, progress: Progress | None = None) -> Mosaic:
    """Return a store of the sample corpus that comes with Pintu; it is built once, and again when the rules change.

    Parameters
    ----------
    cache
        The folder that it is kept in.
    progress
        Called with the number of documents done and of all.

    Raises
    ------
    StoreError
        If the folder cannot be written.
    """
    try:
        cache.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"the folder for the sample corpus cannot be made: {error.strerror}",
            where=str(cache),
            fix="name a store with --mosaic",
        ) from error
    with as_file(files("pintu.packs") / "cn_provinces" / "digests") as digests:
        from pintu.pipeline import build

        return build([digests], cache / "digests.duckdb", progress=progress).mosaic


def report_sentences(mosaic: Mosaic) -> tuple[ReportSentence, ...]:
    """Return the sentences of a store's newest edition and the one before it, each with its claims and themes."""
    from pintu.analyse.material import Material

    return _report_sentences(
        Material(
            documents=mosaic.records(Document),
            sentences=mosaic.records(Sentence),
            claims=mosaic.records(Claim),
            mentions=mosaic.records(Mention),
            ties=(),
        )
    )


def _report_sentences(material: Material) -> tuple[ReportSentence, ...]:
    from pintu.check import ReportSentence

    documents = {document.document_id: document for document in material.documents}
    newest = max((document.year for document in documents.values()), default=0)
    claims: dict[str, list[Claim]] = {}
    for claim in material.claims:
        claims.setdefault(claim.sentence_id, []).append(claim)
    themes: dict[str, set[str]] = {}
    for mention in material.mentions:
        themes.setdefault(mention.sentence_id, set()).add(mention.theme)
    return tuple(
        ReportSentence(
            region_id=document.region_id,
            region=document.region,
            year=document.year,
            sentence=sentence,
            claims=tuple(claims.get(sentence.sentence_id, ())),
            themes=frozenset(themes.get(sentence.sentence_id, ())),
        )
        for sentence in material.sentences
        if (document := documents[sentence.document_id]).year >= newest - 1
        and document.level in ("national", "province")
    )


def _figures_in(
    sentences: Sequence[Sentence], language: Literal["zh", "en", "ko"], edition: int
) -> dict[str, tuple[Figure, ...]]:
    """Return the numbers of an article by sentence; in Chinese, those that the claims of a report are read from."""
    from pintu.check import Figure

    figures: dict[str, list[Figure]] = {}
    if language == "zh":
        for claim in resolve_claims(find_claims(sentences, year=edition)):
            figures.setdefault(claim.sentence_id, []).append(Figure.of_claim(claim))
    else:
        for sentence in sentences:
            view = view_of(sentence.quote)
            for quantity in find_quantities_in(view.text, language):
                start, end = span_in_text(view, quantity.start, quantity.end)
                figures.setdefault(sentence.sentence_id, []).append(Figure.of_quantity(quantity, sentence, start, end))
    return {sentence_id: tuple(several) for sentence_id, several in figures.items()}
