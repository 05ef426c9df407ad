"""The rules that content must keep, one file each. A file's name is the rule's id, its docstring the rule's manual.

A rule with a function `check` reads the facts. A rule without one is enforced while the files are read; its manual
stands here all the same. `PARTIAL = True` marks a check that needs no more than excerpts and captures, and so runs
even where other parts of the file couldn't be read.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from functools import cache
from types import ModuleType

from dossier.model import Dossier
from dossier.problems import Problem


@cache
def rules() -> dict[str, ModuleType]:
    """Every rule by its id, in alphabetical order."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name.replace("_", "-"): importlib.import_module(f"{__name__}.{name}") for name in names}


def manual() -> Iterator[tuple[str, str]]:
    """Each rule's id and manual."""
    for rule, module in rules().items():
        yield rule, module.__doc__ or ""


def run(dossier: Dossier, *, whole: bool) -> Iterable[Problem]:
    """All that the rules find. Of a dossier that could be read in part only, what can be said of that part."""
    for module in rules().values():
        if hasattr(module, "check") and (whole or getattr(module, "PARTIAL", False)):
            yield from module.check(dossier)
