"""Whatever the text, quantities lie in it in order; and a number that is written is the number that is read."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pintu.extract import find_claims
from pintu.extract.quantities import find_quantities_in, language_of, places_that_may_hold_quantities
from pintu.extract.quantities.forms import unit_forms
from pintu.records import Sentence
from pintu.view import view_of
from pintu.vocabulary import claim_cues

LANGUAGES = ("zh", "en", "ko")
LARGEST = 10**16
CUE_WORDS = sorted(
    {word for cue in claim_cues() for words in (cue.zh, cue.en, cue.ko) for word in words if len(word) < 12}
)
PIECES = [
    *"0123456789.,%-~—–/:：+×()（）“”‘’《》［］、，。；$€¥£第前半翻首榜成几多余一二三十百千万亿零点",
    *" \n\u200b\u3000１２．％\0\U0001f4a1é가위개",
    *("5.2", "1,234", "2025", "2021-2025", "2025年", "1/3", "2:1", "三分之二", "十五五", "C919", "5G", "1+1+N", "第5位"),
    *("million", "bn", "half a", "one", "twenty-two", "third", "from ", " to ", "between ", " and ", "No. 1", "top 10"),
    *("1조 2천억", "22만", "5분의 3", "세 번째", "절반", "두 배", "여", "삼백만", "1위", "각각 "),
    *sorted(unit_forms("zh").by_form)[::9],
    *sorted(unit_forms("en").by_form)[::9],
    *sorted(unit_forms("ko").by_form)[::9],
    *CUE_WORDS[::7],
]  # fmt: skip
ANY_TEXT = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=24).map("".join))


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=ANY_TEXT)
def test_quantities_lie_in_their_text_in_order(language, text):
    view = view_of(text).text
    found = find_quantities_in(view, language)
    assert all(0 <= quantity.start < quantity.end <= len(view) for quantity in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=ANY_TEXT)
def test_a_quantity_is_a_number(language, text):
    for quantity in find_quantities_in(view_of(text).text, language):
        assert quantity.value.is_finite()
        assert quantity.value_max is None or quantity.value < quantity.value_max


@given(
    text=st.text(
        alphabet=list("0135.%:/一二两三四五九十百千万亿零几多余成半倍番翻了第首榜位前分之点过超近约的个家项年达元吨，"),
        max_size=8,
    )
)
@example("0分之5")
@example("二分之点五")
def test_no_line_with_a_quantity_is_passed_over(text):
    assert not find_quantities_in(text, "zh") or list(places_that_may_hold_quantities(text))


@given(text=ANY_TEXT)
def test_a_text_is_in_one_of_our_languages(text):
    assert language_of(text) in LANGUAGES
    assert language_of(text) == language_of(f"{text} {text}")


@given(
    quotes=st.lists(ANY_TEXT, max_size=3),
    year=st.sampled_from([None, 2026]),
    frame=st.sampled_from(["review", "review-period", "plan", "plan-period", "annex", "other"]),
)
def test_a_claim_quotes_its_sentence(quotes, year, frame):
    sentences = [
        Sentence(
            sentence_id=f"s{number}",
            document_id="d",
            section=0,
            paragraph=number,
            start=0,
            end=len(quote),
            frame=frame,
            quote=quote,
        )
        for number, quote in enumerate(quotes)
    ]
    quote_of = {sentence.sentence_id: sentence.quote for sentence in sentences}
    claims = find_claims(sentences, year=year)
    assert all(quote_of[claim.sentence_id][claim.start : claim.end] == claim.text for claim in claims)
    assert len({claim.claim_id for claim in claims}) == len(claims)


def read(text, language, unit):
    """Return the values of the quantities with this unit."""
    return [quantity.value for quantity in find_quantities_in(view_of(text).text, language) if quantity.unit == unit]


NUMBERS = st.one_of(st.integers(1, 20_000), st.integers(1, LARGEST), st.integers(1, 9999).map(lambda n: n * 10**12))
DECIMALS = st.decimals(min_value="0.01", max_value="9999", places=2)


@given(number=NUMBERS, text=st.sampled_from(["产量达到{}吨。", "完成投资{}吨，其中", "{}吨"]))
def test_arabic_digits_are_read(number, text):
    assert [number] == read(text.format(number), "zh", "吨")
    assert [number] == read(text.format(f"{number:,}"), "zh", "吨")


@given(number=DECIMALS, scale=st.sampled_from([("", 1), ("万", 10**4), ("亿", 10**8), ("万亿", 10**12)]))
def test_chinese_scales_are_applied(number, scale):
    word, factor = scale
    assert [number * factor] == read(f"实现增加值{number}{word}元", "zh", "元")


DIGITS_HAN = "零一二三四五六七八九"


def section_in_han(number):
    """Return a number below ten thousand in Han characters."""
    written, gap = "", False
    for digit, scale in zip(f"{number:04}", ("千", "百", "十", ""), strict=True):
        if digit == "0":
            gap = bool(written)
        else:
            written += ("零" if gap else "") + DIGITS_HAN[int(digit)] + scale
            gap = False
    return written


def in_han(number):
    """Return a number below 10 000 000 000 000 000 in Han characters, as a textbook writes it."""
    written = ""
    for power, scale in ((12, "万"), (8, "亿"), (4, "万"), (0, "")):
        section = number // 10**power % 10_000
        if section:
            written += ("零" if written and section < 1000 else "") + section_in_han(section) + scale
        elif power == 8 and written:
            written += "亿"
    return written


@given(number=st.integers(10, LARGEST - 1))
def test_han_numerals_are_read(number):
    assert [number] == read(f"粮食产量达到{in_han(number)}吨。", "zh", "吨")


SMALL_WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS_WORDS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def below_thousand_in_words(number):
    hundreds, rest = divmod(number, 100)
    parts = [f"{SMALL_WORDS[hundreds]} hundred"] if hundreds else []
    if rest:
        tens = TENS_WORDS[rest // 10] + (f"-{SMALL_WORDS[rest % 10]}" if rest % 10 else "")
        parts.append(SMALL_WORDS[rest] if rest < 20 else tens)
    return " and ".join(parts)


def in_words(number):
    parts = []
    for power, scale in ((12, " trillion"), (9, " billion"), (6, " million"), (3, " thousand"), (0, "")):
        section = number // 10**power if power == 12 else number // 10**power % 1000
        if section:
            parts.append((in_words(section) if section > 999 else below_thousand_in_words(section)) + scale)
    return " ".join(parts)


@given(number=NUMBERS)
def test_english_digits_are_read(number):
    assert [number] == read(f"Output came to {number:,} tonnes.", "en", "tonnes")
    assert [number] == read(f"Output came to {number} tonnes.", "en", "tonnes")


@given(
    number=DECIMALS,
    scale=st.sampled_from(
        [(" thousand", 10**3), (" million", 10**6), (" billion", 10**9), (" trillion", 10**12), ("bn", 10**9), ("tn", 10**12)]
    ),
)  # fmt: skip
def test_english_scales_are_applied(number, scale):
    word, factor = scale
    assert [number * factor] == read(f"Revenue of {number}{word} yuan was booked.", "en", "yuan")
    assert [number * factor] == read(f"Revenue of ${number}{word} was booked.", "en", "$")


@given(number=st.one_of(st.integers(1, 9999), st.integers(1, LARGEST)))
def test_english_words_are_read(number):
    assert [number] == read(f"They shipped {in_words(number)} tonnes in all.", "en", "tonnes")


def in_korean(number, *, gap, comma, with_thousands):
    parts = []
    for power, scale in ((16, "경"), (12, "조"), (8, "억"), (4, "만"), (0, "")):
        section = number // 10**power % 10_000
        if not section:
            continue
        if with_thousands and section % 1000 == 0:
            parts.append(f"{section // 1000}천{scale}")
        else:
            parts.append((f"{section:,}" if comma else str(section)) + scale)
    return gap.join(parts)


@given(number=NUMBERS, gap=st.sampled_from(["", " "]), comma=st.booleans(), with_thousands=st.booleans())
def test_korean_scales_are_applied(number, gap, comma, with_thousands):
    written = in_korean(number, gap=gap, comma=comma, with_thousands=with_thousands)
    assert [number] == read(f"생산량은 {written}톤에 달했다.", "ko", "톤")
    assert [number] == read(f"생산량은 {written} 톤을 넘었다.", "ko", "톤")


DIGITS_SINO = "영일이삼사오육칠팔구"


def section_in_sino(number):
    return "".join(
        ("" if digit == "1" and scale else DIGITS_SINO[int(digit)]) + scale
        for digit, scale in zip(f"{number:04}", ("천", "백", "십", ""), strict=True)
        if digit != "0"
    )


@given(number=st.integers(10, 10**12 - 1))
def test_sino_korean_numerals_are_read(number):
    written = "".join(
        section_in_sino(number // 10**power % 10_000) + scale
        for power, scale in ((8, "억"), (4, "만"), (0, ""))
        if number // 10**power % 10_000
    )
    assert [Decimal(number)] == read(f"모두 {written} 톤을 실었다.", "ko", "톤")
