"""The languages of the atlas and what it says in them: one TOML file each."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any, Literal, get_args

from markupsafe import Markup, escape

from pintu.errors import PackError
from pintu.korean import with_particle
from pintu.publish.figures import group_digits

Language = Literal["en", "ko", "zh"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

# For pictures that stand without a style sheet.
FONTS: dict[str, str] = {
    "en": "'Noto Sans','Helvetica Neue',Arial,'Noto Sans CJK SC',sans-serif",
    "ko": "'Noto Sans CJK KR','Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif",
    "zh": "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Locale:
    """The sentences and words of one language by dotted key."""

    language: Language
    phrases: Mapping[str, str]

    def has(self, key: str) -> bool:
        """Return whether there is such a phrase."""
        return key in self.phrases

    def say(self, key: str, **values: object) -> Markup:
        """Return the phrase with its places filled; what is filled in is escaped.

        Where the file has ``key.one`` and ``key.other``, the value ``n`` decides between them. ``{name:은/는}`` adds
        the Korean particle that follows the name.

        Raises
        ------
        PackError
            If the language has no such phrase, or the phrase has a place that is not filled.
        """
        if key not in self.phrases:
            key = f"{key}.one" if values.get("n") == 1 and f"{key}.one" in self.phrases else f"{key}.other"
        try:
            phrase = self.phrases[key]
            if not values and "{" not in phrase:
                return _plain(phrase)
            filled = [
                literal + (_fill(values[place], particles) if place is not None else "")
                for literal, place, particles in _cut(phrase)
            ]
        except KeyError as error:
            raise PackError(
                f"the phrase {key!r} lacks {error}",
                where=f"publish/locales/{self.language}.toml",
                fix="add the phrase, or fill all its places",
            ) from error
        return Markup("".join(filled))  # noqa: S704 - the phrases are ours, the values are escaped

    def list_of(self, names: Sequence[object]) -> Markup:
        """Return the names as a list in prose: ``A, B and C``."""
        if not names:
            return Markup("")
        listed = escape(names[0])
        for name in names[1:-1]:
            listed = self.say("list.middle", before=listed, name=name)
        return self.say("list.last", before=listed, name=names[-1]) if len(names) > 1 else listed


@cache
def locale_of(language: Language) -> Locale:
    """Return the phrases of a language."""
    content = (files("pintu.publish") / "locales" / f"{language}.toml").read_text(encoding="utf-8")
    return Locale(language=language, phrases=dict(flatten(tomllib.loads(content))))


@cache
def _plain(phrase: str) -> Markup:
    return Markup(phrase)  # noqa: S704 - the phrases are ours


@cache
def _cut(phrase: str) -> tuple[tuple[str, str | None, str | None], ...]:
    return tuple((literal, place, spec) for literal, place, spec, _ in Formatter().parse(phrase))


def _fill(value: object, particles: str | None) -> str:
    text = escape(group_digits(value) if isinstance(value, int) else value)
    return text + with_particle(text.striptags(), particles) if particles else text


def flatten(table: Mapping[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    """Return the values of nested tables with their dotted keys."""
    rows: list[tuple[str, str]] = []
    for key, value in table.items():
        rows.extend(flatten(value, f"{prefix}{key}.") if isinstance(value, Mapping) else [(f"{prefix}{key}", value)])
    return rows
