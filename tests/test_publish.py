"""The finished site is swapped in whole, or not at all."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier import publish
from dossier.artifacts import Artifact
from dossier.problems import EnvironmentFault, UsageFault
from tests.support import REPO

KILLS = 40
FILES = 60
PUBLISHER = """
import sys
from pathlib import Path
from dossier.artifacts import Artifact
from dossier.publish import publish
out, version = Path(sys.argv[1]), int(sys.argv[2])
print("ready", flush=True)
while True:
    version += 1
    publish([Artifact(f"{n % 7}/{n}.html", b"%d\\n" % version * 400) for n in range(60)], out)
"""


def site(version: int, files: int = FILES) -> list[Artifact]:
    return [Artifact(f"{n % 7}/{n}.html", b"%d\n" % version * 400) for n in range(files)]


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def version_of(out: Path) -> int:
    """The one version that the whole published tree is of."""
    found = tree(out)
    assert found.pop(publish.MARKER) == publish.MARKER_TEXT
    version = int(next(iter(found.values())).split()[0])
    assert found == {artifact.path: artifact.content for artifact in site(version)}
    return version


def beside(out: Path) -> list[str]:
    return sorted(path.name for path in out.parent.iterdir() if path != out)


def test_a_first_site(tmp_path: Path) -> None:
    out = tmp_path / "new" / "site"
    assert publish.publish(site(1), out) == FILES
    assert version_of(out) == 1
    assert beside(out) == [".site.lock"]


def test_a_second_site_takes_the_place_of_the_first(tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish.publish([*site(1), Artifact("gone.html", b"old")], out)
    publish.publish(site(2), out)
    assert version_of(out) == 2
    assert beside(out) == [".site.lock"]


def test_everybody_may_read_the_site(tmp_path: Path) -> None:
    publish.publish(site(1), tmp_path / "site")
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish.publish(site(1), tmp_path / "site")
    assert version_of(tmp_path / "site") == 1


def test_the_working_folder_itself_can_be_the_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    assert publish.publish(site(1), Path()) == FILES
    assert version_of(tmp_path / "site") == 1


def test_a_foreign_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(UsageFault) as fault:
        publish.publish(site(1), tmp_path)
    assert str(fault.value) == (
        f"{tmp_path} isn't empty and wasn't published by this program; name another folder, or empty it"
    )
    assert tree(tmp_path) == {"thesis.txt": b"years of work"}


@pytest.mark.parametrize("target", ["site", "nowhere"])
def test_a_link_is_refused(tmp_path: Path, target: str) -> None:
    publish.publish(site(1), tmp_path / "site")
    link = tmp_path / "link"
    link.symlink_to(tmp_path / target)
    with pytest.raises(UsageFault) as fault:
        publish.publish(site(2), link)
    assert str(fault.value) == f"{link} is a symbolic link; name the folder itself"
    assert version_of(tmp_path / "site") == 1


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file")
    with pytest.raises(UsageFault) as fault:
        publish.publish(site(1), tmp_path / "site")
    assert str(fault.value) == f"{tmp_path / 'site'} is a file"
    assert (tmp_path / "site").read_text() == "a file"


def test_a_parent_that_takes_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file")
    with pytest.raises(EnvironmentFault) as fault:
        publish.publish(site(1), tmp_path / "file" / "site")
    assert "can't be written: " in str(fault.value)
    assert tree(tmp_path) == {"file": b"a file"}


def test_two_publishers_at_once(tmp_path: Path) -> None:
    out = tmp_path / "site"

    def meanwhile() -> Iterator[Artifact]:
        with pytest.raises(EnvironmentFault) as fault:
            publish.publish(site(2), out)
        assert str(fault.value) == f"another build is publishing {out}; try again when it has ended"
        yield from site(1)

    publish.publish(meanwhile(), out)
    assert version_of(out) == 1


def test_what_fails_half_way_leaves_the_old_site_and_nothing_beside(tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish.publish(site(1), out)

    def failing() -> Iterator[Artifact]:
        yield from site(2, 30)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        publish.publish(failing(), out)
    assert version_of(out) == 1
    assert beside(out) == [".site.lock"]


def test_a_disk_that_refuses_a_file_leaves_the_old_site(tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish.publish(site(1), out)
    with pytest.raises(EnvironmentFault) as fault:
        publish.publish([*site(2), Artifact("x" * 300, b"too long a name")], out)
    assert str(fault.value).endswith("can't be written: File name too long")
    assert version_of(out) == 1
    assert beside(out) == [".site.lock"]


def test_what_a_killed_run_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    out = tmp_path / "site"
    for name in (".site.new-a1", ".site.new-b2", ".site-new-c3", ".other.new-d4"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text("left")
    publish.publish(site(1), out)
    assert beside(out) == [".other.new-d4", ".site-new-c3", ".site.lock"]


def test_a_lock_that_a_dead_process_left_is_no_lock(tmp_path: Path) -> None:
    (tmp_path / ".site.lock").write_text("12345")
    publish.publish(site(1), tmp_path / "site")
    assert version_of(tmp_path / "site") == 1


def kill_after(out: Path, version: int, seconds: float) -> None:
    """Publishes again and again, and is killed at some moment."""
    command = [sys.executable, "-c", PUBLISHER, str(out), str(version)]
    with subprocess.Popen(command, cwd=REPO, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": "."}) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)


def test_killed_at_any_moment_the_old_site_or_the_new_one_stands_whole(tmp_path: Path) -> None:
    out, moments = tmp_path / "site", random.Random(20240517)
    began = time.monotonic()
    publish.publish(site(0), out)
    long_enough = 0.08 + 4 * (time.monotonic() - began)
    versions = [0]
    for _ in range(KILLS):
        kill_after(out, versions[-1], moments.uniform(0, long_enough))
        versions.append(version_of(out))
    assert versions == sorted(versions)
    assert versions[-1] > 0
    publish.publish(site(versions[-1] + 1), out)
    assert version_of(out) == versions[-1] + 1
    assert beside(out) == [".site.lock"]
