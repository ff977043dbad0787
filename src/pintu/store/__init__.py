"""The store: one DuckDB file that holds every document, what was found in it, and where it stands."""

from pintu.store.audit import Audit, audit_store
from pintu.store.export import FORMATS, frame_of_rows, json_object, write_rows
from pintu.store.mosaic import Mosaic
from pintu.store.plan import Contents, Plan, is_any_readable, plan_build, settle, staying
from pintu.store.rows import DocumentRows, FileRows, Findings, plain_number, rows_of
from pintu.store.sources import NOTHING, Before, Holding, Source, describe_sources, read_before
from pintu.store.write import clear_leftovers, refuse_to_replace, write_store

__all__ = [
    "FORMATS",
    "NOTHING",
    "Audit",
    "Before",
    "Contents",
    "DocumentRows",
    "FileRows",
    "Findings",
    "Holding",
    "Mosaic",
    "Plan",
    "Source",
    "audit_store",
    "clear_leftovers",
    "describe_sources",
    "frame_of_rows",
    "is_any_readable",
    "json_object",
    "plain_number",
    "plan_build",
    "read_before",
    "refuse_to_replace",
    "rows_of",
    "settle",
    "staying",
    "write_rows",
    "write_store",
]
