"""Specialisation: what a region's report says more of than others do, how surely, and in which order."""

from pintu.analyse.specialisation.measures import (
    LogOdds,
    informative_prior,
    location_quotient,
    salience,
    weighted_log_odds,
)
from pintu.analyse.specialisation.ranks import Ranks, ranks
from pintu.analyse.specialisation.table import SALIENCE_FIELDS, Standing, salience_rows, specialisation_rows, standings

__all__ = [
    "SALIENCE_FIELDS",
    "LogOdds",
    "Ranks",
    "Standing",
    "informative_prior",
    "location_quotient",
    "ranks",
    "salience",
    "salience_rows",
    "specialisation_rows",
    "standings",
    "weighted_log_odds",
]
