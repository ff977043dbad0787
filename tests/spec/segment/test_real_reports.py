"""The 62 official reports, where the reference corpus lies beside the project; read by people, heading by heading."""

import json
import re
from functools import cache
from pathlib import Path

import pytest

from pintu.read import find_files, read_file
from pintu.records import Document, Section, Segmentation, Sentence
from pintu.segment import segment

SHARED = Path(__file__).parents[4] / "shared"
EDITIONS = [SHARED / "corpus" / "provinces-2025", SHARED / "corpus" / "provinces-2026"]
HEADLINE = SHARED / "gold" / "headline_dev.json"

pytestmark = pytest.mark.skipif(
    not all(edition.is_dir() for edition in EDITIONS), reason="the reference corpus does not lie beside the project"
)

# Region, year, heading (a long one by its beginning) and the frame of the first sentence behind it.
HEADINGS = [
    ("上海", 2026, "一、2025年工作回顾", "review"),
    ("上海", 2026, "（五）持续加强政府自身建设", "review"),
    ("上海", 2026, "二、关于《上海市国民经济", "plan-period"),
    ("上海", 2026, "三、2026年主要任务", "plan"),
    ("上海", 2026, "四、深入推进政府治理创新", "plan"),
    ("云南", 2026, "一、“十四五”时期和2025年工作回顾", "review-period"),
    ("云南", 2026, "（三）改革开放持续深化、互促共进", "review"),
    ("云南", 2026, "（五）构建新安全格局取得决定性进展", "plan-period"),
    ("云南", 2026, "三、2026年重点工作", "plan"),
    ("内蒙古", 2026, "“十四五”时期发展成就和2025年工作回顾", "review-period"),
    ("内蒙古", 2026, "“十五五”时期主要目标和2026年重点工作", "plan-period"),
    ("内蒙古", 2026, "一、把铸牢中华民族共同体意识", "plan"),
    ("内蒙古", 2026, "（七）始终坚持民生为大", "plan"),
    ("内蒙古", 2026, "2026年自治区民生实事", "annex"),
    ("北京", 2026, "二、“十四五”时期发展成就和", "review-period"),
    ("北京", 2026, "（一）深入落实城市总体规划", "plan"),
    ("吉林", 2026, "一、工作回顾", "review"),
    ("吉林", 2026, "二、2026年工作安排", "plan"),
    ("吉林", 2026, "三、“十五五”时期主要目标任务", "plan-period"),
    ("吉林", 2026, "（一）“十五五”发展目标", "plan-period"),
    ("吉林", 2026, "四、全面提升政府治理效能", "plan"),
    ("四川", 2026, "一、2025年工作回顾和“十四五”", "review"),
    ("四川", 2026, "二、“十五五”发展的主要考虑", "plan-period"),
    ("四川", 2026, "名词解释", "annex"),
    ("天津", 2026, "（二）持续夯实高质量发展基础", "review"),
    ("天津", 2026, "二、“十五五”时期主要目标与重点任务", "plan-period"),
    ("宁夏", 2026, "一、2025年工作总结和“十四五”", "review"),
    ("山西", 2026, "一、“十四五”时期工作回顾", "review-period"),
    ("山西", 2026, "（七）美丽山西建设取得重大成效", "plan-period"),
    ("山西", 2026, "四、全面加强政府自身建设", "plan"),
    ("广东", 2026, "一、2025年和“十四五”时期工作回顾", "review"),
    ("广东", 2026, "二、“十五五”时期的主要目标和重点任务", "plan-period"),
    ("广东", 2026, "三、2026年工作安排", "plan"),
    ("广东", 2026, "六、为青少年提供家校社协同的心理健康服务", "annex"),
    ("新疆", 2026, "（一）全力维护社会大局和谐稳定", "review"),
    ("江苏", 2026, "（六）积极推动高效能治理", "review-period"),
    ("江西", 2026, "（三）关于“十五五”时期发展的主要目标", "plan-period"),
    ("江西", 2026, "《政府工作报告》有关内容名词注释", "annex"),
    ("河南", 2026, "一、“十四五”时期和2025年工作回顾", "review-period"),
    ("河南", 2026, "（三）全力以赴强治理防风险守底线", "review"),
    ("浙江", 2026, "一、2025年主要工作和“十四五”", "review"),
    ("浙江", 2026, "2.养老帮困方面", "plan"),
    ("浙江", 2026, "（十）着力加强政府自身建设", "plan"),
    ("海南", 2026, "注释", "annex"),
    ("海南", 2026, "三、2026年主要工作", "plan"),
    ("甘肃", 2026, "“十四五”时期工作回顾", "review-period"),
    ("甘肃", 2026, "“十五五”时期的主要目标任务", "plan-period"),
    ("甘肃", 2026, "2026年重点工作", "plan"),
    ("福建", 2026, "一、一年接着一年干", "review"),
    ("福建", 2026, "二、一张蓝图绘到底", "plan-period"),
    ("福建", 2026, "三、一鼓作气勇争先", "plan"),
    ("福建", 2026, "四、一以贯之转作风", "plan"),
    ("贵州", 2026, "（一）全面转向高质量发展新阶段", "review-period"),
    ("辽宁", 2026, "二、“十五五”时期目标任务和2026年", "plan-period"),
    ("辽宁", 2026, "（九）加强民生建设", "plan"),
    ("青海", 2026, "（四）以更高水平推动协调融合发展", "plan-period"),
    ("黑龙江", 2026, "（八）绿色发展优势不断巩固", "review"),
    ("云南", 2025, "（八）安全底板加固筑牢", "review"),
    ("云南", 2025, "二、2025年总体要求", "plan"),
    ("云南", 2025, "三、实施银龄人才计划", "annex"),
    ("内蒙古", 2025, "（一）实施重大项目谋划行动", "plan"),
    ("北京", 2025, "二、2025年工作总体要求和重点任务", "plan"),
    ("四川", 2025, "2024年工作回顾", "review"),
    ("四川", 2025, "2025年工作安排建议", "plan"),
    ("四川", 2025, "加强政府自身建设", "plan"),
    ("四川", 2025, "（四）清正廉洁守底线", "plan"),
    ("四川", 2025, "名词解释", "annex"),
    ("宁夏", 2025, "（六）突出效能提升", "review"),
    ("广东", 2025, "附件2名词解释", "annex"),
    ("广西", 2025, "一、过去一年工作回顾", "review"),
    ("江西", 2025, "二、2025年工作安排", "plan"),
    ("湖南", 2025, "二、关于2025年工作", "plan"),
    ("甘肃", 2025, "一、2024年工作回顾", "review"),
    ("甘肃", 2025, "七是坚持民生至上", "plan"),
    ("福建", 2025, "一、牢记殷殷嘱托", "review"),
    ("福建", 2025, "二、牢记历史使命", "plan"),
    ("西藏", 2025, "2024年工作回顾", "review"),
    ("西藏", 2025, "2025年工作安排", "plan"),
    ("重庆", 2025, "三、持续提升政府治理效能和服务水平", "plan"),
]

# What a page puts round a report; none of it is said in a report.
PAGE = re.compile(
    r"^(?:下载|打印|全屏|收藏|加大|还原|减小|首页|[大中小])$|【字[号体]|打印本页|关闭窗口|责任编辑|^相关报道|相关链接|扫一扫|分享到|当前位置|您的位置|阅读量|点击图片"
    r"|下转第|紧接第|上接第|来源[:：]|时间：2|[摄]影?$|本报记者|[0-9a-f]{32}|会议上$|^.{0,20}政府工作报告$|^各位代表.?$",
    re.MULTILINE,
)

CELLS = {
    "target_2025": (2025, {"plan"}),
    "target_2026": (2026, {"plan"}),
    "actual_2025": (2026, {"review", "review-period"}),
}


@cache
def reports() -> dict[tuple[str, int], tuple[Document, Segmentation]]:
    """Return each report with its segmentation."""
    files, _ = find_files(EDITIONS)
    documents = [document for file in files for document in read_file(file).documents]
    return {(document.region, document.year): (document, segment(document)) for document in documents}


def first_behind(found: Segmentation, section: Section) -> Sentence:
    return next(sentence for sentence in found.sentences if section.start <= sentence.start < section.end)


@pytest.mark.parametrize(("region", "year", "heading", "frame"), HEADINGS)
def test_a_heading_is_found_and_what_follows_is_in_its_frame(region: str, year: int, heading: str, frame: str) -> None:
    _, found = reports()[region, year]
    (section,) = [section for section in found.sections if section.heading.startswith(heading)]
    assert (frame, frame) == (section.frame, first_behind(found, section).frame)


def test_no_sentence_holds_the_page() -> None:
    found = [
        s.quote[:40] for _, segmentation in reports().values() for s in segmentation.sentences if PAGE.search(s.quote)
    ]
    assert (62, []) == (len(reports()), found)


def test_a_report_has_some_hundreds_of_sentences() -> None:
    counted = {key: len(found.sentences) for key, (_, found) in reports().items()}
    assert {} == {key: count for key, count in counted.items() if not 150 < count < 800}


def test_nearly_every_character_of_a_report_is_in_a_sentence_or_a_heading() -> None:
    shares = {
        key: (sum(len(s.quote) for s in found.sentences) + sum(len(s.heading) for s in found.sections))
        / len(re.sub(r"\s", "", document.text))
        for key, (document, found) in reports().items()
    }
    assert {} == {key: share for key, share in shares.items() if share < 0.97}


def test_every_report_looks_back_and_ahead() -> None:
    needed = {2025: {"review", "plan"}, 2026: {"review", "review-period", "plan-period", "plan"}}
    lacking = {
        key: needed[key[1]] - {sentence.frame for sentence in found.sentences} for key, (_, found) in reports().items()
    }
    assert {} == {key: frames for key, frames in lacking.items() if frames}


@pytest.mark.skipif(not HEADLINE.is_file(), reason="the figures that readers noted do not lie beside the project")
def test_a_headline_figure_lies_whole_in_a_sentence_of_a_fitting_frame() -> None:
    quoted = [
        (region, column, cell["quote"])
        for region, indicators in json.loads(HEADLINE.read_text(encoding="utf-8")).items()
        for name, cells in indicators.items()
        if not name.startswith("_")
        for column, cell in cells.items()
        if isinstance(cell, dict) and cell.get("quote")
    ]
    fitting = [is_in_a_fitting_sentence(*row) for row in quoted]
    assert fitting.count(True) >= 0.98 * len(quoted) > 200


def is_in_a_fitting_sentence(region: str, column: str, quote: str) -> bool:
    year, frames = CELLS[column]
    _, found = reports()[region, year]
    return any(quote in sentence.quote and sentence.frame in frames for sentence in found.sentences)
