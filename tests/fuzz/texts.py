"""What texts are made of to find what nobody thought of: words of reports, numbers, signs that no report holds."""

import os

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from pintu.extract.quantities.forms import unit_forms
from pintu.vocabulary import claim_cues, regions, themes

TIMES = int(os.environ.get("PINTU_FUZZ", "1"))  # how many times as many cases; `make fuzz` takes twenty
_CUES = [word for cue in claim_cues() for words in (cue.zh, cue.en, cue.ko) for word in words]
_UNITS = [form for language in ("zh", "en", "ko") for form in sorted(unit_forms(language).by_form)]
STRANGE = [
    *"\0\x01\x07\x08\x0b\x0c\x1b\x1f\x7f\x85\x9b\xa0\xad\u061c\u200b\u200d\u200e\u200f\u2028\u2029\u202a\u202e\u2060",
    *"\u2066\u2069\u3000\ufeff\ufffd\ufffe\ud800\udbff\udc00\udfff\u0301\u20dd\ufe0f",
    *"１２３．％，①Ⅳ²½٣०𝟘〇零○◯壹贰拾佰仟廿卅",
    *(
        "e\u0301",
        "👨‍👩‍👧",
        "\r\n",
        "\n\r",
        "<script>",
        "]]>",
        "{{7*7}}",
        "${x}",
        "%s",
        "\\x00",
        "'; --",
        "../..",
        "&#0;",
    ),
]
NUMBERS = [
    *"0123456789.,，、-~—–/:：+×%％‰半两几多余数一二三十百千万亿兆零点分之第前成倍",
    *("5.2", "1,234", "0.0", "1e9", "-3", "−3", "NaN", "Infinity", "2026", "2026年", "2021-2025", "1/3", "2:1", "1/0"),
    *("三分之二", "百分之五", "千分之三", "十五五", "二〇二六", "一亿二千万", "万万", "5000万亿", "9" * 18, "9" * 400),
    *("million", "bn", "twenty-two", "a third of", "No. 1", "one in ten", "half", "per cent", "from 1 to 2", "between"),
    *("1조 2천억", "5분의 3", "세 번째", "절반", "두 배", "삼백만", "1위", "약", "이상", "퍼센트"),
]
WORDS = [
    *"，。；！？：“”（）《》、年月日在和与的了到为达增长下降",
    *("各位代表", "政府工作报告", "今年", "去年", "工作回顾", "重点工作", "一、", "（一）", "附件", "我代表省人民政府"),
    *[region.zh for region in regions()][::3],
    *[theme.zh for theme in themes()][::11],
    *_CUES[::5],
    *_UNITS[::7],
]


def texts(*, longest=30):
    """Return texts of any characters, and texts of words, numbers and strange signs in any order."""
    pieces = st.sampled_from([*WORDS, *NUMBERS, *STRANGE])
    return st.one_of(
        st.text(max_size=longest),
        st.lists(pieces, max_size=longest).map("".join),
        st.lists(st.sampled_from(NUMBERS), max_size=longest).map("".join),
    )


def cases(count):
    """Return the settings of a test of so many cases, or of ``PINTU_FUZZ`` times as many."""
    return settings(max_examples=count * TIMES, deadline=None, suppress_health_check=list(HealthCheck))
