"""What is new in a region's report since the one before: targets, themes, words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from pintu.publish.catalogue import indicator_of, is_indicator, place_of
from pintu.publish.computed import Computed
from pintu.publish.data import Row
from pintu.publish.links import Here, Link
from pintu.publish.names import headed, in_chinese, name_in
from pintu.publish.shelf import Dossier, Shelf
from pintu.publish.views.citing import CitedClaim, CitedSentence, cite_claim, cite_places, theme_link
from pintu.vocabulary import Region

_MOST_SHOWN = 10
# What a digest does not mention its report may well: there nothing is said to be gone.
_GONE = ("disappears", "dropped")
_GROUPS = (
    ("theme", "appears"),
    ("theme", "rises"),
    ("theme", "falls"),
    ("theme", "disappears"),
    ("term", "appears"),
    ("term", "rises"),
    ("term", "falls"),
    ("term", "disappears"),
)
_TARGET_CHANGES = ("raised", "lowered", "new", "dropped", "kept")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedTarget:
    """A target beside that of the year before."""

    indicator: Markup
    change: str
    before: CitedClaim | None
    after: CitedClaim | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedWord:
    """A theme or a term that is mentioned more, less, for the first time or no more."""

    name: Link | Markup
    before: tuple[CitedSentence, ...]
    after: tuple[CitedSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeGroup:
    """The themes or terms that changed in one way."""

    name: str  # theme-appears
    words: tuple[ChangedWord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesPage:
    """All that is new in a region's report, or the first of it."""

    region: str
    year: int
    before: int
    title: Markup
    is_digest: bool
    targets: tuple[ChangedTarget, ...]
    groups: tuple[ChangeGroup, ...]


def changes_path(region: Region) -> str:
    """Return the path of a region's page of changes within a language."""
    return f"changes/{region.region_id}.html"


def changes_page(region: Region, shelf: Shelf, computed: Computed, here: Here) -> ChangesPage | None:
    """Return what is new in the region's newest report; None without a report of the year before."""
    rows = _rows(region, shelf, computed)
    if not rows:
        return None
    year = rows[0]["year"]
    dossiers = [shelf.by_region[region.region_id, each] for each in (year - 1, year)]
    is_digest = _is_digest(dossiers)
    told = [row for row in rows if not (is_digest and row["change"] in _GONE)]
    groups = tuple(_group(kind, change, told, computed, here) for kind, change in _GROUPS)
    appears = len(groups[0].words)
    name = name_in(region, here.language)
    return ChangesPage(
        region=name,
        year=year,
        before=year - 1,
        title=here.locale.say("changes.title", n=appears, region=name, year=str(year), before=str(year - 1)),
        is_digest=is_digest,
        targets=_targets(told, computed, here),
        groups=tuple(group for group in groups if group.words),
    )


def first_of(page: ChangesPage) -> ChangesPage:
    """Return the page with no more than the first themes, and without what stayed as it was."""
    return ChangesPage(
        region=page.region,
        year=page.year,
        before=page.before,
        title=page.title,
        is_digest=page.is_digest,
        targets=tuple(target for target in page.targets if target.change != "kept")[:_MOST_SHOWN],
        groups=tuple(
            ChangeGroup(name=group.name, words=group.words[:_MOST_SHOWN])
            for group in page.groups
            if group.name in ("theme-appears", "theme-rises", "theme-falls")
        ),
    )


def _rows(region: Region, shelf: Shelf, computed: Computed) -> Sequence[Row]:
    for year in computed.years("changes"):
        both = all((region.region_id, each) in shelf.by_region for each in (year - 1, year))
        rows = computed.rows("changes", year=year, region_id=region.region_id)
        if both and rows:
            return rows
    return ()


def _is_digest(dossiers: Sequence[Dossier]) -> bool:
    return any(dossier.document.kind == "digest" for dossier in dossiers)


def _targets(rows: Sequence[Row], computed: Computed, here: Here) -> tuple[ChangedTarget, ...]:
    targets = (row for row in rows if row["kind"] == "target")
    return tuple(
        ChangedTarget(
            indicator=_indicator(row["key"], here),
            change=row["change"],
            before=_cite(row["before_claim_id"], computed, here),
            after=_cite(row["after_claim_id"], computed, here),
        )
        for row in sorted(targets, key=lambda row: _TARGET_CHANGES.index(row["change"]))
    )


def _cite(claim_id: str | None, computed: Computed, here: Here) -> CitedClaim | None:
    return cite_claim(*computed.place_of(claim_id), here) if claim_id else None


def _indicator(key: str, here: Here) -> Markup:
    return escape(headed(name_in(indicator_of(key), here.language))) if is_indicator(key) else in_chinese(key)


def _group(kind: str, change: str, rows: Sequence[Row], computed: Computed, here: Here) -> ChangeGroup:
    """Return the group, what is in most sentences first."""
    mine = [row for row in rows if row["kind"] == kind and row["change"] == change]
    ranked = sorted(
        mine,
        key=lambda row: (
            -abs((row["after_count"] or 0) - (row["before_count"] or 0)),
            place_of(row["key"]) if kind == "theme" else 0,
            row["key"],
        ),
    )
    return ChangeGroup(
        name=f"{kind}-{change}",
        words=tuple(
            ChangedWord(
                name=theme_link(row["key"], here) if kind == "theme" else in_chinese(row["key"]),
                before=cite_places(row["before_sentence_ids"], computed, here),
                after=cite_places(row["after_sentence_ids"], computed, here),
            )
            for row in ranked
        ),
    )
