"""Bytes to text: UTF-8, UTF-16 and GB18030, with or without a mark, tried strictly and in order."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from pintu.errors import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What pages claim, and the superset whose characters they hold. No other claim is believed: some codecs take for ever.
_CLAIMED = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5"), "big5hkscs"),
    "utf-16": "utf-16",
}
_CONTROLS = [chr(code) for code in (*range(0x09), *range(0x0E, 0x20), 0x7F)]
_HAN = re.compile(r"[\u4e00-\u9fff]")
_USUAL = re.compile("[，。的、]")  # a Chinese text of some length without any of these was decoded wrongly
_SHORT = 200  # characters
_SAMPLE = 65_536  # bytes that are looked at to guess an encoding
_KNOWN_FORMATS = ((b"%PDF", ".pdf"), (b"PK\x03\x04", ".docx"), (b"\xd0\xcf\x11\xe0", ".doc"))


def decode(data: bytes, *, where: str, declared: str | None = None) -> str:
    """Return the text of the bytes, its line ends as line feeds.

    A mark at the start decides. Then UTF-8 if it fits strictly, since no other encoding does by chance; then the
    declared encoding, UTF-16 without a mark, GB18030. A text with a few broken characters is kept, each of them as
    U+FFFD.

    Raises
    ------
    ReadError
        If the bytes are no text in any of these.
    """
    mark = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    text = _strict(data, mark or "utf-8")
    if text is None or "\0" in text:
        text = _unmarked(data, declared) or text
    if text is None:
        text = _with_gaps(data, (mark,) if mark else ("utf-8", "gb18030"))
    if text is None or not _is_text(text):
        raise _not_text(data, where)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _unmarked(data: bytes, declared: str | None) -> str | None:
    claimed = _CLAIMED.get((declared or "").strip().lower())
    for encoding in (claimed, _utf16_of(data), "gb18030", _guess(data)):
        text = _strict(data, encoding) if encoding else None
        if text is not None and _is_text(text) and (_USUAL if len(text) > _SHORT else _HAN).search(text):
            return text
    return None


def _utf16_of(data: bytes) -> str | None:
    """Return UTF-16 in the byte order in which the text has the usual signs, if it has zeros as UTF-16 does."""
    sample = data[:_SAMPLE]
    if b"\0" not in sample:
        return None
    counts = {
        encoding: len(_USUAL.findall(sample.decode(encoding, "replace"))) for encoding in ("utf-16-le", "utf-16-be")
    }
    best = max(counts, key=lambda encoding: counts[encoding])
    return best if counts[best] else None


def _guess(data: bytes) -> str | None:
    sample = data[:_SAMPLE]
    if not _is_text(sample.decode("latin-1")):
        return None
    best = from_bytes(sample).best()
    return best.encoding if best else None


def _with_gaps(data: bytes, encodings: tuple[str, ...]) -> str | None:
    """Return the text in the encoding that leaves the fewest gaps, if it is Chinese and they are one in 200 at most."""
    texts = (data.decode(encoding, "replace") for encoding in encodings)
    best = min(texts, key=lambda text: text.count("\ufffd"))
    return best if _HAN.search(best) and best.count("\ufffd") * 200 <= len(best) else None


def _is_text(text: str) -> bool:
    return sum(text.count(control) for control in _CONTROLS) * 500 <= len(text)


def _not_text(data: bytes, where: str) -> ReadError:
    for magic, suffix in _KNOWN_FORMATS:
        if data.startswith(magic):
            return ReadError(f"this is no text but looks like {suffix}", where=where, fix=f"name it *{suffix}")
    return ReadError(
        "this is no text in UTF-8, UTF-16 or GB18030", where=where, fix="save it as UTF-8 text, or leave it out"
    )
