"""Examples for the description of the API: invented reports of real places."""

from __future__ import annotations

from typing import Any

_PLACE: dict[str, Any] = {
    "document_id": "0f1e2d3c4b5a6978",
    "region": "甘肃",
    "region_id": "CN-GS",
    "year": 2026,
    "section": "一、2025年工作回顾",
    "frame": "review",
    "sentence_id": "9a8b7c6d5e4f3021",
    "quote": "新开夜间公交线路19条，与上海共办画展。",
}

ROWS: dict[str, dict[str, Any]] = {
    "documents": {
        "document_id": "0f1e2d3c4b5a6978",
        "region": "甘肃",
        "region_id": "CN-GS",
        "year": 2026,
        "level": "province",
        "kind": "report",
        "title": "2026年甘肃省政府工作报告",
        "delivered": "2026-01-27",
        "published": None,
        "source": None,
        "sha256": "5b0c…",
        "characters": 18204,
    },
    "sentences": {**_PLACE, "start": 0, "paragraph": 12, "document_start": 2040, "document_end": 2061},
    "claims": {
        **_PLACE,
        "start": 8,
        "text": "19条",
        "claim_id": "1122334455667788",
        "kind": "claim",
        "indicator": "夜间公交线路",
        "indicator_id": None,
        "measure": "change",
        "value": 19,
        "value_max": None,
        "unit": "条",
        "unit_id": None,
        "bound": "exact",
        "status": "achieved",
        "strength": None,
        "period": "2025",
        "scope": None,
    },
    "mentions": {
        **_PLACE,
        "start": 4,
        "text": "公交",
        "mention_id": "2233445566778899",
        "theme": "public-transport",
        "kind": "industry",
        "status": "achieved",
    },
    "ties": {
        **_PLACE,
        "start": 13,
        "text": "上海",
        "tie_id": "33445566778899aa",
        "resolved": "region:上海",
        "relation": "cooperation",
    },
    "headline": {
        "region": "甘肃",
        "region_id": "CN-GS",
        "year": 2026,
        "indicator_id": "gdp_growth",
        "column": "target_2026",
        "value": 5.5,
        "value_max": None,
        "unit_id": "percent",
        "bound": "about",
        "words": None,
        "claim_id": "445566778899aabb",
    },
}

HIT: dict[str, Any] = {
    "sentence_id": _PLACE["sentence_id"],
    "document_id": _PLACE["document_id"],
    "region": "甘肃",
    "region_id": "CN-GS",
    "year": 2026,
    "section": _PLACE["section"],
    "frame": "review",
    "quote": _PLACE["quote"],
    "spans": [[4, 6]],
}

TEXT = "粮食产量超过840亿斤。"
ARTICLE = "Gansu means to open 19 more night bus lines in 2026."
