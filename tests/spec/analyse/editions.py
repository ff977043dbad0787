"""Made-up reports of two editions, as text, for specifications of what is told of one year in both."""

from pintu.extract import find_claims
from pintu.records import Document, Sentence
from pintu.resolve import resolve_claims

FRAMES = {"review": "review", "years": "review-period", "plan": "plan", "goals": "plan-period", "annex": "annex"}


def report(region="云泽", year=2031, kind="report", region_id="CN-ZZ", **parts):
    """Return a document with its sentences and claims; each part of the report is given as one text.

    ``review`` looks back on the year, ``years`` on the five years, ``plan`` is that of the year, ``goals`` those of the
    five years.
    """
    document = Document(
        document_id=f"{region_id}-{year}",
        region_id=region_id,
        region=region,
        year=year,
        level="province",
        kind=kind,
        title=f"{region}省政府工作报告",
        delivered=None,
        published=None,
        source=None,
        path=f"{region}-{year}.txt",
        sha256="0" * 64,
        text="",
    )
    sentences = tuple(_sentences(document, parts))
    return document, sentences, resolve_claims(find_claims(sentences, year=year))


def both(*reports):
    """Return the documents, sentences and claims of several reports."""
    documents, sentences, claims = zip(*reports, strict=True)
    return documents, [one for many in sentences for one in many], [one for many in claims for one in many]


def _sentences(document, parts):
    start = 0
    for part, text in parts.items():
        for number, quote in enumerate(piece + "。" for piece in text.split("。") if piece):
            yield Sentence(
                sentence_id=f"{document.document_id}-{part}-{number}",
                document_id=document.document_id,
                section=1,
                paragraph=number,
                start=start,
                end=start + len(quote),
                frame=FRAMES[part],
                quote=quote,
            )
            start += len(quote)
