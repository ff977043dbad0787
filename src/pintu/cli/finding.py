"""`pintu find`: sentences by words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from pintu.cli.build import mosaic_option
from pintu.cli.terminal import cell, say, shown
from pintu.records import Status

if TYPE_CHECKING:  # imported where they are needed, so that --help is quick
    from pintu.store import Hit

_NOTHING_FOUND = 1


@click.command()
@click.argument("words", nargs=-1)
@mosaic_option
@click.option("--region", help="Whose reports, by a name in Chinese, English or Korean or an identifier.")
@click.option("--year", type=int, help="The edition; all unless told.")
@click.option("--theme", help="Only sentences that mention this theme, under whichever of its names.")
@click.option("--indicator", help="Only sentences with a number of this indicator.")
@click.option("--status", type=click.Choice(get_args(Status)), help="Only what has been done, or what is meant to be.")
@click.option("--limit", type=click.IntRange(1, 10_000), default=20, show_default=True, help="Most that are shown.")
@click.option("--offset", type=click.IntRange(min=0), default=0, help="Sentences that are passed over.")
@click.pass_context
def find(  # noqa: PLR0913 (the options of the command, each by its name)
    context: click.Context,
    /,
    *,
    words: tuple[str, ...],
    mosaic: Path,
    region: str | None,
    year: int | None,
    theme: str | None,
    indicator: str | None,
    status: Status | None,
    limit: int,
    offset: int,
) -> None:
    """Find the sentences in which all WORDS stand, the newest edition first.

    A word is looked for as it is written, in any case and width, from one character on. A name in English or Korean
    stands for what it names: `pintu find 반도체 Gansu`. Without WORDS an option has to choose. The exit status is 1
    when nothing is found.
    """
    from pintu.pipeline import wanted_sentences
    from pintu.resolve.words import parse_words
    from pintu.store import Mosaic

    wanted = wanted_sentences(region=region, year=year, theme=theme, indicator=indicator, status=status)
    is_chosen = any((region, year, theme, indicator, status))
    terms = parse_words(words) if words or not is_chosen else ()
    for term in terms:
        if term.kind != "text":
            say(f"{term.kind} {term.value}", err=True)
    found = Mosaic(mosaic).find(terms, wanted, limit=limit, offset=offset)
    for hit in found.hits:
        _print(hit)
    say(f"{len(found.hits)} of {found.total} sentences", err=True)
    if not found.total:
        context.exit(_NOTHING_FOUND)


def _print(hit: Hit) -> None:
    from rich.console import Console

    quote, done = cell(""), 0
    for start, end in hit.spans:  # in order; one may begin within another
        quote.append(shown(hit.quote[done:start]))
        quote.append(shown(hit.quote[max(start, done) : end]), style="bold")
        done = max(done, end)
    quote.append(shown(hit.quote[done:]))
    place = cell(f"{hit.region} {hit.year} {hit.section}".rstrip())
    place.stylize("dim")
    Console(soft_wrap=True, highlight=False).print(place, quote, "", sep="\n")
