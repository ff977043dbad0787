"""A brief as a Word document with real footnotes: Pandoc makes it of the Markdown, the pictures as PNG."""

from __future__ import annotations

import os
import subprocess
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from pintu.errors import PintuError
from pintu.publish.brief.markdown import picture_name, render_markdown
from pintu.publish.brief.prose import Brief, Picture
from pintu.publish.brief.typesetting import compiled, missing

_LANGUAGES = {"en": "en-GB", "ko": "ko-KR", "zh": "zh-CN"}
_DOTS_PER_INCH = 220.0
_FORMAT = "markdown-yaml_metadata_block-tex_math_dollars-raw_html-raw_tex-citations"


def render_word(brief: Brief, *, year: int) -> bytes:
    """Return the brief as a DOCX file; the same brief gives the same bytes.

    Parameters
    ----------
    brief
        In one language.
    year
        Of the edition; the document bears its first day as the day on which it was made, whenever that was.

    Raises
    ------
    PintuError
        If Pandoc or typst, which draws the pictures, is not installed, or Pandoc fails.
    """
    pandoc = _pandoc()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for section in brief.sections:
            for block in section.blocks:
                if isinstance(block, Picture):
                    (folder / picture_name(brief, block, "png")).write_bytes(_drawn(block))
        text = render_markdown(brief, pictures="png")
        command = [pandoc, f"--from={_FORMAT}", "--to=docx", f"--metadata=lang:{_LANGUAGES[brief.language]}"]
        done = subprocess.run(  # noqa: S603 - the program that the library brings, and no words of a report among its options
            [*command, "--output=brief.docx"],
            cwd=folder,
            input=text.encode("utf-8", errors="replace"),
            capture_output=True,
            check=False,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(int(datetime(year, 1, 1, tzinfo=UTC).timestamp()))},
        )
        if done.returncode:
            raise PintuError(
                f"Pandoc could not make the document: {done.stderr.decode(errors='replace').strip()[:200]}",
                where="--format docx",
                fix="write --format md, and convert that",
            )
        return (folder / "brief.docx").read_bytes()


def _pandoc() -> str:
    try:
        import pypandoc  # type: ignore[import-untyped]
    except ImportError as error:
        raise missing("pypandoc_binary", "docx") from error
    try:
        return str(pypandoc.get_pandoc_path())
    except OSError as error:
        raise missing("Pandoc", "docx") from error


def _drawn(picture: Picture) -> bytes:
    page = '#set page(width: auto, height: auto, margin: 0pt)\n#image("picture.svg")'
    files = {"main.typ": page.encode(), "picture.svg": picture.svg.encode()}
    return compiled(files, "docx", format="png", ppi=_DOTS_PER_INCH)
