"""Furniture: what a page puts round a report, as patterns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pintu.vocabulary.pack import read_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Regular expressions for the lines of a page that are none of the report's."""

    lines: tuple[str, ...]  # each for a whole line
    trailers: tuple[str, ...]  # each for the line that opens what stands after the report
    jumps: tuple[str, ...]  # inside a paragraph: continued on page 4
    greetings: tuple[str, ...]  # the line that opens the report
    formulas: tuple[str, ...]  # the sentence that puts the report before the congress
    addresses: tuple[str, ...]  # each for a whole sentence


@cache
def load_furniture() -> Furniture:
    """Return the rows of ``furniture.toml``."""
    openings = read_rows("furniture", "opening")
    return Furniture(
        lines=_patterns("line"),
        trailers=_patterns("trailer"),
        jumps=_patterns("jump"),
        greetings=tuple(row["pattern"] for row in openings if row["kind"] == "address"),
        formulas=tuple(row["pattern"] for row in openings if row["kind"] == "formula"),
        addresses=_patterns("address"),
    )


def _patterns(table: str) -> tuple[str, ...]:
    return tuple(row["pattern"] for row in read_rows("furniture", table))
