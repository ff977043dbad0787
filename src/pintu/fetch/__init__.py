"""Fetching reports from where they stand, politely, and with a note of where each file came from."""

from pintu.fetch.errands import fetch_reports
from pintu.fetch.ledger import LEDGER
from pintu.fetch.manifest import Address, Manifest, official_manifest, parse_manifest
from pintu.fetch.manners import Manners
from pintu.fetch.outcomes import Failed, Fetched, Kept, Outcome

__all__ = [
    "LEDGER",
    "Address",
    "Failed",
    "Fetched",
    "Kept",
    "Manifest",
    "Manners",
    "Outcome",
    "fetch_reports",
    "official_manifest",
    "parse_manifest",
]
