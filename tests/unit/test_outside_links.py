"""Outside links are collected and asked. The only host asked here is this machine."""

import http.server
import threading
from pathlib import Path
from typing import Any

from macros.site.external_links import links, problem, silent


class Half(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/here" else 404)
        self.end_headers()

    def log_message(self, *_args: Any) -> None:
        pass


def test_links_to_other_hosts_are_collected_with_their_pages(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<link rel="canonical" href="https://own.example.org/"><a href="https://own.example.org/x">own</a>'
        '<a href="https://a.example.org/p#q">a</a><a href="https://a.example.org/p">a</a>'
        '<a href="mailto:x@example.org">m</a>',
        encoding="utf-8",
    )
    assert links(tmp_path) == {"https://a.example.org/p": ["index.html"]}


def test_a_link_that_does_not_answer_is_named_with_its_reason() -> None:
    with http.server.HTTPServer(("127.0.0.1", 0), Half) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        host = f"http://127.0.0.1:{server.server_address[1]}"
        assert silent([f"{host}/here", f"{host}/gone"]) == {f"{host}/gone": "404 Not Found"}
        server.shutdown()
    assert problem("http://127.0.0.1:9/closed") != ""
