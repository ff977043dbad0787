"""What sets pages and reads fonts: typst, an extra, with a clear word where it or a font is not there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pintu.errors import PintuError
from pintu.publish.languages import Language

_EXTRA = "pip install 'pintu[brief]'"
# Faces with Chinese and with Korean letters that systems come with, for reading first.
_FACES: Mapping[str, tuple[str, ...]] = {
    "zh": (
        "Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Songti SC", "SimSun", "Noto Sans CJK SC",
        "Source Han Sans SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Zen Hei",
    ),
    "ko": (
        "Noto Serif CJK KR", "Source Han Serif KR", "Noto Serif KR", "AppleMyungjo", "NanumMyeongjo", "Batang",
        "Noto Sans CJK KR", "Source Han Sans KR", "Noto Sans KR", "Apple SD Gothic Neo", "NanumGothic", "Malgun Gothic",
    ),
}  # fmt: skip
_LATIN = "Libertinus Serif"  # comes with typst
_NAMES = {"zh": "Chinese", "ko": "Korean"}


def load_typst(form: str) -> Any:
    """Return the library.

    Raises
    ------
    PintuError
        If it is not installed.
    """
    try:
        import typst
    except ImportError as error:
        raise missing("typst", form) from error
    return typst


def missing(library: str, form: str) -> PintuError:
    """Return what is said where a library of the extra is not installed."""
    return PintuError(f"{form} needs {library}, which is not installed", where=f"--format {form}", fix=_EXTRA)


def faces_for(language: Language, form: str) -> tuple[str, ...]:
    """Return the faces that the words of a language are set in; Chinese ones are always among them, for the quotes.

    Raises
    ------
    PintuError
        If typst is not installed, or the system has no face with the letters.
    """
    known = set(load_typst(form).Fonts().families())
    found: dict[str, str] = {}
    for script in dict.fromkeys((language, "zh")):
        if script in _FACES:
            face = next((name for name in _FACES[script] if name in known), None)
            if face is None:
                raise PintuError(
                    f"the system has no font with {_NAMES[script]} letters",
                    where=f"--format {form}",
                    fix=f"install one, such as {_FACES[script][0]} (Debian: fonts-noto-cjk)",
                )
            found[script] = face
    return (_LATIN, *found.values())


def compiled(files: Mapping[str, bytes], form: str, **options: object) -> bytes:
    """Return what typst makes of ``main.typ`` and the files beside it.

    Raises
    ------
    PintuError
        If typst is not installed.
    """
    result: bytes = load_typst(form).compile(dict(files), **options)
    return result
