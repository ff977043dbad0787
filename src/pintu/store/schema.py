"""The tables of a store and what they refuse: a row without evidence cannot be written."""

from __future__ import annotations

from typing import get_args

from pintu.records import Bound, ClaimKind, DocumentKind, FlagKind, Frame, Level, Measure, Relation, Status, Strength

# Counts up when a table changes its shape; a store of another version is not opened.
SCHEMA_VERSION = "2"


def _one_of(column: str, literal: object) -> str:
    names = ", ".join(f"'{name}'" for name in get_args(literal))
    return f"CHECK ({column} IN ({names}))"


# Keys begin with the document: what belongs together lies together in the index, so that filling it takes time in
# proportion to the rows, and a claim is of the document that its sentence is of.
_EVIDENCE = """
    sentence_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK (start < "end"),
    text VARCHAR NOT NULL CHECK (length(text) = "end" - start),
    FOREIGN KEY (document_id, sentence_id) REFERENCES sentences (document_id, sentence_id)"""

# In the order in which they can be filled. A table has the fields of its record; documents have two columns more.
TABLES = {
    "meta": "key VARCHAR PRIMARY KEY, value VARCHAR NOT NULL",
    "files": """
    file VARCHAR PRIMARY KEY,
    path VARCHAR NOT NULL,
    size BIGINT NOT NULL,
    modified BIGINT NOT NULL,
    sha256 VARCHAR,
    beside VARCHAR,
    region VARCHAR,
    year INTEGER""",
    "documents": f"""
    document_id VARCHAR PRIMARY KEY,
    region_id VARCHAR NOT NULL,
    region VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    level VARCHAR NOT NULL {_one_of("level", Level)},
    kind VARCHAR NOT NULL {_one_of("kind", DocumentKind)},
    title VARCHAR NOT NULL,
    delivered VARCHAR,
    published VARCHAR,
    source VARCHAR,
    path VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    text VARCHAR NOT NULL CHECK (text <> ''),
    file VARCHAR NOT NULL REFERENCES files (file),
    position INTEGER NOT NULL UNIQUE,
    UNIQUE (level, region_id, region, year)""",
    "flags": f"""
    document_id VARCHAR NOT NULL REFERENCES documents (document_id),
    kind VARCHAR NOT NULL {_one_of("kind", FlagKind)},
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK (start <= "end"),
    note VARCHAR NOT NULL""",
    "sections": f"""
    document_id VARCHAR NOT NULL REFERENCES documents (document_id),
    number INTEGER NOT NULL,
    heading VARCHAR NOT NULL,
    depth INTEGER NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK (start <= "end"),
    frame VARCHAR NOT NULL {_one_of("frame", Frame)},
    PRIMARY KEY (document_id, number)""",
    "sentences": f"""
    sentence_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    section INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK (start < "end"),
    frame VARCHAR NOT NULL {_one_of("frame", Frame)},
    quote VARCHAR NOT NULL CHECK (length(quote) = "end" - start),
    PRIMARY KEY (document_id, sentence_id),
    FOREIGN KEY (document_id, section) REFERENCES sections (document_id, number)""",
    # A number is kept twice: as a DOUBLE to reckon with and, digit for digit, as text.
    "claims": f"""
    claim_id VARCHAR NOT NULL,{_EVIDENCE},
    PRIMARY KEY (document_id, claim_id),
    kind VARCHAR NOT NULL {_one_of("kind", ClaimKind)},
    indicator VARCHAR NOT NULL,
    indicator_id VARCHAR,
    measure VARCHAR NOT NULL {_one_of("measure", Measure)},
    value DOUBLE NOT NULL CHECK (isfinite(value)),
    value_exact VARCHAR NOT NULL CHECK (CAST(value_exact AS DOUBLE) = value),
    value_max DOUBLE CHECK (isfinite(value_max)),
    value_max_exact VARCHAR CHECK (CAST(value_max_exact AS DOUBLE) IS NOT DISTINCT FROM value_max),
    unit VARCHAR NOT NULL,
    unit_id VARCHAR,
    bound VARCHAR NOT NULL {_one_of("bound", Bound)},
    status VARCHAR {_one_of("status", Status)},
    strength VARCHAR {_one_of("strength", Strength)},
    period VARCHAR,
    scope VARCHAR""",
    "mentions": f"""
    mention_id VARCHAR NOT NULL,{_EVIDENCE},
    PRIMARY KEY (document_id, mention_id),
    theme VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    status VARCHAR {_one_of("status", Status)}""",
    "ties": f"""
    tie_id VARCHAR NOT NULL,{_EVIDENCE},
    PRIMARY KEY (document_id, tie_id),
    resolved VARCHAR NOT NULL,
    relation VARCHAR NOT NULL {_one_of("relation", Relation)}""",
    # What was not taken in, and why; `rival` is the document that was kept in the place of this one.
    "skips": """
    file VARCHAR REFERENCES files (file),
    rival VARCHAR,
    path VARCHAR NOT NULL,
    what VARCHAR NOT NULL,
    fix VARCHAR NOT NULL""",
}

# The tables whose rows belong to one document, in the order in which they can be filled.
DOCUMENT_TABLES = ("flags", "sections", "sentences", "claims", "mentions", "ties")


def create_statements() -> tuple[str, ...]:
    """Return the statements that create the tables, each after those that it refers to."""
    return tuple(f"CREATE TABLE {name} ({columns})" for name, columns in TABLES.items())
