"""Dots with intervals: how surely something is more, or less, than elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

_WIDTH, _HEIGHT = 200, 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A figure with the ends of its interval."""

    value: float
    low: float
    high: float
    colour: int


def render_intervals(intervals: Sequence[Interval]) -> tuple[Markup, ...]:
    """Return a picture for each interval, all on one scale, with a line at 0; the words beside it say the same."""
    if not intervals:
        return ()
    least = min(0.0, *(interval.low for interval in intervals))
    most = max(0.0, *(interval.high for interval in intervals))
    scale = (_WIDTH - 10) / (most - least or 1)

    def x(value: float) -> str:
        return f"{5 + (value - least) * scale:.1f}"

    return tuple(
        Markup(  # noqa: S704 - numbers only
            f'<svg class="interval s{interval.colour}" viewBox="0 0 {_WIDTH} {_HEIGHT}" aria-hidden="true">'
            f'<path class="zero" d="M{x(0)} 0v{_HEIGHT}"/>'
            f'<path d="M{x(interval.low)} 7H{x(interval.high)}"/>'
            f'<circle class="f{interval.colour}" cx="{x(interval.value)}" cy="7" r="3.6"/></svg>'
        )
        for interval in intervals
    )
