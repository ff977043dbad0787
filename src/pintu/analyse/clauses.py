"""Clauses: which claims stand in the same clause as a mention, and so are likely to be about its theme."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from pintu.records import Claim, Mention, Sentence

# A list with 、 is one clause: 锂电池、光伏产品出口分别增长20%、30%.
_END = re.compile("[，；：。！？,;:!?]")


def claims_beside(
    mentions: Iterable[Mention], claims: Iterable[Claim], sentences: Iterable[Sentence]
) -> dict[str, tuple[str, ...]]:
    """Return the claims in the clause of each mention.

    A sentence of a report may hold ten clauses on ten things: about half of the numbers in the sentences that name a
    theme are about something else. Within a clause few are.

    Parameters
    ----------
    mentions, claims, sentences
        Of any documents. Parameters of an instrument are no claims here.

    Returns
    -------
    dict
        ``Claim.claim_id`` in text order, by ``Mention.mention_id``; mentions without a claim are not there.
    """
    quotes = {sentence.sentence_id: sentence.quote for sentence in sentences}
    claims_of: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "claim" and claim.sentence_id in quotes:
            claims_of[claim.sentence_id].append(claim)
    ends = {name: [match.start() for match in _END.finditer(quotes[name])] for name in claims_of}
    found = {}
    for mention in mentions:
        told = claims_of.get(mention.sentence_id, ())
        beside = tuple(claim.claim_id for claim in told if not _are_parted(mention, claim, ends[mention.sentence_id]))
        if beside:
            found[mention.mention_id] = beside
    return found


def _are_parted(mention: Mention, claim: Claim, ends: list[int]) -> bool:
    gap = (mention.end, claim.start) if mention.start <= claim.start else (claim.end, mention.start)
    return any(gap[0] <= end < gap[1] for end in ends)
