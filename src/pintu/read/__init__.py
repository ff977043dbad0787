"""Read: files of several formats into documents, each with its region, year and level from its own text.

::

    finding     files and folders into files, with what is passed over
    file        one file into documents
    formats     the bytes of a file into texts
    identity    whose report a text is, and of which year
    settlement  the sources.toml in which a user settles what texts leave open
"""

from __future__ import annotations

from pintu.read.file import MAX_FILE_BYTES, read_file, read_texts
from pintu.read.finding import find_files

__all__ = ["MAX_FILE_BYTES", "find_files", "read_file", "read_texts"]
