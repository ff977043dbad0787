"""Findings as the rows that are promised to other programs."""

from __future__ import annotations

from collections.abc import Iterable

from pintu.check.claim import Finding


def finding_rows(findings: Iterable[Finding]) -> tuple[dict[str, object], ...]:
    """Return a row for each finding; the value and unit are the article's own, with its number words applied."""
    return tuple(_row(finding) for finding in findings)


def _row(finding: Finding) -> dict[str, object]:
    claim, figure = finding.claim, finding.claim.figure
    return {
        "sentence": claim.sentence,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "kind": claim.kind,
        "region": finding.region,
        "indicator": claim.indicator_ids[0] if claim.indicator_ids else None,
        "theme": claim.themes[0] if claim.themes else None,
        "value": figure.value if figure else None,
        "value_max": figure.value_max if figure else None,
        "unit": figure.unit if figure else None,
        "unit_id": figure.unit_id if figure else None,
        "bound": figure.bound if figure else None,
        "status": claim.status,
        "period": claim.period,
        "verdict": finding.verdict,
        "evidence": [
            {
                "region": one.region,
                "region_id": one.region_id,
                "year": one.year,
                "document_id": one.document_id,
                "sentence_id": one.sentence_id,
                "quote": one.quote,
                "start": one.start,
                "end": one.end,
                "claim_id": one.claim_id,
            }
            for one in finding.evidence
        ],
        "note": finding.note,
    }
