"""An article with its claims underlined by verdict, each opening its evidence, in one file without JavaScript."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from markupsafe import Markup

from pintu.publish.data import Checked, Proof
from pintu.publish.languages import Language, Locale, locale_of
from pintu.publish.names import in_chinese
from pintu.publish.rendering import render_check_page

# The worst first: it underlines words that several claims share.
VERDICTS = (
    "contradicted",
    "wrong-region",
    "status-differs",
    "period-differs",
    "overstated",
    "understated",
    "partly",
    "not-in-corpus",
    "not-checkable",
    "supported",
)

Address = Callable[[Proof], str | None]  # where a sentence can be read; None where nowhere


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A sentence of a report, what decides marked."""

    source: str
    text: Markup
    href: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A verdict in words, with its reason and quotes."""

    kind: str
    name: Markup
    text: str
    note: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of the article: plain, or underlined and opening its verdicts."""

    text: str
    kind: str | None = None
    verdicts: tuple[Verdict, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedText:
    """An article cut at its claims, and how many have which verdict."""

    paragraphs: tuple[tuple[Piece, ...], ...]
    counts: tuple[tuple[str, Markup, int], ...]  # verdict, its name, how many


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPage:
    """What the page shows."""

    language: Language
    article: CheckedText
    told: str  # what the article was held against
    style: Markup
    content_security_policy: str


def render_checked(article: str, claims: Sequence[Checked], *, language: Language, told: str) -> str:
    """Return the page of an article that was checked, in the article's language.

    Parameters
    ----------
    article
        Its text; the claims' places are in it.
    claims
        In the order of the article.
    language
        Of the article.
    told
        What it was held against, as a reader may know it.
    """
    locale = locale_of(language)
    assets = files("pintu.publish") / "assets"
    style = "".join((assets / name).read_text(encoding="utf-8") for name in ("check.css", "checked.css"))
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = CheckPage(
        language=language,
        article=cut_article(article, claims, locale),
        told=told,
        style=Markup(style),  # noqa: S704 - ours
        content_security_policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
    )
    return render_check_page(page, locale)


def _nowhere(_: Proof) -> None:
    """Return None: a page by itself only quotes the sentences."""


def cut_article(article: str, claims: Sequence[Checked], locale: Locale, *, address: Address = _nowhere) -> CheckedText:
    """Return the article cut at its claims.

    Parameters
    ----------
    article
        Its text; the claims' places are in it.
    claims
        In the order of the article.
    locale
        Of the article's language.
    address
        Tells where the sentences can be read; nowhere unless told.
    """
    tally: Mapping[str, int] = {kind: sum(one.verdict == kind for one in claims) for kind in VERDICTS}
    return CheckedText(
        paragraphs=tuple(_paragraphs(article, claims, locale, address)),
        counts=tuple((kind, locale.say(f"check.verdict_{kind}"), count) for kind, count in tally.items() if count),
    )


def _paragraphs(
    article: str, claims: Sequence[Checked], locale: Locale, address: Address
) -> Iterator[tuple[Piece, ...]]:
    pieces: list[Piece] = []
    position = 0
    for start, end, several in _groups(claims):
        for number, part in enumerate(article[position:start].split("\n")):
            if number and pieces:
                yield tuple(pieces)
                pieces = []
            if part.strip() or (part and pieces):  # the space between two claims
                pieces.append(Piece(text=part))
        worst = min((one.verdict for one in several), key=VERDICTS.index)
        verdicts = tuple(_verdict(one, locale, address) for one in several)
        pieces.append(Piece(text=article[start:end], kind=worst, verdicts=verdicts))
        position = end
    for part in article[position:].split("\n"):
        if part.strip():
            pieces.append(Piece(text=part))
        if pieces:
            yield tuple(pieces)
            pieces = []


def _groups(claims: Sequence[Checked]) -> Iterator[tuple[int, int, tuple[Checked, ...]]]:
    """Yield the claims that share words together, with where those words begin and end."""
    group: list[Checked] = []
    end = 0
    for claim in sorted(claims, key=lambda one: (one.start, one.end)):
        if group and claim.start >= end:
            yield group[0].start, end, tuple(group)
            group = []
        group.append(claim)
        end = max(end, claim.end) if len(group) > 1 else claim.end
    if group:
        yield group[0].start, end, tuple(group)


def _verdict(claim: Checked, locale: Locale, address: Address) -> Verdict:
    return Verdict(
        kind=claim.verdict,
        name=locale.say(f"check.verdict_{claim.verdict}"),
        text=claim.text,
        note=claim.note,
        quotes=tuple(
            Quote(source=f"{one.region} {one.year}", text=_marked(one), href=address(one)) for one in claim.evidence
        ),
    )


def _marked(proof: Proof) -> Markup:
    before, inside, after = (
        proof.quote[: proof.start],
        proof.quote[proof.start : proof.end],
        proof.quote[proof.end :],
    )
    return in_chinese(before) + Markup('<mark lang="zh">{}</mark>').format(inside) + in_chinese(after)
