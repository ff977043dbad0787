"""The store: one DuckDB file that holds every document, what was found in it, and where it stands."""

from pintu.store.audit import Audit, audit_store
from pintu.store.export import FORMATS, frame_of_rows, write_rows
from pintu.store.lock import build_lock
from pintu.store.mosaic import Mosaic
from pintu.store.plan import Contents, Plan, plan_build, settle
from pintu.store.rows import DocumentRows, FileRows, Findings, plain_number, rows_of
from pintu.store.sources import NOTHING, Before, Source, describe_sources, read_before
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
    "Mosaic",
    "Plan",
    "Source",
    "audit_store",
    "build_lock",
    "clear_leftovers",
    "describe_sources",
    "frame_of_rows",
    "plain_number",
    "plan_build",
    "read_before",
    "refuse_to_replace",
    "rows_of",
    "settle",
    "write_rows",
    "write_store",
]
