"""The data of a store as files to be taken along: every exported table as CSV and Parquet, and a Data Package."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pintu.pipeline.columns import meanings_of_table
from pintu.store import Mosaic, frame_of_rows, write_rows
from pintu.store.queries import EXACT, EXPORTED

if TYPE_CHECKING:
    import polars as pl

_LICENCE = {
    "name": "Apache-2.0",
    "title": "Apache License 2.0",
    "path": "https://www.apache.org/licenses/LICENSE-2.0",
}


def downloads(mosaic: Mosaic, computed: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, bytes]:
    """Return the content of each file by its path: the tables, ``datapackage.json`` and ``README.md``.

    Parameters
    ----------
    mosaic
        A store.
    computed
        The rows of the computed tables, by table.
    """
    import polars as pl

    files: dict[str, bytes] = {}
    resources: list[dict[str, Any]] = []
    for table in (*EXPORTED, *computed):
        rows = mosaic.table(table) if table in EXPORTED else frame_of_rows(computed[table])
        if not rows.width:  # nothing was found, and nobody knows of which columns
            continue
        for form in ("csv", "parquet"):
            content = BytesIO()
            write_rows(rows, content, form)
            path = f"data/{table}.{form}"
            files[path] = content.getvalue()
            resources.append(_resource(table, form, files[path]) | (_schema(table, rows, pl) if form == "csv" else {}))
    documents = mosaic.table("documents")
    build = build_of(files)
    package = {
        "profile": "data-package",
        "name": "pintu-mosaic",
        "id": build,
        "title": "Pintu: innovation mosaic of government work reports",
        "licenses": [_LICENCE],
        "sources": [
            {
                "title": f"{row['region']} {row['year']}: {row['title']} ({row['kind']})",
                "path": str(row["source"] or ""),
            }
            if str(row["source"] or "").startswith("http")
            else {"title": f"{row['region']} {row['year']}: {row['title']} ({row['kind']})"}
            for row in documents.iter_rows(named=True)
        ],
        "resources": resources,
    }
    files["data/datapackage.json"] = (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()
    files["data/README.md"] = _readme(build, documents).encode()
    return files


def build_of(files: Mapping[str, bytes]) -> str:
    """Return what names this state of the data: twelve letters of a hash over the tables, empty without any."""
    told = "".join(hashlib.sha256(files[path]).hexdigest() for path in sorted(files) if path.endswith(".csv"))
    return hashlib.sha256(told.encode()).hexdigest()[:12] if told else ""


def _resource(table: str, form: str, content: bytes) -> dict[str, Any]:
    is_csv = form == "csv"
    return {
        "profile": "tabular-data-resource" if is_csv else "data-resource",
        "name": table.replace("_", "-") + ("" if is_csv else "-parquet"),
        "path": f"{table}.{form}",
        "format": form,
        "mediatype": "text/csv" if is_csv else "application/vnd.apache.parquet",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        **({"encoding": "utf-8"} if is_csv else {}),
    }


def _schema(table: str, rows: pl.DataFrame, pl: Any) -> dict[str, Any]:
    """Return the columns of the CSV with their types; where a number has its digits, they are in its column."""
    told = meanings_of_table(table)

    def kind_of(name: str) -> str:
        kind = rows.schema[name]
        if kind.is_integer():
            return "integer"
        if kind.is_float():
            return "number"
        if kind == pl.Boolean:
            return "boolean"
        return "array" if isinstance(kind, pl.List) else "object" if kind.is_nested() else "string"

    columns = [name for name in rows.columns if not name.endswith(EXACT)]
    fields = [
        {"name": name, "type": kind_of(name)} | ({"description": told[name]} if told.get(name) else {})
        for name in columns
    ]
    return {"schema": {"fields": fields}}


def _readme(build: str, documents: pl.DataFrame) -> str:
    digests = documents.filter(documents["kind"] == "digest").height
    return (
        "# Data of this atlas\n\n"
        f"Build {build}, from {documents.height} texts, {digests} of them digests written for Pintu. "
        "`datapackage.json` describes each table. "
        "Every claim, mention and tie stands with its sentence and its place. "
        "`charts/` holds the rows and the picture of each chart of the pages, by its name.\n\n"
        "Licence: Apache-2.0. What is quoted from official reports is theirs. "
        "Text frequency is not innovation capacity.\n"
    )
