"""Numbers with their units in Chinese, English and Korean text."""

from pintu.extract.quantities.chinese import find_quantities, places_that_may_hold_quantities
from pintu.extract.quantities.languages import find_quantities_in, language_of

__all__ = ["find_quantities", "find_quantities_in", "language_of", "places_that_may_hold_quantities"]
