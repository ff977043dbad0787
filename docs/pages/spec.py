"""The specification, from the tests that hold it: a chapter a stage, a page a behaviour, a line a case."""

import contextlib
import inspect
import io
import re
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from pages import marks
from pages.markdown import code, table

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
    cases = {path: tuple(found) for path, found in groupby(items, key=lambda item: item.path)}
    names = {path: f"spec/{path.parent.name}/{path.stem.removeprefix('test_')}.md" for path in cases}
    index = [
        "# Specification",
        "What each stage promises, as cases that are run as tests. A case is named by the rule that it shows. "
        "The sentences were written for the purpose, and so were their figures. Where a text carries what must be "
        "found in it, that stands in bold with what is said of it beside; nothing else may be found.",
    ]
    for stage, paths in groupby(cases, key=lambda path: path.parent.name):
        lines = [
            f"- [{_title(path)}]({names[path].removeprefix('spec/')}) ({len(cases[path])} cases)" for path in paths
        ]
        index.append(f"## {stage}\n\n" + "\n".join(lines))
    return {"spec/README.md": "\n\n".join(index)} | {names[path]: _page(found) for path, found in cases.items()}


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


def _page(items: tuple[Any, ...]) -> str:
    parts = [f"# {_title(items[0].path)}", inspect.getdoc(items[0].module) or ""]
    marked = _marked(items)
    for name, cases in groupby(items, key=lambda item: item.originalname):
        parts += [f"## {_sentence(name)}", *_function(tuple(cases), marked)]
    return "\n\n".join(part for part in parts if part)


def _parameters(item: Any) -> dict[str, Any]:
    return item.callspec.params if hasattr(item, "callspec") else {}


def _marked(items: tuple[Any, ...]) -> dict[tuple[str, ...], frozenset[str]]:
    """Return, for the tests of a page by their parameters, those whose texts carry what is found in them.

    A test of the same parameters in which no case is marked shows what nothing is found in.
    """
    marked: dict[tuple[str, ...], frozenset[str]] = {}
    for item in items:
        parameters = _parameters(item)
        names = {name for name, value in parameters.items() if marks.is_marked(value)}
        marked[tuple(parameters)] = marked.get(tuple(parameters), frozenset()) | names
    return marked


def _sentence(name: str) -> str:
    words = name.removeprefix("test_").replace("_", " ")
    return words[:1].upper() + words[1:]


def _function(cases: tuple[Any, ...], marked: dict[tuple[str, ...], frozenset[str]]) -> tuple[str, str]:
    """Return what the docstring of a test says, and a table of its cases where it has several."""
    told = inspect.getdoc(cases[0].function) or ""
    names = tuple(_parameters(cases[0]))
    if not names:
        return told, ""
    header, columns = ["rule"], [[_rule(case) for case in cases]]
    for name in names:
        values = [_parameters(case)[name] for case in cases]
        is_marked = name in marked[names]
        header += [name.replace("_", " "), "found"] if is_marked else [name.replace("_", " ")]
        columns += zip(*map(marks.cells, values), strict=True) if is_marked else [[code(_shown(v)) for v in values]]
    return told, table(header, zip(*columns, strict=True))


def _rule(case: Any) -> str:
    """Return the name of a case, Chinese characters as such."""
    return re.sub(
        r"\\(?:u([0-9a-f]{4})|x([0-9a-f]{2}))", lambda match: chr(int(match[1] or match[2], 16)), case.callspec.id
    )


def _shown(value: Any) -> str:
    if callable(value) and hasattr(value, "__name__"):
        return str(value.__name__)
    text = value if isinstance(value, str) else repr(value)
    if len(text) > LONGEST_VALUE:
        return f"{text[:60]!r} … ({len(text)} characters)"
    return text if text.isprintable() and text.strip() == text and text else repr(text)
