"""Prefecture-level units and the region that each lies in."""

from __future__ import annotations

from functools import cache

from pintu.vocabulary.pack import read_rows


@cache
def region_of_prefecture() -> dict[str, str]:
    """Return the region id of every prefecture-level unit by its full, short or former name.

    Examples
    --------
    >>> region_of_prefecture()["呼伦贝尔市"]
    'CN-NM'
    """
    return {
        name: row["id"]
        for row in read_rows("prefectures", "region")
        for name in (*row["prefectures"], *row.get("short", ()), *row.get("former", ()))
    }
