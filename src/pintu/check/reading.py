"""The claims of an article: what it says of a region that the reports can decide."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pintu.check.claim import ArticleClaim
from pintu.check.cues import has_cue
from pintu.check.drafts import Draft, finish_draft
from pintu.check.lexicon import Found, Language, concepts, senses_of, shingles_of
from pintu.check.measures import falls, indicators_named, kind_of, may_be_of, measure_of
from pintu.check.owners import Owned, Owner, find_owners, owner_at
from pintu.check.stretches import Article, Stretch, find_stretches
from pintu.records import Mention

# What stands between the items of a list: a name said again in brackets, a word such as 기술, a comma or "and".
_LIST_GAP = re.compile(
    r"[’”'\"]?\s*(?:\([^()]{1,40}\))?[’”'\"]?(?:을|를|산업|기술|분야)?\s*"
    r"(?:,|、|·|,? and|와|과|및|和|以及|与|, and)\s*[‘“'\"]?(?:the )?",
    re.IGNORECASE,
)
_EDGE = " \t\n,;:，；：、()（）—–-"
_SEVERAL = 3  # things that are named
_WORDY = 8  # pairs of Chinese characters from which words say something, whatever the lexicon has of them
_SAYS_LITTLE = frozenset(("first", "event", "place", "common"))


def read_claims(article: Article) -> tuple[ArticleClaim, ...]:
    """Return the claims of an article in its order."""
    claims: list[ArticleClaim] = []
    for owned in find_owners(article.sentences, article.language):
        stretches = find_stretches(article, owned)
        for owner, draft in (*_of_figures(article, owned, stretches), *_of_presence(article, owned, stretches)):
            claims.extend(finish_draft(draft, owner, owned, article.language))
    return tuple(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.regions)))


def _of_figures(article: Article, owned: Owned, stretches: Sequence[Stretch]) -> Iterator[tuple[Owner, Draft]]:
    """Yield a draft for each number that is told of a region; words without a subject take over the one before."""
    quote = owned.sentence.quote
    carried: tuple[Found, ...] = ()
    carried_from = 0
    for stretch in stretches:
        says_what = any(one.concept.kind not in _SAYS_LITTLE for one in stretch.found)
        found = stretch.found if says_what else (*carried, *stretch.found)
        carried = found if says_what else carried
        carried_from = stretch.segment.start if says_what else carried_from
        first, last = stretch.segment.start, stretch.segment.end
        start, end = _trimmed(quote, first, last)
        for figure in stretch.figures:
            owner = owner_at(owned, max(figure.start, first + 1), article.language)
            beside = quote[first : figure.start], quote[figure.end : last]
            measure = measure_of(figure, *beside, article.language)
            named = indicators_named(found, figure, measure)
            if owner is None or (figure.form == "duration" and not named) or (figure.form == "fold" and not says_what):
                continue
            yield (
                owner,
                Draft(
                    start=start,
                    end=end,
                    kind=kind_of(figure, measure, stretch.text, article.language),
                    found=found,
                    figure=figure,
                    measure=measure,
                    is_fall=falls(figure, measure, *beside, article.language),
                    indicator_ids=named,
                    themes=tuple(mention.theme for mention in stretch.mentions),
                    told=stretch.told,
                    carried_from=min(carried_from, start),
                ),
            )
            if measure is None:
                # What this number cannot be of, what is told behind it is not of either: exports of 30 billion kWh.
                others = [one for one in carried if not may_be_of(one, figure, measure)]
                carried = tuple(
                    one
                    for one in carried
                    if not any(one.start < other.end and other.start < one.end for other in others)
                )


def _of_presence(article: Article, owned: Owned, stretches: Sequence[Stretch]) -> Iterator[tuple[Owner, Draft]]:
    """Yield a draft for what is told without a number, one for each item of a list of themes."""
    quote = owned.sentence.quote
    has_figures = any(stretch.figures for stretch in stretches)
    for owner, run in _runs(stretches):
        start, end = _trimmed(quote, run[0].segment.start, run[-1].segment.end)
        found = tuple(one for stretch in run for one in stretch.found)
        mentions = tuple(mention for stretch in run for mention in stretch.mentions)
        is_finished = any(stretch.told.is_finished for stretch in run)
        if not (_says_something(found, mentions, shingles_of(quote[start:end])) or (is_finished and _is_wordy(found))):
            continue
        if has_figures and not _has_verb(quote[start:end], found, article.language):
            continue
        told = next((stretch.told for stretch in reversed(run) if stretch.told.is_finished), run[-1].told)
        draft = Draft(start=start, end=end, found=found, themes=tuple(one.theme for one in mentions), told=told)
        listed = _listed(quote, mentions, found)
        for alone in _each(draft, listed) if len(listed) > 1 else (draft,):
            yield owner, alone


def _says_something(found: Sequence[Found], mentions: Sequence[Mention], shingles: Sequence[str]) -> bool:
    """Return whether words name a theme, or a first or a finished thing with what it is."""
    kinds = {one.concept.kind for one in found}
    says_what = kinds & {"thing", "name", "indicator", "theme"} or len(shingles) >= _WORDY
    return bool(mentions) or bool(kinds & {"first", "event"} and says_what)


def _is_wordy(found: Sequence[Found]) -> bool:
    """Return whether words name several things, so that what is told as finished can be told from other things."""
    return sum(1 for sense in senses_of(found) if any(_is_thing(one) for one in sense.concept_ids)) >= _SEVERAL


def _is_thing(concept_id: str) -> bool:
    return concepts()[concept_id].kind in ("thing", "name", "indicator", "theme")


def _has_verb(text: str, found: Sequence[Found], language: Language) -> bool:
    return has_cue("presence", text, language) or any(one.concept.kind in ("first", "event") for one in found)


def _runs(stretches: Sequence[Stretch]) -> Iterator[tuple[Owner, tuple[Stretch, ...]]]:
    """Yield the stretches without numbers that stand side by side and are about one region, named or pointed to."""
    run: list[Stretch] = []
    last: Owner | None = None
    for stretch in stretches:
        owner = stretch.owner if not stretch.figures and stretch.owner and stretch.owner.is_explicit else None
        if last is not None and owner != last:
            yield last, tuple(run)
            run = []
        if owner is not None:
            run.append(stretch)
        last = owner
    if last is not None:
        yield last, tuple(run)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """An item of a list: a theme, or a thing that stands in a list with one."""

    start: int
    end: int
    theme: str | None


def _listed(quote: str, mentions: Sequence[Mention], found: Sequence[Found]) -> tuple[_Item, ...]:
    """Return the items of the first list in which a theme stands: A, B and C."""
    items = [_Item(start=mention.start, end=mention.end, theme=mention.theme) for mention in mentions]
    things = (one for one in found if one.concept.kind == "thing")
    items += [
        _Item(start=one.start, end=one.end, theme=None)
        for one in sorted(things, key=lambda one: one.start - one.end)
        if not any(one.start < item.end and item.start < one.end for item in items)
    ]
    listed: list[_Item] = []
    for item in sorted(items, key=lambda item: item.start):
        if listed and item.start < listed[-1].end:
            continue
        if listed and item.theme == listed[-1].theme is not None:
            if quote[listed[-1].end : item.start].strip() in ("(", "（"):  # 체화형 AI(embodied AI)
                listed[-1] = replace(listed[-1], end=item.end)
            continue
        if listed and not _LIST_GAP.fullmatch(quote, listed[-1].end, item.start):
            if len(listed) > 1 and any(one.theme for one in listed):
                break
            listed.clear()
        listed.append(item)
    return tuple(listed) if any(item.theme for item in listed) else ()


def _each(draft: Draft, listed: Sequence[_Item]) -> Iterator[Draft]:
    """Yield a draft for each item of a list, with what stands round the list."""
    for item in listed:
        others = [one for one in listed if one is not item]
        found = tuple(one for one in draft.found if not any(other.start <= one.start < other.end for other in others))
        alone = [one.concept.concept_id for one in found if (one.start, one.end) == (item.start, item.end)]
        yield Draft(
            start=item.start,
            end=item.end,
            found=found,
            themes=(item.theme,) if item.theme else (),
            focus=() if item.theme else tuple(alone),
            told=draft.told,
        )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    return start, end
