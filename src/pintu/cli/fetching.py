"""`pintu fetch`: reports from where they stand into a folder."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pintu.cli.extras import needing
from pintu.cli.terminal import say, shown
from pintu.errors import FetchError

if TYPE_CHECKING:  # imported where they are needed, so that --help is quick
    from pintu.fetch import Manifest, Outcome

_MEGABYTE = 1_000_000
_SOME_FAILED, _NOTHING_THERE = 1, 2


@click.command()
@click.argument("manifest", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("reports"),
    show_default=True,
    help="The folder of the files and of the ledger, fetched.jsonl.",
)
@click.option("--region", "regions", multiple=True, help="Only this region, as the manifest calls it; may be repeated.")
@click.option(
    "--pause",
    type=click.FloatRange(min=0, max=60),
    default=3,
    show_default=True,
    help="Seconds between two requests to one host; a robots.txt may ask for more.",
)
@click.option(
    "--size-limit", type=click.IntRange(min=1), default=50, show_default=True, help="Megabytes that a file may have."
)
@click.option(
    "--allow-private",
    is_flag=True,
    help="Hosts of the manifest may be of a private network.",
)
@click.pass_context
def fetch(  # noqa: PLR0913 (the options of the command, each by its name)
    context: click.Context,
    /,
    *,
    manifest: Path | None,
    out: Path,
    regions: tuple[str, ...],
    pause: float,
    size_limit: int,
    allow_private: bool,
) -> None:
    """Fetch the reports of MANIFEST, a CSV with the columns region, year and url.

    Without MANIFEST, those that come with Pintu: where the regions have put their reports of 2026. Nothing is asked for
    that is in the folder already, and what was broken off is gone on with. The exit status is 0 when every report is
    there, 1 when some are missing, 2 when all are.
    """
    with needing("fetch"):
        from pintu.fetch import Failed, Manners, fetch_reports

    given = _read_manifest(manifest)
    addresses = [address for address in given.addresses if not regions or address.region in regions]
    failures = [failed for failed in given.failures if not regions or failed.label.rpartition(" ")[0] in regions]
    if not addresses and not failures:
        raise FetchError(
            f"the manifest has no {' and no '.join(regions)}", where=str(manifest or "pintu"), fix="name others"
        )
    for failed in failures:
        _tell(failed, out)
    manners = Manners(
        agent=f"pintu/{version('pintu')} (reads government work reports)",
        pause_seconds=pause,
        size_limit=size_limit * _MEGABYTE,
        is_private_allowed=allow_private,
    )
    outcomes = fetch_reports(
        addresses, out, manners, now=lambda: datetime.now(UTC), tell=lambda outcome: _tell(outcome, out)
    )
    every = (*failures, *outcomes)
    missing = [outcome for outcome in every if isinstance(outcome, Failed)]
    _sum_up(every, missing, out)
    if missing:
        context.exit(_NOTHING_THERE if len(missing) == len(every) else _SOME_FAILED)


def _read_manifest(path: Path | None) -> Manifest:
    from pintu.fetch import official_manifest, parse_manifest

    if path is None:
        return parse_manifest(official_manifest(), where="the manifest of pintu")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise FetchError(
            f"the manifest cannot be read: {error.strerror}", where=str(path), fix="look at how it is spelt"
        ) from error
    except UnicodeDecodeError as error:
        raise FetchError("the manifest is not in UTF-8", where=str(path), fix="save it as CSV in UTF-8") from error
    return parse_manifest(text, where=str(path))


def _tell(outcome: Outcome, out: Path) -> None:
    from pintu.fetch import Failed, Kept

    if isinstance(outcome, Failed):
        lines = [f"failed   {outcome.label}: {outcome.what}", f"address: {outcome.url}", f"fix: {outcome.fix}"]
        say("\n         ".join(map(shown, lines)))
    elif isinstance(outcome, Kept):
        how = "put there by hand" if outcome.is_by_hand else "fetched before"
        say(shown(f"kept     {outcome.label}: {how}  {out / outcome.file}"))
    else:
        note = f" ({outcome.note})" if outcome.note else ""
        say(shown(f"fetched  {outcome.region} {outcome.year}: {outcome.size:,} bytes{note}  {out / outcome.file}"))


def _sum_up(every: Iterable[Outcome], missing: Iterable[Outcome], out: Path) -> None:
    from pintu.fetch import Failed, Fetched, Kept

    counts = {kind: sum(isinstance(one, kind) for one in every) for kind in (Fetched, Kept, Failed)}
    say(f"{counts[Fetched]} fetched, {counts[Kept]} kept, {counts[Failed]} failed: {out}")
    named = next((one.name for one in missing if isinstance(one, Failed) and one.name), None)
    if named:
        say(
            "\nto add a report by hand: open its address in a browser, save the page or the file into the folder,\n"
            f"named like {shown(str(out / named))}.html (or .pdf, .docx, .txt), and it is kept from then on"
        )
    if counts[Fetched] or counts[Kept]:
        say(f"\nread them with: pintu build {out}")
