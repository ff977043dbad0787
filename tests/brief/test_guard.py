"""What a polish may change, and what it may not: numbers, names, footnotes, and words that turn a finding round."""

import sys

import pytest

from cli.transcript import pintu as run
from pintu.publish.brief.markdown import render_markdown
from pintu.publish.brief.polish import difference, draft_of, polished

DRAFT = "After it come Guizhou with at least 160,000 PFLOPS,[^21] and Gansu with 114,000 PFLOPS.[^22]"


@pytest.mark.parametrize(
    "offer",
    [
        pytest.param(DRAFT, id="nothing"),
        pytest.param(
            "Next come Guizhou, at 160,000 PFLOPS or more,[^21] then Gansu, at 114,000 PFLOPS.[^22]", id="words around"
        ),
    ],
)
def test_words_may_change(offer):
    if "or more" in offer:  # "more" turns findings round, so even this is looked at twice
        assert difference(DRAFT, offer, "en") != ""
    else:
        assert difference(DRAFT, offer, "en") == ""


def test_other_words_for_the_same_are_taken():
    offer = "It is followed by Guizhou at least 160,000 PFLOPS,[^21] while Gansu stands at 114,000 PFLOPS.[^22]"
    assert difference(DRAFT, offer, "en") == ""


@pytest.mark.parametrize(
    ("offer", "why"),
    [
        pytest.param(DRAFT.replace("160,000", "150,000"), "'160,000' became '150,000'", id="a number"),
        pytest.param(DRAFT.replace("114,000", "114,001"), "'114,000' became '114,001'", id="one digit"),
        pytest.param(DRAFT.replace("Gansu", "Ningxia"), "'gansu' became 'ningxia'", id="a name"),
        pytest.param(DRAFT.replace("[^22]", "[^21]"), "'[^22]' became '[^21]'", id="a footnote"),
        pytest.param(DRAFT.replace("[^22]", ""), "'[^22]' is gone", id="a footnote less"),
        pytest.param(DRAFT + " Beijing follows.", "'beijing' is new", id="a name more"),
        pytest.param(DRAFT + " That is twice as much.", "'twice' is new", id="a number in words"),
        pytest.param(DRAFT.replace("at least ", ""), "'least' became '160,000'", id="a bound"),
        pytest.param(
            "After it come Guizhou with at least 114,000 PFLOPS,[^21] and Gansu with 160,000 PFLOPS.[^22]",
            "'160,000' became '114,000'",
            id="two numbers that change places",
        ),
        pytest.param(
            "After it come Gansu with at least 160,000 PFLOPS,[^21] and Guizhou with 114,000 PFLOPS.[^22]",
            "'guizhou' became 'gansu'",
            id="two names that change places",
        ),
    ],
)
def test_what_tells_something_may_not(offer, why):
    assert difference(DRAFT, offer, "en") == why


@pytest.mark.parametrize(
    ("language", "draft", "offer"),
    [
        ("en", "Innovation does not clump.", "Innovation does clump."),
        ("en", "10 beat it and 16 missed it.", "10 missed it and 16 beat it."),
        ("ko", "10곳이 넘어섰고, 16곳이 못 미쳤다.", "10곳이 못 미쳤고, 16곳이 넘어섰다."),
        ("ko", "간쑤 11.4만 PFLOPS", "간쑤 11.4억 PFLOPS"),
        ("zh", "10个超过，16个未达到。", "10个达到，16个未超过。"),
        ("zh", "甘肃11.4万P", "甘肃11.4亿P"),
    ],
)
def test_a_finding_is_not_turned_round(language, draft, offer):
    assert difference(draft, offer, language)


def test_a_draft_comes_back_as_it_was(briefs):
    for brief in briefs.values():
        same, refusals = polished(brief, draft_of(brief))
        assert refusals == ()
        assert render_markdown(same) == render_markdown(brief)


def test_a_paragraph_that_is_refused_keeps_the_draft_and_the_others_are_taken(briefs):
    brief = briefs["en"]
    offer = draft_of(brief).replace("At the start of each year", "When each year begins,").replace("p = ", "p = 9", 1)
    better, refusals = polished(brief, offer)
    text = render_markdown(better)
    assert "When each year begins," in text
    assert "p = 9" not in text
    assert [refusal.paragraph for refusal in refusals] == [2]


def test_another_number_of_paragraphs_is_refused_as_a_whole(briefs):
    brief = briefs["en"]
    same, refusals = polished(brief, "One paragraph.")
    assert same is brief
    assert [refusal.paragraph for refusal in refusals] == [0]


def test_the_command_tells_what_it_did_not_take(mosaic, tmp_path):
    program = tmp_path / "polish.py"
    program.write_text(
        "import sys\nsys.stdout.reconfigure(encoding='utf-8')\nsys.stdin.reconfigure(encoding='utf-8')\n"
        "print(sys.stdin.read().replace('p = 0', 'p = 1', 1))\n",
        encoding="utf-8",
    )
    code, said, _ = run(
        tmp_path,
        "brief",
        "--mosaic",
        mosaic.path,
        "--lang",
        "en",
        "--format",
        "md",
        "--polish",
        f"{sys.executable} {program}",
    )
    assert code == 0
    assert "kept   en, paragraph 2, as the draft has it: " in said


def test_a_program_that_fails_is_told_and_nothing_is_written(mosaic, tmp_path):
    code, _, complaint = run(tmp_path, "brief", "--mosaic", mosaic.path, "--polish", "no-such-program-here")
    assert code == 2
    assert "the draft cannot be polished" in complaint
    assert not (tmp_path / "brief").exists()
