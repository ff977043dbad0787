"""The official order of regions, in which every table lists them."""

from __future__ import annotations

from collections.abc import Iterable

from pintu.records import Document
from pintu.vocabulary import regions


def in_official_order(documents: Iterable[Document]) -> list[Document]:
    """Return documents in the official order of their regions; those of a region that no pack knows come last."""
    order = {region.region_id: place for place, region in enumerate(regions())}
    return sorted(documents, key=lambda document: (order.get(document.region_id, len(order)), document.document_id))
