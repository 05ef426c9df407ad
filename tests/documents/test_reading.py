"""The process in which documents are read: it is found from anywhere, and ends whatever becomes of who started it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from dossier import documents
from dossier.documents import Wish, reading
from tests.documents.pages import page, text_of
from tests.documents.printing import empty_pdf

SLOW = empty_pdf(content=b"BT /F 12 Tf " + b"(words and words) Tj " * 200_000 + b"ET")


def test_it_is_found_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONSAFEPATH", "1")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert documents.read(page().encode(), Wish("html")).text == text_of()


def test_it_ends_although_nobody_waits_for_it() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dossier.documents", "0.5"],
        input=msgspec.json.encode(Wish("pdf")) + b"\n" + SLOW,
        cwd=reading.PACKAGE,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.stdout == b""
    assert done.returncode in (-signal.SIGXCPU, -signal.SIGKILL)


def test_a_system_that_refuses_a_limit_of_memory_gets_the_others() -> None:
    program = (
        "import resource\n"
        "real = resource.setrlimit\n"
        "def refusing(which, limits):\n"
        "    if which == resource.RLIMIT_AS: raise ValueError('current limit exceeds maximum limit')\n"
        "    real(which, limits)\n"
        "resource.setrlimit = refusing\n"
        "from dossier.documents.reading import limit\n"
        "limit(7.5)\n"
        "print(*resource.getrlimit(resource.RLIMIT_CPU), *resource.getrlimit(resource.RLIMIT_CORE))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=reading.PACKAGE,
        env={**os.environ, "PYTHONPATH": str(reading.PACKAGE)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout == "9 9 0 0\n"
