"""Addresses within the atlas: always relative, so that a folder opened from disk is the same as a web site."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from pintu.publish.languages import Language, Locale, locale_of
from pintu.publish.shelf import Dossier
from pintu.vocabulary import Region


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words and where they lead; renders itself as an anchor."""

    text: str | Markup
    href: str
    lang: str | None = None  # of the words, where it is not the page's

    def __html__(self) -> str:
        lang = f' lang="{self.lang}"' if self.lang else ""
        return f'<a href="{escape(self.href)}"{lang}>{escape(self.text)}</a>'


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """The page that is being made: its path from the root of the atlas and the language that it speaks."""

    path: str
    language: Language

    @property
    def locale(self) -> Locale:
        """Return the phrases of the page's language."""
        return locale_of(self.language)

    @property
    def root(self) -> str:
        """Return the way up to the root of the atlas: ``../../``."""
        return "../" * self.path.count("/")

    def to(self, path: str) -> str:
        """Return the relative address of a page of the same language: ``to("themes.html")``."""
        return f"{self.root}{self.language}/{path}"

    def to_region(self, region: Region) -> str:
        """Return the relative address of a region's page."""
        return self.to(f"region/{region.region_id}.html")

    def to_theme(self, theme_id: str) -> str:
        """Return the relative address of a theme's page."""
        return self.to(f"theme/{theme_id}.html")

    def to_document(self, dossier: Dossier, sentence_id: str | None = None) -> str:
        """Return the relative address of a document's page, or of a sentence in it.

        The document pages are in no language of their own: the query says in which one the notes are wanted.
        """
        anchor = f"#{dossier.anchors[sentence_id]}" if sentence_id else ""
        return f"{self.root}{dossier.page}?{self.language}{anchor}"

    def elsewhere(self, language: Language) -> str:
        """Return the relative address of the same page in another language."""
        return f"{self.root}{language}/{self.path.split('/', 1)[1]}"
