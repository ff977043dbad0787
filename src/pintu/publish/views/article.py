"""The article of the newest edition in the atlas: a page whose footnotes lead to the sentences, and files to take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.brief.data import TABLES, BriefData
from pintu.publish.brief.html import render_body
from pintu.publish.brief.library import Library
from pintu.publish.brief.notes import Address
from pintu.publish.brief.plan import Plan
from pintu.publish.brief.planning import plan_of
from pintu.publish.brief.rendering import render_brief
from pintu.publish.brief.writing import facts_file, files_of
from pintu.publish.cited import Chart
from pintu.publish.data import AtlasData
from pintu.publish.languages import LANGUAGES
from pintu.publish.links import Here, Link
from pintu.publish.shelf import Shelf
from pintu.publish.views.article_charts import article_charts

FOLDER = "brief"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What the article says, in no language yet."""

    library: Library
    plan: Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """The article in one language; without one the title says so."""

    title: str | Markup
    body: Markup
    charts: Mapping[str, Chart]
    files: tuple[Link, ...]
    digest_count: int
    document_count: int


def article_of(data: AtlasData, shelf: Shelf) -> Article | None:
    """Return the article on the newest edition; None where nothing is computed of it."""
    year = shelf.editions[-1]
    if not shelf.edition(year) or not all(table in data.tables for table in TABLES):
        return None
    library = Library(data=BriefData(records=data, year=year, tables=data.tables))
    return Article(library=library, plan=plan_of(library))


def article_page(article: Article | None, shelf: Shelf, here: Here) -> ArticlePage:
    """Return the page of the article in the reader's language."""
    dossiers = shelf.edition(shelf.editions[-1])
    digest_count = sum(dossier.document.kind == "digest" for dossier in dossiers)
    if article is None:
        return ArticlePage(
            title=here.locale.say("article.none"),
            body=Markup(""),
            charts={},
            files=(),
            digest_count=digest_count,
            document_count=len(dossiers),
        )
    brief = render_brief(article.plan, article.library, here.language, address=_address(here))
    drawn = article_charts(article.plan, brief, shelf, here)
    names = (f"{brief.name}.{here.language}.md", f"{brief.name}.facts.csv")
    return ArticlePage(
        title=brief.title,
        body=render_body(brief, drawn, here.locale.say),
        charts={name: own.chart for name, own in drawn.items()},
        files=tuple(Link(text=name, href=f"{here.root}{FOLDER}/{name}") for name in names),
        digest_count=digest_count,
        document_count=len(dossiers),
    )


def article_files(article: Article) -> Iterator[tuple[str, bytes]]:
    """Yield the article as Markdown in each language with its pictures, and the table of its facts, by path."""
    name, content = facts_file(article.plan)
    yield f"{FOLDER}/{name}", content
    for language in LANGUAGES:
        here = Here(path=f"{FOLDER}/{article.plan.name}.md", language=language)
        brief = render_brief(article.plan, article.library, language, address=_address(here))
        for name, content in files_of(brief, ("md",), article.plan.year):
            yield f"{FOLDER}/{name}", content


def _address(here: Here) -> Address:
    """Return what tells where a sentence can be read from a page or a file."""
    return lambda place: here.to_document(place.dossier, place.sentence.sentence_id)
