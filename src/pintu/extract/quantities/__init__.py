"""Numbers with their units in Chinese, English and Korean text."""

from pintu.extract.quantities.chinese import find_quantities

__all__ = ["find_quantities"]
