"""`pintu serve` and `pintu mcp`: a store over HTTP with the atlas, and to an assistant."""

from __future__ import annotations

import ipaddress
import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from pintu.cli.build import mosaic_option
from pintu.cli.extras import needing
from pintu.cli.terminal import say
from pintu.errors import PintuError, StoreError

if TYPE_CHECKING:  # imported where they are needed, so that --help is quick
    from pintu.serve import Library
    from pintu.store import Mosaic

_HERE = "127.0.0.1"
_NAMES_OF_HERE = (_HERE, "localhost", "[::1]")
_MOST_CONNECTIONS = 500
_IDLE_SECONDS = 20  # longer than clients keep an idle connection, so that none is closed under a question


@click.command()
@mosaic_option
@click.option("--host", default=_HERE, show_default=True, help="The address to listen at, in figures.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any that is free.")
@click.option(
    "--atlas",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="The folder of the atlas; made for the time being unless told.",
)
@click.option("--data-only", is_flag=True, help="No atlas.")
@click.option("--allow-origin", "origins", multiple=True, help="A site whose pages may read the data; may be repeated.")
def serve(  # noqa: PLR0913 (the options of the command, each by its name)
    *, mosaic: Path, host: str, port: int, atlas: Path | None, data_only: bool, origins: tuple[str, ...]
) -> None:
    """Serve the store over HTTP: the atlas at /, the data at /api, described at /api/openapi.json.

    Everything is read once when it starts; a build that follows is seen at the next start.
    """
    with needing("serve"):
        import uvicorn

        from pintu.serve.app import make_app
    from pintu.serve import open_library
    from pintu.store import Mosaic

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # so that what is there for the time being is taken away
    with open_library(mosaic) as library, _listening(host, port) as listener:
        _compute(library)
        with _atlas(None if data_only else atlas, Mosaic(mosaic), is_wanted=not data_only) as folder:
            hosts = _NAMES_OF_HERE if ipaddress.ip_address(host).is_loopback else ()
            app = make_app(library, atlas=folder, hosts=hosts, origins=origins)
            config = uvicorn.Config(
                app,
                log_level="warning",
                server_header=False,
                limit_concurrency=_MOST_CONNECTIONS,
                timeout_keep_alive=_IDLE_SECONDS,
            )
            address = f"http://{f'[{host}]' if ':' in host else host}:{listener.getsockname()[1]}"
            if folder is not None:
                say(f"atlas  {address}/")
            say(f"data   {address}/api\nstop with Ctrl-C")
            uvicorn.Server(config).run(sockets=[listener])


@click.command()
@mosaic_option
def mcp(*, mosaic: Path) -> None:
    """Serve the store to an assistant that speaks MCP, over standard input and output.

    Give your assistant this command; how, docs/how-to/serve-the-data.md tells.
    """
    with needing("mcp"):
        from pintu.serve.assistant import make_assistant
    from pintu.serve import open_library

    with open_library(mosaic) as library:
        make_assistant(library).run("stdio")


@contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    try:
        family = socket.AF_INET6 if ipaddress.ip_address(host).version == 6 else socket.AF_INET
        # Named, as asyncio sends small pieces at once (TCP_NODELAY) on sockets of this protocol only.
        listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    except ValueError as error:
        raise PintuError(
            "this is no address of a machine", where=f"--host {host}", fix="give one in figures, such as 127.0.0.1"
        ) from error
    with listener:
        if os.name == "posix":  # elsewhere it would let two programs share a port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except OSError as error:
            raise PintuError(
                f"nothing can listen there: {error.strerror}", where=f"{host}:{port}", fix="name another --port"
            ) from error
        yield listener


def _compute(library: Library) -> None:
    """Compute every table, so that no one who asks has to wait for it."""
    from pintu.analyse.tables import COMPUTED_TABLES
    from pintu.cli.build import progress_bar

    with progress_bar("computing") as progress:
        for done, table in enumerate(COMPUTED_TABLES, start=1):
            library.computed(table)
            if progress is not None:
                progress(done, len(COMPUTED_TABLES))


@contextmanager
def _atlas(folder: Path | None, mosaic: Mosaic, *, is_wanted: bool) -> Iterator[Path | None]:
    from pintu.pipeline import load_atlas
    from pintu.publish import write_atlas

    if not is_wanted:
        yield None
    elif folder is not None:
        if not (folder / "index.html").is_file():
            raise StoreError("this is no atlas", where=str(folder), fix="write one with `pintu atlas --out`")
        yield folder
    else:
        with TemporaryDirectory(prefix="pintu-atlas-") as made:
            say("writing the atlas")
            write_atlas(load_atlas(mosaic), Path(made) / "atlas")
            yield Path(made) / "atlas"
