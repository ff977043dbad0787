"""Identifiers: short hashes of raw values, the same on every machine and in every run."""

from __future__ import annotations

import hashlib
from json.encoder import encode_basestring

_ID_LENGTH = 16


def hash_id(*values: str | int | None) -> str:
    """Return 16 hexadecimal characters that stand for the values, in their order.

    The values are hashed as a JSON list, so that ``("ab", "c")`` and ``("a", "bc")`` differ.

    Examples
    --------
    >>> hash_id("ab", "c") == hash_id("a", "bc")
    False
    """
    # Written out by hand, as json.dumps would: an identifier is made for everything that is found.
    raw = ",".join(
        encode_basestring(value) if isinstance(value, str) else "null" if value is None else str(value)
        for value in values
    )
    return hashlib.sha256(f"[{raw}]".encode("utf-8", "surrogatepass")).hexdigest()[:_ID_LENGTH]
