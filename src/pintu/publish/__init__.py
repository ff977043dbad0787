"""The atlas: static pages in three languages in which every number leads to its sentence."""

from pintu.publish.atlas import write_atlas
from pintu.publish.checked import render_checked
from pintu.publish.data import AtlasData, AtlasReport, Checked, CheckedArticle

__all__ = ["AtlasData", "AtlasReport", "Checked", "CheckedArticle", "render_checked", "write_atlas"]
