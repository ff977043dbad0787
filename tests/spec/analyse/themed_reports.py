"""Made-up reports of real regions, sentence by sentence with the themes that each mentions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pintu.records import STATUS_OF_FRAME, Document, Frame, Level, Mention, Sentence
from pintu.vocabulary import regions, themes

THEMES = tuple(theme.theme_id for theme in themes()[:6])
FIRST, SECOND, THIRD, *_ = THEMES
REGION_IDS = {region.zh: region.region_id for region in regions()}

Line = tuple[str, str]  # what the sentence says, and the numbers of its themes: ("甲。", "02")


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Documents with what stands in them, as the stages before hand them on."""

    documents: tuple[Document, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()

    def __add__(self, other: "Corpus") -> "Corpus":
        return Corpus(
            documents=self.documents + other.documents,
            sentences=self.sentences + other.sentences,
            mentions=self.mentions + other.mentions,
        )

    @property
    def all(self) -> tuple[tuple[Document, ...], tuple[Sentence, ...], tuple[Mention, ...]]:
        return self.documents, self.sentences, self.mentions


def report(
    region: str,
    lines: Iterable[Line],
    *,
    year: int = 2031,
    frame: Frame = "plan",
    level: Level = "province",
    kind: str = "report",
) -> Corpus:
    """Return one document whose sentences all stand in one part of it."""
    document_id = f"{region}-{year}-{level}-{kind}"
    told = tuple(lines)
    sentences = tuple(sentence_of(document_id, number, quote, frame) for number, (quote, _) in enumerate(told))
    return Corpus(
        documents=(
            Document(
                document_id=document_id,
                region_id=REGION_IDS[region],
                region=region,
                year=year,
                level=level,
                kind=kind,
                title="政府工作报告",
                delivered=None,
                published=None,
                source=None,
                path=f"{document_id}.txt",
                sha256="0" * 64,
                text="",
            ),
        ),
        sentences=sentences,
        mentions=tuple(
            mention_of(sentence, THEMES[int(number)])
            for sentence, (_, numbers) in zip(sentences, told, strict=True)
            for number in numbers
        ),
    )


def part(of: Corpus, lines: Iterable[Line], *, frame: Frame) -> Corpus:
    """Return a corpus of one document with another part at its end."""
    document_id, before = of.documents[0].document_id, len(of.sentences)
    told = tuple(lines)
    sentences = tuple(sentence_of(document_id, before + number, quote, frame) for number, (quote, _) in enumerate(told))
    mentions = tuple(
        mention_of(sentence, THEMES[int(number)])
        for sentence, (_, numbers) in zip(sentences, told, strict=True)
        for number in numbers
    )
    return of + Corpus(sentences=sentences, mentions=mentions)


def together(*corpora: Corpus) -> Corpus:
    return sum(corpora, Corpus())


def sentence_of(document_id: str, number: int, quote: str, frame: Frame) -> Sentence:
    return Sentence(
        sentence_id=f"{document_id}-{number}",
        document_id=document_id,
        section=1,
        paragraph=number,
        start=number * 1000,
        end=number * 1000 + len(quote),
        frame=frame,
        quote=quote,
    )


def mention_of(sentence: Sentence, theme: str, *, start: int = 0, end: int = 1) -> Mention:
    return Mention(
        mention_id=f"{sentence.sentence_id}-{theme}",
        sentence_id=sentence.sentence_id,
        document_id=sentence.document_id,
        start=start,
        end=end,
        text=sentence.quote[start:end],
        theme=theme,
        kind="technology",
        status=STATUS_OF_FRAME[sentence.frame],
    )


def lines_of(counts: Mapping[str, int] | Sequence[tuple[str, int]]) -> list[Line]:
    """Return sentences that all differ: of {"0": 3, "": 2} three on the first theme and two on none."""
    return [
        (f"第{themes or '无'}类的第{number}句。", themes)
        for themes, count in dict(counts).items()
        for number in range(count)
    ]
