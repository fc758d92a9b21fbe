"""The course beside the generator."""

import pytest
from helpers import ROOT

from macros.model.curriculum import Curriculum
from macros.read.load import load


@pytest.fixture(scope="session")
def curriculum() -> Curriculum:
    """The curriculum of the course."""
    return load(ROOT)
