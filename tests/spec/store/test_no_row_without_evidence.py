"""No claim, mention or tie without evidence: the database itself refuses the row."""

import duckdb
import pytest

from spec.store.reports import built, digest

_CLAIM = """
    INSERT INTO claims (claim_id, sentence_id, document_id, start, "end", text, kind, indicator, measure, value,
        value_exact, unit, bound)
    SELECT 'x', {sentence}, {document}, {start}, {end}, {text}, 'claim', '', {measure}, 6, {digits}, '条', 'exact'
    FROM sentences WHERE quote LIKE '%19条%'"""
_SOUND = {
    "sentence": "sentence_id",
    "document": "document_id",
    "start": "0",
    "end": "2",
    "text": "'ab'",
    "measure": "'level'",
    "digits": "'6'",
}


def insert(mosaic, **changed):
    """Add a claim to a copy of the store's sentence, sound but for what is changed."""
    with duckdb.connect(str(mosaic.path)) as connection:
        connection.execute(_CLAIM.format(**_SOUND | changed))


def test_a_row_with_evidence_is_taken(tmp_path):
    mosaic, _ = built(tmp_path, a=digest())
    before = mosaic.claims().height
    insert(mosaic)
    assert before + 1 == mosaic.claims().height


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"sentence": "NULL"}, id="no sentence"),
        pytest.param({"sentence": "'0000000000000000'"}, id="a sentence that is not there"),
        pytest.param({"document": "'0000000000000000'"}, id="a document that is not there"),
        pytest.param({"start": "NULL"}, id="no place"),
        pytest.param({"start": "2"}, id="an empty span"),
        pytest.param({"start": "-1"}, id="a place before the sentence"),
        pytest.param({"text": "NULL"}, id="no words"),
        pytest.param({"text": "'abc'"}, id="words longer than the span"),
        pytest.param({"measure": "'size'"}, id="a measure that is none"),
        pytest.param({"digits": "'7'"}, id="digits that are not the number"),
    ],
)
def test_a_row_without_is_refused(tmp_path, changed):
    mosaic, _ = built(tmp_path, a=digest())
    with pytest.raises(duckdb.ConstraintException):
        insert(mosaic, **changed)


def test_a_claim_is_of_the_document_that_its_sentence_is_of(tmp_path):
    mosaic, _ = built(tmp_path, a=digest(), b=digest("甘肃", review="植树1.20万亩。"))
    (other,) = mosaic.query("SELECT document_id FROM documents WHERE region = '甘肃'")["document_id"]
    with pytest.raises(duckdb.ConstraintException):
        insert(mosaic, document=f"'{other}'")


def test_a_mention_and_a_tie_need_a_sentence_too(tmp_path):
    mosaic, _ = built(tmp_path, a=digest())
    with duckdb.connect(str(mosaic.path)) as connection:
        for table in ("mentions", "ties"):
            with pytest.raises(duckdb.ConstraintException):
                connection.execute(f"UPDATE {table} SET sentence_id = NULL")
