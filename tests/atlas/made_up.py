"""Made-up reports as records: sentences, figures and wording are invented for these tests.

A sentence is written with its findings in brackets: ``[words|kind ...]``. Kinds: ``theme ID``, ``tie RESOLVED
RELATION``, and ``claim FIELD=VALUE ...``, in which what is not told is a plain exact level.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from pintu.ids import hash_id
from pintu.publish import AtlasData
from pintu.records import Claim, Document, Flag, Mention, Section, Sentence, Tie
from pintu.vocabulary import regions, themes

_MARKED = re.compile(r"\[([^\[\]|]+)\|([^\[\]]+)\]")
_KIND_OF_THEME = {theme.theme_id: theme.kind for theme in themes()}


@dataclass(frozen=True, kw_only=True)
class Part:
    """A heading with its paragraphs, each a tuple of marked sentences."""

    heading: str
    frame: str
    depth: int
    paragraphs: tuple[tuple[str, ...], ...]


def part(heading, frame, *paragraphs, depth=1):
    return Part(heading=heading, frame=frame, depth=depth, paragraphs=paragraphs)


def report(region, year, *parts, **told):
    """Return the records of one document; ``told`` are fields of Document."""
    text, sections, sentences, findings = "", [], [], []
    fields = {
        "region_id": next(row.region_id for row in regions() if row.zh == region),
        "level": "nation" if region == "全国" else "province",
        "kind": "report",
        "title": f"{year}年{region}工作报告（编造）",
        "delivered": f"{year}-01-20",
        "published": None,
        "source": None,
        "path": f"{region}{year}.txt",
    } | told
    fields["level"] = {"nation": "national"}.get(fields["level"], fields["level"])
    document_id = hash_id(region, year, fields["path"])
    number = paragraph = -1
    for each in parts:
        number += 1
        start = len(text)
        text += f"{each.heading}\n" if each.heading else ""
        for marked in each.paragraphs:
            paragraph += 1
            for sentence in marked:
                quote = _MARKED.sub(r"\1", sentence)
                sentence_id = hash_id(document_id, len(text))
                sentences.append(
                    Sentence(
                        sentence_id=sentence_id,
                        document_id=document_id,
                        section=number,
                        paragraph=paragraph,
                        start=len(text),
                        end=len(text) + len(quote),
                        frame=each.frame,
                        quote=quote,
                    )
                )
                findings += _find(sentence, sentence_id, document_id)
                text += quote
            text += "\n"
        sections.append((number, each, start, len(text)))
    return AtlasData(
        documents=(
            Document(document_id=document_id, region=region, year=year, sha256=hash_id(text), text=text, **fields),
        ),
        flags=(),
        sections=tuple(
            Section(
                document_id=document_id,
                number=number,
                heading=each.heading,
                depth=each.depth,
                start=start,
                end=end,
                frame=each.frame,
            )
            for number, each, start, end in sections
        ),
        sentences=tuple(sentences),
        claims=tuple(row for row in findings if isinstance(row, Claim)),
        mentions=tuple(row for row in findings if isinstance(row, Mention)),
        ties=tuple(row for row in findings if isinstance(row, Tie)),
    )


def together(*several):
    """Return all records in one."""
    names = [name for name in AtlasData.__dataclass_fields__ if name not in ("tables", "articles", "files", "build")]
    return AtlasData(**{name: tuple(row for data in several for row in getattr(data, name)) for name in names})


def flags(*rows):
    """Return records that are flags alone."""
    return AtlasData(documents=(), flags=rows, sections=(), sentences=(), claims=(), mentions=(), ties=())


def _find(marked, sentence_id, document_id):
    position, shift = 0, 0
    for match in _MARKED.finditer(marked):
        words, told = match.groups()
        position = match.start() - shift
        shift += len(match.group()) - len(words)
        place = {
            "sentence_id": sentence_id,
            "document_id": document_id,
            "start": position,
            "end": position + len(words),
            "text": words,
        }
        for finding in told.split(";"):
            kind, _, rest = finding.strip().partition(" ")
            yield _MAKE[kind](rest, place)


def _make_theme(theme, place):
    return Mention(
        mention_id=hash_id(place["sentence_id"], place["start"], theme),
        theme=theme,
        kind=_KIND_OF_THEME[theme],
        status=None,
        **place,
    )


def _make_tie(told, place):
    resolved, relation = told.split()
    return Tie(tie_id=hash_id(place["sentence_id"], place["start"]), resolved=resolved, relation=relation, **place)


def _make_claim(told, place):
    fields = {
        "kind": "claim",
        "indicator": "某项指标",
        "indicator_id": None,
        "measure": "level",
        "value": "0",
        "value_max": None,
        "unit": "",
        "unit_id": None,
        "bound": "exact",
        "status": None,
        "strength": None,
        "period": None,
        "scope": None,
    } | dict(field.split("=", 1) for field in told.split())
    fields["value"] = Decimal(fields["value"])
    fields["value_max"] = Decimal(fields["value_max"]) if fields["value_max"] else None
    return Claim(claim_id=hash_id(place["sentence_id"], place["start"], told), **fields, **place)


_MAKE = {"theme": _make_theme, "tie": _make_tie, "claim": _make_claim}

GUANGDONG_2025 = report(
    "广东",
    2025,
    part(
        "一、上年回顾",
        "review",
        (
            "建成[人工智能|theme artificial-intelligence]试验线"
            "[7条|claim indicator=试验线 value=7 unit=条 status=achieved period=2024]。",
        ),
    ),
)
GUANGDONG = report(
    "广东",
    2026,
    part("", "other", ("各位代表，现在报告工作。",)),
    part(
        "一、上年回顾",
        "review",
        (
            "地区生产总值增长"
            "[3.7%左右|claim indicator=地区生产总值 indicator_id=gdp_growth measure=growth value=3.7 unit=% "
            "unit_id=percent bound=about status=achieved period=2025]，"
            "达[14.32万亿元|claim indicator=地区生产总值 measure=level value=14320000000000.00 unit=元 unit_id=CNY "
            "status=achieved period=2025]。",
            "[人工智能|theme artificial-intelligence]企业超过[1200家|claim indicator=人工智能企业 value=1200 unit=家 "
            "unit_id=enterprise bound=min status=achieved period=2025]。",
        ),
        (
            "与[贵州|tie region:贵州 cooperation]共建[算力|theme computing-power]\n园区<b>一处</b>，能耗下降"
            "[4.5%|claim indicator=能耗 measure=growth value=-4.5 unit=% unit_id=percent]。",
        ),
    ),
    part("（一）细目", "review", ("没有数字也没有主题的一句。",), depth=3),
    part(
        "二、今年安排",
        "plan",
        (
            "力争[低空经济|theme low-altitude-economy]规模居全国"
            "[前三|claim indicator=低空经济规模 measure=rank value=3 unit=位 bound=max status=target strength=strive "
            "period=2026 scope=全国]。",
            "[智能机器人产业|theme robots;claim indicator=跨过主题的数 value=2 unit=个]做强。",
        ),
    ),
    part("附件", "annex", ("附件里的[人工智能|theme artificial-intelligence]不计。",)),
    title="2026年<script>alert(1)</script>工作报告（编造）",
    source="javascript:alert(2)",
)
GUIZHOU = report(
    "贵州",
    2026,
    part(
        "一、安排",
        "plan",
        (
            "[算力|theme computing-power]规模达到"
            "[88EF|claim indicator=算力规模 value=88 unit=EF unit_id=EFLOPS status=target period=2026]，"
            "服务[粤港澳大湾区|tie bloc:粤港澳大湾区 cooperation]。",
            "[贵州|tie region:贵州 own]向[广东|tie region:广东 other]学习。",
        ),
    ),
    kind="digest",
    source="https://example.org/guizhou",
)
HAINAN = report("海南", 2026, part("一、安排", "plan", ("今年把每一件小事办好。",)))
NATION = report("全国", 2026, part("一、安排", "plan", ("各地推进[人工智能|theme artificial-intelligence]应用。",)))
COUNTY = report(
    "广东",
    2026,
    part("一、安排", "plan", ("本县种茶[3亩|claim indicator=茶 value=3 unit=亩 unit_id=mu]。",)),
    level="county",
    path="某县.txt",
    title="2026年某县工作报告（编造）",
)
ALL = together(GUANGDONG_2025, GUANGDONG, GUIZHOU, HAINAN, NATION, COUNTY)
FLAGGED = Flag(
    document_id=GUANGDONG.documents[0].document_id,
    kind="damage",
    start=GUANGDONG.sentences[2].start + 1,
    end=GUANGDONG.sentences[2].start + 2,
    note="前1? 疑为前10",
)
