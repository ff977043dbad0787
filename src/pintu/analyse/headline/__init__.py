"""The headline table of an edition: thirteen indicators, last year's target and outcome, this year's target."""

from pintu.analyse.headline.table import HeadlineFigure, headline_figures

__all__ = ["HeadlineFigure", "headline_figures"]
