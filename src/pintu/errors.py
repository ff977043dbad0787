"""The errors that a user is shown: what is wrong, where, and what to do.

::

    PintuError
    ├── ReadError         a file that cannot be read, or is no report
    ├── IdentityError     a report whose region or year cannot be decided
    ├── PackError         a data pack that contradicts itself
    ├── UnresolvedError   a name that no pack knows
    ├── StoreError        a store that cannot be opened or written
    ├── FetchError        a report that cannot be fetched, or may not be
    └── EvidenceError     a row whose quote does not stand in its document

The command line prints these without a traceback and exits 2. Anything else is a bug and keeps its traceback.
"""

from __future__ import annotations


class PintuError(Exception):
    """Say what is wrong, where, and what to do about it."""

    def __init__(self, what: str, *, where: str, fix: str) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.fix = fix

    def __reduce__(self) -> tuple[object, ...]:
        # Worker processes send errors home pickled; keyword arguments need telling.
        return (_rebuild, (type(self), self.what, self.where, self.fix))

    def __str__(self) -> str:
        return f"{self.what}\n  where: {self.where}\n  fix:   {self.fix}"


def _rebuild(kind: type[PintuError], what: str, where: str, fix: str) -> PintuError:
    return kind(what, where=where, fix=fix)


class ReadError(PintuError):
    """A file cannot be read, or holds no report."""


class IdentityError(PintuError):
    """The region or the year of a report cannot be decided."""


class PackError(PintuError):
    """A data pack contradicts itself or lacks a field."""


class UnresolvedError(PintuError):
    """A name is in no pack."""


class StoreError(PintuError):
    """The store cannot be opened or written."""


class FetchError(PintuError):
    """A report cannot be fetched, or may not be."""


class EvidenceError(PintuError):
    """A row's quote does not stand in its document."""
