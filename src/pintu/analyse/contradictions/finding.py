"""All that does not go together in an edition: within its reports, with the edition before, and between regions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pintu.analyse.contradictions.between_editions import between_editions
from pintu.analyse.contradictions.between_regions import between_regions
from pintu.analyse.contradictions.fulfilment import unfulfilled
from pintu.analyse.contradictions.record import Contradiction
from pintu.analyse.contradictions.things import account_of
from pintu.analyse.contradictions.within_report import ratios_of_report, within_report
from pintu.analyse.headline import headline_figures
from pintu.analyse.promises.aims import cells_by_region
from pintu.analyse.promises.reports import reports_of
from pintu.records import Claim, Document, Sentence

_ORDER = ("two-values", "ratio", "fall", "sum", "growth", "streak", "fulfilment", "regions")


def contradictions(
    documents: Sequence[Document], sentences: Sequence[Sentence], claims: Sequence[Claim], *, edition: int
) -> tuple[Contradiction, ...]:
    """Return the claims of an edition that do not go together, with those of the edition before or with each other.

    Only what looks back is compared, and only where both sentences are of one thing: another scope, another basis,
    real against nominal growth, a part of the year or of the region are no contradictions. Each is a suspicion with
    its reason, to be read in its sentences; none is a judgement.

    Parameters
    ----------
    documents, sentences, claims
        Of the edition and of the one before it; others may be among them. Cities and counties are left out.
    edition
        The year in which the reports were given.
    """
    reports = reports_of(documents, sentences, claims, edition=edition)
    accounts = {key: account_of(report) for key, report in reports.items()}
    later = [account for (_, year), account in accounts.items() if year == edition]
    cells = cells_by_region(headline_figures(documents, sentences, claims, edition=edition))
    found: dict[tuple[str, str, str], Contradiction] = {}

    def all_found() -> Iterator[Contradiction]:
        for account in later:
            yield from within_report(account)
            yield from ratios_of_report(account)
            earlier = accounts.get((account.report.document.region_id, edition - 1))
            if earlier is not None:
                yield from between_editions(earlier, account)
                yield from unfulfilled(earlier.report, account.report, cells.get(account.report.document.region_id, {}))
        yield from between_regions(later)

    for one in all_found():
        found.setdefault((one.kind, one.claim_id_a, one.claim_id_b), one)
    return tuple(sorted(found.values(), key=lambda one: (one.region_b, _ORDER.index(one.kind), one.claim_id_b)))
