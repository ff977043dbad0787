"""The commands, as `--help` shows them."""

import click

from pintu.cli import commands

WIDTH = 100


def render_pages() -> dict[str, str]:
    """Return the page of commands."""
    context = click.Context(commands, info_name="pintu", terminal_width=WIDTH, max_content_width=WIDTH)
    parts = ["# Commands", _help(context)]
    for name, command in sorted(commands.commands.items()):
        below = click.Context(command, info_name=name, parent=context, terminal_width=WIDTH, max_content_width=WIDTH)
        parts.append(f"## pintu {name}\n\n{_help(below)}")
    return {"commands.md": "\n\n".join(parts)}


def _help(context: click.Context) -> str:
    lines = (line.rstrip() for line in context.get_help().splitlines())
    return "```text\n" + "\n".join(lines) + "\n```"
