"""A page: some rows of many."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some rows of many, each as a JSON object."""

    total: int
    offset: int
    limit: int
    rows: tuple[str, ...]
