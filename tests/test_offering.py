"""A dossier's own schema as a file: written where it is asked for, offered to an editor's program by one line."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dossier import cli, offering
from tests.support import BASE, REPO, changed, write

NAMED = f"{offering.MODELINE}\n{BASE}"
HINT = f"claims.yaml doesn't name it yet: add, as its first line, {offering.MODELINE}\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return write(tmp_path / "home", BASE)


def ids(home: Path, name: str = "actor-id") -> list[str]:
    shape = json.loads((home / offering.FILE).read_bytes())["$defs"][name]
    return [one["enum"][0] for one in shape["anyOf"] if "enum" in one]


def test_it_is_written_and_then_up_to_date(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--root", str(home), "schema"]) == 0
    assert capsys.readouterr().out == f"claims.schema.json was refreshed\n{HINT}"
    assert ids(home) == ["courier", "dockers", "echo", "harbour-office"]
    (home / "claims.yaml").write_text(NAMED, encoding="utf-8")
    assert cli.main(["schema", "--root", str(home)]) == 0
    assert capsys.readouterr().out == "claims.schema.json is up to date\n"


def test_a_new_id_is_offered_after_the_next_run(home: Path) -> None:
    offering.refresh(home)
    new = changed(("  harbour-office: {", "  harbour-guild: {kind: group, name: A guild}\n  harbour-office: {"))
    (home / "claims.yaml").write_text(new, encoding="utf-8")
    assert "harbour-guild" not in ids(home)
    assert offering.refresh(home)
    assert "harbour-guild" in ids(home)
    assert not offering.refresh(home)


def test_a_dossier_with_mistakes_offers_what_can_be_read(home: Path) -> None:
    (home / "claims.yaml").write_text(changed(("read: full", "read: ful")), encoding="utf-8")
    assert offering.refresh(home)
    assert ids(home, "source-id") == ["echo-april"]


def test_of_what_cant_be_read_nothing_is_written(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    offering.refresh(home)
    before = (home / offering.FILE).read_bytes()
    (home / "claims.yaml").write_text(changed(("languages: [en, ar]", "languages: [en, ar")), encoding="utf-8")
    assert cli.main(["--root", str(home), "schema"]) == 1
    assert capsys.readouterr().err.endswith("1 error, 0 warnings; nothing was written\n")
    assert (home / offering.FILE).read_bytes() == before


def test_where_there_is_no_dossier_that_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--root", str(tmp_path), "schema"]) == 2
    assert "there is no claims.yaml" in capsys.readouterr().err


def test_a_folder_in_its_place_is_said(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / offering.FILE).mkdir()
    assert cli.main(["--root", str(home), "schema"]) == 3
    assert "claims.schema.json can't be written" in capsys.readouterr().err


def test_nothing_else_is_touched(home: Path) -> None:
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    offering.refresh(home)
    after = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    assert set(after) - set(before) == {home / offering.FILE}
    assert {path: after[path] for path in before} == before


@pytest.mark.parametrize("seed", ["0", "7"])
def test_two_runs_write_the_same_bytes(home: Path, seed: str) -> None:
    offering.refresh(home)
    before = (home / offering.FILE).read_bytes()
    (home / offering.FILE).unlink()
    command = [sys.executable, str(REPO / "build.py"), "schema", "--root", str(home)]
    subprocess.run(command, check=True, env={"PYTHONHASHSEED": seed}, capture_output=True, timeout=60)
    assert (home / offering.FILE).read_bytes() == before
