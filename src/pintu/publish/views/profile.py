"""A region's document in a few computed sentences."""

from __future__ import annotations

from markupsafe import Markup

from pintu.publish.catalogue import leading_families, place_of, theme_of
from pintu.publish.counting import Counts, EditionTally, Tally
from pintu.publish.figures import render_share
from pintu.publish.links import Here, Link
from pintu.publish.names import name_in
from pintu.publish.shelf import Dossier
from pintu.vocabulary import Region

# A theme stands out where at least so many sentences mention it and its share is so many times that of all regions.
_FEWEST_SENTENCES = 3
_TIMES_OVERALL = 1.5
_MOST_NAMED = 4


def profile(region: Region, dossier: Dossier, counts: Counts, here: Here) -> tuple[Markup, ...]:
    """Return the sentences: how much is on themes, which technologies lead, what stands out, its numbers."""
    tally, edition = counts.of(dossier), counts.of_edition[dossier.document.year]
    said = (
        _say_extent(region, dossier, tally, here),
        _say_families(tally, here),
        _say_what_stands_out(tally, edition, here),
        _say_numbers(dossier, here),
    )
    return tuple(sentence for sentence in said if sentence)


def standing_out(tally: Tally, edition: EditionTally) -> tuple[str, ...]:
    """Return the themes that the document mentions clearly more often than all regions together, strongest first."""
    if not tally.sentence_count or not edition.sentence_count:
        return ()
    times = {
        theme: (len(ids) / tally.sentence_count) / (edition.sentence_count_of_theme[theme] / edition.sentence_count)
        for theme, ids in tally.sentences_of_theme.items()
        if len(ids) >= _FEWEST_SENTENCES and edition.sentence_count_of_theme.get(theme)
    }
    chosen = [theme for theme, ratio in times.items() if ratio >= _TIMES_OVERALL]
    return tuple(sorted(chosen, key=lambda theme: (-times[theme], place_of(theme))))


def _say_extent(region: Region, dossier: Dossier, tally: Tally, here: Here) -> Markup:
    return here.locale.say(
        f"profile.extent_{dossier.document.kind}",
        region=name_in(region, here.language),
        year=str(dossier.document.year),
        n=tally.themed_count,
        total=tally.sentence_count,
        share=render_share(tally.themed_count, tally.sentence_count),
    )


def _say_families(tally: Tally, here: Here) -> Markup:
    total = sum(tally.weight_of_family.values())
    ranked = sorted(
        (family for family in leading_families() if tally.weight_of_family.get(family.family_id)),
        key=lambda family: -tally.weight_of_family[family.family_id],
    )
    if tally.leading_family is None or total == 0:
        return here.locale.say("profile.no_lead") if ranked else Markup("")
    named = []
    for family in ranked[:2]:
        part = tally.weight_of_family[family.family_id] / total
        named.append((name_in(family, here.language), render_share(part.numerator, part.denominator)))
    if len(named) == 1:
        return here.locale.say("profile.only", first=named[0][0])
    (first, first_share), (second, second_share) = named
    return here.locale.say(
        "profile.lead", first=first, first_share=first_share, second=second, second_share=second_share
    )


def _say_what_stands_out(tally: Tally, edition: EditionTally, here: Here) -> Markup:
    links = [
        Link(text=name_in(theme_of(theme), here.language), href=here.to_theme(theme))
        for theme in standing_out(tally, edition)[:_MOST_NAMED]
    ]
    return here.locale.say("profile.stands_out", themes=here.locale.list_of(links)) if links else Markup("")


def _say_numbers(dossier: Dossier, here: Here) -> Markup:
    claims = [claim for group in dossier.claims.values() for claim in group]
    if not claims:
        return here.locale.say("profile.no_numbers")
    achieved = sum(claim.status == "achieved" for claim in claims)
    target = sum(claim.status == "target" for claim in claims)
    return here.locale.say(
        "profile.numbers" if achieved + target < len(claims) else "profile.numbers_told",
        n=len(claims),
        achieved=achieved,
        target=target,
        others=len(claims) - achieved - target,
    )
