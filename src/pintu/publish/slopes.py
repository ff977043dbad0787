"""Slope charts: a line from each region's target to its outcome."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

_WIDTH, _HEIGHT, _TOP, _BOTTOM = 320, 164, 24, 10
_LEFT, _RIGHT = 70, 250


@dataclass(frozen=True, slots=True, kw_only=True)
class Slope:
    """A region's target and outcome; without an outcome it is a mark on the left."""

    name: str
    before: float
    after: float | None
    verdict: str


def render_slopes(slopes: Sequence[Slope], *, labels: tuple[str, str]) -> Markup:
    """Return the chart, a line for each region in the colour of its verdict; the table beside it says the same."""
    values = [value for slope in slopes for value in (slope.before, slope.after) if value is not None]
    if not values:
        return Markup("")
    low, high = min(values), max(values)
    scale = (_HEIGHT - _TOP - _BOTTOM) / (high - low or 1)

    def y(value: float) -> str:
        return f"{_HEIGHT - _BOTTOM - (value - low) * scale:.1f}"

    marks = "".join(_mark(slope, y(slope.before), None if slope.after is None else y(slope.after)) for slope in slopes)
    ends = "".join(
        f'<text class="end" x="{x}" y="{y(value)}" dy="3" text-anchor="{anchor}">{value:g}</text>'
        for x, anchor, chosen in (
            (_LEFT - 8, "end", [slope.before for slope in slopes]),
            (_RIGHT + 8, "start", [slope.after for slope in slopes if slope.after is not None]),
        )
        for value in dict.fromkeys((min(chosen), max(chosen)) if chosen else ())
    )
    heads = "".join(
        f'<text class="head" x="{x}" y="9" text-anchor="middle">{escape(label)}</text>'
        for x, label in zip((_LEFT, _RIGHT), labels, strict=True)
    )
    return Markup(  # noqa: S704 - numbers, and words that are escaped
        f'<svg class="slopes" viewBox="0 0 {_WIDTH} {_HEIGHT}" aria-hidden="true">'
        f'<path class="axis" d="M{_LEFT} {_TOP - 6}V{_HEIGHT - 4}M{_RIGHT} {_TOP - 6}V{_HEIGHT - 4}"/>'
        f"{heads}{marks}{ends}</svg>"
    )


def _mark(slope: Slope, before: str, after: str | None) -> str:
    title = f"<title>{escape(slope.name)}</title>"
    if after is None:
        return f'<circle class="v-{slope.verdict}" cx="{_LEFT}" cy="{before}" r="2.6">{title}</circle>'
    return f'<path class="v-{slope.verdict}" d="M{_LEFT} {before}L{_RIGHT} {after}">{title}</path>'
