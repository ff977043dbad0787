"""The queries behind the exported rows: by document and place, each row with its evidence."""

from __future__ import annotations

_COMMON = "d.document_id, d.region, d.region_id, d.year, h.heading AS section, s.frame, s.sentence_id, s.quote"
_WITH_SENTENCE = """
    JOIN sentences s USING (sentence_id)
    JOIN documents d ON d.document_id = s.document_id
    JOIN sections h ON h.document_id = s.document_id AND h.number = s.section
    ORDER BY d.position, s.start, f.start, f."end\""""

# A name that ends in _exact holds the digits of the number of the same name without it.
EXACT = "_exact"

EXPORTED = {
    "documents": """
    SELECT document_id, region, region_id, year, level, kind, title, delivered, published, source, sha256,
        length(text) AS characters
    FROM documents
    ORDER BY position""",
    "sentences": f"""
    SELECT {_COMMON}, 0 AS start, s.paragraph, s.start AS document_start, s."end" AS document_end
    FROM sentences s
    JOIN documents d USING (document_id)
    JOIN sections h ON h.document_id = s.document_id AND h.number = s.section
    ORDER BY d.position, s.start""",
    "claims": f"""
    SELECT {_COMMON}, f.start, f.text, f.claim_id, f.kind, f.indicator, f.indicator_id, f.measure, f.value,
        f.value_exact, f.value_max, f.value_max_exact, f.unit, f.unit_id, f.bound, f.status, f.strength, f.period,
        f.scope
    FROM claims f {_WITH_SENTENCE}, f.claim_id""",
    "mentions": f"""
    SELECT {_COMMON}, f.start, f.text, f.mention_id, f.theme, f.kind, f.status
    FROM mentions f {_WITH_SENTENCE}, f.mention_id""",
    "ties": f"""
    SELECT {_COMMON}, f.start, f.text, f.tie_id, f.resolved, f.relation
    FROM ties f {_WITH_SENTENCE}, f.tie_id""",
}

# How the rows of each table of records are put in order.
ORDER = {
    "documents": "d.position, f.document_id",
    "flags": 'd.position, f.start, f."end", f.kind, f.note',
    "sections": "d.position, f.number",
    "sentences": "d.position, f.start",
    "claims": 'd.position, s.start, f.start, f."end", f.claim_id',
    "mentions": 'd.position, s.start, f.start, f."end", f.mention_id',
    "ties": 'd.position, s.start, f.start, f."end", f.tie_id',
}
