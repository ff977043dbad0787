"""Material: what an analysis is made from, the records of any number of editions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pintu.records import Claim, Document, Level, Mention, Sentence, Tie


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Material:
    """The records of a store, each kind by document and place."""

    documents: Sequence[Document]
    sentences: Sequence[Sentence]
    claims: Sequence[Claim]
    mentions: Sequence[Mention]
    ties: Sequence[Tie]

    @property
    def editions(self) -> tuple[int, ...]:
        """Return the years in which a province reported, ascending."""
        return self._years("province")

    @property
    def pairs(self) -> tuple[int, ...]:
        """Return the years in which a province or the nation reported and did the year before, ascending.

        Where there is none, the newest year alone: what is told of one year stands, what compares is empty.
        """
        reported = self._years("province", "national")
        return tuple(year for year in reported if year - 1 in reported) or reported[-1:]

    def _years(self, *levels: Level) -> tuple[int, ...]:
        return tuple(sorted({document.year for document in self.documents if document.level in levels}))
