"""What a report, a file name or a query brought along, as it can stand on a terminal."""

from __future__ import annotations

import re
import sys

import click

# Controls (also of the second hundred, which some terminals obey), marks that turn the direction of writing, line ends
# that are none of ours, halves of surrogate pairs, which cannot be printed at all.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def shown(text: str) -> str:
    r"""Return a text on one line, with what would steer the terminal written out.

    Examples
    --------
    >>> print(shown("a\x1b[31mb\nc"))
    a\x1b[31mb\nc
    """
    return _STEERING.sub(lambda sign: sign[0].encode("unicode_escape").decode("ascii"), text)


def shown_lines(text: str) -> str:
    """Return a text of several lines as ``shown`` does each of them; all but the first are indented."""
    return "\n  ".join(map(shown, text.split("\n")))


def print_rows(rows: str) -> None:
    """Print data as they are for another program, or, on a terminal, each line as ``shown`` does."""
    click.echo("\n".join(map(shown, rows.split("\n"))) if sys.stdout.isatty() else rows)
