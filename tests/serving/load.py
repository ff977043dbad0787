"""Fifty questions a second to `pintu serve` on loopback: how late the answers are, how many fail, whether memory grows."""

import argparse
import asyncio
import itertools
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

import httpx2

from pintu.pipeline import build

QUESTIONS = (
    "/api/find?words=芯片",
    "/api/find?words=인공지능&year=2026",
    "/api/find?words=Gansu&limit=10",
    "/api/find?theme=drones&status=target",
    "/api/tables/claims?region=Gansu&year=2026",
    "/api/tables/claims?indicator=gdp_growth&limit=100",
    "/api/tables/mentions?theme=drones",
    "/api/tables/ties?relation=cooperation&offset=100",
    "/api/tables/sentences?region=간쑤&limit=200",
    "/api/tables/headline?region=甘肃",
    "/api/tables/promises?verdict=missed",
    "/api/tables/specialisation?region=Gansu&limit=100",
    "/api/names/regions?name=Gansu",
    "/api",
)
LATEST_SECONDS = 0.150  # 99 of 100 answers are there by then
MOST_GROWTH = 0.10  # of memory, from when it has warmed up to the end


@dataclass(frozen=True, kw_only=True)
class Measured:
    """What a load did."""

    seconds: list  # of each answer, from when it should have been asked for
    failures: list
    memory: list  # resident bytes, by the second; empty where the system does not tell

    def quantile(self, share):
        return sorted(self.seconds)[min(len(self.seconds) - 1, int(share * len(self.seconds)))]

    @property
    def growth(self):
        """How much memory has grown since a tenth of the time, as a share."""
        if not self.memory:
            return 0.0
        return self.memory[-1] / self.memory[len(self.memory) // 10] - 1

    def __str__(self):
        quantiles = ", ".join(f"p{int(100 * share)} {1000 * self.quantile(share):.0f} ms" for share in (0.5, 0.9, 0.99))
        ends = (
            f"{self.memory[len(self.memory) // 10] / 1e6:.0f} to {self.memory[-1] / 1e6:.0f} MB" if self.memory else "?"
        )
        return (
            f"{len(self.seconds)} answers, {len(self.failures)} failures, {quantiles},"
            f" slowest {1000 * max(self.seconds):.0f} ms, memory {ends}"
        )


@contextmanager
def serving(store):
    """Hold a server of a store as a process of its own; give its address and the process."""
    code = "from pintu.cli import main; main()"
    run = [sys.executable, "-c", code, "serve", "--mosaic", str(store), "--port", "0", "--data-only"]
    with subprocess.Popen(run, stdout=subprocess.PIPE, text=True) as process:
        try:
            address = process.stdout.readline().split()[-1].removesuffix("/api")
            deadline = time.monotonic() + 60
            while True:
                try:
                    httpx2.get(f"{address}/api", trust_env=False)
                    break
                except httpx2.TransportError:
                    if time.monotonic() > deadline:
                        raise
                    time.sleep(0.05)
            yield address, process
        finally:
            process.terminate()


def resident_bytes(process):
    try:
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    except FileNotFoundError:
        return None
    return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmRSS"))


async def put_under_load(address, process, *, rate, seconds):
    """Return what becomes of questions that are asked at a steady rate, whether the ones before are answered or not."""
    latencies, failures, memory, asked = [], [], [], set()
    questions = itertools.cycle(QUESTIONS)
    async with httpx2.AsyncClient(base_url=address, timeout=30, trust_env=False) as client:

        async def ask(question, due):
            try:
                answer = await client.get(question)
                if answer.status_code != 200:
                    failures.append((question, answer.status_code))
            except httpx2.HTTPError as error:
                failures.append((question, repr(error)))
            latencies.append(asyncio.get_running_loop().time() - due)

        begin = asyncio.get_running_loop().time()
        for number in range(int(rate * seconds)):
            due = begin + number / rate
            await asyncio.sleep(max(0, due - asyncio.get_running_loop().time()))
            task = asyncio.create_task(ask(next(questions), due))
            asked.add(task)
            task.add_done_callback(asked.discard)
            if number % rate == 0 and (held := resident_bytes(process)) is not None:
                memory.append(held)
        await asyncio.gather(*asked)
    return Measured(seconds=latencies, failures=failures, memory=memory)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--rate", type=int, default=50, help="questions a second")
    parser.add_argument("--mosaic", type=Path, help="a store; that of the sample corpus unless told")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = options.mosaic or Path(folder) / "mosaic.duckdb"
        if options.mosaic is None:
            with as_file(files("pintu.packs") / "cn_provinces" / "digests") as digests:
                build([digests], store)
        with serving(store) as (address, process):
            measured = asyncio.run(put_under_load(address, process, rate=options.rate, seconds=60 * options.minutes))
    print(measured)
    for failure in measured.failures[:10]:
        print("failed", *failure)
    is_good = not measured.failures and measured.quantile(0.99) < LATEST_SECONDS and measured.growth < MOST_GROWTH
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
