"""Parquet files in which one stage leaves what the next takes up: on this disk, or wherever fsspec reaches.

A scratch folder belongs to one build and is gone after it. Nothing in it is ever part of a store.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pintu.errors import StoreError

if TYPE_CHECKING:  # importing polars takes longer than most commands do
    import polars as pl

Columns = Mapping[str, Sequence[object]]

_WHOLE_NUMBERS = {"start", "end", "number", "depth", "section", "paragraph", "year", "size", "modified", "position"}


def write_columns(columns: Columns, place: str) -> bool:
    """Write columns as a Parquet file and return True; where they have no rows, write nothing and return False.

    Raises
    ------
    OSError
        If it cannot be written.
    """
    import polars as pl

    if not any(columns.values()):
        return False
    schema = {name: pl.Int64 if name in _WHOLE_NUMBERS else pl.String for name in columns}
    frame = pl.DataFrame(dict(columns), schema=schema)
    try:
        if not is_remote(place):
            Path(place).parent.mkdir(parents=True, exist_ok=True)
            frame.write_parquet(place, compression="lz4")
        else:
            whole = BytesIO()
            frame.write_parquet(whole, compression="lz4")
            system, path = _system_of(place)
            system.makedirs(path.rpartition("/")[0], exist_ok=True)
            system.pipe_file(path, whole.getvalue())
    except pl.exceptions.PolarsError as error:
        raise OSError(str(error)) from error
    return True


def read_frame(place: str) -> pl.DataFrame:
    """Return the rows of a Parquet file.

    Raises
    ------
    OSError
        If it is not there, or cannot be read.
    """
    import polars as pl

    try:
        if not is_remote(place):
            return pl.read_parquet(place)
        system, path = _system_of(place)
        return pl.read_parquet(BytesIO(system.cat_file(path)))
    except pl.exceptions.PolarsError as error:
        raise OSError(str(error)) from error


def bring(place: str, folder: Path) -> Path:
    """Return the path of a file of a scratch folder on this disk, fetched into ``folder`` where it is elsewhere."""
    if not is_remote(place):
        return Path(place)
    system, path = _system_of(place)
    folder.mkdir(parents=True, exist_ok=True)
    fetched = folder / "-".join(place.rsplit("/", 2)[1:])
    system.get_file(path, str(fetched))
    return fetched


def remove(place: str) -> None:
    """Remove a file or folder of a scratch folder; what is not there is no matter."""
    if is_remote(place):
        system, path = _system_of(place)
        if system.exists(path):
            system.rm(path, recursive=True)
    elif Path(place).is_dir():
        shutil.rmtree(place, ignore_errors=True)
    else:
        Path(place).unlink(missing_ok=True)


def is_remote(place: str) -> bool:
    """Return whether a place is an address (``s3://bucket/folder``) rather than a path."""
    return "://" in place


def _system_of(place: str) -> tuple[Any, str]:
    try:
        import fsspec
    except ImportError as error:
        raise StoreError(
            "addresses need fsspec, which is not installed", where=place, fix="pip install 'pintu[cluster]'"
        ) from error
    try:
        system, path = fsspec.core.url_to_fs(place)
    except (ImportError, ValueError) as error:
        raise StoreError(
            f"this address cannot be reached: {error}", where=place, fix="install what it names"
        ) from error
    return system, path
