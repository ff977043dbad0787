"""The tables of salience, specialisation, reuse and new terms are the same in every run, byte for byte."""

import os
import subprocess
import sys
from pathlib import Path

DIGESTS = Path(__file__).parents[2] / "src" / "pintu" / "packs" / "cn_provinces" / "digests"

# Run in a process of its own, as the hash seed is set when Python starts.
PRINT_ROWS = """
import json
import sys
from pathlib import Path

from pintu.analyse.new_terms import new_term_rows, new_terms
from pintu.analyse.profiles import profile
from pintu.analyse.reuse import find_reuse, reuse_rows
from pintu.analyse.specialisation import salience_rows, specialisation_rows, standings
from pintu.extract import find_mentions
from pintu.read import find_files, read_file
from pintu.segment import segment

documents, sentences, mentions = [], [], []
paths = find_files([Path(sys.argv[1])])[0]
for path in paths if sys.argv[2] == "forth" else reversed(paths):
    for document in read_file(path).documents:
        found = segment(document).sentences
        documents.append(document)
        sentences += found
        mentions += find_mentions(found)
found = standings(profile(documents, sentences, mentions, edition=2026, status="target"), status="target")
for rows in (
    salience_rows(found),
    specialisation_rows(found),
    reuse_rows(find_reuse(documents, sentences, edition=2026)),
    new_term_rows(new_terms(documents, sentences, mentions, edition=2026)),
):
    print(len(rows))
    for row in rows:
        print(json.dumps(row, ensure_ascii=False))
"""


def rows_with(hash_seed: str, order: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", PRINT_ROWS, str(DIGESTS), order]
    return subprocess.run(command, env=environment, capture_output=True, check=True, encoding="utf-8").stdout


def test_neither_the_hash_seed_nor_the_order_of_the_files_changes_a_row():
    first, second = rows_with("1", "forth"), rows_with("2", "back")
    assert first == second
    assert "0" not in first.splitlines()  # no table is empty
