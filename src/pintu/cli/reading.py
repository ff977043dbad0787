"""`pintu read`: the claims, mentions and ties of any text."""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from typing import TYPE_CHECKING, get_args

import click

from pintu.records import Frame

if TYPE_CHECKING:  # imported where they are needed, so that --help is quick
    from msgspec import Struct

    from pintu.store import Findings


@click.command()
@click.argument("text")
@click.option("--year", type=int, help="The year of the report, for 今年 and 去年.")
@click.option("--frame", type=click.Choice(get_args(Frame)), help="The part of a report that the text is from.")
@click.option("--format", "form", type=click.Choice(("table", "json")), default="table", show_default=True)
def read(*, text: str, year: int | None, frame: Frame | None, form: str) -> None:
    """Show the claims, mentions and ties of TEXT, or of standard input where TEXT is -."""
    from pintu import pipeline

    findings = pipeline.read_text(sys.stdin.read() if text == "-" else text, year=year, frame=frame)
    if form == "json":
        click.echo(json.dumps(_plain(findings), ensure_ascii=False, indent=1))
        return
    _show(findings)


def _plain(findings: Findings) -> dict[str, list[dict[str, object]]]:
    from msgspec.structs import asdict

    from pintu.store import plain_number

    quotes = {sentence.sentence_id: sentence.quote for sentence in findings.sentences}

    def row(record: Struct, **more: object) -> dict[str, object]:
        fields = {name: value for name, value in asdict(record).items() if name != "document_id"}
        numbers = {name: float(plain_number(value)) for name, value in fields.items() if isinstance(value, Decimal)}
        whole = {name: int(value) for name, value in numbers.items() if value == int(value)}
        return {**fields, **numbers, **whole, **more}

    return {
        name: [row(record, quote=quotes[record.sentence_id]) for record in records]
        for name, records in (("claims", findings.claims), ("mentions", findings.mentions), ("ties", findings.ties))
    }


def _show(findings: Findings) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from pintu.store import plain_number

    claims = Table("number", "indicator", "measure", "value", "unit", "bound", "status", "period", "of", box=None)
    for claim in findings.claims:
        value = plain_number(claim.value)
        if claim.value_max is not None:
            value += f" to {plain_number(claim.value_max)}"
        cells = (claim.text, claim.indicator, claim.measure, value, claim.unit, claim.bound)
        claims.add_row(*map(Text, cells), *(Text(cell or "–") for cell in (claim.status, claim.period, claim.scope)))
    console = Console()
    if findings.claims:
        console.print(claims)
    for mention in findings.mentions:
        console.print(Text(f"theme  {mention.text}  {mention.theme}"))
    for tie in findings.ties:
        console.print(Text(f"tie    {tie.text}  {tie.resolved}  {tie.relation}"))
    if not (findings.claims or findings.mentions or findings.ties):
        console.print("nothing found: no number, theme or place that Pintu knows stands in the text")
