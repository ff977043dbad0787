"""The server under load, in short: `make load` is the long form, which holds the times too."""

import asyncio
import os
import signal
import subprocess
import sys
import time

import pytest

from serving.load import MOST_GROWTH, put_under_load, serving
from spec.store.reports import built, digest


def test_no_question_fails_at_twenty_a_second(store):
    with serving(store) as (address, process):
        asyncio.run(put_under_load(address, process, rate=20, seconds=5))  # to warm up
        measured = asyncio.run(put_under_load(address, process, rate=20, seconds=5))
    assert [] == measured.failures
    assert 100 == len(measured.seconds)
    assert measured.quantile(0.5) < 1, str(measured)  # a machine that does other things too is slower than it could be
    assert measured.growth < 2 * MOST_GROWTH, str(measured)  # in so short a time caches still fill


@pytest.mark.skipif(os.name != "posix", reason="signals are told apart on POSIX")
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_when_it_is_told_to_and_leaves_nothing(tmp_path, sign):
    mosaic, _ = built(tmp_path, a=digest())
    (tmp_path / "tmp").mkdir()
    surroundings = os.environ | {"TMPDIR": str(tmp_path / "tmp")}
    code = "from pintu.cli import main; main()"
    run = [sys.executable, "-c", code, "serve", "--mosaic", str(mosaic.path), "--port", "0"]
    with subprocess.Popen(run, stdout=subprocess.PIPE, text=True, env=surroundings) as process:
        lines = [process.stdout.readline() for _ in range(4)]
        assert ["writing", "atlas", "data", "stop"] == [line.split()[0] for line in lines]
        assert [] != list((tmp_path / "tmp").iterdir())
        time.sleep(0.5)
        process.send_signal(sign)
        process.wait(timeout=20)
    assert [] == list((tmp_path / "tmp").iterdir())
