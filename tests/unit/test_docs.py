"""Everything that has a name for users has a page, and the pages hold together."""

import ast
import re
from pathlib import Path

import pytest

from pintu.analyse.tables import COMPUTED_TABLES
from pintu.cli import commands
from pintu.store.queries import EXPORTED as STORED
from pintu.store.schema import TABLES

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
REFERENCE = DOCS / "reference"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
PACKS = ROOT / "src" / "pintu" / "packs"
VOCABULARY = sorted(PACKS.rglob("*.toml"))
CODE = re.compile(r"^```.*?^```|``.+?``|`[^`\n]+`", re.MULTILINE | re.DOTALL)
LONGEST_PAGE = 500  # lines
LONGEST_DECISION = 40


def shown(path):
    return str(path.relative_to(ROOT))


def record_names():
    tree = ast.parse((ROOT / "src" / "pintu" / "records.py").read_text(encoding="utf-8"))
    return [node.name for node in tree.body if isinstance(node, ast.ClassDef)]


def headings(name):
    page = (REFERENCE / name).read_text(encoding="utf-8")
    return set(re.findall(r"^## (.+)$", page, re.MULTILINE))


@pytest.mark.parametrize(
    ("page", "names"),
    [
        pytest.param("commands.md", [f"pintu {name}" for name in commands.commands], id="commands"),
        pytest.param("schema.md", TABLES, id="tables"),
        pytest.param("exports.md", STORED, id="exported tables"),
        pytest.param("computed.md", COMPUTED_TABLES, id="computed tables"),
        pytest.param("records.md", record_names(), id="records"),
        pytest.param("vocabulary.md", [str(path.relative_to(PACKS)) for path in VOCABULARY], id="vocabulary"),
    ],
)
def test_each_has_a_place_in_the_reference(page, names):
    assert set() == set(names) - headings(page), "run `make fix`"


def test_every_command_says_what_it_does():
    assert [] == [name for name, command in commands.commands.items() if not command.help]


@pytest.mark.parametrize("path", PAGES, ids=shown)
def test_a_link_leads_somewhere(path):
    prose = CODE.sub("", path.read_text(encoding="utf-8"))
    links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", prose)
    assert [] == [link for link in links if not (path.parent / link).exists()]


@pytest.mark.parametrize("path", PAGES, ids=shown)
def test_a_page_can_be_read_at_one_sitting(path):
    longest = LONGEST_DECISION if path.parent.name == "decisions" else LONGEST_PAGE
    assert path.read_text(encoding="utf-8").count("\n") <= longest


def test_decisions_have_numbers_of_their_own():
    numbers = [path.name[:4] for path in sorted((DOCS / "decisions").glob("*.md"))]
    assert [f"{n:04}" for n in range(1, len(numbers) + 1)] == numbers


def test_the_readme_shows_three_light_pictures():
    pictures = re.findall(r"!\[([^\]]+)\]\((docs/images/[^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    sizes = {name: (ROOT / name).stat().st_size for _, name in pictures}
    assert 3 == len(sizes)
    assert [] == [name for name, size in sizes.items() if size > 150_000]
    assert {path.name for path in (DOCS / "images").iterdir()} == {Path(name).name for name in sizes}
