"""Writes a brief: a file for each language and format, its pictures, and the table of its facts."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pintu.errors import StoreError
from pintu.publish.brief.data import WHOLE_EDITION, BriefData, Scope
from pintu.publish.brief.facts import FACT_COLUMNS, fact_rows
from pintu.publish.brief.html import render_html
from pintu.publish.brief.library import Library
from pintu.publish.brief.markdown import picture_name, render_markdown
from pintu.publish.brief.notes import Address, nowhere
from pintu.publish.brief.pdf import render_pdf
from pintu.publish.brief.plan import Plan
from pintu.publish.brief.planning import plan_of
from pintu.publish.brief.polish import Polish, Refusal, draft_of, polished
from pintu.publish.brief.prose import Brief, Picture
from pintu.publish.brief.rendering import render_brief
from pintu.publish.brief.word import render_word
from pintu.publish.languages import LANGUAGES, Language

Format = Literal["md", "html", "pdf", "docx"]
File = tuple[str, bytes]  # name, content


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefReport:
    """What was written."""

    files: tuple[Path, ...]
    fact_count: int
    note_count: int
    refusals: tuple[Refusal, ...]  # paragraphs whose polished words were not taken


def brief_of(data: BriefData, language: Language, *, scope: Scope = WHOLE_EDITION, address: Address = nowhere) -> Brief:
    """Return a brief in one language, to be written down or set into a page.

    Parameters
    ----------
    data
        The records of a store and the computed tables of an edition.
    language
        Of the words.
    scope
        What it is about; the whole edition unless told.
    address
        Where a sentence can be read, for the footnotes to link to; nowhere unless told.

    Raises
    ------
    StoreError
        If no region has a report of the year.
    EvidenceError
        If a number that is told as a report's does not stand in its sentence.
    """
    library = Library(data=data)
    return render_brief(plan_of(library, scope), library, language, address=address)


def write_brief(  # noqa: PLR0913 (the options of `pintu brief`, each by its name)
    data: BriefData,
    out: Path,
    *,
    scope: Scope = WHOLE_EDITION,
    languages: Sequence[Language] = LANGUAGES,
    formats: Sequence[Format] = ("md", "html"),
    polish: Polish | None = None,
) -> BriefReport:
    """Write a brief into a folder, in each language and format, with the table of its facts.

    Parameters
    ----------
    data
        The records of a store and the computed tables of an edition.
    out
        The folder; files of the same names in it are replaced, others stay.
    scope
        What it is about.
    languages, formats
        Of the files. The languages tell the same facts with the same footnotes.
    polish
        Takes a draft and gives its words back in a better style; a paragraph in which it changes a number, a name or a
        footnote keeps the words of the draft, which the report tells.

    Raises
    ------
    StoreError
        If no region has a report of the year, or the folder cannot be written.
    EvidenceError
        If a number that is told as a report's does not stand in its sentence.
    PintuError
        If a PDF or Word file is asked for and what makes it is not installed, or there is no font for it.
    """
    library = Library(data=data)
    plan = plan_of(library, scope)
    drafts = [render_brief(plan, library, language) for language in languages]
    offered = [polished(draft, polish(draft_of(draft), draft.language)) if polish else (draft, ()) for draft in drafts]
    briefs = [brief for brief, _ in offered]
    # All is made before anything is written: an error leaves the folder as it was.
    files = [facts_file(plan), *(file for brief in briefs for file in files_of(brief, formats, data.year))]
    return BriefReport(
        files=_write(out, files),
        fact_count=len(plan.facts()),
        note_count=len(briefs[0].notes) if briefs else 0,
        refusals=tuple(refusal for _, refused in offered for refusal in refused),
    )


def facts_file(plan: Plan) -> File:
    """Return the table of a brief's facts with its name."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(FACT_COLUMNS)
    rows.writerows(fact_rows(plan.facts()))
    return f"{plan.name}.facts.csv", text.getvalue().encode()


def files_of(brief: Brief, formats: Sequence[Format], year: int) -> Iterator[File]:
    """Yield a brief in each of the formats, with its pictures where they are files, each with its name."""
    name = f"{brief.name}.{brief.language}"
    if "md" in formats:
        yield f"{name}.md", render_markdown(brief).encode("utf-8", errors="replace")
        for picture in pictures_of(brief):
            yield picture_name(brief, picture), picture.svg.encode()
    if "html" in formats:
        yield f"{name}.html", render_html(brief).encode("utf-8", errors="replace")
    if "pdf" in formats:
        yield f"{name}.pdf", render_pdf(brief)
    if "docx" in formats:
        yield f"{name}.docx", render_word(brief, year=year)


def pictures_of(brief: Brief) -> tuple[Picture, ...]:
    """Return the pictures of a brief in their order."""
    return tuple(block for section in brief.sections for block in section.blocks if isinstance(block, Picture))


def _write(out: Path, files: Sequence[File]) -> tuple[Path, ...]:
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, content in files:
            (out / name).write_bytes(content)
    except OSError as error:
        raise StoreError(
            f"the brief cannot be written: {error.strerror or error}",
            where=str(out),
            fix="name a folder that may be written to and has room",
        ) from error
    return tuple(out / name for name, _ in files)
