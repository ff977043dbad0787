"""What `pintu show` and `pintu compare` print of an edition: tables made of its parts, nothing computed here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from pintu.cli.printing import between, per_cent, print_table, ranked, with_bound
from pintu.vocabulary import Bloc, Indicator, Region, Theme, indicators, regions, themes

if TYPE_CHECKING:
    from pintu.analyse.chance import Chance
    from pintu.analyse.edition import Edition
    from pintu.analyse.headline import HeadlineFigure
    from pintu.analyse.specialisation import Standing
    from pintu.records import Claim

_MOST = 10  # rows of a ranking that answer "which"
_SENTENCES = 5
_LIKE_IT = 5


def show_region(region: Region, edition: Edition) -> None:
    """Print what an edition shows of a region: specialisms, headline figures, promises, partners, likeness."""
    own = _standings_of(region, edition)
    print_table(
        f"{region.zh} {region.en}, {edition.year}: what sets its report apart",
        ("theme", "", "sentences", "share", "z", "rank in the region", "rank among regions"),
        (
            (
                *_theme_names(row.theme),
                row.sentence_count,
                per_cent(row.salience),
                f"{row.z:.1f}",
                ranked(row.rank_in_region, row.rank_in_region_best, row.rank_in_region_worst),
                ranked(row.region_rank, row.region_rank_best, row.region_rank_worst),
            )
            for row in own[:_MOST]
        ),
    )
    _print_headline(edition, of_region=region)
    verdicts = Counter(row.verdict for row in edition.promises if row.region_id == region.region_id)
    print_table(
        f"promises for {edition.year - 1}", ("verdict", "targets"), ((name, n) for name, n in verdicts.most_common())
    )
    ids = edition.incidence.region_ids
    if region.region_id in ids:
        place = ids.index(region.region_id)
        named = ((int(count), ids[other]) for other, count in enumerate(edition.cooperation[place]) if count)
        print_table("works with", ("region", "", "sentences"), _counted(sorted(named, key=lambda row: -row[0])))
        alike = [(float(cosine), ids[other]) for other, cosine in enumerate(edition.likeness[place]) if other != place]
        print_table(
            "most alike, by what sets them apart",
            ("region", "", "cosine"),
            ((*_region_names(other), f"{cosine:.2f}") for cosine, other in sorted(alike, reverse=True)[:_LIKE_IT]),
        )
    print_table(
        "how much is its own",
        ("sentences", "also in other regions' reports", "in the nation's", "in its own of the year before", "its own"),
        (
            (
                row.sentence_count,
                row.other_region_count,
                row.national_count,
                row.year_before_count,
                per_cent(row.own_share),
            )
            for row in edition.originality
            if row.region_id == region.region_id
        ),
    )


def show_theme(theme: Theme, edition: Edition) -> None:
    """Print who speaks of a theme, how surely more than others, and the first sentences of whoever leads."""
    rows = sorted((row for row in edition.standings if row.theme == theme.theme_id), key=lambda row: row.region_rank)
    counts = {
        status: {row.region_id: row.sentence_count for row in found if row.theme == theme.theme_id}
        for status, found in (("achieved", edition.achieved_standings), ("target", edition.target_standings))
    }
    print_table(
        f"{theme.zh} {theme.en}, {edition.year}: who speaks of it more than others",
        ("region", "", "rank", "sentences", "done", "planned", "share", "location quotient", "95 %", "z"),
        (
            (
                *_region_names(row.region_id),
                ranked(row.region_rank, row.region_rank_best, row.region_rank_worst),
                row.sentence_count,
                counts["achieved"].get(row.region_id, 0),
                counts["target"].get(row.region_id, 0),
                per_cent(row.salience),
                f"{row.location_quotient:.2f}",
                between(row.location_quotient_low, row.location_quotient_high),
                f"{row.z:.1f}",
            )
            for row in rows
        ),
    )
    silent = [region.zh for region in edition.incidence.regions if region.region_id not in {r.region_id for r in rows}]
    if silent:
        print_table("not mentioned by", ("regions",), (("、".join(silent),),))
    leads = {row.region for row in rows[:_SENTENCES]}
    print_table("sentences of those that lead", ("region", "sentence"), _sentences(theme, leads, edition))


def show_bloc(bloc: Bloc, edition: Edition) -> None:
    """Print how the members of a bloc stand together, beside random groups of as many regions."""
    found = [row for row in edition.blocs if row.bloc == bloc.bloc_id]
    for row in found:
        print_table(
            f"{bloc.zh} {bloc.en}, {edition.year}: {'、'.join(row.members)}",
            ("", "observed", "by chance", "z", "as high by chance"),
            (
                ("cohesion: likeness of two members' profiles", *_chance(row.cohesion)),
                ("difference: share of specialisms that only one of two has", *_chance(row.difference)),
                ("coverage: share of all specialisms that they have together", *_chance(row.coverage)),
                ("ties among members above what their number explains", *_chance(row.tie_surplus)),
            ),
        )
        print_table(
            "ties and names",
            ("sentences of members on each other", "expected", "members naming the bloc", "others naming it"),
            ((row.ties_inside, f"{row.ties_expected:.1f}", row.named_by_members, row.named_by_others),),
        )
        print_table("specialisms of two members or more", ("theme", ""), (_theme_names(theme) for theme in row.shared))
    if not found:
        names = {region.region_id: region.zh for region in regions()}
        print_table(
            f"{bloc.zh} {bloc.en}, {edition.year}: too few members reported, or it is made of parts of regions",
            ("members",),
            (("、".join(names[member] for member in bloc.members),),),
        )


def show_indicator(indicator: Indicator, edition: Edition) -> None:
    """Print each region's figures of an indicator: the headline table's, or every claim where it is no headline."""
    if indicator.is_headline:
        _print_headline(edition, of_indicator=indicator)
        return
    documents = {row.document_id: row for row in edition.material.documents if row.year == edition.year}
    quotes = {row.sentence_id: row.quote for row in edition.material.sentences if row.document_id in documents}
    print_table(
        f"{indicator.zh} {indicator.en}, {edition.year}",
        ("region", "number", "measure", "status", "period", "sentence"),
        (
            (
                documents[claim.document_id].region,
                with_bound(claim),
                claim.measure,
                claim.status,
                claim.period,
                quotes[claim.sentence_id],
            )
            for claim in edition.material.claims
            if claim.indicator_id == indicator.indicator_id and claim.document_id in documents
        ),
    )


def compare_regions(one: tuple[Region, Edition], other: tuple[Region, Edition]) -> None:
    """Print two reports side by side: themes by the difference of their shares, then the headline figures."""
    first, second = ({row.theme: row for row in _standings_of(*side)} for side in (one, other))
    names = [f"{region.zh} {edition.year}" for region, edition in (one, other)]
    apart = sorted(
        {*first, *second}, key=lambda theme: (-abs(_share(first.get(theme)) - _share(second.get(theme))), theme)
    )
    print_table(
        f"{names[0]} and {names[1]}: where their shares of sentences are furthest apart",
        ("theme", "", *names, f"z {names[0]}", f"z {names[1]}"),
        (
            (
                *_theme_names(theme),
                per_cent(_share(first.get(theme))),
                per_cent(_share(second.get(theme))),
                *(f"{row.z:.1f}" if row else None for row in (first.get(theme), second.get(theme))),
            )
            for theme in apart[: 2 * _MOST]
        ),
    )
    for region, edition in (one, other):
        _print_headline(edition, of_region=region)


def _print_headline(
    edition: Edition, *, of_region: Region | None = None, of_indicator: Indicator | None = None
) -> None:
    year = edition.year
    columns = (f"target_{year - 1}", f"actual_{year - 1}", f"target_{year}")
    claims = {claim.claim_id: claim for claim in edition.material.claims}
    cells: dict[tuple[str, str], dict[str, str]] = {}
    order = {region.region_id: place for place, region in enumerate(regions())}
    for row in sorted(edition.headline, key=lambda row: order[row.region_id]):
        if of_region is not None and row.region_id != of_region.region_id:
            continue
        if of_indicator is not None and row.indicator_id != of_indicator.indicator_id:
            continue
        cells.setdefault((row.region_id, row.indicator_id), {})[row.column] = _shown(row, claims)
    named = {indicator.indicator_id: (indicator.zh, indicator.en) for indicator in indicators()}
    subject = of_region or of_indicator
    print_table(
        f"{subject.zh} {subject.en}: headline figures" if subject else "headline figures",
        ("", "", *columns),
        (
            (
                *(named[indicator_id] if of_region else _region_names(region_id)),
                *(told.get(column) for column in columns),
            )
            for (region_id, indicator_id), told in cells.items()
        ),
    )


def _shown(row: HeadlineFigure, claims: Mapping[str, Claim]) -> str:
    return with_bound(claims[row.claim_id]) if row.claim_id else str(row.words)


def _standings_of(region: Region, edition: Edition) -> list[Standing]:
    own = (row for row in edition.standings if row.region_id == region.region_id)
    return sorted(own, key=lambda row: row.rank_in_region)


def _share(row: Standing | None) -> float:
    return row.salience if row else 0.0


def _sentences(theme: Theme, leads: Iterable[str], edition: Edition) -> Iterable[Sequence[str]]:
    wanted = set(leads)
    documents = {row.document_id: row for row in edition.material.documents if row.year == edition.year}
    quotes = {row.sentence_id: row.quote for row in edition.material.sentences if row.document_id in documents}
    for mention in edition.material.mentions:
        document = documents.get(mention.document_id)
        if mention.theme == theme.theme_id and document is not None and document.region in wanted:
            wanted.remove(document.region)
            yield document.region, quotes[mention.sentence_id]


def _chance(chance: Chance) -> tuple[str, str, str | None, str]:
    z = None if chance.z is None else f"{chance.z:.1f}"
    return f"{chance.observed:.3f}", f"{round(chance.expected, 3) + 0.0:.3f}", z, per_cent(chance.p_more)


def _counted(rows: Iterable[tuple[int, str]]) -> Iterable[Sequence[object]]:
    return ((*_region_names(region_id), count) for count, region_id in rows)


def _region_names(region_id: str) -> tuple[str, str]:
    return next((row.zh, row.en) for row in regions() if row.region_id == region_id)


def _theme_names(theme_id: str) -> tuple[str, str]:
    return next((row.zh, row.en) for row in themes() if row.theme_id == theme_id)
