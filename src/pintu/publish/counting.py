"""How many sentences mention what: in one document, and over all documents of an edition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from pintu.publish.catalogue import family_of, leading_families
from pintu.publish.shelf import Dossier, Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What the sentences of one document mention; annexes count for nothing."""

    sentence_count: int
    sentences_of_theme: Mapping[str, tuple[str, ...]]  # theme_id to sentence_id in the order of the text
    sentences_naming: Mapping[str, tuple[str, ...]]  # Tie.resolved to sentence_id; the region's own names apart
    themed_count: int  # sentences that mention a theme
    weight_of_family: Mapping[str, Fraction]  # sentences; one with themes of n families is 1/n in each

    def mentioning(self, theme_id: str) -> int:
        """Return how many sentences mention the theme."""
        return len(self.sentences_of_theme.get(theme_id, ()))

    @property
    def leading_family(self) -> str | None:
        """Return the family of technologies with the most weight; None where two share the first place."""
        ranked = sorted(
            (
                (family.family_id, self.weight_of_family.get(family.family_id, Fraction(0)))
                for family in leading_families()
            ),
            key=lambda item: -item[1],
        )
        (first, most), (_, second) = ranked[:2]
        return first if most > second else None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionTally:
    """What the documents of one edition mention together."""

    year: int
    document_count: int
    sentence_count: int
    themed_count: int
    sentence_count_of_theme: Mapping[str, int]
    document_count_of_theme: Mapping[str, int]
    weight_of_family: Mapping[str, Fraction]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Every tally."""

    of_document: Mapping[str, Tally]
    of_edition: Mapping[int, EditionTally]

    def of(self, dossier: Dossier) -> Tally:
        """Return the tally of a document."""
        return self.of_document[dossier.document.document_id]


def count(shelf: Shelf) -> Counts:
    """Return the tallies of all documents and editions."""
    of_document = {dossier.document.document_id: tally_of(dossier) for dossier in shelf.dossiers}
    of_edition = {
        year: _add_up(year, [of_document[dossier.document.document_id] for dossier in shelf.edition(year)])
        for year in shelf.years
    }
    return Counts(of_document=of_document, of_edition=of_edition)


def tally_of(dossier: Dossier) -> Tally:
    """Return what the document's sentences mention."""
    sentences_of_theme: dict[str, list[str]] = {}
    sentences_naming: dict[str, list[str]] = {}
    weight_of_family: dict[str, Fraction] = {}
    sentence_count = themed_count = 0
    for sentence in dossier.sentences:
        if sentence.frame == "annex":
            continue
        sentence_count += 1
        themes = dict.fromkeys(mention.theme for mention in dossier.mentions.get(sentence.sentence_id, ()))
        for theme in themes:
            sentences_of_theme.setdefault(theme, []).append(sentence.sentence_id)
        named = (tie.resolved for tie in dossier.ties.get(sentence.sentence_id, ()) if tie.relation != "own")
        for resolved in dict.fromkeys(named):
            sentences_naming.setdefault(resolved, []).append(sentence.sentence_id)
        families = dict.fromkeys(family_of(theme).family_id for theme in themes)
        themed_count += bool(families)
        for family in families:
            weight_of_family[family] = weight_of_family.get(family, Fraction(0)) + Fraction(1, len(families))
    return Tally(
        sentence_count=sentence_count,
        sentences_of_theme={theme: tuple(ids) for theme, ids in sentences_of_theme.items()},
        sentences_naming={resolved: tuple(ids) for resolved, ids in sentences_naming.items()},
        themed_count=themed_count,
        weight_of_family=weight_of_family,
    )


def apportion(weights: Sequence[Fraction], seats: int) -> tuple[int, ...]:
    """Return whole seats in proportion to the weights, by largest remainder; all 0 where no weight is more than 0.

    Of equal remainders the first comes first.

    Examples
    --------
    >>> apportion([Fraction(7), Fraction(2), Fraction(1)], 4)
    (3, 1, 0)
    """
    total = sum(weights)
    if total == 0:
        return (0,) * len(weights)
    quotas = [weight * seats / total for weight in weights]
    whole = [int(quota) for quota in quotas]
    by_remainder = sorted(range(len(weights)), key=lambda place: whole[place] - quotas[place])
    lucky = set(by_remainder[: seats - sum(whole)])
    return tuple(count + (place in lucky) for place, count in enumerate(whole))


def _add_up(year: int, tallies: Iterable[Tally]) -> EditionTally:
    tallies = tuple(tallies)
    sentences: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    weights: dict[str, Fraction] = {}
    for tally in tallies:
        for theme, ids in tally.sentences_of_theme.items():
            sentences[theme] += len(ids)
            documents[theme] += 1
        for family, weight in tally.weight_of_family.items():
            weights[family] = weights.get(family, Fraction(0)) + weight
    return EditionTally(
        year=year,
        document_count=len(tallies),
        sentence_count=sum(tally.sentence_count for tally in tallies),
        themed_count=sum(tally.themed_count for tally in tallies),
        sentence_count_of_theme=sentences,
        document_count_of_theme=documents,
        weight_of_family=weights,
    )
