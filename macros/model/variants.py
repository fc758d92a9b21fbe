"""Records of which there are several types, one module a type.

A package of types holds one module for each. The package finds them by itself: a new type is a new module, and nothing
else names it.
"""

from __future__ import annotations

import importlib
import operator
import pkgutil
from collections.abc import Iterable
from functools import reduce
from typing import Annotated, Any

from pydantic import BaseModel, Field


def import_all(package: str, folders: Iterable[str]) -> None:
    """Import every module of a package, in the order of their names. `folders` is the package's `__path__`."""
    for module in pkgutil.iter_modules(folders):
        importlib.import_module(f"{package}.{module.name}")


def one_of(types: Iterable[type[BaseModel]]) -> Any:
    """Return the annotation of a record that has one of these types and says in its field `type` which."""
    return Annotated[reduce(operator.or_, types), Field(discriminator="type")]
