"""What CONTRIBUTING.md asks for and a machine can see."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "pintu"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_MODULE = 400  # lines; some 300 is the aim
NAMES_THAT_SAY_NOTHING = {"util", "utils", "helper", "helpers", "common", "core", "manager", "misc"}
BINARY = {".docx", ".pdf", ".png", ".webp", ".woff2", ".zip"}


def shown(path):
    return str(path.relative_to(ROOT))


def tracked_texts():
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout: there is no list of tracked files")
    paths = [ROOT / name for name in listed.decode().split("\0") if name]
    return {
        shown(path): path.read_text(encoding="utf-8", errors="replace")
        for path in paths
        if path.suffix not in BINARY and path.is_file()
    }


def public_functions(tree):
    """Yield the functions that others may call: those of the module and of its public classes."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node
        elif isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from public_functions(node)


def gives_back(function):
    """Return whether the annotation promises a value."""
    return function.returns is not None and ast.unparse(function.returns) not in {"None", "NoReturn"}


def opens_well(function, docstring):
    """Return whether the first word is Return, Yield, or a verb: the function's own where it gives something back."""
    decorators = " ".join(map(ast.unparse, function.decorator_list))
    first = docstring.split(maxsplit=1)[0].rstrip(".:,")
    if "property" in decorators or first in {"Return", "Yield"}:
        return True
    if gives_back(function) and "contextmanager" not in decorators:
        return first.lower() == function.name.split("_")[0]
    return first.isalpha() and first[0].isupper() and first not in {"A", "An", "The", "This"}


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_a_module_has_a_name_that_says_something(path):
    parts = {part.lstrip("_").removesuffix(".py") for part in path.relative_to(PACKAGE).parts}
    assert set() == parts & NAMES_THAT_SAY_NOTHING


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_a_module_is_one_idea(path):
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST_MODULE, "split it by noun into a folder of the same name"


@pytest.mark.parametrize("path", [path for path in MODULES if path.stat().st_size], ids=shown)
def test_a_module_opens_with_a_sentence(path):
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    first = docstring.split("\n", 1)[0]
    assert re.match(r"[A-Z`].*[.:]$", first), f"the first line is {first!r}"


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_a_public_function_says_what_it_returns(path):
    silent = [
        function.name
        for function in public_functions(ast.parse(path.read_text(encoding="utf-8")))
        if not opens_well(function, ast.get_docstring(function) or "?")
    ]
    assert [] == silent, "open the docstring with Return, Yield or the verb of the function's name"


@pytest.mark.parametrize("path", sorted((PACKAGE / "cli").glob("*.py")), ids=shown)
def test_a_command_speaks_through_what_tames_text(path):
    if path.name != "terminal.py":
        raw = re.findall(r"\bclick\.s?echo\(|\bText\(|(?<!\.)\bprint\(", path.read_text(encoding="utf-8"))
        assert [] == raw, "use say() and cell() of pintu.cli.terminal: a report may hold what steers a terminal"


def test_no_file_names_a_package_index():
    hosts = re.compile(r"pypi\.(org|python)|python[h]osted|[n]pmjs\.|deb\.[d]ebian", re.IGNORECASE)
    found = [name for name, text in tracked_texts().items() if hosts.search(text)]
    assert [] == found


def test_no_file_holds_an_absolute_path():
    # A home or a work folder of one machine; /tmp and /usr/share mean the same everywhere.
    path = re.compile(r"(?<![\w.~*/])/(?:home|Users|root|work|mnt|media)/\w|\b[A-Z]:\\\w")
    found = {name: match.group() for name, text in tracked_texts().items() if (match := path.search(text))}
    assert {} == found


@pytest.mark.parametrize(
    ("pins", "extra"),
    [("run.txt", None), ("dev.txt", "dev"), ("bench.txt", "bench"), ("audit.txt", "audit"), ("cluster.txt", "cluster")],
)
def test_everything_that_is_installed_is_pinned(pins, extra):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["dependencies"] + (project["optional-dependencies"][extra] if extra else [])
    names = {re.match(r"[\w.-]+", line)[0].lower() for line in wanted}
    pinned = re.findall(r"^([\w.-]+)==", (ROOT / "requirements" / pins).read_text(encoding="utf-8"), re.MULTILINE)
    assert set() == names - set(pinned), "run `make lock`"
