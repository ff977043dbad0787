"""What a file's name says, for texts that say nothing themselves."""

from __future__ import annotations

import re

from pintu.read.identity.dates import FIRST_YEAR, LAST_YEAR
from pintu.read.identity.places import find_places
from pintu.read.identity.witnesses import Witness

FILE_NAME = "the file's name"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def find_file_name(stem: str) -> Witness:
    """Return the region and year that a file's name holds, each only where it holds one: 2026_上海市_政府工作报告."""
    years = {year for year in map(int, _YEAR.findall(stem)) if FIRST_YEAR <= year <= LAST_YEAR}
    places = {place.name: place for place in find_places(stem)}
    place = next(iter(places.values())) if len(places) == 1 else None
    return Witness(name=FILE_NAME, place=place, year=years.pop() if len(years) == 1 else None)
