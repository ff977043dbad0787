"""`pintu check`: an article against its sources."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pintu.cli.build import DEFAULT_MOSAIC, progress_bar
from pintu.cli.terminal import say, say_rows
from pintu.cli.writing import replaced

if TYPE_CHECKING:  # imported where they are needed, so that --help is quick
    from pintu.check import Finding
    from pintu.store import Mosaic

_CONTRADICTED = 1
_LONGEST_QUOTE = 90
_SHOWN_QUOTES = 2


@click.command()
@click.argument("article")
@click.option(
    "--mosaic",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file of the store.  [default: mosaic.duckdb, else the digests that come with Pintu]",
)
@click.option("--format", "form", type=click.Choice(("text", "json", "html")), default="text", show_default=True)
@click.option("--strict", is_flag=True, help="Exit with 1 if anything is contradicted.")
@click.option("-o", "--out", type=click.Path(path_type=Path, dir_okay=False), help="Standard output unless told.")
@click.pass_context
def check(  # noqa: PLR0913 (options, each by its name)
    context: click.Context, /, *, article: str, mosaic: Path | None, form: str, strict: bool, out: Path | None
) -> None:
    """Hold each claim of ARTICLE against the reports, and give it a verdict with the sentences that decide it.

    ARTICLE is a file of any format that Pintu reads, or - for standard input; it is in English, Korean or Chinese.
    """
    from pintu import pipeline
    from pintu.check import CONTRADICTING

    text = _read(article)
    store, told = _store(mosaic)
    findings = pipeline.check_article(text, store)
    rendered = _rendered(text, findings, form, told)
    if out is not None:
        with replaced(out, "the check") as file:
            file.write(rendered.encode("utf-8", errors="replace"))
        say(f"{len(findings)} claims: {out}", err=True)
    elif form == "text":
        say(rendered)
    else:
        say_rows(rendered.rstrip("\n"))
    say(f"held against {told}", err=True)
    if strict and any(finding.verdict in CONTRADICTING for finding in findings):
        context.exit(_CONTRADICTED)


def _read(article: str) -> str:
    from pintu.read import read_texts
    from pintu.read.decoding import decode

    if article == "-":
        return decode(sys.stdin.buffer.read(), where="standard input")
    return "\n\n".join(read_texts(Path(article)))


def _store(mosaic: Path | None) -> tuple[Mosaic, str]:
    """Return the store to hold the article against, and what to call it."""
    from pintu import pipeline
    from pintu.store import Mosaic

    if mosaic is not None or DEFAULT_MOSAIC.exists():
        chosen = mosaic or DEFAULT_MOSAIC
        return Mosaic(chosen), str(chosen)
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "pintu"
    with progress_bar("reading the digests") as progress:
        digests = pipeline.built_in_digests(cache, progress=progress)
    return digests, "the digests that come with Pintu, not the official texts; `pintu build` makes a store of those"


def _rendered(text: str, findings: Sequence[Finding], form: str, told: str) -> str:
    if form == "json":
        from pintu.check import finding_rows
        from pintu.store import json_object

        return "[" + ",".join(f"\n{json_object(row)}" for row in finding_rows(findings)) + "\n]\n"
    if form == "html":
        from pintu.pipeline import render_check

        return render_check(text, findings, told)
    return _as_text(findings)


def _as_text(findings: Sequence[Finding]) -> str:
    if not findings:
        return "no claim about these reports was found"
    lines = []
    for finding in findings:
        lines += ["", f"{finding.verdict.upper():<15} {_one_line(finding.claim.text)}", f"  {finding.note}"]
        for one in finding.evidence[:_SHOWN_QUOTES]:
            lines.append(f"  {one.region} {one.year}  {_shortened(one.quote, one.start, one.end)}")
    counts = Counter(finding.verdict for finding in findings)
    total = ", ".join(f"{count} {name}" for name, count in counts.items())
    return "\n".join([f"{len(findings)} claims: {total}", *lines])


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _shortened(quote: str, start: int, end: int) -> str:
    """Return the part of a quote round what decides, on one line."""
    left = max(0, min(start - _LONGEST_QUOTE // 3, len(quote) - _LONGEST_QUOTE))
    right = max(left + _LONGEST_QUOTE, end)
    return ("…" if left else "") + _one_line(quote[left:right]) + ("…" if right < len(quote) else "")
