"""The store: one DuckDB file that holds every document, what was found in it, and where it stands."""

from pintu.store.audit import Audit, audit_store
from pintu.store.batches import (
    Batch,
    Extraction,
    FileRead,
    Found,
    holding_of,
    read_batch,
    write_batch,
    write_extraction,
    write_stored,
)
from pintu.store.export import FORMATS, frame_of_rows, json_object, write_rows
from pintu.store.fingerprint import fingerprint
from pintu.store.mosaic import Mosaic
from pintu.store.plan import Contents, Plan, is_any_readable, plan_build, settle, staying
from pintu.store.rows import DocumentRows, Findings, plain_number, rows_of
from pintu.store.scratch import remove
from pintu.store.search import Hit, Hits, Wanted, search_sentences
from pintu.store.sources import NOTHING, Before, Holding, Source, describe_sources, read_before
from pintu.store.write import Scratch, clear_leftovers, open_scratch, refuse_to_replace, write_store

__all__ = [
    "FORMATS",
    "NOTHING",
    "Audit",
    "Batch",
    "Before",
    "Contents",
    "DocumentRows",
    "Extraction",
    "FileRead",
    "Findings",
    "Found",
    "Hit",
    "Hits",
    "Holding",
    "Mosaic",
    "Plan",
    "Scratch",
    "Source",
    "Wanted",
    "audit_store",
    "clear_leftovers",
    "describe_sources",
    "fingerprint",
    "frame_of_rows",
    "holding_of",
    "is_any_readable",
    "json_object",
    "open_scratch",
    "plain_number",
    "plan_build",
    "read_batch",
    "read_before",
    "refuse_to_replace",
    "remove",
    "rows_of",
    "search_sentences",
    "settle",
    "staying",
    "write_batch",
    "write_extraction",
    "write_rows",
    "write_store",
    "write_stored",
]
