"""Promises, changes, contradictions and the roll-up give the same rows in every run."""

import os
import subprocess
import sys
from pathlib import Path

DIGESTS = Path(__file__).parents[2] / "src" / "pintu" / "packs" / "cn_provinces" / "digests"

# Run in a process of its own, as the hash seed is set when Python starts.
PRINT_ROWS = """
import sys
from pathlib import Path

from pintu.analyse.changes import change_rows, changes
from pintu.analyse.contradictions import contradiction_rows, contradictions
from pintu.analyse.headline import headline_figures
from pintu.analyse.promises import promise_rows, promises
from pintu.analyse.rollup import rollup, rollup_rows
from pintu.extract import find_claims, find_mentions
from pintu.read import find_files, read_file
from pintu.resolve import resolve_claims
from pintu.segment import segment

documents, sentences, claims, mentions = [], [], [], []
for path in find_files([Path(sys.argv[1])])[0]:
    for document in read_file(path).documents:
        found = segment(document).sentences
        documents.append(document)
        sentences += found
        claims += resolve_claims(find_claims(found, year=document.year))
        mentions += find_mentions(found)
for rows in (
    promise_rows(promises(documents, sentences, claims, edition=2026)),
    change_rows(changes(documents, sentences, claims, mentions, edition=2026)),
    contradiction_rows(contradictions(documents, sentences, claims, edition=2026)),
    rollup_rows(rollup(headline_figures(documents, sentences, claims, edition=2026))),
):
    print(len(rows))
    print(*rows, sep="\\n")
"""


def rows_with(hash_seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    command = [sys.executable, "-c", PRINT_ROWS, str(DIGESTS)]
    return subprocess.run(command, env=environment, capture_output=True, check=True, text=True).stdout


def test_the_rows_do_not_depend_on_the_hash_seed():
    expected = rows_with("1")
    assert expected.count("\n") > 100
    assert expected == rows_with("2")
