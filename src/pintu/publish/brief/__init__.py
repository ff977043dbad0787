"""The brief: what the reports of a year show, as an article with a footnote for every number."""

from pintu.publish.brief.data import TABLES, WHOLE_EDITION, BriefData, Scope
from pintu.publish.brief.html import render_body
from pintu.publish.brief.writing import BriefReport, Format, brief_of, write_brief

__all__ = [
    "TABLES",
    "WHOLE_EDITION",
    "BriefData",
    "BriefReport",
    "Format",
    "Scope",
    "brief_of",
    "render_body",
    "write_brief",
]
