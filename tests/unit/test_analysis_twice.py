"""The analysis of blocs, communities, neighbours, computing and the blueprint gives the same rows in every run."""

import os
import subprocess
import sys
from pathlib import Path

DIGESTS = Path(__file__).parents[2] / "src" / "pintu" / "packs" / "cn_provinces" / "digests" / "2026"

# Run in a process of its own, as the hash seed is set when Python starts.
PRINT_ROWS = """
import sys
from pathlib import Path

from pintu.analyse.answer import answer_of, answer_rows
from pintu.analyse.blocs import bloc_findings, bloc_material, bloc_rows
from pintu.analyse.blueprint import alignment_rows, alignments
from pintu.analyse.coast import coast_comparisons, coast_rows
from pintu.analyse.communities import community_rows, partitions
from pintu.analyse.computing import computing_rows, computing_view
from pintu.analyse.cooperation import bloc_naming, cooperation
from pintu.analyse.profiles import profile
from pintu.analyse.spatial import spatial_rows, spatial_view
from pintu.extract import find_claims, find_mentions, find_ties
from pintu.read import find_files, read_file
from pintu.resolve import resolve_claims
from pintu.segment import segment

documents, sentences, mentions, claims, ties = [], [], [], [], []
for path in find_files([Path(sys.argv[1])])[0]:
    for document in read_file(path).documents:
        found = segment(document).sentences
        documents.append(document)
        sentences += found
        mentions += find_mentions(found)
        claims += resolve_claims(find_claims(found, year=document.year))
        ties += find_ties(found, region=document.region)
edition = profile(documents, sentences, mentions, edition=2026)
tied = cooperation(documents, sentences, ties, region_ids=edition.region_ids, edition=2026)
blocs = bloc_findings(bloc_material(edition, tied, bloc_naming(documents, sentences, ties, edition=2026)))
parts, spatial, coast = partitions(edition, tied), spatial_view(edition), coast_comparisons(edition)
view = computing_view(documents, sentences, mentions=mentions, claims=claims, ties=ties, edition=2026)
for rows in (
    bloc_rows(blocs),
    community_rows(parts),
    spatial_rows(spatial),
    coast_rows(coast),
    answer_rows(answer_of(year=2026, spatial=spatial, blocs=blocs, partitions=parts, coast=coast)),
    computing_rows(view),
    alignment_rows(alignments(documents, sentences, mentions, claims, edition=2026)),
):
    print(len(rows))
    print(*rows, sep="\\n")
"""


def rows_with(hash_seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    command = [sys.executable, "-c", PRINT_ROWS, str(DIGESTS)]
    return subprocess.run(command, env=environment, capture_output=True, check=True, text=True).stdout


def test_two_hash_seeds_give_the_same_rows():
    first, second = rows_with("1"), rows_with("2")
    assert first == second
    assert "0" not in first.splitlines()  # no table is empty
