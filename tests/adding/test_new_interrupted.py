"""`new` against another hand, a full disk and a sudden end: the old files, or the new ones."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dossier import adding, cli, storing
from dossier.problems import EnvironmentFault
from tests.adding.entries import QUOTED, files, new
from tests.support import BASE, REPO


def test_what_somebody_changed_meanwhile_stays(home: Path) -> None:
    manuscript = adding.read(home)
    addition = adding.add(manuscript, adding.KINDS["place"], "port", {("name",): "Port", ("precision",): "district"})
    theirs = BASE.encode() + b"# theirs\n"
    (home / "claims.yaml").write_bytes(theirs)
    with pytest.raises(EnvironmentFault, match="changed meanwhile"):
        adding.write(home, manuscript, addition.manuscript)
    assert (home / "claims.yaml").read_bytes() == theirs


def test_a_capture_that_somebody_changed_meanwhile_keeps_the_claim_out(home: Path) -> None:
    manuscript = adding.read(home)
    answers = {("topic",): "port", ("statement",): "A ferry left.", ("excerpts", "source"): "courier-april"}
    quoted = {("excerpts", "stance"): "asserts", ("excerpts", "quote"): "the ferry to the islands would leave"}
    addition = adding.add(manuscript, adding.KINDS["claim"], "ferry-left", {**answers, **quoted})
    (home / "content" / "captures" / "courier-april.json").write_bytes(b"{}")
    before = files(home)
    with pytest.raises(EnvironmentFault, match="changed meanwhile"):
        adding.write(home, manuscript, addition.manuscript)
    assert files(home) == before


def test_what_stands_in_the_file_is_proved_whatever_comes_between(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk after the first file: a word too many is open, which `check` warns of; no quote lacks its proof."""
    real = storing.write

    def full(path: Path, content: bytes, *, mode: int = 0o644) -> None:
        if path.name == "claims.yaml":
            raise EnvironmentFault("No space left on device")
        real(path, content, mode=mode)

    monkeypatch.setattr(storing, "write", full)
    before = files(home)
    assert new("claim", *QUOTED) == 3
    assert [path.name for path, content in files(home).items() if before[path] != content] == ["courier-april.json"]
    assert cli.main(["check", "--root", "home"]) == 0


def test_a_folder_that_takes_no_file_is_status_3(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise EnvironmentFault("home/claims.yaml can't be written: No space left on device")

    monkeypatch.setattr(storing, "write", full)
    assert new("place", "--name", "Port", "--precision", "district") == 3
    assert capsys.readouterr().err == "error: home/claims.yaml can't be written: No space left on device\n"
    assert (home / "claims.yaml").read_text(encoding="utf-8") == BASE


def test_killed_at_any_moment_the_file_is_the_old_one_or_the_new_one(home: Path) -> None:
    """What is killed while it writes may leave a hidden file beside, and nothing else."""
    old = BASE.encode() + b"# a long comment\n" * 20_000
    (home / "claims.yaml").write_bytes(old)
    arguments = [sys.executable, str(REPO / "build.py"), "new", "claim", "--root", "home", "--yes", *QUOTED]
    start = time.monotonic()
    subprocess.run(arguments, capture_output=True, timeout=60, check=True)
    seconds = time.monotonic() - start
    after = (home / "claims.yaml").read_bytes()
    for step in range(10):
        (home / "claims.yaml").write_bytes(old)
        with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            time.sleep(seconds * (0.55 + step * 0.05))
            process.send_signal((signal.SIGKILL, signal.SIGTERM, signal.SIGINT)[step % 3])
        assert (home / "claims.yaml").read_bytes() in (old, after)
        assert {path.name for path in home.iterdir() if not path.name.startswith(".")} == {
            "captures",
            "claims.yaml",
            "content",
        }
