"""A server on loopback that behaves as its paths say, and keeps a record of how it was asked."""

import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b"<html><head><title>2026</title></head><body><p>" + "开放图书角三百处。".encode() * 200 + b"</p></body></html>"
SECOND_HALF_FROM = 1000


@dataclass
class Visit:
    """One request as it arrived."""

    path: str
    headers: dict
    began: float
    ended: float = 0.0


@dataclass
class Server:
    """The server: what it does at each path, and what it was asked."""

    behaviours: dict
    port: int = 0
    visits: list = field(default_factory=list)
    scheme: str = "http"

    def url(self, path, host="127.0.0.1"):
        return f"{self.scheme}://{host}:{self.port}{path}"

    def paths(self):
        """Return what was asked for beside robots.txt, in order."""
        return [visit.path for visit in self.visits if visit.path != "/robots.txt"]

    def asked(self, path):
        return [visit for visit in self.visits if visit.path == path]


class Handler(BaseHTTPRequestHandler):
    """Hands each request to the behaviour of its path."""

    protocol_version = "HTTP/1.1"
    server_site: Server

    def do_GET(self):
        site = self.server_site
        visit = Visit(self.path, {name.lower(): value for name, value in self.headers.items()}, time.monotonic())
        site.visits.append(visit)
        self.close_connection = True
        with suppress(BrokenPipeError, ConnectionResetError):
            site.behaviours.get(self.path, answer(404, b"nothing here"))(self, len(site.asked(self.path)))
        visit.ended = time.monotonic()

    def reply(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def named(name, behave):
    """Return a behaviour with a name for the pages of the manual."""
    behave.__name__ = name
    return behave


def answer(status, body=b"", **headers):
    """Answer each time with the same."""
    told = {"Content_Type": "text/html; charset=utf-8", "Content_Length": str(len(body)), **headers}
    return named(f"answer {status}", lambda handler, _: handler.reply(status, body, **told))


def page(body=PAGE, **headers):
    return answer(200, body, **headers)


def redirect(to, status=302):
    return answer(status, Location=to)


def in_turn(*behaviours):
    """Behave otherwise each time; as the last from then on."""
    return named(
        "then ".join(f"{behaviour.__name__} " for behaviour in behaviours).strip(),
        lambda handler, time_: behaviours[min(time_, len(behaviours)) - 1](handler, time_),
    )


def endless(handler, _):
    """Send for ever, without a length."""
    handler.reply(200, Content_Type="text/html")
    while True:
        handler.wfile.write(b"x" * 65536)


def trickle(handler, _):
    """Send a byte now and then, for ever: no silence is long."""
    handler.reply(200, Content_Type="text/html", Content_Length="1000")
    while True:
        handler.wfile.write(b"x")
        time.sleep(0.05)


def trickling_head(handler, _):
    """Never finish the head of the answer."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
    while True:
        handler.wfile.write(b"x")
        time.sleep(0.05)


def silent(handler, _):
    """Take the request and say nothing."""
    time.sleep(1.5)


def truncated(length=SECOND_HALF_FROM, **headers):
    """Break off in the middle."""

    def behave(handler, _):
        handler.reply(200, PAGE[:length], Content_Type="text/html", Content_Length=str(len(PAGE)), **headers)

    return named("break off", behave)


def resumable(validator, *, body=PAGE):
    """Go on where asked to, if the file is still the same."""

    def behave(handler, _):
        asked = handler.headers.get("Range", "")
        if asked and handler.headers.get("If-Range") == validator:
            start = int(asked.removeprefix("bytes=").rstrip("-"))
            told = {"Content_Range": f"bytes {start}-{len(body) - 1}/{len(body)}", "ETag": validator}
            handler.reply(206, body[start:], Content_Type="text/html", Content_Length=str(len(body) - start), **told)
        else:
            handler.reply(200, body, Content_Type="text/html", Content_Length=str(len(body)), ETag=validator)

    return named("go on", behave)


@contextmanager
def serving(behaviours, *, tls=None):
    """Hold a server that runs on a port of its own."""
    site = Server(behaviours=behaviours, scheme="https" if tls else "http")
    handler = type("OfThisSite", (Handler,), {"server_site": site})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    site.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=5)
