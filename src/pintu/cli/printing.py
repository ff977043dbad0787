"""How answers look in a terminal: tables without lines, text that is never markup."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from pintu.cli.terminal import cell

if TYPE_CHECKING:
    from pintu.records import Bound, Claim

_SIGNS: dict[Bound, str] = {"exact": "", "about": "≈ ", "min": "≥ ", "max": "≤ "}
_WIDE = 400  # piped elsewhere, a row is one line


def print_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table, or its title and "none" if it has no row; a cell of None is a dash."""
    from rich.console import Console
    from rich.table import Table

    console = Console(width=None if sys.stdout.isatty() else _WIDE)
    table = Table(*columns, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*(cell(value) for value in row))
    console.print()
    console.print(cell(title), style="bold")
    console.print(table if table.row_count else "none")


def per_cent(share: float) -> str:
    """Return a share with one decimal.

    Examples
    --------
    >>> per_cent(0.1234)
    '12.3 %'
    """
    return f"{100 * share:.1f} %"


def between(low: float, high: float) -> str:
    """Return the two ends of an interval.

    Examples
    --------
    >>> between(-0.5, 2.25)
    '-0.50 to 2.25'
    """
    return f"{low:.2f} to {high:.2f}"


def ranked(rank: int, best: int, worst: int) -> str:
    """Return a rank, with those that it cannot be told from.

    Examples
    --------
    >>> ranked(3, 1, 7), ranked(1, 1, 1)
    ('3 (1 to 7)', '1')
    """
    return str(rank) if best == worst else f"{rank} ({best} to {worst})"


def with_bound(claim: Claim) -> str:
    """Return a number as the report prints it, with a sign for words such as 左右 and 以上, which stand beside it."""
    return f"{_SIGNS[claim.bound]}{claim.text}"
