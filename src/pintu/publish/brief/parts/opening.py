"""How a brief of a whole edition opens: the headline finding, what it rests on, and whether it is the coast's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pintu.publish.brief.data import Row
from pintu.publish.brief.facts import Fact
from pintu.publish.brief.library import Library, measured
from pintu.publish.brief.plan import Listed, Name, Paragraph, Saying, Section, Value, say
from pintu.publish.catalogue import region_named
from pintu.vocabulary import families

Verdict = Literal["yes", "no", "unknown"]
Findings = dict[str, Row]


def findings_of(library: Library) -> Findings:
    """Return the parts of the answer by finding_id."""
    return {row["finding_id"]: row for row in library.data.rows("answer")}


def title_of(findings: Findings) -> Saying:
    """Return the headline finding: whether neighbours talk alike, and whether there are groups that hold."""
    return say(f"title.{_answer_key(findings)}")


def subtitle_of(library: Library) -> Saying:
    """Return what the brief is made of."""
    return say("subtitle", n=_reports(library), year=str(library.year))


def opening(library: Library) -> Section:
    """Return the section that opens the brief."""
    findings = findings_of(library)
    return Section(
        heading=None,
        blocks=(
            Paragraph(sayings=tuple(_of_the_material(library))),
            Paragraph(sayings=tuple(_of_neighbours(findings))),
            Paragraph(sayings=tuple(_of_the_coast(findings))),
        ),
    )


def figure_of(finding: Row, name: str, *, decimals: int, unit: str = "", factor: int = 1) -> Fact:
    """Return a figure of a part of the answer as a fact."""
    value = next(figure["value"] for figure in finding["figures"] if figure["name"] == name)
    fact_id = f"answer/{finding['finding_id']}/{name}"
    return measured(fact_id, value * factor, "answer", decimals=decimals, unit=unit)


def _answer_key(findings: Findings) -> str:
    neighbours: Verdict = findings["neighbours-talk-alike"]["verdict"]
    formed: Verdict = findings["profiles-form-groups"]["verdict"]
    firm: Verdict = findings["profile-groups-are-firm"]["verdict"]
    if "unknown" in (neighbours, formed):
        return "unknown"
    return f"{neighbours}_{'yes' if formed == firm == 'yes' else 'no'}"


def _reports(library: Library) -> Fact:
    return measured("documents/reports", len(library.edition), "documents", decimals=0)


def _of_the_material(library: Library) -> Iterator[Saying]:
    documents = [dossier.document for dossier in library.edition]
    digest_count = sum(document.kind == "digest" for document in documents)
    values: dict[str, Value] = {
        "n": _reports(library),
        "sentences": measured("documents/sentences", sum(map(len, library.counted.values())), "sentences", decimals=0),
        "claims": measured(
            "documents/claims",
            sum(len(claims) for dossier in library.edition for claims in dossier.claims.values()),
            "claims",
            decimals=0,
        ),
        "year": str(library.year),
    }
    if digest_count == len(documents):
        yield say("opening.digests", **values)
    else:
        yield say("opening.reports", **values)
        if digest_count:
            digests = measured("documents/digests", digest_count, "documents", decimals=0)
            yield say("opening.some_digests", n=digests)
    yield say("opening.question")


def _of_neighbours(findings: Findings) -> Iterator[Saying]:
    near = findings["neighbours-talk-alike"]
    yield say(f"answer.{_answer_key(findings)}")
    if near["verdict"] == "unknown":
        return
    yield say(
        f"neighbours.{near['verdict']}",
        moran=figure_of(near, "observed", decimals=3),
        expected=figure_of(near, "expected", decimals=3),
        p=figure_of(near, "p", decimals=3),
    )
    if near["verdict"] == "yes":
        yield from _of_single_themes(near)
    yield from _of_groups(findings)


def _of_single_themes(near: Row) -> Iterator[Saying]:
    clustered = figure_of(near, "themes_clustered", decimals=0)
    measured_themes = figure_of(near, "themes_measured", decimals=0)
    yield say(f"single_themes.{'some' if clustered.value else 'none'}", n=clustered, measured=measured_themes)
    known = {family.family_id for family in families()}
    told = tuple(Name(kind="family", key=name) for name in near["names"] if name in known)
    if told:
        yield say(f"families.{'one' if len(told) == 1 else 'several'}", names=Listed(items=told))


def _of_groups(findings: Findings) -> Iterator[Saying]:
    formed, firm = findings["profiles-form-groups"], findings["profile-groups-are-firm"]
    if formed["verdict"] == "unknown":
        return
    key = "no" if formed["verdict"] == "no" else f"yes_{firm['verdict']}"
    yield say(
        f"groups.{key}",
        n=figure_of(formed, "communities", decimals=0),
        p=figure_of(formed, "p", decimals=2),
        stability=figure_of(firm, "stability", decimals=2),
    )


def _of_the_coast(findings: Findings) -> Iterator[Saying]:
    coast, some = findings["high-technology-is-of-the-coast"], findings["something-is-of-the-coast"]
    if coast["verdict"] == "unknown":
        return
    salience = figure_of(coast, "salience", decimals=1, unit="percent", factor=100)
    elsewhere = figure_of(coast, "salience_elsewhere", decimals=1, unit="percent", factor=100)
    yield say(f"coast.{coast['verdict']}", coast=salience, elsewhere=elsewhere, p=figure_of(coast, "p", decimals=2))
    above = [region.region_id for zh in coast["names"] if (region := region_named(zh))]
    if above:
        yield say(
            "coast.inland",
            n=figure_of(coast, "elsewhere_above", decimals=0),
            names=Listed(items=tuple(Name(kind="region", key=region_id) for region_id in above)),
        )
    if some["verdict"] == "yes":
        names = tuple(Name(kind="family", key=name) for name in some["names"])
        yield say("coast.something", names=Listed(items=names))
