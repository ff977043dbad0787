"""The command line: one command for each thing that a user does."""

from __future__ import annotations

import sys

import click

from pintu.cli.asking import compare, promises, show
from pintu.cli.build import build, demo
from pintu.cli.checking import check
from pintu.cli.data import audit, export, sql
from pintu.cli.fetching import fetch
from pintu.cli.finding import find
from pintu.cli.pages import atlas, brief
from pintu.cli.reading import read
from pintu.cli.serving import mcp, serve
from pintu.cli.terminal import say, shown
from pintu.errors import PintuError

__all__ = ["commands", "main"]


@click.group(name="pintu", context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="pintu", message="%(prog)s %(version)s")
def commands() -> None:
    """Read China's government work reports: every number with the sentence it stands in."""


_BRINGING_IN = (fetch, build, demo)
_ASKING = (show, compare, promises, find, check, read)
_GIVING_OUT = (atlas, brief, export, sql, audit, serve, mcp)
for command in (*_BRINGING_IN, *_ASKING, *_GIVING_OUT):
    commands.add_command(command)


def main() -> None:
    """Run the command line; what a user can mend is said without a traceback, and the exit status is 2."""
    try:
        commands(standalone_mode=True)
    except PintuError as error:
        what = error.what.replace("\n", "\n  ")  # what a database says has lines
        say(f"error  {what}\n  where: {shown(error.where)}\n  fix:   {shown(error.fix)}", err=True)
        sys.exit(2)
