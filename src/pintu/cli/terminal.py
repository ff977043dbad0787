"""What a report, a file name or a query brought along, as it can stand on a terminal."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:  # imported where it is needed, so that --help is quick
    from rich.text import Text

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


def say(text: str, *, err: bool = False) -> None:
    """Print a text of one or more lines, each as ``shown`` gives it; every command speaks through this."""
    click.echo("\n".join(map(shown, text.split("\n"))), err=err)


def say_rows(rows: str) -> None:
    """Print data as they are for another program, or, on a terminal, as ``say`` does."""
    if sys.stdout.isatty():
        say(rows)
    else:
        click.echo(rows)


def cell(value: object) -> Text:
    """Return a value for a table or a line of its own, in which nothing is markup; None is a dash."""
    from rich.text import Text

    return Text("–" if value is None else shown(str(value)))
