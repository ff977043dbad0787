"""A download that was broken off, and what is needed to go on with it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Partial:
    """What is known of the beginning of a file."""

    url: str  # as the manifest has it
    validator: str  # a strong ETag, or the date of the last change: the rest must be of the same file


def read_partial(part: Path, url: str) -> Partial | None:
    """Return what is known of a beginning that can be gone on with; None if there is none of this address."""
    try:
        partial = Partial(**json.loads(_beside(part).read_text(encoding="utf-8")))
        is_there = part.stat().st_size > 0
    except (OSError, ValueError, TypeError):
        return None
    return partial if is_there and partial.url == url and partial.validator else None


def write_partial(part: Path, partial: Partial) -> None:
    """Write what is needed to go on, before the first byte."""
    _beside(part).write_text(json.dumps(asdict(partial), ensure_ascii=False), encoding="utf-8")


def drop_partial(part: Path) -> None:
    """Drop a beginning: it is done with, or of no use."""
    part.unlink(missing_ok=True)
    _beside(part).unlink(missing_ok=True)


def _beside(part: Path) -> Path:
    return part.with_name(f"{part.name}.json")
