"""The specification, from the tests that hold it: a chapter a stage, a page a behaviour, a line a case."""

import contextlib
import inspect
import io
import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from pages.markdown import code

SPEC = Path(__file__).parents[2] / "tests" / "spec"
LONGEST_VALUE = 400  # characters; a hostile text of a million is told by its length


class _Collector:
    """A plugin of pytest that keeps what was collected."""

    items: tuple[Any, ...] = ()

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.items = tuple(session.items)


def render_pages() -> dict[str, str]:
    """Return an index and a page for each file of tests/spec; raise where the tests cannot be collected."""
    items = sorted(_collected(), key=lambda item: str(item.path))  # stable: cases keep their order
    pages = {path: _page(tuple(cases)) for path, cases in groupby(items, key=lambda item: item.path)}
    names = {path: f"spec/{path.parent.name}/{path.stem.removeprefix('test_')}.md" for path in pages}
    index = [
        "# Specification",
        "What each stage promises, as cases that are run as tests. A case is named by the rule that it shows. "
        "The sentences were written for the purpose, and so were their figures.",
    ]
    for stage, paths in groupby(pages, key=lambda path: path.parent.name):
        lines = [
            f"- [{_title(path)}]({names[path].removeprefix('spec/')}) ({_count(pages[path])} cases)" for path in paths
        ]
        index.append(f"## {stage}\n\n" + "\n".join(lines))
    return {"spec/README.md": "\n\n".join(index)} | {names[path]: text for path, text in pages.items()}


def _collected() -> tuple[Any, ...]:
    collector, output = _Collector(), io.StringIO()
    with contextlib.redirect_stdout(output):
        status = pytest.main(["--collect-only", "-q", "-p", "no:cacheprovider", str(SPEC)], plugins=[collector])
    if status != pytest.ExitCode.OK:
        raise RuntimeError(f"the tests in {SPEC} cannot be collected:\n{output.getvalue()}")
    return collector.items


def _title(path: Path) -> str:
    words = path.stem.removeprefix("test_").replace("_", " ")
    return words[:1].upper() + words[1:]


def _count(page: str) -> int:
    return len(re.findall(r"^- ", page, re.MULTILINE))


def _page(items: tuple[Any, ...]) -> str:
    parts = [f"# {_title(items[0].path)}", inspect.getdoc(items[0].module) or ""]
    for name, found in groupby(items, key=lambda item: item.originalname):
        cases = tuple(found)
        parts += [f"## {_sentence(name)}", inspect.getdoc(cases[0].function) or "", "\n".join(map(_case, cases))]
    return "\n\n".join(part for part in parts if part)


def _sentence(name: str) -> str:
    words = name.removeprefix("test_").replace("_", " ")
    return words[:1].upper() + words[1:]


def _case(item: Any) -> str:
    if not hasattr(item, "callspec"):
        return "- " + _sentence(item.originalname)
    rule = re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), item.callspec.id)
    return f"- {rule}" + "".join(_values(item.callspec.params))


def _values(params: Mapping[str, Any]) -> Iterable[str]:
    """Yield a nested line for each value of a case, named where there are several."""
    for name, value in params.items():
        label = f"{name.replace('_', ' ')}: " if len(params) > 1 else ""
        yield f"\n  - {label}{code(_shown(value))}"


def _shown(value: Any) -> str:
    if callable(value) and hasattr(value, "__name__"):
        return str(value.__name__)
    text = value if isinstance(value, str) else repr(value)
    if len(text) > LONGEST_VALUE:
        return f"{text[:60]!r} … ({len(text)} characters)"
    return text if text.isprintable() and text.strip() == text and text else repr(text)
