"""Nothing is shown that cannot be read back: quotes against their documents, spans against their quotes."""

from __future__ import annotations

from pintu.errors import EvidenceError
from pintu.publish.shelf import Dossier
from pintu.records import Claim, Mention, Tie


def check_evidence(dossier: Dossier) -> None:
    """Read every quote and span of a document back.

    Raises
    ------
    EvidenceError
        If a sentence is not what stands at its place in the document, or a claim, mention or tie is not what stands at
        its place in the sentence.
    """
    text = dossier.document.text
    for sentence in dossier.sentences:
        if text[sentence.start : sentence.end] != sentence.quote or not sentence.quote:
            raise _misquoted(dossier, sentence.sentence_id, sentence.quote)
        rows: tuple[Claim | Mention | Tie, ...] = (
            *dossier.claims.get(sentence.sentence_id, ()),
            *dossier.mentions.get(sentence.sentence_id, ()),
            *dossier.ties.get(sentence.sentence_id, ()),
        )
        for row in rows:
            # A place before the first character would count from the end.
            if row.start < 0 or not row.text or sentence.quote[row.start : row.end] != row.text:
                raise _misquoted(dossier, sentence.sentence_id, row.text)


def _misquoted(dossier: Dossier, sentence_id: str, words: str) -> EvidenceError:
    document = dossier.document
    return EvidenceError(
        f"{words[:40]!r} does not stand where it is said to stand",
        where=f"{document.region} {document.year}, sentence {sentence_id}",
        fix="build the mosaic anew from the reports",
    )
