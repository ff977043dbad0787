"""Changes: what reports say more, less, anew or no more than a year before, and how their targets moved."""

from pintu.analyse.changes.between import changes
from pintu.analyse.changes.record import Change, change_rows

__all__ = ["Change", "change_rows", "changes"]
