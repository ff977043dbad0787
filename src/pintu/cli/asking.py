"""`pintu show`, `pintu compare` and `pintu promises`: what a store tells, in the terminal."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pintu.cli.build import mosaic_option
from pintu.cli.terminal import say
from pintu.errors import UnresolvedError

if TYPE_CHECKING:  # imported where they are needed, so that --help is quick
    from pintu.analyse.edition import Edition
    from pintu.vocabulary import Region

year_option = click.option("--year", type=int, help="The edition; the newest unless told.")
# In the order in which they are told.
_VERDICTS = ("beaten", "met", "missed", "silent", "incomparable")


@click.command()
@click.argument("kind", type=click.Choice(("region", "theme", "bloc", "indicator")))
@click.argument("name")
@mosaic_option
@year_option
def show(*, kind: str, name: str, mosaic: Path, year: int | None) -> None:
    """Show what an edition tells of a region, a theme, a bloc or an indicator.

    NAME is any of its names in Chinese, English or Korean, or its identifier. A rank stands with the ranks that it
    cannot be told from.
    """
    from pintu.cli import answers
    from pintu.pipeline import load_edition
    from pintu.resolve import lookup
    from pintu.store import Mosaic

    if kind == "region":
        region = lookup.find_region(name)
        answers.show_region(region, load_edition(Mosaic(mosaic), year))
    elif kind == "theme":
        theme = lookup.find_theme(name)
        answers.show_theme(theme, load_edition(Mosaic(mosaic), year))
    elif kind == "bloc":
        bloc = lookup.find_bloc(name)
        answers.show_bloc(bloc, load_edition(Mosaic(mosaic), year))
    else:
        indicator = lookup.find_indicator(name)
        answers.show_indicator(indicator, load_edition(Mosaic(mosaic), year))


@click.command()
@click.argument("one")
@click.argument("other")
@mosaic_option
@year_option
def compare(*, one: str, other: str, mosaic: Path, year: int | None) -> None:
    """Compare two regions, or two editions of one: `pintu compare 江苏 浙江`, `pintu compare 江苏:2025 江苏:2026`."""
    from pintu.cli.answers import compare_regions
    from pintu.pipeline import load_edition
    from pintu.store import Mosaic

    sides = [_side(told, year) for told in (one, other)]
    editions = {wanted: load_edition(Mosaic(mosaic), wanted) for wanted in {wanted for _, wanted in sides}}
    first, second = ((region, editions[wanted]) for region, wanted in sides)
    compare_regions(first, second)


@click.command()
@mosaic_option
@year_option
@click.option("--region", "name", help="One region's ledger, target by target; all regions are counted without it.")
@click.option("--sentences", "with_sentences", is_flag=True, help="Print the sentences of target and outcome too.")
def promises(*, mosaic: Path, year: int | None, name: str | None, with_sentences: bool) -> None:
    """Hold last year's targets against this year's outcomes: beaten, met, missed, silent or incomparable.

    The rules stand in docs/explanation/promises.md. A match that rests on words alone is marked unverified.
    """
    from pintu.pipeline import load_edition
    from pintu.resolve.lookup import find_region
    from pintu.store import Mosaic

    region = find_region(name) if name else None
    edition = load_edition(Mosaic(mosaic), year)
    if region is None:
        _print_counts(edition)
    else:
        _print_ledger(edition, region, with_sentences=with_sentences)


def _side(told: str, year: int | None) -> tuple[Region, int | None]:
    from pintu.resolve.lookup import find_region

    name, colon, digits = told.partition(":")
    if colon and not digits.isdecimal():
        raise UnresolvedError(
            f"{digits!r} is no year", where=told, fix="write a region and the year of an edition: 江苏:2025"
        )
    return find_region(name), int(digits) if colon else year


def _print_counts(edition: Edition) -> None:
    from pintu.cli.printing import print_table

    counts = {region.zh: Counter[str]() for region in edition.incidence.regions}
    for row in edition.promises:
        counts.setdefault(row.region, Counter())[row.verdict] += 1
    print_table(
        f"targets for {edition.year - 1} against what the reports of {edition.year} tell",
        ("region", *_VERDICTS),
        ((region, *(told[verdict] for verdict in _VERDICTS)) for region, told in counts.items()),
    )


def _print_ledger(edition: Edition, region: Region, *, with_sentences: bool) -> None:
    from pintu.cli.printing import print_table, with_bound

    claims = {claim.claim_id: claim for claim in edition.material.claims}
    quotes = {sentence.sentence_id: sentence.quote for sentence in edition.material.sentences}
    own = [row for row in edition.promises if row.region_id == region.region_id]
    print_table(
        f"{region.zh} {region.en}: targets for {edition.year - 1} against the report of {edition.year}",
        ("indicator", "target", "outcome", "verdict", "gap", "match", "notes"),
        (
            (
                row.indicator,
                with_bound(claims[row.target_claim_id]),
                with_bound(claims[row.outcome_claim_id]) if row.outcome_claim_id else row.words,
                row.verdict,
                None if row.gap is None else f"{row.gap:+f} {str(row.gap_unit).replace('_', ' ')}",
                row.match,
                ", ".join(filter(None, ("provisional" * row.provisional, "near" * row.near, row.reason or ""))),
            )
            for row in own
        ),
    )
    for row in own if with_sentences else ():
        say(f"\n{row.indicator}: {row.verdict}")
        say(f"  {edition.year - 1}  {quotes[claims[row.target_claim_id].sentence_id]}")
        if row.outcome_claim_id:
            say(f"  {edition.year}  {quotes[claims[row.outcome_claim_id].sentence_id]}")
