"""The reason of a verdict in one line, in the language of the article."""

from __future__ import annotations

from collections.abc import Sequence

from pintu.check.claim import ArticleClaim, Evidence
from pintu.check.lexicon import Language
from pintu.korean import with_particle
from pintu.vocabulary import regions
from pintu.vocabulary.article_words import check_reasons


class _Word(str):
    """What fills a place: ``{own:이/가}`` adds the Korean particle that follows it."""

    __slots__ = ()

    def __format__(self, particles: str) -> str:
        return self + with_particle(self, particles) if particles else str(self)


def say_reason(
    reason_id: str,
    claim: ArticleClaim,
    evidence: Sequence[Evidence],
    language: Language,
    *,
    missing: Sequence[str] = (),
) -> str:
    """Return the reason, with what was told, what the report says and whose report it is filled in."""
    first = evidence[0] if evidence else None
    filled = {
        "told": _Word(claim.figure.text if claim.figure else claim.text),
        "given": first.quote[first.start : first.end] if first else "",
        "region": _name(first.region_id, language) if first else "",
        "year": str(first.year) if first else "",
        "own": _Word(_names(claim, language)),
        "missing": _Word("、".join(missing)),
    }
    said = getattr(check_reasons()[reason_id], language).format(**filled)
    if claim.is_ambiguous and first and first.region_id in claim.regions:
        said += " " + getattr(check_reasons()["ambiguous"], language).format(**filled)
    return str(said)


def _names(claim: ArticleClaim, language: Language) -> str:
    joiner = "、" if language == "zh" else ", "
    return joiner.join(_name(region, language) for region in claim.regions)


def _name(region_id: str, language: Language) -> str:
    region = next(one for one in regions() if one.region_id == region_id)
    return str(getattr(region, language))
