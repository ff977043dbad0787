"""What the formats hand on: texts, what the file says about each, and what was left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pintu.records import DocumentKind, FlagKind, Level, Skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a file says beside the text, as it is written there; None where it says nothing."""

    origin: str = ""  # what a reader would call it: the columns, the front matter
    region: str | None = None
    year: str | None = None
    level: str | None = None
    kind: str | None = None
    title: str | None = None
    delivered: str | None = None
    published: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A flag that has no document yet."""

    kind: FlagKind
    note: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RawText:
    """A text that may be a report."""

    text: str
    number: int = 1  # of the text in its file, from 1
    lead: str = ""  # what stands before the text on its page: read for whose it is, no part of it
    metadata: Metadata = Metadata()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What a user settles about a text, whatever it says itself; None where nothing is settled."""

    origin: str = ""  # --region and --year, or the sources.toml
    region: str | None = None  # a name that the user has for it
    year: int | None = None
    level: Level | None = None
    kind: DocumentKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """The texts of a file, and the parts of it that are none."""

    texts: tuple[RawText, ...]
    skips: tuple[Skip, ...] = ()


# The first that is filled counts. The second names are those of the collected CSV files.
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "region": ("region", "province"),
    "year": ("year",),
    "level": ("level",),
    "kind": ("kind",),
    "title": ("title",),
    "delivered": ("delivered",),
    "published": ("published", "publish_date"),
    "source": ("source", "source_url"),
}
TEXT_FIELDS = ("full_text", "text")


def metadata_of(values: Mapping[str, str], *, origin: str) -> Metadata:
    """Return the metadata that named values give; a name that Pintu does not know gives nothing."""
    found = {
        field: next((value for name in names if (value := values.get(name, "").strip())), None)
        for field, names in _FIELDS.items()
    }
    return Metadata(origin=origin, **found)
