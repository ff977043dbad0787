"""The atlas: static pages in three languages in which every number leads to its sentence."""

from pintu.publish.atlas import write_atlas
from pintu.publish.checked import Checked, render_checked
from pintu.publish.data import AtlasData, AtlasReport

__all__ = ["AtlasData", "AtlasReport", "Checked", "render_checked", "write_atlas"]
