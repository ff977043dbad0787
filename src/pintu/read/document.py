"""One text into a document, or into the reason why it is none."""

from __future__ import annotations

import re
from datetime import date

from pintu.errors import IdentityError, ReadError
from pintu.ids import hash_id
from pintu.read.identity import Identity, find_published, find_title, identify, is_marked
from pintu.read.identity.dates import parse_date
from pintu.read.raw import Note, RawText, Settled
from pintu.records import Document, DocumentKind, Flag, Skip
from pintu.vocabulary.authorship import authorship_cues

_SHORT = 500  # characters; a shorter text must bear a mark of a report
_SAMPLE = 20_000  # characters
_SPACE = re.compile(r"\s+")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_GAPS = re.compile("\ufffd+")
_HALVES = re.compile("[\ud800-\udfff]")
_MOST_GAPS = 20  # that get a flag each
_KINDS: tuple[DocumentKind, ...] = ("report", "digest")


def build_document(
    raw: RawText, settled: Settled, *, path: str, stem: str, sha256: str
) -> tuple[Document, tuple[Flag, ...]] | Skip:
    """Return the document of a text with its flags, or what was wrong with the text.

    Raises
    ------
    UnresolvedError
        If the user's name for the region is none.
    """
    try:
        kind = _kind(raw, settled, path)
        _refuse_what_is_no_report(raw, settled, kind, path)
        identity = identify(raw, settled, stem=stem, where=path)
    except (ReadError, IdentityError) as error:
        return Skip(path=path, what=error.what, fix=error.fix)
    document = Document(
        document_id=hash_id(raw.text),
        region_id=identity.author.region.region_id,
        region=identity.author.region.zh,
        year=identity.year,
        level=identity.author.level,
        kind=kind,
        title=_title(raw, identity),
        delivered=_iso(identity.delivered),
        published=_iso(_published(raw, identity)),
        source=raw.metadata.source or identity.lead.source,
        path=path,
        sha256=sha256,
        text=raw.text,
    )
    notes = (*raw.notes, *identity.notes, *_find_gaps(raw.text))
    return document, tuple(_flag(note, document.document_id) for note in notes)


def _kind(raw: RawText, settled: Settled, path: str) -> DocumentKind:
    said = settled.kind or raw.metadata.kind or "report"
    kind = next((kind for kind in _KINDS if kind == said), None)
    if kind is None:
        raise ReadError(f"its kind is {said!r}", where=path, fix=f"write one of {', '.join(_KINDS)}, or leave kind out")
    return kind


def _refuse_what_is_no_report(raw: RawText, settled: Settled, kind: DocumentKind, path: str) -> None:
    sample = _SPACE.sub("", raw.text.lstrip()[:_SAMPLE])
    if not sample:
        raise ReadError("the text is empty", where=path, fix="fetch it anew, or leave it out")
    written = (raw.text, raw.metadata.title, raw.metadata.source)
    if any(_HALVES.search(text) for text in written if text):
        raise ReadError("it holds half a character (a lone surrogate)", where=path, fix="write it as UTF-8 anew")
    if len(_HAN.findall(sample)) * 5 < len(sample):
        raise ReadError("the text is not in Chinese", where=path, fix="give the Chinese report, or leave it out")
    if kind == "digest" or is_marked(raw):
        return
    if len(sample) < _SHORT:
        raise ReadError(
            f"{len(sample)} characters, and nothing that marks a report", where=path, fix="give the whole report"
        )
    if settled.region is None or settled.year is None:
        raise ReadError(
            "nothing in the text marks a government work report",
            where=path,
            fix="leave it out, or settle its region and year in a sources.toml beside it",
        )


def _title(raw: RawText, identity: Identity) -> str:
    """Return the title that the file or the text has, or one that describes the report where neither has any.

    A city's or county's report is described where its title does not name it: nothing else in the record would.
    """
    author = identity.author
    title = " ".join((raw.metadata.title or "").split()) or find_title(identity.lead)
    if title and (author.level in {"national", "province"} or author.name in title):
        return title
    name = "" if author.level == "national" else author.name
    return f"{identity.year}年{name}{authorship_cues('report')[0]}"


def _published(raw: RawText, identity: Identity) -> date | None:
    written = parse_date(raw.metadata.published) if raw.metadata.published else None
    return written or find_published(identity.lead)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _find_gaps(text: str) -> tuple[Note, ...]:
    """Return a note for each run of characters that could not be decoded; one for all where they are many."""
    gaps = [match.span() for match in _GAPS.finditer(text)]
    if len(gaps) > _MOST_GAPS:
        note = f"{len(gaps)} places could not be decoded"
        return (Note(kind="damage", note=note, start=gaps[0][0], end=gaps[-1][1]),)
    return tuple(
        Note(kind="damage", note="characters that could not be decoded", start=start, end=end) for start, end in gaps
    )


def _flag(note: Note, document_id: str) -> Flag:
    return Flag(document_id=document_id, kind=note.kind, start=note.start, end=note.end, note=note.note)
