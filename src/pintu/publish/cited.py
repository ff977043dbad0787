"""A chart to be taken along and cited: its rows as CSV, its picture as SVG, and a name that does not change."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Protocol

from markupsafe import Markup

from pintu.publish.languages import LANGUAGES
from pintu.publish.links import Here
from pintu.publish.standalone import Drawing, render_standalone
from pintu.vocabulary import Region

REGION = ("region_id", "region", "region_en", "region_ko")  # columns that say which region a row is of
_FOLDER = "data/charts/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart with what stands below it."""

    chart_id: str  # kind of page, subject, edition: theme-hydrogen-2026; wherever on the page it stands
    title: str
    table: str  # where on the page the same stands as a table
    columns: tuple[str, ...]
    rows: tuple[Sequence[object], ...]  # the same in each language; what lacks at the end is empty
    drawing: Drawing
    build: str  # names the state of the data; "" where there are none to be taken along
    here: Here

    @property
    def csv(self) -> str:
        """Return the relative address of the rows."""
        return f"{self.here.root}{_FOLDER}{self.chart_id}.csv"

    @property
    def svg(self) -> str:
        """Return the relative address of the picture in the page's language."""
        return f"{self.here.root}{_FOLDER}{self.chart_id}.{self.here.language}.svg"

    @property
    def citation(self) -> Markup:
        """Return how the chart is cited, but for its name."""
        return self.here.locale.say("chart.citation", title=self.title.rstrip(".。"), build=self.build or "–")

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield the path and the content of its files: the picture, and once for all languages the rows."""
        source = f"{self.citation.unescape()} pintu:{self.chart_id}"
        picture = render_standalone(self.drawing, title=self.title, source=source, language=self.here.language)
        yield f"{_FOLDER}{self.chart_id}.{self.here.language}.svg", picture
        if self.here.language == LANGUAGES[0]:
            yield f"{_FOLDER}{self.chart_id}.csv", self._render_rows()

    def _render_rows(self) -> str:
        text = StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows((*row, *("" for _ in self.columns[len(row) :])) for row in self.rows)
        return text.getvalue()


class Charted(Protocol):
    """A page that has charts."""

    @property
    def charts(self) -> Mapping[str, Chart]: ...


def of_region(region: Region) -> tuple[str, str, str, str]:
    """Return the cells of the columns that say which region a row is of."""
    return region.region_id, region.zh, region.en, region.ko
