"""Files that were made to hurt are read or refused within their time and memory, and reach for nothing beside."""

import subprocess
import sys
from pathlib import Path

import pytest

from fuzz.nasty_files import FILES
from fuzz.texts import TIMES
from spec.read.written import REPORT

MOST_SECONDS = 40  # of a processor; nearly all take less than one
MOST_MEGABYTES = 1_500
LONG_ONES = {"every-line-a-heading.txt", "many-rows.csv"}  # twenty seconds each: `make fuzz`

# In a process of its own, so that its memory can be told, and so that what brings it down brings nothing else down.
_READ = """
import resource, sys
from pathlib import Path
from pintu.errors import PintuError
from pintu.pipeline import extract_document
from pintu.read import read_file

try:
    reading = read_file(Path(sys.argv[1]))
    for document in reading.documents:
        extract_document(document)
    print(*(document.text for document in reading.documents))
    told = [(skip.what, skip.fix) for skip in reading.skips]
except PintuError as error:
    told = [(error.what, error.fix)]
assert all(what and fix for what, fix in told)
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, file=sys.stderr)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="memory is told by other means here")
@pytest.mark.parametrize("name", FILES)
def test_it_is_read_or_refused(tmp_path, name):
    if name in LONG_ONES and TIMES == 1:
        pytest.skip("takes twenty seconds: `make fuzz` reads it")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / name).write_bytes(FILES[name]())
    done = subprocess.run([sys.executable, "-c", _READ, folder / name], cwd=folder, capture_output=True, check=False)
    assert 0 == done.returncode, done.stderr.decode(errors="replace")[-500:]
    seconds, megabytes = map(float, done.stderr.split())
    assert (True, True) == (seconds < MOST_SECONDS, megabytes < MOST_MEGABYTES), (seconds, megabytes)
    assert b"root:" not in done.stdout, "a file of the machine was read"
    assert ["in", f"in/{name}"] == sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*"))


def test_what_a_word_processor_hides_is_not_read(tmp_path):
    """Field codes that fetch from elsewhere stay codes: the text between them is what was printed."""
    from fuzz.nasty_files import docx_with, paragraphs, word
    from spec.read.written import read_one

    field = (
        "<w:p><w:r><w:t>前</w:t></w:r><w:r><w:instrText>INCLUDETEXT http://127.0.0.1:9/x</w:instrText></w:r>"
        "<w:r><w:t>后</w:t></w:r></w:p>"
    )
    document, _ = read_one(Path(tmp_path), docx_with(word(paragraphs(REPORT) + field)), name="a.docx")
    assert document.text.endswith("前后")
