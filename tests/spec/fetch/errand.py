"""Running `fetch` against a server on loopback with little patience, and a clock that stands still."""

from datetime import UTC, datetime
from hashlib import sha256

from pintu.fetch import Address, Manners, fetch_reports

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
IMPATIENT = {
    "agent": "pintu/test",
    "pause_seconds": 0,
    "longest_pause_seconds": 2,
    "backoff_seconds": 0.01,
    "attempt_count": 3,
    "connect_seconds": 5,
    "silence_seconds": 5,
    "whole_seconds": 30,
    "size_limit": 300_000,
    "is_private_allowed": True,
}


def address(url, region="青海", year=2026):
    return Address(region=region, year=year, url=url, note="")


def fetch(folder, *urls, **manners):
    """Return the outcomes of fetching addresses, each for a region of its own."""
    addresses = [address(url, region=f"地区{number}") for number, url in enumerate(urls, start=1)]
    return fetch_reports(
        addresses, folder, Manners(**(IMPATIENT | manners)), now=lambda: NOW, tell=lambda outcome: None
    )


def fetch_one(folder, url, **manners):
    """Return the outcome of fetching one address."""
    (outcome,) = fetch(folder, url, **manners)
    return outcome


def hashed(content):
    return sha256(content).hexdigest()


def files(folder):
    """Return the names of what is in a folder, with hidden files."""
    return sorted(path.name for path in folder.iterdir())
