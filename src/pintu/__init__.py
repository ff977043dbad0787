"""Pintu reads China's government work reports: every number with the sentence it stands in.

Three nouns: a *document* is one report, a *claim* is what it says of a measurable thing, a *mosaic* is the store of all
of them with what was found in them.
"""

from __future__ import annotations

from pintu.pipeline import BuildReport, build
from pintu.pipeline import read_text as read  # after the pipeline, which imports the stage of the same name
from pintu.store import Mosaic

__all__ = ["BuildReport", "Mosaic", "build", "read"]
