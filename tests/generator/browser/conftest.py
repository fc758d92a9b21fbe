"""The fixtures of a browser, on the site of the sample."""

from browsing import address, browser, context, elsewhere, page, pytest_runtest_makereport

__all__ = ["address", "browser", "context", "elsewhere", "page", "pytest_runtest_makereport"]
