"""Sources that disagree are reported; the text goes before what stands beside it."""

import pytest

from spec.read.written import REPORT, read_one

COLUMNS = "province,year,title,source_url,publish_date,full_text\n"


def row(*values, text=REPORT):
    return f"{COLUMNS}{','.join(values)},{text!r}\n".replace("'", '"').replace("\\n", "\n")


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        pytest.param(("江苏省", "2026", "2026年江苏省政府工作报告", "", ""), (), id="all agree"),
        pytest.param(("", "", "", "", ""), (), id="empty columns say nothing"),
        pytest.param(
            ("浙江省", "2026", "", "", ""),
            ("the row: 浙江省; 江苏省 is taken, from the line of the session",),
            id="another region",
        ),
        pytest.param(
            ("江苏省", "2025", "", "", ""),
            ("the row: 2025; 2026 is taken, from the line of the session",),
            id="another year",
        ),
        pytest.param(("Jiangsu", "2026", "", "", ""), (), id="an English name is one"),
        pytest.param(
            ("江苏盛", "2026", "", "", ""),
            ("the row: no region is named '江苏盛'; nearest is '江苏' (Jiangsu)",),
            id="a name that nobody has",
        ),
        pytest.param(("江苏省", "去年", "", "", ""), ("the row: '去年' is no year",), id="a year that is none"),
        pytest.param(
            ("江苏省", "2026", "2026年浙江省政府工作报告", "", ""),
            ("the title in the row: 浙江省; 江苏省 is taken, from the line of the session",),
            id="another region in the title",
        ),
    ],
)
def test_the_text_goes_before_the_columns(tmp_path, columns, expected):
    document, flags = read_one(tmp_path, row(*columns), name="a.csv")
    assert ("江苏", 2026) == (document.region, document.year)
    assert expected == tuple(note for _, note in flags)
    assert all(kind == "disagreement" for kind, _ in flags)
