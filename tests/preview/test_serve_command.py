"""`serve` as an editor runs it: what it says, and how it ends."""

import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from dossier.cli import main
from tests.preview.looks import MISTAKE, edited
from tests.support import BASE, REPO, write


@contextmanager
def started(root: Path, *more: str) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "build.py", "serve", "--root", str(root), *more]
    made = subprocess.Popen(command, cwd=REPO, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        yield made
    finally:
        made.kill()
        made.wait()


def line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().rstrip("\n")


@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_it_says_where_it_is_and_a_signal_ends_it_at_once(tmp_path: Path, sent: signal.Signals, status: int) -> None:
    with started(write(tmp_path, BASE), "--port", "0") as process:
        found = re.fullmatch(r"the preview is at (http://127\.0\.0\.1:\d+/) \(Ctrl-C ends it\)", line(process))
        assert found is not None
        with urlopen(found[1]) as page:
            assert "The dredgers of Lysmar" in page.read().decode()
        began = time.monotonic()
        process.send_signal(sent)
        output, errors = process.communicate(timeout=20)
        assert (process.returncode, output, errors) == (status, "", "")
        assert time.monotonic() - began < 5


def test_it_says_what_is_wrong_and_goes_on(tmp_path: Path) -> None:
    with started(write(tmp_path, edited(MISTAKE)), "--port", "0") as process:
        said = [line(process) for _ in range(4)]
        assert "error[wrong-choice]" in said[0] + said[1]
        (tmp_path / "claims.yaml").write_text(BASE, encoding="utf-8")
        while (last := line(process)) != "0 errors, 0 warnings":
            assert last


def test_a_port_that_is_taken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert main(["serve", "--root", str(write(tmp_path, BASE)), "--port", str(port)]) == 3
    assert f"error: the port {port} is taken" in capsys.readouterr().err


def test_a_root_without_a_dossier(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--root", str(tmp_path)]) == 2
    assert f"error: there is no claims.yaml in {tmp_path}" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["-1", "65536", "x", "٣", ""])
def test_a_port_that_is_none(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["serve", "--port", port])
    assert ended.value.code == 2
    assert "a port is a number from 0 to 65535" in capsys.readouterr().err
