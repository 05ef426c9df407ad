"""A report comes out for every pull request, however broken: that is when a reviewer needs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dossier import reporting
from dossier.inputs import Inputs
from dossier.reporting.as_json import as_json
from dossier.reporting.ends import End, end
from dossier.reporting.markdown import as_markdown
from tests.reporting.rendered import faults
from tests.support import BASE, DOSSIERS, captured, whole

LINES = BASE.rstrip("\n").split("\n")


def made(files: dict[str, bytes], name: str = "") -> End:
    return end(name, "", Inputs(Path(), files))


def reported(base: End, head: End) -> None:
    report = reporting.compared(base, head)
    assert faults(as_markdown(report)) == []
    assert json.loads(as_json(report))["version"] == 1


@pytest.mark.parametrize("name", sorted(path.name for path in DOSSIERS.iterdir()))
def test_any_dossier_turns_into_any(name: str) -> None:
    folder = DOSSIERS / name
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    good, other = made(dict(whole(BASE).files), "main"), made(files)
    reported(good, other)
    reported(other, good)
    reported(other, other)


@pytest.mark.parametrize("number", range(len(LINES)))
def test_a_line_that_is_missing(number: int) -> None:
    files = captured(BASE)
    good = made({**files, "claims.yaml": BASE.encode()}, "main")
    broken = made({**files, "claims.yaml": "\n".join([*LINES[:number], *LINES[number + 1 :]]).encode()})
    reported(good, broken)
    reported(broken, good)


@pytest.mark.parametrize("number", range(0, len(LINES), 3))
@pytest.mark.parametrize("change", ["\t{}", "{} x: y", "{}]", "  {}", "{}\u202e", "{}\n{}"])
def test_a_line_with_a_mistake(number: int, change: str) -> None:
    files = captured(BASE)
    good = made({**files, "claims.yaml": BASE.encode()}, "main")
    wrong = change.format(*[LINES[number]] * 2)
    broken = made({**files, "claims.yaml": "\n".join([*LINES[:number], wrong, *LINES[number + 1 :]]).encode()})
    reported(good, broken)
    reported(broken, good)
