"""Reports made up of single sentences: a region, a part of the report, and what is found in the sentence."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from pintu.records import STATUS_OF_FRAME, Claim, Document, Mention, Sentence, Tie
from pintu.vocabulary import regions, themes

ID_OF = {region.zh: region.region_id for region in regions()}
KIND_OF = {theme.theme_id: theme.kind for theme in themes()}
SENTENCE_LENGTH = 20


@dataclass
class Made:
    """What stages before the analysis would have found."""

    documents: list[Document] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)

    def report(self, region: str, *, year: int = 2031, level: str = "", kind: str = "report") -> str:
        """Add a report without sentences; return its document_id."""
        document_id = f"{region}-{year}-{kind}-{level}"
        self.documents.append(
            Document(
                document_id=document_id,
                region_id=ID_OF[region],
                region=region,
                year=year,
                level=level or ("national" if region == "全国" else "province"),
                kind=kind,
                title="",
                delivered=None,
                published=None,
                source=None,
                path=document_id,
                sha256="",
                text="",
            )
        )
        return document_id

    def sentence(
        self,
        document_id: str,
        mentioned: Iterable[str] = (),
        *,
        named: Iterable[str | tuple[str, str]] = (),
        claimed: Iterable[dict] = (),
        frame: str = "plan",
    ) -> str:
        """Add a sentence with mentions of themes, ties (cooperation unless told) and claims; return its sentence_id."""
        number = sum(sentence.document_id == document_id for sentence in self.sentences)
        sentence_id = f"{document_id}/{number}"
        where = {"sentence_id": sentence_id, "document_id": document_id, "start": 0, "end": 1, "text": "字"}
        self.sentences.append(
            Sentence(
                sentence_id=sentence_id,
                document_id=document_id,
                section=1,
                paragraph=number,
                start=number * SENTENCE_LENGTH,
                end=(number + 1) * SENTENCE_LENGTH,
                frame=frame,
                quote=f"字{sentence_id}",  # of its own: what is said twice counts once
            )
        )
        self.mentions += [
            Mention(
                mention_id=f"{sentence_id}/{theme}",
                theme=theme,
                kind=KIND_OF[theme],
                status=STATUS_OF_FRAME[frame],
                **where,
            )
            for theme in mentioned
        ]
        pairs = [(name, "cooperation") if isinstance(name, str) else name for name in named]
        self.ties += [
            Tie(tie_id=f"{sentence_id}/{at}", resolved=resolved, relation=relation, **where)
            for at, (resolved, relation) in enumerate(pairs)
        ]
        self.claims += [claim(f"{sentence_id}/claim-{at}", where, **told) for at, told in enumerate(claimed)]
        return sentence_id


def claim(claim_id: str, where: dict, **told) -> Claim:
    given = {
        "kind": "claim",
        "indicator": "指标",
        "indicator_id": None,
        "measure": "level",
        "value": Decimal(1),
        "value_max": None,
        "unit": "个",
        "unit_id": None,
        "bound": "exact",
        "status": "target",
        "strength": None,
        "period": "2031",
        "scope": None,
    }
    return Claim(claim_id=claim_id, **where, **{**given, **told})
