"""`pintu atlas` and `pintu brief`: the site and the article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pintu.cli.build import mosaic_option
from pintu.cli.terminal import say, shown

if TYPE_CHECKING:  # imported where they are needed, so that --help is quick
    from pintu.publish.brief import Format
    from pintu.publish.languages import Language


@click.command()
@mosaic_option
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("atlas"),
    show_default=True,
    help="The folder of the site; what Pintu wrote there before is replaced.",
)
def atlas(*, mosaic: Path, out: Path) -> None:
    """Write the atlas: static pages in three languages that open from disk."""
    from pintu.pipeline import load_atlas
    from pintu.publish import write_atlas
    from pintu.store import Mosaic

    written = write_atlas(load_atlas(Mosaic(mosaic)), out)
    say(
        f"{written.page_count} pages, {written.number_count} numbers that lead to their sentences,"
        f" editions {', '.join(map(str, written.editions))}\nopen  {shown(str(written.index))}"
    )


LANGUAGES = ("en", "ko", "zh")
FORMATS = ("md", "html", "pdf", "docx")


def _several(known: tuple[str, ...]) -> Callable[[click.Context, click.Parameter, str], tuple[str, ...]]:
    def cut(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
        chosen = tuple(dict.fromkeys(part.strip() for part in value.split(",") if part.strip()))
        unknown = [part for part in chosen if part not in known]
        if unknown or not chosen:
            raise click.BadParameter(f"{', '.join(unknown) or 'nothing'} is none of {', '.join(known)}")
        return chosen

    return cut


@click.command()
@mosaic_option
@click.option("--year", type=int, help="The edition; the newest unless told.")
@click.option("--lang", "languages", default="en,ko,zh", show_default=True, callback=_several(LANGUAGES))
@click.option("--format", "formats", default="md,html", show_default=True, callback=_several(FORMATS))
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("brief"),
    show_default=True,
    help="The folder of the files; files of the same names in it are replaced.",
)
def brief(
    *, mosaic: Path, year: int | None, languages: tuple[Language, ...], formats: tuple[Format, ...], out: Path
) -> None:
    """Write the article: what the reports of a year show, with a footnote for every number.

    The languages tell the same facts, which are written beside them as a table.
    """
    from pintu.pipeline import load_brief
    from pintu.publish.brief import write_brief
    from pintu.store import Mosaic

    written = write_brief(load_brief(Mosaic(mosaic), year=year), out, languages=languages, formats=formats)
    say(f"{written.fact_count} facts, {written.note_count} footnotes")
    for file in written.files:
        say(f"wrote  {file}")
