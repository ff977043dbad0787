"""A manifest into a folder: the addresses of one host one after another, several hosts at a time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import anyio

from pintu.errors import FetchError
from pintu.fetch.addresses import parse_url
from pintu.fetch.download import Downloader, download
from pintu.fetch.forms import SUFFIXES
from pintu.fetch.hops import visiting
from pintu.fetch.ledger import append_ledger, hash_file, read_ledger
from pintu.fetch.manifest import Address
from pintu.fetch.manners import Manners
from pintu.fetch.outcomes import Failed, Fetched, Kept, Outcome
from pintu.fetch.partial import drop_partial

_UNSAFE = re.compile(r"\W+")  # letters of any script, digits and _ may stand in the name of a file
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What is to be fetched, and under which name it is kept."""

    address: Address
    name: str  # without its ending
    before: Fetched | None  # what the ledger has of the address

    @property
    def label(self) -> str:
        """Whose report it is and of which year."""
        return f"{self.address.region} {self.address.year}"


def fetch_reports(
    addresses: Sequence[Address],
    folder: Path,
    manners: Manners,
    *,
    now: Callable[[], datetime],
    tell: Callable[[Outcome], None],
) -> tuple[Outcome, ...]:
    """Return what became of each address, in their order; each is told of as soon as it is known.

    Parameters
    ----------
    addresses
        What to fetch. What is in the folder already, fetched or put there by hand, is kept and not asked for.
    folder
        Where the files and the ledger go.
    manners
        What may be asked of a server.
    now
        The time, aware of its zone: when a file was fetched stands in the ledger.
    tell
        Called with each outcome.

    Raises
    ------
    FetchError
        If the folder cannot be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        errands = plan_errands(addresses, read_ledger(folder))
        found = {errand.name: _look_at(errand, folder) for errand in errands}
    except OSError as error:
        raise FetchError(
            f"the folder cannot be used: {error.strerror}", where=str(folder), fix="name another with --out"
        ) from error
    outcomes: dict[str, Outcome] = {name: outcome for name, outcome in found.items() if outcome is not None}
    for outcome in outcomes.values():
        tell(outcome)

    def note(name: str, outcome: Outcome) -> None:
        outcomes[name] = outcome
        tell(outcome)

    missing = [errand for errand in errands if errand.name not in outcomes]
    if missing:
        anyio.run(_fetch_all, missing, folder, manners, now, note)
    return tuple(outcomes[errand.name] for errand in errands)


def plan_errands(addresses: Iterable[Address], ledger: Iterable[Fetched]) -> tuple[Errand, ...]:
    """Return each address once with a name of its own: that of the ledger, or its region and year.

    Whatever a manifest calls a region, the name stays within the folder.
    """
    rows = {row.url: row for row in ledger}
    taken = {_stem(row).casefold() for row in rows.values()}
    errands: dict[str, Errand] = {}
    for address in addresses:
        if address.url in errands:
            continue
        row = rows.get(address.url)
        name = _stem(row) if row else _free_name(address, taken)
        taken.add(name.casefold())
        errands[address.url] = Errand(address=address, name=name, before=row)
    return tuple(errands.values())


def _stem(row: Fetched) -> str:
    """Return the name of a file that was fetched, without its ending; a ledger may have been written by another."""
    return _UNSAFE.sub("-", row.file.rpartition(".")[0])


def _free_name(address: Address, taken: set[str]) -> str:
    region = _UNSAFE.sub("_", address.region)[:_LONGEST_NAME].strip("_") or "report"
    name, number = f"{region}-{address.year}", 1
    while name.casefold() in taken:
        number += 1
        name = f"{region}-{address.year}-{number}"
    return name


def _look_at(errand: Errand, folder: Path) -> Outcome | None:
    """Return what is there already under the name of an errand; None where it is to be fetched."""
    there = [path for suffix in SUFFIXES if (path := folder / f"{errand.name}{suffix}").is_file()]
    if not there:
        return None
    before = errand.before
    if before is None or all(path.name != before.file for path in there):
        return Kept(label=errand.label, file=there[0].name, is_by_hand=True)
    path = folder / before.file
    if path.stat().st_size == before.size and hash_file(path) == before.sha256:
        return Kept(label=errand.label, file=path.name, is_by_hand=False)
    return _failed(
        errand,
        what=f"{path.name} is no longer as it was fetched",
        fix="take it away to have it fetched anew, or leave it: `pintu build` reads it as it is",
    )


async def _fetch_all(
    errands: Sequence[Errand],
    folder: Path,
    manners: Manners,
    now: Callable[[], datetime],
    note: Callable[[str, Outcome], None],
) -> None:
    by_host: defaultdict[str, list[Errand]] = defaultdict(list)
    for errand in errands:
        by_host[_host(errand.address.url)].append(errand)
    at_once = anyio.CapacityLimiter(manners.host_count)
    private = frozenset(by_host) if manners.is_private_allowed else frozenset()
    async with visiting(manners, private, now) as visitor, anyio.create_task_group() as tasks:
        downloader = Downloader(visitor=visitor)

        async def run_errands(of_host: Sequence[Errand]) -> None:
            async with at_once:
                for errand in of_host:
                    note(errand.name, await _run_errand(downloader, errand, folder))

        for of_host in by_host.values():
            tasks.start_soon(run_errands, of_host)


async def _run_errand(downloader: Downloader, errand: Errand, folder: Path) -> Outcome:
    try:
        return await _fetch(downloader, errand, folder)
    except FetchError as error:
        return _failed(errand, what=error.what, fix=error.fix)
    except OSError as error:
        return _failed(errand, what=f"the file cannot be written: {error.strerror}", fix="make room, or look at --out")


async def _fetch(downloader: Downloader, errand: Errand, folder: Path) -> Fetched:
    address, part = errand.address, folder / f".{errand.name}.part"
    body = await download(downloader, address.url, part)
    notes = (address.note, "" if body.is_length_told else "the server did not tell its length")
    fetched = Fetched(
        file=f"{errand.name}{body.suffix}",
        region=address.region,
        year=address.year,
        url=address.url,
        final_url=body.final_url,
        fetched=downloader.visitor.now().strftime("%Y-%m-%dT%H:%M:%SZ"),
        sha256=hash_file(part),
        size=part.stat().st_size,
        content_type=body.content_type,
        note="; ".join(filter(None, notes)),
    )
    # The row first: a row without its file is fetched again, a file without its row would be of unknown origin.
    append_ledger(folder, fetched)
    part.replace(folder / fetched.file)
    drop_partial(part)
    return fetched


def _failed(errand: Errand, *, what: str, fix: str) -> Failed:
    return Failed(label=errand.label, name=errand.name, url=errand.address.url, what=what, fix=fix)


def _host(url: str) -> str:
    try:
        return parse_url(url).host
    except FetchError:  # told when its turn comes
        return ""
