"""Cue words of ties: what makes a word a place, what unmakes it, and what a mention says of the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from pintu.records import Relation
from pintu.vocabulary.pack import read_rows

_FILE = "cues_ties"


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Words directly before or behind a single character that make it a region."""

    context_id: str
    author: Literal["own", "any"]  # own: only where the character is the author's region
    characters: frozenset[str]
    before: tuple[str, ...]
    behind: tuple[str, ...]
    relation: Relation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Fixed words whose bracketed parts are names; ``means`` resolves the parts that are no region's character."""

    text: str
    means: tuple[tuple[str, str], ...]
    relation: Relation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What may follow a name and make it part of another name."""

    words: tuple[str, ...]
    exceptions: tuple[str, ...]  # longer words that begin like one and are none
    stops: tuple[str, ...]  # words that end the search for one
    exempt: tuple[str, ...]  # words that begin like a stop and are none


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationCue:
    """Words of a clause that tell a relation."""

    words: tuple[str, ...]
    exceptions: tuple[str, ...]  # longer words that begin like one and tell none


@dataclass(frozen=True, slots=True, kw_only=True)
class TieCues:
    """All cue words of ties."""

    free: frozenset[str]
    tight: frozenset[str]
    silent: frozenset[str]
    compounds: frozenset[str]
    contexts: tuple[Context, ...]
    phrases: tuple[Phrase, ...]
    not_places: tuple[str, ...]
    endings: dict[str, Ending]
    quarters: dict[str, tuple[str, ...]]
    homonyms: frozenset[tuple[str, str]]  # name, author
    relations: dict[str, RelationCue]


def load_tie_cues() -> TieCues:
    """Return the rows of ``cues_ties.toml``."""
    characters = {row["id"]: frozenset(row["zh"]) for row in read_rows(_FILE, "characters")}
    return TieCues(
        free=characters["free"],
        tight=characters["tight"],
        silent=characters["silent"],
        compounds=frozenset(word for row in read_rows(_FILE, "compound") for word in row["zh"]),
        contexts=tuple(_context(row) for row in read_rows(_FILE, "context")),
        phrases=tuple(phrase for row in read_rows(_FILE, "phrase") for phrase in _phrases(row)),
        not_places=tuple(word for row in read_rows(_FILE, "not_place") for word in row["zh"]),
        endings={row["id"]: _ending(row) for row in read_rows(_FILE, "ending")},
        quarters={row["id"]: tuple(row["zh"]) for row in read_rows(_FILE, "quarter")},
        homonyms=frozenset((row["zh"], row["author"]) for row in read_rows(_FILE, "homonym")),
        relations={
            row["id"]: RelationCue(words=tuple(row["zh"]), exceptions=tuple(row.get("except", ())))
            for row in read_rows(_FILE, "relation")
        },
    )


def _context(row: dict[str, Any]) -> Context:
    return Context(
        context_id=row["id"],
        author=row["author"],
        characters=frozenset(row["zh"]),
        before=tuple(row["before"]),
        behind=tuple(row["behind"]),
        relation=row.get("relation"),
    )


def _phrases(row: dict[str, Any]) -> tuple[Phrase, ...]:
    means = tuple(row.get("means", {}).items())
    return tuple(Phrase(text=text, means=means, relation=row.get("relation")) for text in row["zh"])


def _ending(row: dict[str, Any]) -> Ending:
    return Ending(
        words=tuple(row["zh"]),
        exceptions=tuple(row.get("except", ())),
        stops=tuple(row.get("stops", ())),
        exempt=tuple(row.get("exempt", ())),
    )
