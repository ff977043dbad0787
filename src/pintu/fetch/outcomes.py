"""What became of each address: a file, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from pintu.errors import FetchError


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A file that was fetched, now or before; a row of the ledger."""

    file: str  # its name in the folder
    region: str  # as the manifest has it; whose report it is, `build` reads from its text
    year: int
    url: str  # as the manifest has it
    final_url: str  # where redirects led
    fetched: str  # ISO 8601, UTC, to the second
    sha256: str  # of the file's bytes
    size: int  # bytes
    content_type: str
    note: str  # what a reader should know of the place or the file


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A file that is there already and was not asked for."""

    label: str
    file: str
    is_by_hand: bool  # it was put there by its owner, under the name that was told


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """An address that gave no file."""

    label: str  # whose report it is and of which year, or the line of the manifest
    name: str  # for the file, without its ending, if it is added by hand; "" where the row does not tell whose it is
    url: str
    what: str
    fix: str


Outcome = Fetched | Kept | Failed


class PassingError(FetchError):
    """Something that may be otherwise in a while: the attempt is made again."""

    def __init__(self, what: str, *, where: str, wait_seconds: float = 0) -> None:
        super().__init__(what, where=where, fix="run the command again later: what is there already is kept")
        self.wait_seconds = wait_seconds  # as the server asked; 0 where it did not
