"""Identifiers: short hashes of raw values, the same on every machine and in every run."""

from __future__ import annotations

import hashlib
import json

_ID_LENGTH = 16
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def hash_id(*values: str | int | None) -> str:
    """Return 16 hexadecimal characters that stand for the values, in their order.

    The values are hashed as a JSON list, so that ``("ab", "c")`` and ``("a", "bc")`` differ.

    Examples
    --------
    >>> hash_id("ab", "c") == hash_id("a", "bc")
    False
    """
    return hashlib.sha256(_encode(values).encode()).hexdigest()[:_ID_LENGTH]
