"""Commands that people wait for load no more than they need."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import BASE, COURIER, REPO, write

HEAVY = {
    "dossier.pipeline",
    "dossier.site",
    "dossier.outputs",
    "dossier.cards",
    "dossier.search",
    "dossier.reporting",
    "jinja2",
    "citeproc",
    "bibtexparser",
    "PIL",
    "trafilatura",
    "pdfminer",
    "warcio",
    "urllib3",
}
"""What makes pages, cards and indexes, reads documents, and asks other hosts."""
LOADED = """
import sys
from dossier import cli
status = cli.main(sys.argv[1:])
print(*sys.modules, sep="\\n", file=sys.stderr)
sys.exit(status)
"""


def loaded(home: Path, *arguments: str) -> tuple[int, set[str]]:
    """How a command ended, and what of the above it loaded."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments, "--root", str(home)],
        cwd=REPO,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, set(done.stderr.splitlines()) & HEAVY


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("check",), id="check"),
        pytest.param(("format", "--check"), id="format"),
        pytest.param(("quote", "courier-april", "the quay was closed to all ships"), id="quote"),
        pytest.param(("prove",), id="prove"),
    ],
)
def test_a_small_command_loads_nothing_heavy(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    home = write(tmp_path / "home", BASE)
    (home / "captures").mkdir()
    (home / "captures" / "courier-april.txt").write_text(COURIER, encoding="utf-8")
    status, heavy = loaded(home, *arguments)
    assert status in (0, 1)
    assert heavy == set()


def test_what_is_heavy_would_be_seen(tmp_path: Path) -> None:
    _, heavy = loaded(write(tmp_path / "home", BASE), "--out", str(tmp_path / "site"))
    assert {"dossier.pipeline", "dossier.site", "jinja2"} <= heavy
