"""The headline table of an edition: thirteen indicators, each with last year's target and outcome and this year's target."""

from pintu.analyse.headline.table import HeadlineFigure, headline_figures

__all__ = ["HeadlineFigure", "headline_figures"]
