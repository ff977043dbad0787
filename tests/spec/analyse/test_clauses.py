"""Clauses: which numbers stand beside a theme, and which only in the same sentence."""

import re

import pytest

from pintu.analyse.clauses import claims_beside
from pintu.records import Mention, Sentence
from spec.analyse.made_up_reports import claim

WHERE = {"sentence_id": "s", "document_id": "d"}


def beside(marked: str, **told: object) -> list[str]:
    """Return the numbers in 〔〕 that stand beside the theme in 《》."""
    quote = re.sub("[〔〕《》]", "", marked)
    sentence = Sentence(**WHERE, section=1, paragraph=0, start=0, end=len(quote), frame="plan", quote=quote)

    def spans(opening: str, closing: str) -> list[dict]:
        found = []
        for match in re.finditer(f"{opening}(.+?){closing}", marked):
            start = len(re.sub("[〔〕《》]", "", marked[: match.start()]))
            found.append({**WHERE, "start": start, "end": start + len(match[1]), "text": match[1]})
        return found

    (themed,) = spans("《", "》")
    mention = Mention(mention_id="m", theme="steel", kind="industry", status="target", **themed)
    claims = [claim(span["text"], span, **told) for span in spans("〔", "〕")]
    return list(claims_beside([mention], claims, [sentence]).get("m", ()))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param("《钢铁》产量达〔900万吨〕。", ["900万吨"], id="in its clause"),
        pytest.param("建成〔5座〕《钢铁》工厂。", ["5座"], id="before it"),
        pytest.param("《钢铁》、水泥产量分别增长〔3%〕、〔4%〕。", ["3%", "4%"], id="a list is one clause"),
        pytest.param("支持《钢铁》升级，粮食产量〔900万吨〕。", [], id="after a comma it is about something else"),
        pytest.param("粮食产量〔900万吨〕；支持《钢铁》升级。", [], id="before a semicolon too"),
        pytest.param("新增企业〔9家〕，《钢铁》产量增长〔3%〕，投资增长〔8%〕。", ["3%"], id="one of three clauses"),
        pytest.param("发展《钢铁》产业。", [], id="no number"),
    ],
)
def test_which_numbers_stand_beside_a_theme(marked: str, expected: list[str]) -> None:
    assert expected == beside(marked)


def test_the_number_of_an_instrument_is_none() -> None:
    assert [] == beside("对《钢铁》企业补贴〔5万元〕。", kind="parameter")
