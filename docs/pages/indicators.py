"""The catalogue of indicators, a page for each family, and the table of units."""

from collections import Counter

from pages.markdown import code, table
from pintu.vocabulary import Family, Indicator, Unit, indicator_families, indicators, units

NATURES = {
    "flow": "a sum over its period",
    "stock": "a size at the end of its period",
    "rate": "a rate, a price or a growth: never added up",
    "index": "an index: never added up",
    "mixed": "reports word the whole and a year's addition alike: two claims need a look at their sentences",
}
BETTER = {"up": "more", "down": "less", None: ""}


def render_pages() -> dict[str, str]:
    """Return the overview of indicators, a page for each of their families, and the page of units."""
    pages = {f"indicators/{family.family_id}.md": _family_page(family) for family in indicator_families()}
    return {"indicators.md": _overview(), "units.md": _units_page(), **pages}


def _overview() -> str:
    counts = Counter(indicator.family for indicator in indicators())
    families = [
        (f"[{family.en}](indicators/{family.family_id}.md)", family.zh, family.ko, str(counts[family.family_id]))
        for family in indicator_families()
    ]
    headline = [
        (code(indicator.indicator_id), indicator.en, indicator.zh, indicator.ko)
        for indicator in indicators()
        if indicator.is_headline
    ]
    return "\n\n".join(
        (
            "# Indicators",
            f"A claim is of one of {len(indicators())} indicators, or of none.\n"
            "A wording resolves only where it is listed, letter by letter, with the measure and the unit's dimension.\n"
            "What is near but not listed stays unresolved.",
            table(("family", "中文", "한국어", "indicators"), families),
            "## Headline figures",
            "The thirteen of the headline table.",
            table(("indicator", "English", "中文", "한국어"), headline),
            "## How they add up",
            table(("nature", "means"), ((code(nature), meaning) for nature, meaning in NATURES.items())),
        )
    )


def _family_page(family: Family) -> str:
    members = [indicator for indicator in indicators() if indicator.family == family.family_id]
    return "\n\n".join(
        (
            f"# {family.en}",
            f"{family.zh} · {family.ko}. All families are on the page of [indicators](../indicators.md).",
            table(
                ("indicator", "English", "中文", "한국어", "measures", "units", "nature", "better", "first wordings"),
                map(_row, members),
            ),
        )
    )


def _row(indicator: Indicator) -> tuple[str, ...]:
    return (
        code(indicator.indicator_id),
        indicator.en,
        indicator.zh,
        indicator.ko,
        ", ".join(indicator.measures),
        ", ".join(indicator.unit_ids),
        indicator.nature,
        BETTER[indicator.better],
        "、".join((*indicator.wordings, *indicator.share_wordings)[:3]),
    )


def _units_page() -> str:
    return "\n\n".join(
        (
            "# Units",
            "What a text writes after a number, without scale words: 万千瓦 is 万 and 千瓦.\n"
            "Units of one dimension convert into each other, exactly; no currency converts into another.",
            table(("unit", "English", "中文", "한국어", "dimension", "factor", "forms"), map(_unit_row, units())),
        )
    )


def _unit_row(unit: Unit) -> tuple[str, ...]:
    forms = dict.fromkeys((*unit.before_number, *unit.zh_forms, *unit.en_forms, *unit.ko_forms))
    return code(unit.unit_id), unit.en, unit.zh, unit.ko, unit.dimension, str(unit.factor), " ".join(map(code, forms))
