"""Running the command line in a folder of its own, and what it says."""

import re
import subprocess
import sys
from pathlib import Path

_SECONDS = re.compile(r"\d+\.\d s")


def pintu(folder: Path, *arguments: object, given: str | None = None) -> tuple[int, str, str]:
    """Return the exit status, what was printed and what was complained of; seconds are written as N s."""
    done = subprocess.run(
        [sys.executable, "-c", "from pintu.cli import main; main()", *map(str, arguments)],
        cwd=folder,
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, _SECONDS.sub("N s", done.stdout), _SECONDS.sub("N s", done.stderr)
