"""How long a store takes to answer, each time opened anew: ``python -m benchmarks.asking STORE``."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from pintu.store import Mosaic

_ROUNDS = 5
_HIT = "SELECT d.region, d.year, s.quote FROM sentences s JOIN documents d USING (document_id) WHERE {} LIMIT 20"
# What the terminal, the pages and other programs ask for.
QUERIES = {
    "the documents": "SELECT region, year, level, title FROM documents ORDER BY position LIMIT 50",
    "the claims of a report": "SELECT f.*, s.quote FROM claims f JOIN sentences s USING (document_id, sentence_id)"
    " JOIN documents d USING (document_id) WHERE d.region = '青海' AND d.year = 2026 AND d.level = 'province'"
    " ORDER BY s.start, f.start",
    "an indicator over the years": "SELECT d.year, f.value FROM claims f JOIN documents d USING (document_id)"
    " WHERE f.indicator_id = 'gdp_growth' AND d.region = '青海' ORDER BY d.position",
    "a theme by region": "SELECT d.region, count(*) FROM mentions f JOIN documents d USING (document_id)"
    " WHERE f.theme = 'artificial-intelligence' GROUP BY ALL ORDER BY ALL",
    "the themes of a year": "SELECT theme, count(*) FROM mentions f JOIN documents d USING (document_id)"
    " WHERE d.year = 2026 GROUP BY ALL ORDER BY ALL",
    "a claim by its identifier": "SELECT * FROM claims WHERE claim_id = (SELECT max(claim_id) FROM claims"
    " WHERE document_id = (SELECT document_id FROM documents ORDER BY position LIMIT 1))",
    "find a word, any 20 sentences": _HIT.format("contains(s.quote, '人工智能')"),
    "find a word, the newest 20": _HIT.format(
        "contains(s.quote, '人工智能') ORDER BY d.position DESC, s.start"
    ).replace(" LIMIT 20 ORDER", " ORDER"),
    "find a rare word": _HIT.format("contains(s.quote, '藏语智能实验室')"),
    "count the sentences with a word": "SELECT count(*) FROM sentences WHERE contains(quote, '人工智能')",
}


def ask(store: Path) -> dict[str, float]:
    """Return the median milliseconds of each query, with the opening of the store."""
    mosaic = Mosaic(store)
    took: dict[str, float] = {}
    for name, query in QUERIES.items():
        rounds = []
        for _ in range(_ROUNDS):
            start = time.perf_counter()
            mosaic.query(query)
            rounds.append(time.perf_counter() - start)
        took[name] = round(sorted(rounds)[_ROUNDS // 2] * 1000, 1)
    return took


if __name__ == "__main__":
    print(json.dumps(ask(Path(sys.argv[1])), ensure_ascii=False))
