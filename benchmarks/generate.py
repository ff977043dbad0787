"""Write a corpus as large as wanted, for load tests only: ``python -m benchmarks.generate 3100 OUT``.

Nothing in it is true. Sentences and clauses of the built-in digests are put together at random and their numbers
drawn anew, so that a document is as long as a report and as dense in claims, and its title says what it is. Each has
an identity of its own that the reader accepts: a region, a level, and a year that may lie in the far future. The seed
and the number of a document decide it; a larger corpus begins with the smaller one.
"""

from __future__ import annotations

import argparse
import random
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import product
from pathlib import Path

from pintu.pipeline import read_text
from pintu.read.identity.dates import FIRST_YEAR, LAST_YEAR
from pintu.vocabulary import regions

MARK = "随机拼接的测试文本，不可引用"  # put together at random for tests, not to be quoted
CHARACTERS = 15_385  # of a document: 13,000 of them are 200 million
_LEVELS = ("province", "city", "county")
_NEWEST = 2026
# A digest names more in each sentence than a report does. So much of each kind makes a text as dense as the provincial
# reports of 2026, which have some 22 sentences, 11 claims and 12 mentions in a thousand characters.
_WITH_NUMBER = 0.1
_NAMING_SOMETHING = 0.15
_SENTENCES_A_PARAGRAPH = (4, 9)
_CLAUSES_A_SENTENCE = (2, 4)
_SECTIONS = ("一、{before}年工作回顾", "二、“十五五”时期主要目标", "三、{year}年重点工作")
_SHARES = (0.45, 0.1, 0.45)
_NUMBER = re.compile(r"(?<![\d.])(?!(?:19|20)\d\d(?!\d))\d+(?:\.\d+)?(?!\d)")
_YEAR = re.compile(r"(?<!\d)20\d\d(?=年)")

Drawn = tuple[str, str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """What one section of every digest holds, to draw from: the words, the region and the year of the digest."""

    sentences: tuple[Drawn, ...]  # with a number
    naming: tuple[Drawn, ...]  # clauses without a number that mention a theme or a place
    plain: tuple[Drawn, ...]  # clauses that name nothing


def main() -> None:
    """Write the documents into a folder."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("count", type=int)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--seed", type=int, default=0)
    options = arguments.parse_args()
    write_corpus(options.count, options.out, seed=options.seed)


def write_corpus(count: int, out: Path, *, seed: int = 0) -> None:
    """Write documents into a folder, each as a Markdown file with its identity in front."""
    places = identities()
    if count > len(places):
        raise SystemExit(f"one store has room for {len(places)} documents of different region, level and year")
    out.mkdir(parents=True, exist_ok=True)
    for number, (year, level, region) in enumerate(places[:count]):
        file = out / f"{year}-{level}-{region}.md"
        file.write_text(render_document(year, level, region, seed=f"{seed}-{number}"), encoding="utf-8")


def identities() -> list[tuple[int, str, str]]:
    """Return every year, level and region that a document may have, the newest year first and the future last."""
    names = [region.zh for region in regions() if region.tile is not None]
    years = [*range(_NEWEST, FIRST_YEAR - 1, -1), *range(_NEWEST + 1, LAST_YEAR + 1)]
    return list(product(years, _LEVELS, names))


def render_document(year: int, level: str, region: str, *, seed: str) -> str:
    """Return a text that tells of invented years, between front matter that says whose it is and a last full stop."""
    draw = random.Random(seed)  # noqa: S311 (no secret depends on it)
    parts = [
        f"---\ntitle: {year}年{region}政府工作报告（{MARK}）\nregion: {region}\nyear: {year}\n"
        f"level: {level}\nkind: report\nsource: {MARK}\n---\n"
    ]
    room = 0.0
    for heading, share, pool in zip(_SECTIONS, _SHARES, pools(), strict=True):
        parts.append(f"\n# {heading.format(before=year - 1, year=year)}\n")
        room += share * CHARACTERS - len(parts[-1])
        while room > 0:
            parts.append(f"\n{_paragraph(pool, year, region, draw)}\n")
            room -= len(parts[-1])
    return "".join(parts)


@cache
def pools() -> tuple[Pool, ...]:
    """Return what to draw from for each section."""
    found: list[tuple[list[Drawn], list[Drawn], list[Drawn]]] = [([], [], []) for _ in _SECTIONS]
    folder = Path(str(files("pintu.packs") / "cn_provinces" / "digests"))
    for path in sorted(folder.glob("*/*.md")):
        bodies = path.read_text(encoding="utf-8").split("\n# ")[1:]
        # Some digests have no section of the five years ahead: what is done comes first, the year ahead last.
        for place, body in zip((0, 1, 2) if len(bodies) == 3 else (0, 2), bodies, strict=False):
            for sentence in re.findall(r"[^。\n]+(?=。)", body.partition("\n")[2]):
                _sort_in(sentence, found[place], path)
    return tuple(
        Pool(sentences=tuple(sentences), naming=tuple(naming), plain=tuple(plain)) for sentences, naming, plain in found
    )


def _sort_in(sentence: str, lists: tuple[list[Drawn], list[Drawn], list[Drawn]], path: Path) -> None:
    sentences, naming, plain = lists
    own, edition = path.stem, int(path.parent.name)
    if re.search(r"\d", sentence):
        sentences.append((sentence, own, edition))
    for clause in re.split(r"[，；]", sentence):
        if not re.search(r"\d", clause) and len(clause) > 5:
            found = read_text(clause)
            (naming if found.mentions or found.ties else plain).append((clause, own, edition))


def _paragraph(pool: Pool, year: int, region: str, draw: random.Random) -> str:
    return "".join(f"{_sentence(pool, year, region, draw)}。" for _ in range(draw.randint(*_SENTENCES_A_PARAGRAPH)))


def _sentence(pool: Pool, year: int, region: str, draw: random.Random) -> str:
    if draw.random() < _WITH_NUMBER:
        sentence, own, edition = draw.choice(pool.sentences)
        shifted = _YEAR.sub(lambda match: str(int(match.group()) + year - edition), sentence)
        return _NUMBER.sub(lambda match: _another(match.group(), draw), shifted).replace(own, region)
    kinds = [
        pool.naming if draw.random() < _NAMING_SOMETHING else pool.plain
        for _ in range(draw.randint(*_CLAUSES_A_SENTENCE))
    ]
    drawn = [draw.choice(kind) for kind in kinds]
    return "，".join(clause.replace(own, region) for clause, own, _ in drawn)


def _another(number: str, draw: random.Random) -> str:
    """Return a number of as many digits before and after the point."""
    whole, point, fraction = number.partition(".")
    drawn = str(draw.randint(10 ** (len(whole) - 1), 10 ** len(whole) - 1))
    return drawn + point + "".join(str(draw.randint(1, 9)) for _ in fraction)


if __name__ == "__main__":
    main()
