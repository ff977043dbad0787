"""The worked example: an article with its errors on purpose, held against the texts that the atlas is made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from pintu.publish.checked import CheckedText, cut_article
from pintu.publish.computed import Computed
from pintu.publish.data import CheckedArticle, Proof
from pintu.publish.links import Here
from pintu.publish.shelf import Shelf

_SUPPORTED = ("supported", "partly")
_UNKNOWN = ("not-in-corpus", "not-checkable")


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedExamplePage:
    """A checked article in the atlas; without one the title says so."""

    title: Markup
    article: CheckedText | None
    told: Markup  # what it was held against
    digest_count: int
    document_count: int


def worked_example_page(
    articles: Mapping[str, CheckedArticle], shelf: Shelf, computed: Computed, here: Here
) -> WorkedExamplePage:
    """Return the page of the article of the reader's language."""
    years = [str(year) for year in shelf.years if year >= shelf.years[-1] - 1]
    dossiers = [dossier for dossier in shelf.dossiers if str(dossier.document.year) in years]
    checked = articles.get(here.language)

    def address(proof: Proof) -> str:
        return here.to_document(computed.dossier_of(proof.sentence_id), proof.sentence_id)

    return WorkedExamplePage(
        title=_title(checked, here),
        article=cut_article(checked.text, checked.claims, here.locale, address=address) if checked else None,
        told=here.locale.say("check.texts", n=len(dossiers), years=here.locale.list_of(years)),
        digest_count=sum(dossier.document.kind == "digest" for dossier in dossiers),
        document_count=len(dossiers),
    )


def _title(checked: CheckedArticle | None, here: Here) -> Markup:
    if checked is None or not checked.claims:
        return here.locale.say("check.no_article")
    counts = Counter(claim.verdict for claim in checked.claims)
    supported, unknown = (sum(counts[verdict] for verdict in verdicts) for verdicts in (_SUPPORTED, _UNKNOWN))
    return here.locale.say(
        "check.finding",
        total=counts.total(),
        supported=supported,
        unknown=unknown,
        otherwise=counts.total() - supported - unknown,
    )
