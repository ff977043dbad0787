"""Writing the atlas: the records laid out and checked, the pages made one after the other, the folder put in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, combinations
from pathlib import Path

from pintu.publish.catalogue import region_with_id, theme_of
from pintu.publish.cited import Chart, Charted
from pintu.publish.computed import Computed, lay_out_computed
from pintu.publish.counting import Counts, count
from pintu.publish.data import AtlasData, AtlasReport, CheckedArticle
from pintu.publish.evidence import check_evidence
from pintu.publish.folder import write_folder
from pintu.publish.languages import LANGUAGES, Language
from pintu.publish.links import Here
from pintu.publish.rendering import read_assets, render_neutral, render_page
from pintu.publish.search import search_files
from pintu.publish.shelf import Shelf, lay_out, tiled_regions
from pintu.publish.views.article import Article, article_files, article_of, article_page
from pintu.publish.views.bloc_list import bloc_list
from pintu.publish.views.blocs import bloc_page, bloc_path, shown_blocs
from pintu.publish.views.blueprint import blueprint_page
from pintu.publish.views.changes import changes_page, changes_path
from pintu.publish.views.compare import (
    compared_regions,
    editions_page,
    editions_path,
    has_two_editions,
    lay_out_comparing,
    matrix_page,
    pair_page,
    pair_path,
)
from pintu.publish.views.computing import computing_page
from pintu.publish.views.contradictions import contradictions_page
from pintu.publish.views.document import document_page
from pintu.publish.views.findings import by_width
from pintu.publish.views.indicator import headline_ids, headline_year, indicator_list, indicator_page, most_reported
from pintu.publish.views.mosaic import mosaic_page
from pintu.publish.views.network import network_page
from pintu.publish.views.numbers import numbers_page, numbers_path
from pintu.publish.views.promises import indicator_path, promises_page
from pintu.publish.views.region import region_page
from pintu.publish.views.searching import search_page
from pintu.publish.views.sources import sources_page
from pintu.publish.views.theme import theme_page
from pintu.publish.views.themes import theme_list
from pintu.publish.views.worked_example import worked_example_page
from pintu.vocabulary import themes

NUMBER_LINK = '<a class="n"'  # how templates mark a number of a report

Pages = Iterator[tuple[str, str]]


def write_atlas(data: AtlasData, out: Path, *, progress: Callable[[str], None] | None = None) -> AtlasReport:
    """Write the atlas of all editions into the folder ``out``, replacing an atlas that stands there.

    Parameters
    ----------
    progress
        Is told what is being written, a few words at a time.

    Raises
    ------
    EvidenceError
        If a number has no sentence, or a quote does not hold its span.
    StoreError
        If there is no document, or the folder cannot be written.
    """
    tell = progress or (lambda _: None)
    shelf = lay_out(data)
    tell("reading the evidence back")
    for dossier in shelf.dossiers:
        check_evidence(dossier)
    counts, computed = count(shelf), lay_out_computed(data, shelf)
    article = article_of(data, shelf)
    numbers: list[int] = []  # on each page

    def counted() -> Iterator[tuple[str, str | bytes]]:
        yield from sorted(data.files.items())
        if article is not None:
            yield from article_files(article)
        pages = _pages(shelf, counts, computed, sorted(data.files), tell)
        for path, text in chain(pages, _articles(data.articles, article, shelf, computed)):
            if path.endswith(".html"):
                numbers.append(text.count(NUMBER_LINK))
            yield path, text

    written = write_folder(out, counted())
    return AtlasReport(
        index=out / "index.html",
        editions=shelf.years,
        page_count=len(numbers),
        number_count=sum(numbers),
        byte_count=written.byte_count,
    )


def _pages(
    shelf: Shelf, counts: Counts, computed: Computed, files: Sequence[str], tell: Callable[[str], None]
) -> Pages:
    yield from read_assets()
    yield "index.html", render_neutral("root.html.j2", None, "")
    tell("documents")
    for dossier in shelf.dossiers:
        yield dossier.page, render_neutral("document.html.j2", document_page(dossier), "../")
    tell("search")
    yield from search_files(shelf)
    for language in LANGUAGES:
        tell(f"pages in {language}")
        yield from _pages_of_language(shelf, counts, computed, files, language)


def _pages_of_language(
    shelf: Shelf, counts: Counts, computed: Computed, files: Sequence[str], language: Language
) -> Pages:
    yield from _mosaics(shelf, counts, computed, language)
    yield from _regions(shelf, counts, computed, language)
    yield from _indicators(shelf, computed, language)
    yield from _views(shelf, computed, language)
    yield from _comparisons(shelf, computed, language)
    yield from _themes(shelf, counts, computed, language)
    here = Here(path=f"{language}/search.html", language=language)
    yield here.path, render_page("search.html.j2", here, search_page(shelf, here))
    for name in ("sources", "about"):
        here = Here(path=f"{language}/{name}.html", language=language)
        yield here.path, render_page(f"{name}.html.j2", here, sources_page(shelf, counts, files, here))


def _files_of(charts: Mapping[str, Chart]) -> Pages:
    for chart in charts.values():
        yield from chart.files()


def _articles(
    checked: Mapping[str, CheckedArticle], article: Article | None, shelf: Shelf, computed: Computed
) -> Pages:
    """Yield the article that the texts give, and the worked example of an article that is checked against them."""
    for language in LANGUAGES:
        here = Here(path=f"{language}/article.html", language=language)
        page = article_page(article, shelf, here)
        yield here.path, render_page("article.html.j2", here, page)
        yield from _files_of(page.charts)
        here = Here(path=f"{language}/check.html", language=language)
        yield here.path, render_page("checked.html.j2", here, worked_example_page(checked, shelf, computed, here))


def _views(shelf: Shelf, computed: Computed, language: Language) -> Pages:
    """Yield the pages that show all regions in one respect."""
    made: dict[str, Callable[[Shelf, Computed, Here], Charted]] = {
        "promises": promises_page,
        "blocs": bloc_list,
        "network": network_page,
        "blueprint": blueprint_page,
        "computing": computing_page,
    }
    for name, page_of in made.items():
        here = Here(path=f"{language}/{name}.html", language=language)
        page = page_of(shelf, computed, here)
        yield here.path, render_page(f"{name}.html.j2", here, page)
        yield from _files_of(page.charts)
    here = Here(path=f"{language}/contradictions.html", language=language)
    yield here.path, render_page("contradictions.html.j2", here, contradictions_page(shelf, computed, here))
    for bloc in shown_blocs():
        here = Here(path=f"{language}/{bloc_path(bloc.bloc_id)}", language=language)
        page = bloc_page(bloc, shelf, computed, here)
        yield here.path, render_page("bloc.html.j2", here, page)
        yield from _files_of(page.charts)


def _comparisons(shelf: Shelf, computed: Computed, language: Language) -> Pages:
    """Yield the page of every pair of regions, those of a region's two editions, and the matrix that leads to them."""
    regions = compared_regions(shelf)
    comparing = lay_out_comparing(shelf, computed, Here(path=f"{language}/compare/page.html", language=language))
    here = Here(path=f"{language}/compare.html", language=language)
    yield here.path, render_page("comparisons.html.j2", here, matrix_page(comparing, here))
    for one, other in combinations(regions, 2):
        here = Here(path=f"{language}/{pair_path(one, other)}", language=language)
        page = pair_page(one, other, comparing)
        yield here.path, render_page("compare.html.j2", here, page)
        yield from _files_of(page.charts)
    for region in regions:
        if has_two_editions(region, shelf):
            here = Here(path=f"{language}/{editions_path(region)}", language=language)
            changes = here.to(changes_path(region)) if changes_page(region, shelf, computed, here) else None
            page = editions_page(region, comparing, changes)
            yield here.path, render_page("compare.html.j2", here, page)
            yield from _files_of(page.charts)


def _mosaics(shelf: Shelf, counts: Counts, computed: Computed, language: Language) -> Pages:
    """Yield a front page for each edition; the newest is the index too."""
    for year, name in (*((year, str(year)) for year in shelf.editions), (shelf.editions[-1], "index")):
        here = Here(path=f"{language}/{name}.html", language=language)
        page = mosaic_page(shelf, counts, computed, year, here)
        yield here.path, render_page("mosaic.html.j2", here, page)
        if name != "index":  # the same charts
            yield from _files_of(page.charts)


def _indicators(shelf: Shelf, computed: Computed, language: Language) -> Pages:
    here = Here(path=f"{language}/indicators.html", language=language)
    yield here.path, render_page("indicators.html.j2", here, indicator_list(shelf, computed, here))
    year = headline_year(computed)
    view = Here(path=f"{language}/indicator.html", language=language)
    if year is None:  # nothing is told of any
        yield view.path, render_page("indicators.html.j2", view, indicator_list(shelf, computed, view))
        return
    for indicator_id in headline_ids():
        here = Here(path=f"{language}/{indicator_path(indicator_id)}", language=language)
        page = indicator_page(indicator_id, year, shelf, computed, here)
        yield here.path, render_page("indicator.html.j2", here, page)
        yield from _files_of(page.charts)
    first = indicator_page(most_reported(year, computed), year, shelf, computed, view)
    yield view.path, render_page("indicator.html.j2", view, first)


def _regions(shelf: Shelf, counts: Counts, computed: Computed, language: Language) -> Pages:
    shown = {region.region_id: region for region in tiled_regions()}
    for dossier in shelf.dossiers:
        region = region_with_id(dossier.document.region_id)
        shown.setdefault(region.region_id, region)
        here = Here(path=f"{language}/{numbers_path(dossier)}", language=language)
        yield here.path, render_page("numbers.html.j2", here, numbers_page(region, dossier, here))
    for region in shown.values():
        here = Here(path=f"{language}/region/{region.region_id}.html", language=language)
        page = region_page(region, shelf, counts, computed, here)
        yield here.path, render_page("region.html.j2", here, page)
        yield from _files_of(page.charts)
        here = Here(path=f"{language}/{changes_path(region)}", language=language)
        changes = changes_page(region, shelf, computed, here)
        if changes:
            yield here.path, render_page("changes.html.j2", here, changes)


def _themes(shelf: Shelf, counts: Counts, computed: Computed, language: Language) -> Pages:
    here = Here(path=f"{language}/themes.html", language=language)
    yield here.path, render_page("themes.html.j2", here, theme_list(shelf, counts, here))
    for theme in (row for row in themes() if row.theme_id in shelf.themes):
        here = Here(path=f"{language}/theme/{theme.theme_id}.html", language=language)
        page = theme_page(theme, shelf, counts, computed, here)
        yield here.path, render_page("theme.html.j2", here, page)
        yield from _files_of(page.charts)
    # The view of one theme opens with the technology that most regions mention.
    here = Here(path=f"{language}/theme.html", language=language)
    widest = next(iter(by_width(counts, shelf.editions[-1])), None)
    if widest is None:
        yield here.path, render_page("themes.html.j2", here, theme_list(shelf, counts, here))
    else:
        page = theme_page(theme_of(widest), shelf, counts, computed, here)
        yield here.path, render_page("theme.html.j2", here, page)
