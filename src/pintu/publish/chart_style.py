"""The style of a picture that stands alone: the rules of the atlas's style sheet that paint shapes."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_TOKEN = re.compile(r"(--[\w-]+):\s*([^;}]+);?")
# Classes of what charts are drawn with; a rule for anything else on a page is left out.
_OF_CHARTS = re.compile(
    r"\.(?:[fks]\d|v-\w+|role-\w+|tile|missing|silent|zero|waffle|stack|share|interval|strip|members|slopes|network)\b"
)
_OF_PAGES = re.compile(r"::|:has|\.(?:sign|swatch|dot|legend|matrix|key)\b| b$")
_PAINTS = re.compile(r"(?:fill|stroke(?:-[\w-]+)?|color|opacity|visibility|paint-order|font)$")
_HATCHED = ("missing", "silent")  # what CSS paints as a gradient, a picture paints with a pattern of this name


@cache
def chart_style(font: str) -> str:
    """Return the rules, one a line, without variables: not every program that shows SVG knows them."""
    text = (files("pintu.publish") / "assets" / "atlas.css").read_text(encoding="utf-8")
    plain = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL).partition("@media")[0]
    tokens = dict(_TOKEN.findall(plain.partition("}")[0])) | {"--sans": font}
    rules = []
    for selectors, body in _RULE.findall(plain):
        wanted = [one.strip() for one in selectors.split(",") if _OF_CHARTS.search(one) and not _OF_PAGES.search(one)]
        painted = _paint(selectors, body, tokens)
        if wanted and painted:
            rules.append(f"{', '.join(wanted)} {{ {painted} }}")
    return "\n".join(rules)


def _paint(selectors: str, body: str, tokens: dict[str, str]) -> str:
    """Return the declarations that shapes know; what is the background of a box is the fill of a shape."""
    kept: dict[str, str] = {}
    for declaration in filter(str.strip, body.split(";")):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        value = re.sub(r"var\((--[\w-]+)\)", lambda match: tokens.get(match[1], "inherit"), value)
        if name == "background":
            name, value = "fill", _fill(selectors, value)
        if _PAINTS.match(name) and value:
            kept.setdefault(name, value)
    return "; ".join(f"{name}: {value}" for name, value in kept.items())


def _fill(selectors: str, value: str) -> str:
    if "gradient" not in value:
        return value
    return next((f"url(#{name})" for name in _HATCHED if name in selectors), "")
