"""How to behave at other people's servers: pauses, patience and limits."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """What a download may ask of a server, and of the one who waits for it."""

    agent: str  # how the program calls itself; robots.txt is read for this name
    pause_seconds: float = 3  # between two requests to one host, unless its robots.txt asks for more
    longest_pause_seconds: float = 60  # a host that asks for more is left for another day
    backoff_seconds: float = 4  # before the second attempt; doubled before each further one
    attempt_count: int = 4
    redirect_count: int = 5
    connect_seconds: float = 20
    silence_seconds: float = 30  # without a byte
    whole_seconds: float = 300  # of one attempt, however steadily it drips
    size_limit: int = 50_000_000  # bytes
    host_count: int = 4  # hosts that are asked at the same time, each for one thing at a time
    is_private_allowed: bool = False  # whether hosts of the manifest may be of a private network; no others
