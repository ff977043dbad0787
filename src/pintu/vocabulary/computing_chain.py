"""The computing chain: the themes, indicators and units by which its links are known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from pintu.errors import PackError
from pintu.vocabulary import indicators, themes
from pintu.vocabulary.pack import read_rows

Side = Literal["supply", "use", "power"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputingLink:
    """A link of the chain from green power through computing power to those who use it."""

    link_id: str
    side: Side
    zh: str
    en: str
    ko: str
    themes: tuple[str, ...]  # Theme.theme_id; what is below them tells of the link too
    dimension: str | None  # Unit.dimension of its claims; None where no claim tells of it
    indicators: tuple[str, ...]  # Indicator.indicator_id; empty: whatever the claim is about


def load_computing_chain() -> tuple[ComputingLink, ...]:
    """Return the rows of ``computing_chain.toml``, in the order of the chain.

    Raises
    ------
    PackError
        If a row has a side that is none of ours, or names a theme or an indicator that has no row.
    """
    links = tuple(
        ComputingLink(
            link_id=row["id"],
            side=row["side"],
            zh=row["zh"],
            en=row["en"],
            ko=row["ko"],
            themes=tuple(row["themes"]),
            dimension=row.get("dimension"),
            indicators=tuple(row.get("indicators", ())),
        )
        for row in read_rows("computing_chain", "link")
    )
    known = {theme.theme_id for theme in themes()} | {indicator.indicator_id for indicator in indicators()}
    known.update(get_args(Side))
    for link in links:
        unknown = [name for name in (link.side, *link.themes, *link.indicators) if name not in known]
        if unknown:
            raise PackError(
                f"the computing chain names {unknown[0]!r}, which nothing defines",
                where=f"computing_chain.toml, {link.link_id}",
                fix="correct the name, or add the row that it names",
            )
    return links
