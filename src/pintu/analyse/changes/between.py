"""Everything that changed from one edition to the next."""

from __future__ import annotations

from collections.abc import Sequence

from pintu.analyse.changes.record import Change
from pintu.analyse.changes.targets import changes_of_targets
from pintu.analyse.changes.wording import changes_of_wording, said_in_edition
from pintu.analyse.headline import headline_figures
from pintu.analyse.promises.aims import cells_by_region
from pintu.analyse.promises.reports import reports_of
from pintu.records import Claim, Document, Mention, Sentence


def changes(
    documents: Sequence[Document],
    sentences: Sequence[Sentence],
    claims: Sequence[Claim],
    mentions: Sequence[Mention],
    *,
    edition: int,
) -> tuple[Change, ...]:
    """Return what changed between the edition before and an edition: themes, terms, then targets, region by region.

    Parameters
    ----------
    documents, sentences, claims, mentions
        Of both editions; others may be among them. Cities and counties are left out.
    edition
        The year in which the later reports were given.
    """
    before = said_in_edition(documents, sentences, mentions, edition=edition - 1)
    after = said_in_edition(documents, sentences, mentions, edition=edition)
    reports = reports_of(documents, sentences, claims, edition=edition)
    figures = cells_by_region(headline_figures(documents, sentences, claims, edition=edition))
    found = list(changes_of_wording(before, after))
    for (region_id, year), later in reports.items():
        earlier = reports.get((region_id, edition - 1))
        if year == edition and earlier is not None:
            found.extend(changes_of_targets(earlier, later, figures.get(region_id, {})))
    return tuple(found)
