"""Makes the pictures that cannot be SVG, with the system's Chromium: the social card, and the site in the README.

python tools/pictures.py SITE, where SITE is a folder with the built site.
"""

from __future__ import annotations

import functools
import http.server
import shutil
import sys
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent


def main(site: str) -> None:
    """Write docs/assets/social-card.png and .github/site.png."""
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=site)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    path = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1200, "height": 630})
        page.goto((ROOT / "tools" / "social-card.svg").as_uri())
        page.screenshot(path=ROOT / "docs" / "assets" / "social-card.png")
        page.set_viewport_size({"width": 1280, "height": 780})
        page.goto(f"http://127.0.0.1:{server.server_address[1]}/")
        page.wait_for_load_state("networkidle")
        page.screenshot(path=ROOT / ".github" / "site.png")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
