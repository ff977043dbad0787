"""`pintu build` and `pintu demo`: from files to a store."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pintu.cli.terminal import say, shown

if TYPE_CHECKING:  # imported where they are needed, so that --help is quick
    from pintu.pipeline import BuildReport

DEFAULT_MOSAIC = Path("mosaic.duckdb")
EXECUTORS = ("processes", "daft", "ray")  # as `pintu.execute` has them; a test holds the two together
_DEMO = Path("demo")
_NOTHING_BUILT, _SOME_SKIPPED = 2, 1
_SHOWN_SKIPS = 40

mosaic_option = click.option(
    "--mosaic",
    type=click.Path(path_type=Path, dir_okay=False),
    default=DEFAULT_MOSAIC,
    show_default=True,
    help="The file of the store.",
)


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@mosaic_option
@click.option("--replace", is_flag=True, help="Start anew: forget what the store holds.")
@click.option("--strict", is_flag=True, help="Exit with 1 if anything was skipped.")
@click.option("--region", help="Whose report it is, where the text does not tell.")
@click.option("--year", type=int, help="The year in which it was given, where the text does not tell.")
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=lambda: os.cpu_count() or 1,
    show_default="as many as cores",
    help="How many read and extract at the same time.",
)
@click.option(
    "--executor",
    type=click.Choice(EXECUTORS),
    default="processes",
    show_default=True,
    help="Where documents are extracted: processes of this machine, Daft on it, or Daft on a Ray cluster.",
)
@click.option("--scratch", help="A folder or address that every worker can reach; beside the store unless told.")
@click.pass_context
def build(context: click.Context, /, *, paths: tuple[Path, ...], strict: bool, **options: object) -> None:
    """Read reports from files and folders into a store.

    Only what changed since the last time is read; what the store holds from elsewhere stays. The exit status is 0 when
    something was built or nothing had changed, 2 when no file that was given holds a report.
    """
    from pintu import pipeline

    start = time.monotonic()
    with progress_bar("reading") as progress:
        report = pipeline.build(paths, progress=progress, **options)  # type: ignore[arg-type]
    _tell(report, seconds=time.monotonic() - start)
    if report.is_empty:
        context.exit(_NOTHING_BUILT)
    if strict and report.skips:
        context.exit(_SOME_SKIPPED)


@click.command()
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=_DEMO, show_default=True)
def demo(*, out: Path) -> None:
    """Build the sample corpus, 64 digests that come with Pintu, and its atlas."""
    from importlib.resources import as_file, files

    from pintu import pipeline
    from pintu.publish import write_atlas

    start = time.monotonic()
    with as_file(files("pintu.packs") / "cn_provinces" / "digests") as digests, progress_bar("reading") as progress:
        report = pipeline.build(
            [digests], out / "mosaic.duckdb", replace=True, workers=os.cpu_count() or 1, progress=progress
        )
    _tell(report, seconds=time.monotonic() - start)
    written = write_atlas(pipeline.load_atlas(report.mosaic), out / "atlas")
    say(f"wrote {written.page_count} pages in {time.monotonic() - start:.1f} s altogether")
    say("These are digests written for Pintu, not the official texts; see `pintu build --help` for those.")
    say(f"\nopen  {written.index}")
    say(f"data  pintu export claims --mosaic {report.mosaic.path}")


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[int, int], None] | None]:
    """Give a function that moves a bar on the terminal; None where there is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _tell(report: BuildReport, *, seconds: float) -> None:
    for taken in sorted(report.taken, key=lambda one: one.holding.path):
        document, counts = taken.holding, taken.counts
        say(
            f"read     {shown(document.region)} {document.year} {document.kind}: {counts['sentences']} sentences,"
            f" {counts['claims']} claims, {counts['mentions']} mentions, {counts['ties']} ties  {shown(document.path)}"
        )
        for note in taken.notes:
            say(f"note     {shown(document.path)}: {shown(note)}")
    for skip in report.skips[:_SHOWN_SKIPS]:
        say(f"skipped  {shown(skip.path)}: {shown(skip.what)}\n         fix: {shown(skip.fix)}")
    if len(report.skips) > _SHOWN_SKIPS:
        say(f"         and {len(report.skips) - _SHOWN_SKIPS} more: `pintu audit` lists them")
    summary = [f"{len(report.taken)} documents read"]
    if report.unchanged_count:
        summary.append(f"{report.unchanged_count} files unchanged")
    if report.skips:
        summary.append(f"{len(report.skips)} skipped")
    where = "nothing was built" if report.is_empty else shown(str(report.mosaic.path))
    say(f"{', '.join(summary)} in {seconds:.1f} s: {where}")
