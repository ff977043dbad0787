"""`pintu export`, `pintu sql` and `pintu audit`: the data, and whether they hold."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pintu.cli.build import mosaic_option
from pintu.cli.terminal import cell, say, say_rows, shown
from pintu.cli.writing import replaced
from pintu.errors import StoreError

if TYPE_CHECKING:  # imported where it is needed, so that --help is quick
    import polars as pl

# As `pintu.store` and `pintu.analyse.tables` have them; a test holds the two together, so that --help need not import.
TABLES = (
    "documents", "sentences", "claims", "mentions", "ties",
    "headline", "salience", "specialisation", "likeness", "differences", "reuse", "originality", "new_terms",
    "partners", "blocs", "communities", "spatial", "coast", "answer", "computing", "alignment",
    "promises", "changes", "contradictions", "rollup",
)  # fmt: skip
FORMATS = ("csv", "jsonl", "parquet")
_UNREAD = 1


@click.command()
@click.argument("table", type=click.Choice(TABLES))
@mosaic_option
@click.option("--format", "form", type=click.Choice(FORMATS), help="By the name of the file unless told; else csv.")
@click.option("-o", "--out", type=click.Path(path_type=Path, dir_okay=False), help="Standard output unless told.")
def export(*, table: str, mosaic: Path, form: str | None, out: Path | None) -> None:
    """Write the rows of a table as CSV, JSON Lines or Parquet, by document and place."""
    from pintu.pipeline import export_rows
    from pintu.store import Mosaic, write_rows

    rows = export_rows(Mosaic(mosaic), table)
    chosen = form or (out.suffix.removeprefix(".") if out and out.suffix.removeprefix(".") in FORMATS else "csv")
    if out is None:
        _print(rows, chosen)
        return
    with replaced(out, "the rows") as file:
        write_rows(rows, file, chosen)
    say(f"{rows.height} rows: {shown(str(out))}", err=True)


def _print(rows: pl.DataFrame, form: str) -> None:
    from pintu.store import write_rows

    if not sys.stdout.isatty():
        write_rows(rows, sys.stdout.buffer, form)
        return
    if form == "parquet":
        raise StoreError("a terminal cannot show Parquet", where="standard output", fix="name a file with -o")
    whole = BytesIO()
    write_rows(rows, whole, form)
    say_rows(whole.getvalue().decode().removesuffix("\n"))


@click.command()
@click.argument("query")
@mosaic_option
def sql(*, query: str, mosaic: Path) -> None:
    """Ask the store in SQL; a query can change nothing and reach nothing else.

    Tables: documents, sections, sentences, claims, mentions, ties, flags, files, skips, meta.
    """
    from pintu.store import Mosaic, write_rows

    rows = Mosaic(mosaic).query(query)
    if not sys.stdout.isatty():
        write_rows(rows, sys.stdout.buffer, "csv")
        return
    from rich.console import Console
    from rich.table import Column, Table

    table = Table(*(Column(cell(name)) for name in rows.columns), box=None)
    for row in rows.iter_rows():
        table.add_row(*(cell("" if value is None else value) for value in row))
    Console().print(table)


@click.command()
@mosaic_option
@click.option(
    "--contradictions", is_flag=True, help="Tell also which numbers do not go together, with their sentences."
)
@click.pass_context
def audit(context: click.Context, /, *, mosaic: Path, contradictions: bool) -> None:
    """Read every quote back from its document, and tell what is missing or doubtful.

    The exit status is 1 if a quote does not stand in its document.
    """
    from pintu.store import Mosaic, audit_store

    found = audit_store(Mosaic(mosaic))
    say(", ".join(f"{count} {name}" for name, count in found.counts.items()))
    say(f"{len(found.unread)} quotes that do not read back")
    for row in found.unread:
        say(f"  {row.table} {row.row_id} in {shown(row.path)}: {shown(row.quote)}")
    claims = found.counts["claims"] or 1
    say(f"{found.unresolved_count} claims of no catalogued indicator ({found.unresolved_count / claims:.0%})")
    say(f"{found.no_status_count} claims of unknown status")
    for edition in found.editions:
        national = "with" if edition.has_national else "without"
        missing = f"; missing: {'、'.join(edition.missing)}" if edition.missing else ""
        say(
            f"{edition.year}: {edition.report_count} reports and {edition.digest_count} digests of regions,"
            f" {national} the national one{missing}"
        )
    for year in found.absent_years:
        say(f"{year}: no document, though there are some of the years before and after")
    for document, flag in found.flags:
        say(f"{flag.kind}: {shown(document.region)} {document.year}, character {flag.start}: {shown(flag.note)}")
    for skip in found.skips:
        say(f"skipped: {shown(skip.path)}: {shown(skip.what)}")
    if contradictions:
        _tell_contradictions(mosaic)
    if found.unread:
        context.exit(_UNREAD)


def _tell_contradictions(mosaic: Path) -> None:
    from pintu.analyse.tables import computed_rows
    from pintu.pipeline import load_material
    from pintu.store import Mosaic

    material = load_material(Mosaic(mosaic))
    rows = computed_rows(material, "contradictions")
    home = {claim.claim_id: claim.sentence_id for claim in material.claims}
    quotes = {sentence.sentence_id: sentence.quote for sentence in material.sentences}
    say(f"{len(rows)} contradictions, each to be read in its sentences")
    for row in rows:
        say(f"\n{row['kind']}: {row['indicator']}: {row['why']}")
        # The third claim, where there is one, stands in the later report or in the sentence of one of the two.
        sides = ((row["region_a"], row["year_a"], "claim_id_a"), (row["region_b"], row["year_b"], "claim_id_b"))
        for region, year, claim in sides:
            say(f"  {region} {year}  {quotes[home[row[claim]]]}")
        if row["claim_id_c"]:
            say(f"  and  {quotes[home[row['claim_id_c']]]}")
