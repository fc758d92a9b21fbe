"""The schemas with which editors help know what this course decides."""

from helpers import ROOT

from macros.export.schema import as_text, schemas
from macros.model.curriculum import Curriculum


def test_the_schemas_for_editors_are_current(curriculum: Curriculum) -> None:
    for name, schema in schemas(curriculum.course).items():
        assert (ROOT / name).read_text(encoding="utf-8") == as_text(schema), "run make schema"
