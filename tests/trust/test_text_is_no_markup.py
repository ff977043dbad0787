"""What a report holds is text wherever it is shown: no markup in the atlas, no command to the terminal."""

import os
import shutil
import subprocess
import sys
import tempfile

import pytest
from selectolax.lexbor import LexborHTMLParser

from atlas.pages import read_pages
from cli.transcript import pintu
from trust.nasty import ANSI, MARKUP, PADDING, PAYLOAD, RICH, STEERING, nasty_folder

pty = pytest.importorskip("pty", reason="this system has no terminals to pretend")


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    """A folder with a store and an atlas of the nasty report, and one of the same report with a harmless payload."""
    folder = tmp_path_factory.mktemp("nasty")
    for name, payload in (("nasty", PAYLOAD), ("harmless", "好")):
        (folder / name).mkdir()
        nasty_folder(folder / name / "reports", payload)
        assert 0 == pintu(folder / name, "build", "reports")[0]
        assert 0 == pintu(folder / name, "atlas")[0]
        article = f"江苏2026年{payload}图书角要增至300处以上{payload}。{payload}江苏2025年新开公交线路29条。\n{PADDING}"
        (folder / name / "article.txt").write_text(article, encoding="utf-8")
        assert 0 == pintu(folder / name, "check", "article.txt", "--format", "html", "-o", "check.html")[0]
    return folder


def on_a_terminal(folder, *arguments):
    """Return what a command shows where its standard output is a terminal."""
    controller, terminal = pty.openpty()
    with tempfile.TemporaryFile() as complained:
        process = subprocess.Popen(
            [sys.executable, "-c", "from pintu.cli import main; main()", *map(str, arguments)],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=terminal,
            stderr=complained,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "4000"},
        )
        os.close(terminal)
        said = b""
        while True:
            try:
                part = os.read(controller, 65_536)
            except OSError:  # how Linux says that the other end is closed
                break
            if not part:
                break
            said += part
        process.wait()
        os.close(controller)
        complained.seek(0)
        return said.decode(), complained.read().decode()


def test_the_report_is_read_as_it_is(here):
    titles = pintu(here / "nasty", "sql", "SELECT title FROM documents")[1]
    assert MARKUP.replace('"', '""') in titles
    quotes = pintu(here / "nasty", "export", "claims", "--format", "csv")[1]
    assert ANSI in quotes
    assert 3 <= quotes.count("19条")


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(("build", "reports", "--replace"), id="build"),
        pytest.param(("audit",), id="audit"),
        pytest.param(("sql", 'SELECT *, quote AS "[red]\x1b[31m" FROM documents, sentences'), id="sql"),
        pytest.param(("sql", "SELECT \x1b[31m FROM documents"), id="a query that is wrong"),
        pytest.param(("sql", "SELECT error(title) FROM documents"), id="an error that quotes a report"),
        pytest.param(("show", "region", "江苏"), id="show"),
        pytest.param(("show", "region", PAYLOAD), id="show what there is not"),
        pytest.param(("export", "claims"), id="export as CSV"),
        pytest.param(("export", "sentences", "--format", "jsonl"), id="export as JSON"),
        pytest.param(
            ("read", f"2026年{PAYLOAD}图书角{PAYLOAD}增至300处，与上海{PAYLOAD}共办。无\u200e人机。"), id="read"
        ),
        pytest.param(("read", f"2026年图书角{PAYLOAD}增至300处。", "--format", "json"), id="read as JSON"),
        pytest.param(("build", f"\x1b[31mnowhere{PAYLOAD}"), id="a path that is not there"),
        pytest.param(("build", "reports", "--region", PAYLOAD), id="a region that there is not"),
        pytest.param(("check", "article.txt"), id="check"),
        pytest.param(("check", "article.txt", "--format", "json"), id="check as JSON"),
        pytest.param(("audit", "--mosaic", f"{ANSI}[red]"), id="a store that is not there"),
    ],
)
def test_a_terminal_is_not_steered(here, tmp_path, command):
    shutil.copytree(here / "nasty", tmp_path, dirs_exist_ok=True)
    said, complained = on_a_terminal(tmp_path, *command)
    assert said + complained
    assert "Traceback" not in complained
    for line in (said + complained).splitlines():
        plain = _without_own_style(line) if command[0] in ("read", "sql", "show") else line
        assert set() == STEERING & set(plain), line
    assert not any(line.startswith("read     甘肃") for line in said.splitlines())


def _without_own_style(line):
    """Return a line without the bold face and the slant in which a table's heads stand."""
    for style in ("\x1b[1m", "\x1b[0m", "\x1b[3m", "\x1b[1;3m"):
        line = line.replace(style, "")
    return line


def test_the_words_of_a_terminal_s_markup_stand_as_they_are(here):
    assert RICH in on_a_terminal(here / "nasty", "sql", "SELECT title FROM documents")[0]
    assert "\\x1b[31m" in on_a_terminal(here / "nasty", "sql", "SELECT title FROM documents")[0]


def test_a_terminal_is_not_given_parquet(here):
    said, complained = on_a_terminal(here / "nasty", "export", "claims", "--format", "parquet")
    assert ("", "error  a terminal cannot show Parquet") == (said, complained.splitlines()[0])


def shape_of(pages):
    """Return the elements of all pages with the names of their attributes, and where links and sources lead to."""
    nodes = [node for tree in pages.values() for node in tree.css("*")]
    elements = {(node.tag, *sorted(node.attributes)) for node in nodes}
    addresses = {
        node.attributes[name].split(":")[0]
        for node in nodes
        for name in ("href", "src", "action", "content")
        if ":" in (node.attributes.get(name) or "")
    }
    return elements, addresses


def test_the_atlas_has_the_elements_of_any_other(here):
    nasty, harmless = (read_pages(here / name / "atlas") for name in ("nasty", "harmless"))
    assert set(nasty) == set(harmless)
    assert shape_of(harmless) == shape_of(nasty)
    counts = [
        {page: len(tree.css("*")) for page, tree in pages.items() if not page.startswith("doc/")}
        for pages in (nasty, harmless)
    ]
    assert counts[0] == counts[1]


def test_the_atlas_shows_the_text(here):
    pages = read_pages(here / "nasty" / "atlas")
    document = pages["doc/CN-JS-2026.html"]
    assert MARKUP in document.css_first("h1").text()
    assert any(MARKUP in node.text() for node in document.css("h2"))
    assert sum(MARKUP in node.text() for node in document.css("span.s")) >= 3


def test_the_atlas_has_the_files_of_any_other(here):
    names = [
        {path.relative_to(here / name / "atlas").as_posix() for path in (here / name / "atlas").rglob("*")}
        for name in ("nasty", "harmless")
    ]
    assert names[0] == names[1]
    assert {"reports", "mosaic.duckdb", "atlas", "article.txt", "check.html", ".mosaic.duckdb.lock", ".atlas.lock"} == {
        path.name for path in (here / "nasty").iterdir()
    }


def test_the_check_has_the_elements_of_any_other(here):
    nasty, harmless = (
        {"": LexborHTMLParser((here / name / "check.html").read_text())} for name in ("nasty", "harmless")
    )
    assert shape_of(harmless) == shape_of(nasty)
    assert MARKUP in nasty[""].body.text()
    policy = nasty[""].css_first("meta[http-equiv=Content-Security-Policy]").attributes["content"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
