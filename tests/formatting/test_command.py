"""`format` on the command line: what it says, how it ends, and that a file it is stopped over is old or new."""

import dataclasses
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dossier import cli, formatting
from dossier.formatting.arranging import arranged
from tests.support import BASE, REPO, changed, write

NEW = formatting.formatted(BASE.encode()).after.encode()
LINES = "home/claims.yaml: 88 lines changed\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write(tmp_path / "home", BASE)


def content(home: Path) -> bytes:
    return (home / "claims.yaml").read_bytes()


def test_it_says_what_it_did(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["format", "--root", "home"]) == 0
    assert capsys.readouterr() == (LINES, "")
    assert content(home) == NEW
    assert cli.main(["--root", "home", "format"]) == 0
    assert capsys.readouterr() == ("home/claims.yaml is in form already\n", "")
    assert sorted(path.name for path in home.iterdir()) == ["claims.yaml", "content"]


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param(NEW, None, id="in-form"),
        pytest.param(
            BASE.encode(),
            "home/claims.yaml:2: not in form; 88 lines would change\n"
            "    stands:    title: {en: The dredgers of Lysmar, ar: كراكات ليسمار}\n"
            "    becomes:   title:\n",
            id="braces",
        ),
        pytest.param(
            NEW.replace(b"summary: ", b"summary:\n      "),
            "home/claims.yaml:5: not in form; 2 lines would change\n"
            "    stands:    summary:\n"
            "    becomes:   summary: What two newspapers wrote of the dredgers in the port.\n",
            id="lines",
        ),
        pytest.param(
            NEW + b"\n",
            "home/claims.yaml:147: not in form; 1 line would change\n    empty lines stand at the end of the file\n",
            id="end",
        ),
        pytest.param(
            NEW[:-1],
            "home/claims.yaml:146: not in form; 1 line would change\n    the last line has no line break at its end\n",
            id="open-end",
        ),
        pytest.param(
            NEW.replace(b"title:\n", b"title: \n", 1),
            "home/claims.yaml:2: not in form; 1 line would change\n    white space stands at the end of the line\n",
            id="white-space",
        ),
        pytest.param(
            NEW.replace(b"\n", b"\r\n"),
            "home/claims.yaml:1: not in form; 146 lines would change\n"
            "    the line ends as on Windows (CR LF); a line feed alone is wanted\n",
            id="windows",
        ),
        pytest.param(
            b"\xef\xbb\xbf" + NEW,
            "home/claims.yaml:1: not in form; 1 line would change\n"
            "    the file begins with a byte order mark (U+FEFF); none is wanted\n",
            id="mark",
        ),
    ],
)
def test_check_writes_nothing(
    home: Path, claims: bytes, expected: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "claims.yaml").write_bytes(claims)
    status = cli.main(["format", "--check", "--root", "home"])
    hint = "    hint: run python3 build.py format\n"
    said = "home/claims.yaml is in form already\n" if expected is None else expected + hint
    assert (status, capsys.readouterr()) == (int(expected is not None), (said, ""))
    assert content(home) == claims


@pytest.mark.parametrize(
    ("claims", "status", "expected"),
    [
        pytest.param(
            changed(("read: full", "reed: full")).encode(),
            1,
            'home/claims.yaml:36:5: error[unknown-key]: the source "courier-april" can\'t have the key "reed"\n'
            '    hint: did you mean "read"?\n'
            "1 error, 0 warnings; nothing was formatted\n",
            id="unknown-key",
        ),
        pytest.param(
            b"a: [b\n",
            1,
            "home/claims.yaml:2:1: error[yaml-syntax]: a list in [ ] isn't closed, or a comma is missing\n"
            "    hint: it opens in line 1; nothing below this line was checked\n"
            "1 error, 0 warnings; nothing was formatted\n",
            id="syntax",
        ),
        pytest.param(
            b"",
            1,
            "home/claims.yaml:1:1: error[empty-file]: the file is empty\n"
            "    hint: a dossier begins with the key `dossier:`\n"
            "1 error, 0 warnings; nothing was formatted\n",
            id="empty",
        ),
        pytest.param(
            b"a: \xff\n",
            1,
            "home/claims.yaml:1:4: error[encoding]: the byte 0xFF isn't UTF-8 text\n"
            "    hint: save the file again with the encoding UTF-8\n"
            "1 error, 0 warnings; nothing was formatted\n",
            id="bytes",
        ),
    ],
)
@pytest.mark.parametrize("options", [[], ["--check"]])
def test_what_cannot_be_read_stays(
    home: Path, claims: bytes, status: int, expected: str, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "claims.yaml").write_bytes(claims)
    assert cli.main(["format", *options, "--root", "home"]) == status
    assert capsys.readouterr() == ("", expected)
    assert content(home) == claims


def test_refused_as_check_refuses(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "claims.yaml").write_text(
        changed(("read: full", "reed: full"), ("kind: date", "kind: day")), encoding="utf-8"
    )
    cli.main(["check", "--root", "home"])
    said = capsys.readouterr().out
    cli.main(["format", "--root", "home"])
    assert [line for line in capsys.readouterr().err.splitlines()[:-1] if line not in said.splitlines()] == []


def test_what_only_a_rule_finds_fault_with_comes_into_form(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "claims.yaml").write_text(
        changed(("bought three dredgers for", "bought four dredgers for")), encoding="utf-8"
    )
    assert cli.main(["check", "--root", "home"]) == 1
    capsys.readouterr()
    assert cli.main(["format", "--root", "home"]) == 0
    assert capsys.readouterr() == (LINES, "")


@pytest.mark.parametrize(
    ("root", "said"),
    [
        pytest.param("nowhere", "error: there is no folder nowhere\n", id="no-folder"),
        pytest.param("home/content", "error: there is no claims.yaml in home/content\n", id="no-dossier"),
    ],
)
def test_nothing_to_format(home: Path, root: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["format", "--root", root]) == 2
    assert capsys.readouterr() == ("", said)
    assert content(home) == BASE.encode()


def test_no_other_file_is_touched(home: Path) -> None:
    page = home / "content" / "pages" / "about.md"
    page.parent.mkdir()
    page.write_bytes(b"# About\r\n\r\n\r\n*  so   \r\n")
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file() and path.name != "claims.yaml"}
    assert cli.main(["format", "--root", "home"]) == 0
    assert {
        path: path.read_bytes() for path in home.rglob("*") if path.is_file() and path.name != "claims.yaml"
    } == before


def test_a_fault_of_the_program_writes_nothing(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The proof stands between what was made and the file: here a comment is lost on the way."""
    claims = f"# Ours.\n\n{BASE}".encode()
    (home / "claims.yaml").write_bytes(claims)
    monkeypatch.setattr(formatting, "arranged", lambda root: dataclasses.replace(arranged(root), before=()))
    assert cli.main(["format", "--root", "home"]) == 3
    assert capsys.readouterr() == ("", f"error: {formatting.Unproved('a comment would change')}\n")
    assert content(home) == claims


# Interrupted.


def test_a_full_disk_leaves_the_old_file(home: Path) -> None:
    """A file may grow to a thousand bytes here, and no further."""
    limited = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)); {MAIN}"
    done = subprocess.run(
        [sys.executable, "-c", limited], capture_output=True, text=True, env=environment(), check=False
    )
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.endswith("claims.yaml can't be written: File too large\n")
    assert content(home) == BASE.encode()
    assert sorted(path.name for path in home.iterdir()) == ["claims.yaml", "content"]


MAIN = "import sys; from dossier import cli; sys.exit(cli.main(['format', '--root', 'home']))"

BUSY = """
import sys
from pathlib import Path
from dossier import formatting, storing
root, old = Path(sys.argv[1]), Path(sys.argv[1], "claims.yaml").read_bytes()
print("ready", flush=True)
while True:
    made = formatting.format_file(root, write=True)
    storing.rewrite(root / "claims.yaml", made.after.encode(), old)
"""


def test_killed_at_any_moment_the_file_is_old_or_new(home: Path) -> None:
    """A process that does nothing else is killed again and again: the file is whole each time."""
    draw, found = random.Random(7), set()
    for number in range(24):
        (home / "claims.yaml").write_bytes(BASE.encode())
        with subprocess.Popen(
            [sys.executable, "-c", BUSY, "home"], stdout=subprocess.PIPE, env=environment()
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(draw.random() / 5)
            process.send_signal((signal.SIGKILL, signal.SIGTERM)[number % 2])
        found.add(content(home))
    assert found <= {BASE.encode(), NEW}


def test_a_command_that_is_killed(home: Path) -> None:
    command = [sys.executable, str(REPO / "build.py"), "format", "--root", "home"]
    start = time.monotonic()
    subprocess.run(command, check=True, capture_output=True)
    took = time.monotonic() - start
    for step in range(6):
        (home / "claims.yaml").write_bytes(BASE.encode())
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            time.sleep(took * (0.6 + step / 15))
            process.terminate()
            said = process.communicate(timeout=60)[1]
        assert b"Traceback" not in said or process.returncode == -signal.SIGTERM  # before the program has begun
        assert content(home) in (BASE.encode(), NEW)
        assert sorted(path.name for path in home.iterdir()) == ["claims.yaml", "content"]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(REPO)}
