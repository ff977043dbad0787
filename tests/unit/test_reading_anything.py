"""Whatever bytes a file holds, reading gives documents, skips or one of our own errors."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pintu.errors import PintuError
from pintu.read import read_file
from pintu.read.formats import PARSERS
from spec.read.written import REPORT, docx_of, pdf_of

DOCX = docx_of(*REPORT.split("\n"), [["指标", "目标"]])
PDF = pdf_of([(50, 250 - 20 * at, line[:30]) for at, line in enumerate(REPORT.split("\n")) if line])
WORDS = [
    *("在", "第", "届", "次", "年", "月", "日", "是", "到", "区", "，", "。", "2026", "二〇二六", "1", "一", "十"),
    *("江苏省", "南京市", "自治区", "人民代表大会", "全国", "会议", "各位代表", "我代表", "人民政府", "国务院"),
    *(
        "政府工作报告",
        "来源：",
        "时间：",
        "工作回顾",
        "重点工作",
        "今年",
        "full_text",
        "---",
        "region: ",
        "{",
        "[",
        ":",
    ),
    *("<p>", "<table><tr><td>", "</td>", "<pre>", "<meta charset=", "&#xd800;", "🌊", "a"),
]
SIGNS = ["\n", "\r", " ", '"', ",", "\ufeff", "\0", "\ufffd", "\u200b", "\u3000"]


def read(content, suffix):
    """Read a file with the content; anything but documents, skips and our own errors goes through."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a{suffix}")
        path.write_bytes(content)
        try:
            reading = read_file(path)
        except PintuError as error:
            return [], [], [(error.what, error.fix)]
    return reading.documents, reading.flags, [(skip.what, skip.fix) for skip in reading.skips]


def check(content, suffix):
    documents, flags, told = read(content, suffix)
    assert all(what and fix for what, fix in told)
    lengths = {document.document_id: len(document.text) for document in documents}
    assert all(0 <= flag.start <= flag.end <= lengths[flag.document_id] for flag in flags)
    for document in documents:
        assert document.region
        assert "\r" not in document.text
        assert document.text.encode()


@pytest.mark.parametrize("suffix", sorted(PARSERS))
@settings(max_examples=60, deadline=None)
@given(content=st.binary(max_size=3000))
def test_noise(suffix, content):
    check(content, suffix)


@pytest.mark.parametrize("suffix", sorted(set(PARSERS) - {".docx", ".pdf"}))
@settings(max_examples=100, deadline=None)
@given(
    words=st.lists(st.sampled_from(WORDS + SIGNS), max_size=120),
    encoding=st.sampled_from(["utf-8", "gb18030", "utf-16"]),
)
def test_words_of_reports_in_any_order(suffix, words, encoding):
    check("".join(words).encode(encoding, "replace"), suffix)


@pytest.mark.parametrize(("suffix", "content"), [(".docx", DOCX), (".pdf", PDF)], ids=["docx", "pdf"])
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_damaged_file(suffix, content, data):
    damaged = bytearray(content)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        damaged[at : at + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=20))
    check(bytes(damaged), suffix)
