"""A file is written whole or not at all, and never over somebody else's change."""

import stat
from pathlib import Path

import pytest

from dossier import storing
from dossier.problems import EnvironmentFault


def test_a_file_is_rewritten_with_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_bytes(b"old")
    path.chmod(0o600)
    storing.rewrite(path, b"old", b"new")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o600)
    assert [found.name for found in tmp_path.iterdir()] == ["claims.yaml"]


def test_a_file_that_somebody_changed_stays(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_bytes(b"theirs")
    with pytest.raises(EnvironmentFault) as fault:
        storing.rewrite(path, b"old", b"new")
    assert str(fault.value).endswith("was changed meanwhile; nothing was written, so run the command again")
    assert path.read_bytes() == b"theirs"


def test_behind_a_link_the_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")
    (tmp_path / "link").symlink_to("file")
    storing.rewrite(tmp_path / "link", b"old", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_bytes() == b"new"


def test_a_file_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="can't be read: No such file"):
        storing.rewrite(tmp_path / "none", b"", b"new")


def test_nothing_new_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_bytes(b"old")
    before = path.stat().st_ino
    storing.rewrite(path, b"old", b"old")
    assert path.stat().st_ino == before
