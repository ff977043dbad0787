"""Briefs on a region, several, two beside each other, a bloc, a theme: shorter, and as well founded."""

import pytest

from brief.reading import everything, numbers
from cli.transcript import pintu as run
from pintu.errors import UnresolvedError
from pintu.publish.brief import Scope, brief_of
from pintu.publish.brief.library import Library
from pintu.publish.brief.planning import plan_of
from pintu.publish.languages import LANGUAGES

SCOPES = {
    "one region": Scope(subject="regions", names=("CN-QH",)),
    "two regions": Scope(subject="regions", names=("CN-XZ", "CN-BJ")),
    "a comparison": Scope(subject="comparison", names=("CN-CQ", "CN-SC")),
    "a bloc": Scope(subject="bloc", names=("yangtze-delta",)),
    "a theme": Scope(subject="theme", names=("computing-power",)),
    "a theme that nobody mentions": Scope(subject="theme", names=("future-energy",)),
}


@pytest.mark.parametrize("scope", SCOPES.values(), ids=SCOPES)
def test_the_languages_tell_the_same(data_of, scope):
    briefs = {language: brief_of(data_of[2026], language, scope=scope) for language in LANGUAGES}
    met = {language: numbers(everything(brief)) for language, brief in briefs.items()}
    assert met["en"] == met["ko"] == met["zh"]
    noted = {language: sorted(note.fact.footing for note in brief.notes) for language, brief in briefs.items()}
    assert noted["en"] == noted["ko"] == noted["zh"]


@pytest.mark.parametrize("scope", SCOPES.values(), ids=SCOPES)
def test_a_reported_number_stands_in_its_sentence(data_of, scope):
    library = Library(data=data_of[2026])
    for fact in plan_of(library, scope).facts():
        if fact.basis == "reported":
            claim = library.claims[fact.claim_ids[0]]
            assert library.place(claim.sentence_id).sentence.quote[claim.start : claim.end] == claim.text


def test_titles_are_findings(data_of):
    data = data_of[2026]
    bloc = next(row for row in data.rows("blocs") if row["bloc"] == "yangtze-delta")
    said = brief_of(data, "en", scope=SCOPES["a bloc"]).title
    assert ("alike, " in said) == (bloc["cohesion_q"] <= 0.05)
    assert brief_of(data, "en", scope=SCOPES["a theme that nobody mentions"]).title == "Future energy: in no report"


def test_a_bloc_of_which_nothing_is_measured_is_told(data_of):
    with pytest.raises(UnresolvedError, match="lies in parts of its members"):
        brief_of(data_of[2026], "en", scope=Scope(subject="bloc", names=("greater-bay-area",)))


@pytest.mark.parametrize(
    ("options", "name"),
    [
        (["--region", "Qinghai"], "brief-cn-qh-2026"),
        (["--region", "青海", "--region", "베이징"], "brief-cn-qh-cn-bj-2026"),
        (["--compare", "Chongqing", "四川"], "brief-cn-cq-cn-sc-2026"),
        (["--bloc", "长三角"], "brief-yangtze-delta-2026"),
        (["--theme", "인공지능"], "brief-artificial-intelligence-2026"),
    ],
)
def test_the_command_takes_names_in_any_language(mosaic, tmp_path, options, name):
    code, _, complaint = run(tmp_path, "brief", "--mosaic", mosaic.path, *options, "--lang", "en", "--format", "md")
    assert (code, complaint) == (0, "")
    assert (tmp_path / "brief" / f"{name}.en.md").is_file()


def test_the_command_writes_of_one_thing_at_a_time(mosaic, tmp_path):
    code, _, complaint = run(tmp_path, "brief", "--mosaic", mosaic.path, "--bloc", "长三角", "--theme", "AI")
    assert code == 2
    assert "a brief is about one thing" in complaint
