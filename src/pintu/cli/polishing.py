"""Running the program of a user's that polishes a draft."""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Callable

from pintu.errors import PintuError

_LONGEST = 600  # seconds that it may take for a draft


def polished_by(command: str) -> Callable[[str, str], str]:
    """Return what gives a draft to a command on its standard input and takes what it prints.

    The command is started as it is, by no shell, with the language of the draft in ``PINTU_LANGUAGE``.

    Raises
    ------
    PintuError
        If the command cannot be started, fails, or takes more than ten minutes.
    """
    import os

    try:
        words = shlex.split(command)
    except ValueError as error:
        raise _refused(command, str(error)) from error
    if not words:
        raise _refused(command, "it is empty")

    def polish(draft: str, language: str) -> str:
        try:
            done = subprocess.run(  # noqa: S603 - the user's own command
                words,
                input=draft.encode(),
                capture_output=True,
                check=False,
                timeout=_LONGEST,
                env={**os.environ, "PINTU_LANGUAGE": language},
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise _refused(command, str(error)) from error
        if done.returncode:
            raise _refused(command, done.stderr.decode(errors="replace").strip()[:200] or f"exit {done.returncode}")
        return done.stdout.decode("utf-8", errors="replace")

    return polish


def _refused(command: str, why: str) -> PintuError:
    return PintuError(
        f"the draft cannot be polished: {why}",
        where=f"--polish {command}",
        fix="name a program that reads the draft on its standard input and prints it, or leave --polish out",
    )
