"""`pintu read`: the claims, mentions and ties of any text."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, get_args

import click

from pintu.cli.terminal import cell, say, say_rows, shown
from pintu.records import Claim, Frame, Mention, Tie

if TYPE_CHECKING:  # imported where they are needed, so that --help is quick
    from pintu.store import Findings


@click.command()
@click.argument("text")
@click.option("--year", type=int, help="The year of the report, for 今年 and 去年.")
@click.option("--frame", type=click.Choice(get_args(Frame)), help="The part of a report that the text is from.")
@click.option("--format", "form", type=click.Choice(("table", "json")), default="table", show_default=True)
def read(*, text: str, year: int | None, frame: Frame | None, form: str) -> None:
    """Show the claims, mentions and ties of TEXT, or of standard input where TEXT is -."""
    from pintu import pipeline

    findings = pipeline.read_text(_given(text), year=year, frame=frame)
    if form == "json":
        say_rows(_as_json(findings))
        return
    _show(findings)


def _given(text: str) -> str:
    from pintu.read.decoding import decode

    if text == "-":
        return decode(sys.stdin.buffer.read(), where="standard input")
    return decode(os.fsencode(text), where="the text on the command line")


def _as_json(findings: Findings) -> str:
    from msgspec.structs import asdict

    from pintu.store import json_object

    quotes = {sentence.sentence_id: sentence.quote for sentence in findings.sentences}

    def rows(name: str, records: Iterable[Claim | Mention | Tie]) -> str:
        found = ({**asdict(record), "quote": quotes[record.sentence_id]} for record in records)
        plain = ({key: value for key, value in row.items() if key != "document_id"} for row in found)
        return f'"{name}": [' + ",".join(f"\n {json_object(row)}" for row in plain) + "]"

    parts = (rows("claims", findings.claims), rows("mentions", findings.mentions), rows("ties", findings.ties))
    return "{" + ",\n".join(parts) + "}"


def _show(findings: Findings) -> None:
    from rich.console import Console
    from rich.table import Table

    from pintu.store import plain_number

    claims = Table("number", "indicator", "measure", "value", "unit", "bound", "status", "period", "of", box=None)
    for claim in findings.claims:
        value = plain_number(claim.value)
        if claim.value_max is not None:
            value += f" to {plain_number(claim.value_max)}"
        told = (claim.status, claim.period, claim.scope)
        cells = (claim.text, claim.indicator, claim.measure, value, claim.unit, claim.bound, *told)
        claims.add_row(*map(cell, cells))
    console = Console()
    if findings.claims:
        console.print(claims)
    for mention in findings.mentions:
        say(f"theme  {shown(mention.text)}  {mention.theme}")
    for tie in findings.ties:
        say(f"tie    {shown(tie.text)}  {tie.resolved}  {tie.relation}")
    if not (findings.claims or findings.mentions or findings.ties):
        say("nothing found: no number, theme or place that Pintu knows stands in the text")
