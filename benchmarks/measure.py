"""One contender in a process of its own: characters a second, peak memory, and what it finds on the gold standard."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from benchmarks.contenders import CONTENDERS, Contender

_ROUNDS = 5
ROUND_IS_LONG_SECONDS = 20  # longer ones are not repeated


def measure(name: str, texts: list[str], gold: list[dict[str, object]]) -> dict[str, object]:
    """Return the figures of one contender: the best of five rounds, after a first text to warm up."""
    contender = CONTENDERS[name]()
    contender(texts[0][:2000])
    rounds = []
    for _ in range(_ROUNDS):
        start = time.process_time()
        for text in texts:
            contender(text)
        rounds.append(time.process_time() - start)
        if rounds[-1] > ROUND_IS_LONG_SECONDS:
            break
    characters = sum(map(len, texts))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "name": name,
        "characters": characters,
        "cpu_seconds": round(min(rounds), 3),
        "characters_per_second": round(characters / min(rounds)),
        "peak_megabytes": round(peak),
        **_score(contender, gold),
    }


def _score(contender: Contender, gold: list[dict[str, object]]) -> dict[str, object]:
    """Count gold claims that a found span overlaps, those whose value it gives, and spans that touch none."""
    wanted = hits = right = stray = 0
    for sentence in gold:
        found = contender(str(sentence["sentence"]))
        if found is None:
            return {"gold": None, "found": None, "value": None, "stray": None}
        spans = []
        for claim in sentence["claims"]:  # type: ignore[attr-defined]
            start, end = claim["start"], claim["start"] + len(claim["text"])
            spans.append((start, end))
            if claim["optional"]:
                continue
            wanted += 1
            values = [value for a, b, value in found if a < end and start < b]
            hits += bool(values)
            right += any(value is not None and abs(abs(claim["value"]) - abs(value)) < 1e-6 for value in values)
        stray += sum(not any(a < end and start < b for start, end in spans) for a, b, _ in found)
    return {"gold": wanted, "found": hits, "value": right, "stray": stray}


if __name__ == "__main__":
    request = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    print(json.dumps(measure(sys.argv[1], request["texts"], request["gold"]), ensure_ascii=False))
