"""No command but `fetch` reaches for the network: the kernel kills a process that makes an internet socket."""

import ctypes
import platform
import signal
import struct
import subprocess
import sys

import pytest

from spec.store.reports import REGIONS, digest, folder_of

# The number of the call that makes a socket, and the name of the machine, by which the kernel knows its calls.
_CALLS = {"x86_64": (41, 0xC000003E), "aarch64": (198, 0xC00000B7)}
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2
_KILL, _ALLOW = 0x80000000, 0x7FFF0000
_INTERNET = (2, 10)  # AF_INET, AF_INET6
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or platform.machine() not in _CALLS,
    reason="only Linux can take sockets from a process, and this test knows its calls on x86_64 and aarch64 alone",
)


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("steps", ctypes.c_char_p)]


def cut_off():
    """Let this process, and those that it starts, be killed when they make an internet socket."""
    call, machine = _CALLS[platform.machine()]
    steps = [
        (_LOAD, 0, 0, 4),  # the machine
        (_EQUAL, 0, 5, machine),
        (_LOAD, 0, 0, 0),  # the call
        (_EQUAL, 0, 3, call),
        (_LOAD, 0, 0, 16),  # its first argument
        (_EQUAL, 2, 0, _INTERNET[0]),
        (_EQUAL, 1, 0, _INTERNET[1]),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _KILL),
    ]
    packed = b"".join(struct.pack("HBBI", *step) for step in steps)
    program = _Program(len(steps), packed)
    control = ctypes.CDLL(None, use_errno=True).prctl
    if control(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or control(_SECCOMP, _FILTER, ctypes.byref(program), 0, 0):
        raise OSError(ctypes.get_errno(), "the kernel takes no filter")


def cut_off_run(folder, code, *arguments):
    try:
        return subprocess.run(
            [sys.executable, "-c", code, *map(str, arguments)],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=cut_off,
        )
    except subprocess.SubprocessError:
        pytest.skip("this kernel takes no filter of calls")


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    folder = tmp_path_factory.mktemp("offline")
    texts = {f"{region}{year}": digest(region, year) for region in REGIONS for year in range(2013, 2027)}
    folder_of(folder / "reports", **texts)
    assert 0 == cut_off_run(folder, MAIN, "build", "reports", "--workers", "2").returncode
    return folder


MAIN = "from pintu.cli import main; main()"


def test_who_makes_a_socket_is_killed(tmp_path):
    done = cut_off_run(tmp_path, "import socket; socket.create_connection(('127.0.0.1', 9))")
    assert -signal.SIGSYS == done.returncode


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(("build", "reports", "--replace"), id="build"),
        pytest.param(("demo", "--out", "demo"), id="demo"),
        pytest.param(("atlas",), id="atlas"),
        pytest.param(("audit",), id="audit"),
        pytest.param(("export", "claims", "--format", "parquet", "-o", "claims.parquet"), id="export"),
        pytest.param(("sql", "SELECT count(*) FROM claims"), id="sql"),
        pytest.param(("read", "2026年图书角要增至300处以上。"), id="read"),
        pytest.param(("show", "region", "江苏"), id="show"),
        pytest.param(("compare", "江苏", "甘肃"), id="compare"),
        pytest.param(("promises",), id="promises"),
    ],
)
def test_a_command_makes_none(here, command):
    done = cut_off_run(here, MAIN, *command)
    assert 0 == done.returncode, done.stderr


def test_a_query_for_an_address_makes_none(here):
    done = cut_off_run(here, MAIN, "sql", "SELECT * FROM read_csv('https://example.org/a.csv')")
    assert 2 == done.returncode
    assert "disabled by configuration" in done.stderr
