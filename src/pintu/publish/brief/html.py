"""A brief as one page that needs nothing else: the atlas's style, drawings inline, a security policy, all escaped."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from pintu.publish.brief.prose import Brief, Figure, Inline, Link, Mark, Picture, ProseBlock, ProseTable, Run


def render_html(brief: Brief) -> str:
    """Return the brief as a page; it loads nothing and runs nothing."""
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    page = _environment().get_template("brief.html.j2")
    return page.render(brief=brief, charts={}, style=Markup(style), policy=policy)  # noqa: S704 - ours


def render_body(brief: Brief, charts: Mapping[str, object], say: Callable[..., Markup]) -> Markup:
    """Return the brief as it stands in a page: everything below the title, to be set into another page.

    Parameters
    ----------
    charts
        What stands below the pictures, by their names: each with ``chart``, ``headings`` and ``rows``.
    say
        Returns a phrase of the page.
    """
    body = _environment().get_template("brief_body.html.j2").render(brief=brief, charts=charts, say=say)
    return Markup(body)  # noqa: S704 - autoescaped


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("pintu.publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["run"] = _run
    environment.filters["kind"] = _kind
    environment.filters["svg"] = _svg
    return environment


@cache
def _style() -> str:
    assets = files("pintu.publish") / "assets"
    return "\n" + "\n".join((assets / name).read_text(encoding="utf-8") for name in ("atlas.css", "brief.css"))


def _kind(block: ProseBlock) -> str:
    return "table" if isinstance(block, ProseTable) else "picture" if isinstance(block, Picture) else "paragraph"


def _svg(picture: Picture) -> Markup:
    """Return the drawing with its words: the image and the words are one to a screen reader."""
    labelled = picture.svg.replace(' role="img">', f' role="img" aria-label="{escape(picture.words)}">', 1)
    return Markup(labelled)  # noqa: S704 - drawn by us, its words escaped


def _run(run: Run) -> Markup:
    parts: list[Markup] = []
    for place, inline in enumerate(run):
        if place and isinstance(inline, Mark) and isinstance(run[place - 1], Mark):
            parts.append(Markup("<sup>,</sup>"))
        parts.append(_inline(inline))
    return Markup("").join(parts)


def _inline(inline: Inline) -> Markup:
    if isinstance(inline, Mark):
        number = inline.number
        return Markup('<sup><a id="r{}" href="#n{}" role="doc-noteref">{}</a></sup>').format(number, number, number)
    if isinstance(inline, Figure):
        return Markup('<data value="{}">{}</data>').format(f"{inline.fact.value:f}", inline.text)
    lang = Markup(' lang="{}"').format(inline.lang) if inline.lang else ""
    if isinstance(inline, Link):
        return Markup('<a href="{}"{}>{}</a>').format(inline.href, lang, inline.text)
    return Markup("<span{}>{}</span>").format(lang, inline.text) if lang else escape(inline.text)
