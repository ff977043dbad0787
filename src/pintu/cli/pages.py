"""`pintu atlas` and `pintu brief`: the site and the article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pintu.cli.build import mosaic_option
from pintu.cli.terminal import say, shown

if TYPE_CHECKING:  # imported where they are needed, so that --help is quick
    from pintu.publish.brief import Format, Scope
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
@click.option("--region", "regions", multiple=True, help="On this region alone; may be given several times.")
@click.option("--bloc", help="On this group of regions alone.")
@click.option("--theme", help="On this theme alone.")
@click.option("--compare", nargs=2, help="On two regions beside each other.")
@click.option("--lang", "languages", default="en,ko,zh", show_default=True, callback=_several(LANGUAGES))
@click.option("--format", "formats", default="md,html", show_default=True, callback=_several(FORMATS))
@click.option(
    "--polish",
    metavar="COMMAND",
    help="A program of yours that reads a draft and prints it in better words. What changes a number is not taken.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("brief"),
    show_default=True,
    help="The folder of the files; files of the same names in it are replaced.",
)
def brief(  # noqa: PLR0913 (the options of `pintu brief`, each by its name)
    *,
    mosaic: Path,
    year: int | None,
    languages: tuple[Language, ...],
    formats: tuple[Format, ...],
    polish: str | None,
    out: Path,
    **subjects: Any,
) -> None:
    """Write the article: what the reports of a year show, with a footnote for every number.

    The languages tell the same facts, which are written beside them as a table. Regions, blocs and themes are called by
    their names in English, Korean or Chinese. PDF and DOCX need the extra `pintu[brief]`.
    """
    from pintu.cli.polishing import polished_by
    from pintu.pipeline import load_brief
    from pintu.publish.brief import write_brief
    from pintu.store import Mosaic

    scope = _scope_of(**subjects)
    written = write_brief(
        load_brief(Mosaic(mosaic), year=year),
        out,
        scope=scope,
        languages=languages,
        formats=formats,
        polish=polished_by(polish) if polish else None,
    )
    say(f"{written.fact_count} facts, {written.note_count} footnotes")
    for refusal in written.refusals:
        which = f"paragraph {refusal.paragraph}" if refusal.paragraph else "the whole"
        say(f"kept   {refusal.language}, {which}, as the draft has it: {refusal.why}")
    for file in written.files:
        say(f"wrote  {shown(str(file))}")


def _scope_of(
    *, regions: tuple[str, ...], bloc: str | None, theme: str | None, compare: tuple[str, ...] | None
) -> Scope:
    """Return what a brief is about, from names in any of the three languages."""
    from pintu.publish.brief import WHOLE_EDITION, Scope
    from pintu.resolve.lookup import find_bloc, find_region, find_theme

    given = [
        name
        for name, value in (("--region", regions), ("--bloc", bloc), ("--theme", theme), ("--compare", compare))
        if value
    ]
    if len(given) > 1:
        raise click.UsageError(f"{' and '.join(given)} cannot be given together: a brief is about one thing")
    if regions or compare:
        found = tuple(dict.fromkeys(find_region(name).region_id for name in regions or compare or ()))
        return Scope(subject="comparison" if compare and len(found) > 1 else "regions", names=found)
    if bloc:
        return Scope(subject="bloc", names=(find_bloc(bloc).bloc_id,))
    return Scope(subject="theme", names=(find_theme(theme).theme_id,)) if theme else WHOLE_EDITION
