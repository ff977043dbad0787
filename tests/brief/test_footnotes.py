"""Every number of a brief leads to where it stands: a sentence that holds it, or the sentences that are counted."""

from decimal import Decimal

import pytest

from pintu.publish.brief.prose import plain


def test_a_reported_number_stands_in_its_sentence(plan, library):
    reported = [fact for fact in plan.facts() if fact.basis == "reported"]
    assert reported
    for fact in reported:
        claim = library.claims[fact.claim_ids[0]]
        sentence = library.place(claim.sentence_id).sentence
        assert sentence.quote[claim.start : claim.end] == claim.text
        assert fact.sentence_ids == (claim.sentence_id,)


def test_a_reported_number_is_the_claim_in_base_units(plan, library):
    for fact in plan.facts():
        if fact.basis == "reported":
            claim = library.claims[fact.claim_ids[0]]
            # EFLOPS and the like are told in the base unit, so the digits that count are the same.
            assert fact.value.normalize().as_tuple().digits == claim.value.normalize().as_tuple().digits
            assert fact.bound == claim.bound


def test_a_count_of_sentences_is_the_count_of_those_that_its_footnote_names(plan):
    counted = [fact for fact in plan.facts() if fact.basis == "counted" and fact.fact_id.endswith("/sentences")]
    assert counted
    for fact in counted:
        assert fact.value == len(fact.sentence_ids)
        assert len(set(fact.sentence_ids)) == len(fact.sentence_ids)


def test_the_sentences_counted_mention_the_theme(plan, library):
    for fact in plan.facts():
        if fact.table == "specialisation" and fact.fact_id.endswith("/sentences"):
            _, region_id, theme, _ = fact.fact_id.split("/")
            for sentence_id in fact.sentence_ids:
                dossier = library.place(sentence_id).dossier
                assert dossier.document.region_id == region_id
                assert theme in {mention.theme for mention in dossier.mentions[sentence_id]}


def test_the_ties_inside_a_bloc_stand_in_as_many_namings(library):
    from pintu.publish.catalogue import region_named

    for row in library.data.rows("blocs"):
        members = [region_named(zh).region_id for zh in row["members"]]
        assert row["ties_inside"] == len(library.naming(members)), row["bloc"]


def test_every_footnote_resolves(briefs, library):
    for brief in briefs.values():
        assert [note.number for note in brief.notes] == list(range(1, len(brief.notes) + 1))
        for note in brief.notes:
            for sentence_id in note.fact.sentence_ids:
                assert library.place(sentence_id).sentence.sentence_id == sentence_id
            if note.fact.basis == "reported":
                quote = " ".join(library.place(note.fact.sentence_ids[0]).sentence.quote.split())
                assert quote in plain(note.words)
            assert plain(note.words)


def test_a_footnote_names_each_sentence_that_is_counted(briefs, library):
    for brief in briefs.values():
        for note in brief.notes:
            if note.fact.basis == "counted":
                words = plain(note.words)
                for sentence_id in note.fact.sentence_ids:
                    assert str(library.place(sentence_id).number) in words


def test_statistics_are_those_of_the_exported_tables(plan, data):
    answer = {row["finding_id"]: row for row in data.rows("answer")}
    told = [fact for fact in plan.facts() if fact.table == "answer"]
    assert told
    for fact in told:
        _, finding_id, name = fact.fact_id.split("/")
        value = next(one["value"] for one in answer[finding_id]["figures"] if one["name"] == name)
        factor = 100 if fact.unit == "percent" else 1
        assert float(fact.value) == pytest.approx(
            value * factor, abs=float(Decimal(1).scaleb(fact.value.as_tuple().exponent))
        )


def test_promise_counts_are_those_of_the_ledger(plan, data):
    growth = [row for row in data.rows("promises") if row["indicator_id"] == "gdp_growth" and row["region_id"] != "CN"]
    told = {fact.fact_id: fact.value for fact in plan.facts() if fact.fact_id.startswith("promises/gdp_growth/")}
    for verdict in ("beaten", "met", "missed"):
        if f"promises/gdp_growth/{verdict}" in told:
            assert told[f"promises/gdp_growth/{verdict}"] == sum(row["verdict"] == verdict for row in growth)
