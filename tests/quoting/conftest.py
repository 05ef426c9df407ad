"""What tests of `quote` may ask for."""

from pathlib import Path

import pytest

from tests.support import BASE, TEXTS, write


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier on the disk with its texts at hand; the working folder is beside it."""
    monkeypatch.chdir(tmp_path)
    made = write(tmp_path / "home", BASE)
    (made / "captures").mkdir()
    for source, text in TEXTS.items():
        (made / "captures" / f"{source}.txt").write_text(text, encoding="utf-8")
    return made
