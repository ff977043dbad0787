"""`pintu atlas`: the site."""

from __future__ import annotations

from pathlib import Path

import click

from pintu.cli.build import mosaic_option
from pintu.cli.terminal import say, shown


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
