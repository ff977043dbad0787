"""The list of themes: an overview, and a page for each family."""

from collections import Counter

from pages.markdown import code, table
from pintu.vocabulary import Theme, ThemeFamily, families, themes


def render_pages() -> dict[str, str]:
    """Return the overview of themes and a page for each of their families."""
    pages = {f"themes/{family.family_id}.md": _family_page(family) for family in families()}
    return {"themes.md": _overview(), **pages}


def _overview() -> str:
    counts = Counter(theme.family for theme in themes())
    kinds = Counter(theme.kind for theme in themes())
    rows = [
        (f"[{family.en}](themes/{family.family_id}.md)", family.zh, family.ko, str(counts[family.family_id]))
        for family in families()
    ]
    return "\n\n".join(
        (
            "# Themes",
            f"What reports bet on, in {len(themes())} themes and {len(rows)} families.\n"
            "A mention is one occurrence of one of a theme's names; where names overlap, the longest counts.",
            table(("family", "中文", "한국어", "themes"), rows),
            "## Kinds",
            table(("kind", "themes"), ((code(kind), str(count)) for kind, count in sorted(kinds.items()))),
        )
    )


def _family_page(family: ThemeFamily) -> str:
    members = (theme for theme in themes() if theme.family == family.family_id)
    header = ("theme", "English", "中文", "한국어", "kind", "part of", "other names in reports")
    return "\n\n".join(
        (
            f"# {family.en}",
            f"{family.zh} · {family.ko}. All families are on the page of [themes](../themes.md).",
            table(header, map(_row, members)),
        )
    )


def _row(theme: Theme) -> tuple[str, ...]:
    return (
        code(theme.theme_id),
        theme.en,
        theme.zh,
        theme.ko,
        theme.kind,
        code(theme.parent) if theme.parent else "",
        "、".join(theme.zh_aliases),
    )
