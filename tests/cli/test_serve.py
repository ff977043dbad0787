"""`pintu serve` and `pintu mcp`: what is said where they cannot start."""

import socket
import subprocess
import sys

import pytest

from cli.transcript import pintu
from spec.store.reports import digest, folder_of


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    """A folder with a store."""
    folder = tmp_path_factory.mktemp("here")
    folder_of(folder / "reports", a=digest("江苏", 2026))
    assert 0 == pintu(folder, "build", "reports")[0]
    return folder


@pytest.mark.parametrize("command", ["serve", "mcp"])
def test_without_a_store(tmp_path, command):
    assert (
        2,
        "",
        "error  there is no such store\n  where: mosaic.duckdb\n  fix:   make it with `pintu build`, or `pintu demo`\n",
    ) == pintu(tmp_path, command)


def test_a_port_that_is_taken(here):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert (
            2,
            "",
            "error  nothing can listen there: Address already in use\n"
            f"  where: 127.0.0.1:{port}\n  fix:   name another --port\n",
        ) == pintu(here, "serve", "--port", port)


def test_a_host_that_is_none(here):
    assert pintu(here, "serve", "--host", "nowhere")[2].startswith("error  this is no address of a machine\n")


def test_a_folder_that_is_no_atlas(here):
    status, said, complained = pintu(here, "serve", "--port", 0, "--atlas", "reports")
    assert (2, "") == (status, said)
    assert complained.startswith("error  this is no atlas\n")


@pytest.mark.parametrize(("command", "library"), [("serve", "fastapi"), ("serve", "uvicorn"), ("mcp", "mcp")])
def test_without_what_it_needs(here, command, library):
    code = (
        f"import sys; sys.modules['{library}'] = None; from pintu.cli import main; sys.argv[1:] = ['{command}']; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=here, capture_output=True, text=True, check=False)
    assert 2 == done.returncode
    assert done.stderr.startswith(f"error  this command needs {library}")
    assert f"fix:   pip install 'pintu[{command}]'\n" in done.stderr
