"""The lead of a report, where it tells whose it is: what stands before the deputies are addressed, and just after."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pintu.view import view_of
from pintu.vocabulary.authorship import authorship_cues

_SEARCHED = 6_000  # characters in which the address must stand
_WITHOUT_ADDRESS = 1_500  # characters that are the lead of a text that addresses nobody
_AFTER_ADDRESS = 400
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The lead in the forms in which it is searched."""

    lines: tuple[str, ...]  # without white space; none that names the source
    view: str  # on one line, with what follows the address
    body: int  # where the report itself begins in the text
    source: str | None  # what the line of the source names


def find_lead(text: str) -> Lead:
    """Return the lead of a text; the first characters where nobody is addressed."""
    address = _address().search(text, 0, _SEARCHED)
    end = address.start() if address else min(len(text), _WITHOUT_ADDRESS)
    squeezed = (view_of(_SPACE.sub("", line)).text for line in text[:end].split("\n"))
    lines = tuple(line for line in squeezed if line)
    after = _AFTER_ADDRESS if address else 0
    return Lead(
        lines=tuple(line for line in lines if not line.startswith(authorship_cues("source"))),
        view=view_of(text[: end + after]).text,
        body=end if address else 0,
        source=_source(lines),
    )


def _source(lines: tuple[str, ...]) -> str | None:
    """Return what the first line of a source names; on some pages the name stands on a line of its own."""
    for line, following in pairwise((*lines, "")):
        cue = next((cue for cue in authorship_cues("source") if line.startswith(cue)), None)
        if cue is not None:
            return line.removeprefix(cue).lstrip("：: ") or following or None
    return None


@cache
def _address() -> re.Pattern[str]:
    """Return a pattern for the address or the speaker's own words, with the breaks that pages put into them."""
    words = (*authorship_cues("address"), *authorship_cues("speaks-for"))
    return re.compile("|".join(r"\s{0,8}".join(word) for word in words))
