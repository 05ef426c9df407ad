"""What every test may ask for: the checkout, and the real dossier built from it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

BUILD_SECONDS = 600


@pytest.fixture(scope="session")
def repo() -> Path:
    """The root of the checkout, so that no test depends on where pytest was started."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def site(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real dossier, built once however many workers run the tests.

    It is built by the command that a reader of the README would run, in a process of its own, so
    that the tests see exactly what is published.
    """
    shared = _shared_folder(tmp_path_factory)
    out = shared / "site"
    with FileLock(shared / "site.lock"):
        outcome = _build_once(repo, out, shared / "site-outcome.json")
    if outcome["status"] != 0:
        pytest.fail(f"build.py ended with status {outcome['status']}:\n{outcome['output']}", pytrace=False)
    return out


def _shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The session's temporary folder: of all workers together where there are several."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def _build_once(repo: Path, out: Path, record: Path) -> dict[str, int | str]:
    """Build into `out` unless another worker has; a failed build is not tried again either."""
    if not record.exists():
        record.write_text(json.dumps(_build(repo, out)), encoding="utf-8")
    outcome: dict[str, int | str] = json.loads(record.read_text(encoding="utf-8"))
    return outcome


def _build(repo: Path, out: Path) -> dict[str, int | str]:
    """Run build.py; a build that hangs counts as a failed one."""
    command = [sys.executable, "build.py", "--out", str(out)]
    try:
        done = subprocess.run(
            command,
            cwd=repo,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=BUILD_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {"status": -1, "output": f"no end after {BUILD_SECONDS} seconds"}
    return {"status": done.returncode, "output": done.stdout}
