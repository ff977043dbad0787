"""Pintu reads China's government work reports: every number with the sentence it stands in.

Three nouns: a *document* is one report, a *claim* is what it says of a measurable thing, a *mosaic* is the store of all
of them with what was found in them.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pintu.pipeline import BuildReport, build
    from pintu.pipeline import check_article as check
    from pintu.pipeline import export_rows as table
    from pintu.pipeline import read_text as read
    from pintu.store import Mosaic

__all__ = ["BuildReport", "Mosaic", "build", "check", "read", "table"]

_HOMES = {
    "BuildReport": ("pintu.pipeline", "BuildReport"),
    "Mosaic": ("pintu.store", "Mosaic"),
    "build": ("pintu.pipeline", "build"),
    "check": ("pintu.pipeline", "check_article"),
    "read": ("pintu.pipeline", "read_text"),
    "table": ("pintu.pipeline", "export_rows"),
}


class _Package(ModuleType):
    """The package itself: it imports what is asked for when it is asked for, so that `pintu --help` need not wait."""

    def __getattr__(self, name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        module, attribute = _HOMES[name]
        return getattr(import_module(module), attribute)

    def __setattr__(self, name: str, value: object) -> None:
        # `pintu.read(text)` is the function. Importing the stage of the same name would put the stage in its place.
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
