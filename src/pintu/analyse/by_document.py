"""Records by the document that they are from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from pintu.records import Claim, Mention, Sentence

Row = TypeVar("Row", Sentence, Claim, Mention)


def by_document(rows: Iterable[Row]) -> defaultdict[str, list[Row]]:
    """Return the records by ``document_id``, each list in the order given; empty for a document without any."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.document_id].append(row)
    return found
