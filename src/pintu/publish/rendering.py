"""Pages from templates: everything that a report or a file brought along is escaped."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from pintu.publish.languages import LANGUAGES, Language, Locale, locale_of
from pintu.publish.links import Here

# In the order in which they are told.
VERDICTS = ("beaten", "met", "missed", "silent", "incomparable")

# Nothing is loaded but the atlas's own style sheet and script, and the page talks to no one.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'"
)
_ASSETS = ("atlas.css", "brief.css", "checked.css", "atlas.js", "search.js", "icon.svg")


def render_page(template: str, here: Here, page: object) -> str:
    """Return a page of one language."""
    return _environment().get_template(template).render(here=here, page=page, say=here.locale.say, languages=LANGUAGES)


def render_neutral(template: str, page: object, root: str) -> str:
    """Return a page that speaks all languages; ``root`` is its way up to the root of the atlas."""
    return (
        _environment()
        .get_template(template)
        .render(page=page, say_all=_say_all, say_in=_say_in, root=root, languages=LANGUAGES)
    )


def render_check_page(page: object, locale: Locale) -> str:
    """Return the page of a checked article, which stands by itself."""
    return _environment().get_template("check.html.j2").render(page=page, say=locale.say)


def read_assets() -> tuple[tuple[str, str], ...]:
    """Return the path and the content of the style sheet, the scripts, and the sign of the site."""
    folder = files("pintu.publish") / "assets"
    return tuple((f"assets/{name}", (folder / name).read_text(encoding="utf-8")) for name in _ASSETS)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("pintu.publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["content_security_policy"] = CONTENT_SECURITY_POLICY
    environment.globals["verdicts"] = VERDICTS
    environment.globals["language_names"] = {language: locale_of(language).say("language") for language in LANGUAGES}
    return environment


def _say_all(key: str, **values: object) -> Markup:
    """Return the phrase in every language; the style sheet shows the one that the reader chose."""
    return Markup("").join(
        Markup('<span class="l" lang="{}">{}</span>').format(language, locale_of(language).say(key, **values))
        for language in LANGUAGES
    )


def _say_in(language: Language, key: str, **values: object) -> Markup:
    return locale_of(language).say(key, **values)
