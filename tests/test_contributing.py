"""CONTRIBUTING.md: its commands are run as they stand, one after the other, in a clone."""

import re
import signal
import subprocess
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.checkouts import cloned, done, environment, run
from tests.support import REPO

BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks() -> list[str]:
    return [match[1] for match in BLOCK.finditer((REPO / "CONTRIBUTING.md").read_text(encoding="utf-8"))]


@pytest.fixture
def fork(tmp_path: Path) -> Path:
    """A clone of a fork."""
    home = cloned(tmp_path / "clone")
    done("git", "clone", "--quiet", "--bare", home, tmp_path / "fork.git", cwd=tmp_path)
    done("git", "remote", "add", "origin", str(tmp_path / "fork.git"), cwd=home)
    return home


def test_the_first_pull_request(fork: Path) -> None:
    said = list(walked(fork))
    checks = [line for text in said for line in text.splitlines() if line.endswith(" warnings")]
    assert checks == ["0 errors, 0 warnings"] * 2
    assert any("1 claim added" in text and "denied that any contract had been signed" in text for text in said)
    assert run("git", "status", "--porcelain", cwd=fork).stdout == ""
    assert "lysmar" not in (fork / "claims.yaml").read_text(encoding="utf-8")


def walked(fork: Path) -> Iterator[str]:
    """What each block prints."""
    for block in blocks():
        if "build.py serve" in block:
            yield previewed(fork, block)
            typed(fork)
            continue
        finished = run("bash", "-e", "-c", block, cwd=fork)
        assert finished.returncode == 0, f"{block}\n{finished.stdout}{finished.stderr}"
        yield finished.stdout


def typed(fork: Path) -> None:
    """What the reader types into the claim: below its statement, and in its first excerpt."""
    text = (REPO / "CONTRIBUTING.md").read_text(encoding="utf-8")
    of_claim, of_excerpt, _waiver = re.findall(r"^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    file = fork / "claims.yaml"
    before, name, claim = file.read_text(encoding="utf-8").partition("  lysmar-dredgers-2019:\n")
    claim = claim.replace("    state: draft\n", f"{of_claim}    state: draft\n", 1)
    claim = claim.replace("        quote:", f"{of_excerpt}        quote:", 1)
    file.write_text(before + name + claim, encoding="utf-8")


def previewed(fork: Path, block: str) -> str:
    """What the preview shows of the draft; then Ctrl-C ends it."""
    with subprocess.Popen(
        ["bash", "-c", f"exec {block}"],
        cwd=fork,
        env=environment(PYTHONUNBUFFERED="1"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    ) as serving:
        try:
            assert serving.stdout is not None
            address = next(found[0] for line in serving.stdout if (found := re.search(r"http://\S+?/", line)))
            with urllib.request.urlopen(f"{address}claims/lysmar-dredgers-2019/", timeout=60) as answer:
                page = answer.read().decode()
        finally:
            serving.send_signal(signal.SIGINT)
    assert "The Harbour Office of Lysmar had bought three dredgers" in page
    assert "Draft" in page
    return ""
