"""How long each stage takes on one core, on the texts that the contenders are given."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from pintu.extract import find_claims, find_mentions, find_ties
from pintu.read import find_files, read_file
from pintu.resolve import resolve_claims
from pintu.segment import segment
from pintu.store import Findings, holding_of, rows_of, write_extraction
from pintu.view import views_of

_ROUNDS = 3


def time_stages(paths: Sequence[Path]) -> dict[str, float]:
    """Return the seconds of processor time of each stage, of the fastest of three rounds."""
    rounds = [_one_round(paths) for _ in range(_ROUNDS)]
    return {stage: round(min(one[stage] for one in rounds), 3) for stage in rounds[0]}


def _one_round(paths: Sequence[Path]) -> dict[str, float]:
    took: dict[str, float] = {}
    last = time.process_time()

    def lap(stage: str) -> None:
        nonlocal last
        now = time.process_time()
        took[stage] = took.get(stage, 0.0) + now - last
        last = now

    found, _ = find_files(paths)
    done = []
    for path in found:
        (document, *_) = read_file(path).documents
        lap("read")
        segmentation = segment(document)
        lap("segment")
        sentences = segmentation.sentences
        views = views_of([sentence.quote for sentence in sentences])
        lap("fold")
        claims = find_claims(sentences, year=document.year, views=views)
        lap("claims")
        claims = resolve_claims(claims)
        lap("resolve")
        mentions = find_mentions(sentences, views=views)
        lap("mentions")
        ties = find_ties(sentences, region=document.region, views=views)
        lap("ties")
        findings = Findings(sentences=sentences, claims=claims, mentions=mentions, ties=ties)
        done.append((holding_of(document, path.name), rows_of(document, segmentation, findings, ())))
        lap("check and put in columns")
    with TemporaryDirectory() as folder:
        write_extraction(done, "all", scratch=folder)
    lap("write as Parquet")
    return took
