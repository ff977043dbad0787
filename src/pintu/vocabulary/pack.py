"""Reading a table of the data pack."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

from pintu.errors import PackError

PACK = "cn_provinces"


def read_rows(name: str, table: str) -> tuple[dict[str, Any], ...]:
    """Return the rows ``[[table]]`` of the pack's file ``name``.toml, in the file's order.

    Raises
    ------
    PackError
        If the file has no such table.
    """
    content = (files("pintu.packs") / PACK / f"{name}.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(content).get(table)
    if not isinstance(rows, list):
        raise PackError(
            f"the pack has no table [[{table}]]", where=f"packs/{PACK}/{name}.toml", fix=f"add a [[{table}]] row"
        )
    return tuple(rows)
