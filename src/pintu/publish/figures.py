"""Numbers in the way of the reader's language, never rounded: 1494000 is 1.494 million, 149.4만, 149.4万."""

from __future__ import annotations

from decimal import Decimal

# Power of ten and its word, largest first; a scale is used where at least one whole of it stands before the point and
# no more decimals than `_MOST_DECIMALS` behind it, so that every digit is kept and none is padding.
_SCALES: dict[str, tuple[tuple[int, str], ...]] = {
    "en": ((12, " trillion"), (9, " billion"), (6, " million")),
    "ko": ((12, "조"), (8, "억"), (4, "만")),
    "zh": ((12, "万亿"), (8, "亿"), (4, "万")),
}
_KOREAN_SCALES = frozenset(word for _, word in _SCALES["ko"])
_FIRST_SYLLABLE, _LAST_SYLLABLE = "가", "힣"
_MOST_DECIMALS = {"en": 3, "ko": 2, "zh": 2}
_SMALLEST_SCALED = 1000
_LARGEST_EXPONENT = 18  # beyond this a number is written in powers of ten rather than in hundreds of zeros


def group_digits(value: Decimal | int) -> str:
    """Return the digits with a comma between thousands and a true minus sign.

    Examples
    --------
    >>> group_digits(Decimal("-1234567.50"))
    '−1,234,567.50'
    """
    if isinstance(value, Decimal) and value and abs(value.adjusted()) > _LARGEST_EXPONENT:
        return f"{value:E}".replace("-", "−")
    return f"{value:,f}".replace("-", "−") if isinstance(value, Decimal) else f"{value:,}".replace("-", "−")


def render_number(value: Decimal, language: str) -> str:
    """Return the number in words and digits that are exactly its value.

    Examples
    --------
    >>> [render_number(Decimal(9_500_000_000_000), language) for language in ("en", "ko", "zh")]
    ['9.5 trillion', '9.5조', '9.5万亿']
    >>> render_number(Decimal("21687"), "ko"), render_number(Decimal("5.0"), "en")
    ('21,687', '5.0')
    """
    if value and abs(value.adjusted()) > _LARGEST_EXPONENT:
        return group_digits(value)
    for power, word in _SCALES[language]:
        scaled = value.scaleb(-power)
        if scaled.adjusted() < 0 or not value:
            continue
        plain = _without_trailing_zeros(scaled)
        if -_exponent(plain) <= _MOST_DECIMALS[language] and plain.scaleb(power) == value:
            return f"{group_digits(plain)}{word}"
    # 3.6万 comes as 36000.0: the nought behind the point is the scale's, not the report's.
    return group_digits(_without_trailing_zeros(value) if abs(value) >= _SMALLEST_SCALED else value)


def with_unit(number: str, unit: str) -> str:
    """Return the number with its unit behind it; Korean sets apart what is counted in words of scale.

    Examples
    --------
    >>> with_unit("450,000", " people"), with_unit("45만", "명"), with_unit("450", "명"), with_unit("45万", "人")
    ('450,000 people', '45만 명', '450명', '45万人')
    """
    is_apart = number[-1:] in _KOREAN_SCALES and _FIRST_SYLLABLE <= unit[:1] <= _LAST_SYLLABLE
    return f"{number} {unit}" if is_apart else number + unit


def render_share(part: int, whole: int) -> str:
    """Return the share as a percentage with one decimal, a dash where the whole is nothing.

    Examples
    --------
    >>> render_share(1, 3), render_share(3, 3), render_share(0, 0)
    ('33.3%', '100%', '–')
    """
    if whole == 0:
        return "–"
    if part in (0, whole):
        return "0%" if part == 0 else "100%"
    return f"{100 * part / whole:.1f}%"


def render_statistic(value: float) -> str:
    """Return a statistic with two decimals and a true minus, which nothing does not have.

    Examples
    --------
    >>> render_statistic(0.314), render_statistic(-0.05), render_statistic(-0.001)
    ('0.31', '−0.05', '0.00')
    """
    return f"{round(value, 2) + 0.0:.2f}".replace("-", "−")


def _without_trailing_zeros(value: Decimal) -> Decimal:
    plain = value.normalize()
    return plain.quantize(Decimal(1)) if _exponent(plain) > 0 else plain


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
