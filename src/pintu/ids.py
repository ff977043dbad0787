"""Identifiers: short hashes of raw values, the same on every machine and in every run."""

from __future__ import annotations

import hashlib
import json

from msgspec.json import Encoder

_ID_BYTES = 8
_as_json = Encoder().encode
_nothing_hashed = hashlib.blake2b(digest_size=_ID_BYTES).copy  # a copy takes two thirds of the time of a new one


def hash_id(*values: str | int | None) -> str:
    """Return 16 hexadecimal characters that stand for the values, in their order.

    The values are hashed as a JSON list, so that ``("ab", "c")`` and ``("a", "bc")`` differ.

    Examples
    --------
    >>> hash_id("ab", "c") == hash_id("a", "bc")
    False
    """
    try:
        raw = _as_json(values)
    except UnicodeEncodeError:  # half of a surrogate pair, which only the escapes of JSON can write
        raw = json.dumps(values).encode("ascii")
    hasher = _nothing_hashed()
    hasher.update(raw)
    return hasher.hexdigest()
