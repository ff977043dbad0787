"""How good extraction is on real reports: the scores on the gold standard, beside the floors.

The reference corpus, the gold annotations and the scorer lie in a folder `shared` beside the repository, and are not
ours to copy. The floors hold for one state of them, told by their fingerprints.
"""

import argparse
import hashlib
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

from builds.exported import ROOT, export_tables, run_pintu

SHARED = ROOT.parent / "shared"
SCORER = SHARED / "eval" / "score.py"
CORPUS = tuple(SHARED / "corpus" / edition for edition in ("provinces-2025", "provinces-2026"))
GOLD = {
    "claims": SHARED / "gold" / "claims_dev.json",
    "mentions": SHARED / "gold" / "themes_dev.json",
    "ties": SHARED / "gold" / "themes_dev.json",
    "headline": SHARED / "gold" / "headline_dev.json",
}
ARTICLES = (SHARED / "gold" / "check" / "korean_release.json", SHARED / "gold" / "check" / "articles")
NATIONAL = SHARED / "corpus" / "national-zh"
FLOORS = Path(__file__).with_name("floors.json")
CHANGELOG = ROOT / "CHANGELOG.md"
STEP = 100  # floors have two decimals: one claim of the gold moves a score by some thousandths
MARGIN = 2  # steps below the score: a rule that reads better elsewhere may cost a claim of the gold


def missing():
    """Return what is not there of the corpus, the gold and the scorer, or an empty string."""
    absent = [path for path in (SCORER, *GOLD.values(), *ARTICLES, *CORPUS, NATIONAL) if not path.exists()]
    return f"no {absent[0].relative_to(ROOT.parent)} beside the repository" if absent else ""


def fingerprint(paths):
    """Return the SHA-256 of the files at and below the paths, with their names."""
    total = hashlib.sha256()
    files = (file for path in paths for file in (path, *path.rglob("*")) if file.is_file())
    for path in sorted(files):
        total.update(f"{path.relative_to(SHARED)}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def fingerprints():
    """Return the fingerprints of the corpus and of the gold, as they are now."""
    return {"corpus": fingerprint((*CORPUS, NATIONAL)), "gold": fingerprint({*GOLD.values(), *ARTICLES})}


def read_floors():
    """Return what floors.json pins: fingerprints, and floors by layer and figure."""
    return json.loads(FLOORS.read_text(encoding="utf-8"))


def score_reports(folder):
    """Build both editions of the reference corpus in the folder and return each layer's figures."""
    mosaic = folder / "mosaic.duckdb"
    run_pintu("build", *CORPUS, "--mosaic", mosaic)
    files = export_tables(mosaic, folder / "rows")
    scores = {layer: _score(layer, GOLD[layer], files[layer]) for layer in GOLD}
    run_pintu("build", NATIONAL, "--mosaic", mosaic)
    return {**scores, "check": _score_articles(mosaic, folder)}


def _score(layer, gold, rows):
    command = [sys.executable, SCORER, layer, gold, rows, "--json"]
    return json.loads(subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout)


def _score_articles(mosaic, folder):
    """Return the figures of the articles together, each weighing as many claims as its gold has."""
    total, weighed = 0, {}
    for gold in (path for place in ARTICLES for path in ([place] if place.is_file() else sorted(place.glob("*.json")))):
        article, rows = folder / f"{gold.stem}.txt", folder / f"{gold.stem}.json"
        article.write_text(json.loads(gold.read_text(encoding="utf-8"))["article"], encoding="utf-8")
        run_pintu("check", article, "--mosaic", mosaic, "--format", "json", "-o", rows)
        figures = _score("check", gold, rows)
        total += figures["gold"]
        for name in ("precision", "recall", "verdicts", "evidence", "false_alarms"):
            weighed[name] = weighed.get(name, 0) + figures[name] * figures["gold"]
    shares = {name: round(value / total, 4) for name, value in weighed.items()}
    return {"gold": total, **shares, "without_false_alarm": round(1 - shares["false_alarms"], 4)}


def floor_for(figure):
    """Return the floor that goes with a score: a margin below it."""
    return max(0, math.floor(figure * STEP) - MARGIN) / STEP


def raised(floors, scores):
    """Return the floors, each lifted where its score allows."""
    return {
        layer: {name: max(floor, floor_for(scores[layer][name])) for name, floor in figures.items()}
        for layer, figures in floors.items()
    }


def lowered(floors, scores):
    """Return the floors, each lowered where its score demands."""
    return {
        layer: {name: min(floor, floor_for(scores[layer][name] or 0)) for name, floor in figures.items()}
        for layer, figures in floors.items()
    }


def tells_of_floors(changelog):
    """Return whether the unreleased part of the changelog says that a floor falls."""
    unreleased = changelog.partition("## Unreleased")[2].partition("\n## ")[0]
    return "floor" in unreleased.casefold()


def render_board(floors, scores):
    """Return the table of scores, those with a floor first; a score below its floor is marked."""
    lines = []
    for layer, figures in scores.items():
        pinned = floors.get(layer, {})
        lines.append(f"{layer:<28}{'score':>8}{'floor':>8}")
        for name in (*pinned, *(name for name in figures if name not in pinned)):
            floor = pinned.get(name)
            mark = "  BELOW" if floor is not None and (figures[name] or 0) < floor else ""
            shown = "-" if figures[name] is None else f"{figures[name]:g}"
            lines.append(f"  {name:<26}{shown:>8}{'' if floor is None else f'{floor:.2f}':>8}{mark}")
    return "\n".join(lines)


def main():
    """Print the scores beside the floors; return 1 where one is below."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="is_raised", action="store_true", help="lift the floors to the scores")
    parser.add_argument(
        "--lower", dest="is_lowered", action="store_true", help="let floors fall (with a changelog line)"
    )
    parser.add_argument("--pin", dest="is_pinned", action="store_true", help="take the corpus and the gold as they are")
    options = parser.parse_args()
    if absent := missing():
        print(f"no scores: {absent}")
        return 0
    pinned = read_floors()
    floors, now = pinned["floors"], fingerprints()
    with tempfile.TemporaryDirectory() as folder:
        scores = score_reports(Path(folder))
    if options.is_raised:
        floors = raised(floors, scores)
    if options.is_lowered:
        if not tells_of_floors(CHANGELOG.read_text(encoding="utf-8")):
            print("a floor falls only with a line under Unreleased in CHANGELOG.md that says which, and why")
            return 1
        floors = lowered(floors, scores)
    if options.is_pinned or floors != pinned["floors"]:
        pinned = {"fingerprints": now if options.is_pinned else pinned["fingerprints"], "floors": floors}
        FLOORS.write_text(json.dumps(pinned, indent=2) + "\n", encoding="utf-8")
    print(render_board(floors, scores))
    for name in sorted(now):
        if now[name] != pinned["fingerprints"][name]:
            print(f"the {name} is not the one that the floors were set on; ARGS=--pin takes it as it is")
    is_below = any((scores[layer][name] or 0) < floor for layer in floors for name, floor in floors[layer].items())
    return 1 if is_below or now != pinned["fingerprints"] else 0


if __name__ == "__main__":
    sys.exit(main())
