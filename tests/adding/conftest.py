"""What tests of `new` may ask for."""

from pathlib import Path

import pytest

from tests.support import BASE, COURIER, write


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier on the disk, one of its texts at hand; the working folder is beside it, and the clock stands still."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1715904000")
    monkeypatch.chdir(tmp_path)
    home = write(tmp_path / "home", BASE)
    (home / "captures").mkdir()
    (home / "captures" / "courier-april.txt").write_text(COURIER, encoding="utf-8")
    return home
