"""A server for a built site, as browser tests visit it."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from helpers import BASE


class BelowBase(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below BASE only, as GitHub Pages does for a project, with its 404 page."""

    protocol_version = "HTTP/1.1"  # a page and what it loads come over one connection

    def translate_path(self, path: str) -> str:
        if not path.startswith(BASE):
            return super().translate_path("/no-such-file")
        return super().translate_path("/" + path[len(BASE) :])

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: Any) -> None:
        """Say nothing."""


class Server(http.server.ThreadingHTTPServer):
    """A server that lets more than five pages wait: browsers of several tests ask at one time."""

    request_queue_size = 128


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder below BASE, and give the address of its home page on this machine."""
    handler = functools.partial(BelowBase, directory=str(folder))
    with Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}{BASE}"
        server.shutdown()
