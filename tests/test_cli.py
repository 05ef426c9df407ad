"""The command line: what it takes, how it ends, and that no end is a traceback."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dossier import cli
from tests.support import BASE, REPO, changed, write

WARNED = changed(
    ("claims:\n  three", "  third: {title: A, language: en, published: 2019, read: full}\nclaims:\n  three")
)
BROKEN = changed(("read: full", "read: ful"))
WARNING = 'home/claims.yaml:43:3: warning[unused]: nothing names the source "third"\n    hint: use it, or delete it\n'


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier without a fault; the working folder is beside it."""
    monkeypatch.chdir(tmp_path)
    return write(tmp_path / "home", BASE)


@pytest.mark.parametrize(
    ("claims", "options", "status"),
    [
        pytest.param(BASE, [], 0, id="fine"),
        pytest.param(BASE, ["--strict"], 0, id="fine-strict"),
        pytest.param(WARNED, [], 0, id="warning"),
        pytest.param(WARNED, ["--strict"], 1, id="warning-strict"),
        pytest.param(BROKEN, [], 1, id="error"),
        pytest.param(BROKEN, ["--format", "json"], 1, id="error-json"),
        pytest.param(WARNED, ["--format", "github", "--strict"], 1, id="warning-github-strict"),
        pytest.param("", [], 1, id="empty"),
    ],
)
def test_the_status_of_check(home: Path, claims: str, options: list[str], status: int) -> None:
    (home / "claims.yaml").write_text(claims, encoding="utf-8")
    assert cli.main(["--root", "home", "check", *options]) == status
    assert cli.main(["check", *options, "--root", "home"]) == status


def test_check_writes_to_its_output(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(home, WARNED)
    cli.main(["--root", "home", "check"])
    assert capsys.readouterr() == (f"{WARNING}0 errors, 1 warning\n", "")


def test_check_as_json(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(home, WARNED)
    cli.main(["check", "--format", "json", "--root", "home"])
    found = json.loads(capsys.readouterr().out)
    assert (found["errors"], found["warnings"], found["problems"][0]["file"]) == (0, 1, "home/claims.yaml")


def test_check_as_workflow_commands(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(home, WARNED)
    cli.main(["check", "--format", "github", "--root", "home"])
    assert capsys.readouterr().out == (
        '::warning file=home/claims.yaml,line=43,col=3,title=unused::nothing names the source "third"%0A'
        "hint: use it, or delete it\n"
    )


def test_check_changes_nothing(home: Path) -> None:
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    cli.main(["check", "--root", "home"])
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["--out", "site", "--root", "home"], id="both"),
        pytest.param(["--root", "home", "--out", "site", "--portable"], id="portable"),
    ],
)
def test_build(home: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert cli.main(arguments) == 0
    said = capsys.readouterr()
    published = [path for path in Path("site").rglob("*") if path.is_file()]
    assert (said.out, said.err) == (f"{len(published) - 1} files published in site\n", "")
    assert Path("site/claims/three-dredgers/index.html").is_file()


def test_a_build_with_a_warning_says_so(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(home, WARNED)
    assert cli.main(["--root", "home", "--out", "site"]) == 0
    said = capsys.readouterr()
    assert said.err == WARNING
    assert said.out.endswith(" files published in site, 1 warning\n")


def test_a_build_without_out_lies_in_the_root(home: Path) -> None:
    assert cli.main(["--root", "home"]) == 0
    assert (home / "_site" / "index.html").is_file()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["--root", "nowhere"], "error: there is no folder nowhere\n", id="no-folder"),
        pytest.param(["--root", "nowhere", "check"], "error: there is no folder nowhere\n", id="no-folder-check"),
        pytest.param(["check", "--root", "."], "error: there is no claims.yaml in .\n", id="no-claims"),
        pytest.param(["--root", "home/claims.yaml"], "error: there is no folder home/claims.yaml\n", id="file"),
        pytest.param(
            ["capture", "courier-april", "y", "--root", "home"],
            "error: there is no file y\n",
            id="capture",
        ),
        pytest.param(
            ["--root", "home", "--out", "home"],
            "error: home isn't empty and wasn't published by this program; name another folder, or empty it\n",
            id="foreign-folder",
        ),
        pytest.param(["--root", "a\x1b[31m\n::b"], "error: there is no folder a\\u001b[31m\\u000a::b\n", id="controls"),
    ],
)
def test_what_cannot_be_done_is_status_2(
    home: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert cli.main(arguments) == 2
    assert capsys.readouterr() == ("", said)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["publish"], "invalid choice: 'publish'", id="unknown-command"),
        pytest.param(["check", "--format", "xml"], "invalid choice: 'xml'", id="unknown-format"),
        pytest.param(["--strict"], "unrecognized arguments: --strict", id="option-of-another-command"),
        pytest.param(["check", "--out", "x"], "unrecognized arguments: --out x", id="out-of-check"),
        pytest.param(["capture", "x"], "the following arguments are required: FILE-OR-URL", id="no-file"),
        pytest.param(["--root"], "argument --root: expected one argument", id="no-value"),
    ],
)
def test_a_wrong_command_line_is_status_2(capsys: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(arguments)
    assert end.value.code == 2
    assert said in capsys.readouterr().err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(["--help"])
    assert end.value.code == 0
    text = capsys.readouterr().out
    assert [command for command in ("check", "capture", "prove") if f"\n    {command} " not in text] == []


def test_a_place_that_cannot_be_written_is_status_3(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("file").write_text("a file")
    assert cli.main(["--root", "home", "--out", "file/site"]) == 3
    said = capsys.readouterr()
    assert (said.out, said.err.startswith("error: file"), "can't be written" in said.err) == ("", True, True)


def test_a_file_that_cannot_be_read_is_status_3(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "content" / "pages" / "about.md").mkdir(parents=True)
    assert cli.main(["--root", "home", "check"]) == 3
    assert capsys.readouterr() == ("", "error: home/content/pages/about.md can't be read: Is a directory\n")


@pytest.mark.parametrize(
    "place",
    [
        "content/claims/quay-closed.md",
        "content/pages/about.md",
        "content/captures",
        "static/leak.txt",
        "templates/leak.html",
    ],
)
def test_a_link_out_of_the_dossier_is_not_read(home: Path, capsys: pytest.CaptureFixture[str], place: str) -> None:
    secret = Path("elsewhere/about.md")
    secret.parent.mkdir()
    secret.write_text("# A secret\n")
    (secret.parent / "third.json").write_text("{}")
    link = home / place
    link.parent.mkdir(parents=True, exist_ok=True)
    if link.is_dir():
        link.rename("moved")
    link.symlink_to((secret if link.suffix else secret.parent).absolute())
    assert cli.main(["--root", "home", "--out", "site"]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"error: home/{place}")
    assert said.endswith(" is a symbolic link that leads out of the dossier; put the file itself there\n")
    assert not Path("site").exists()


def command(*arguments: str) -> list[str]:
    return [sys.executable, str(REPO / "build.py"), *arguments]


@pytest.mark.parametrize(
    ("number", "status"),
    [pytest.param(signal.SIGINT, 130, id="interrupted"), pytest.param(signal.SIGTERM, 143, id="terminated")],
)
def test_signals(home: Path, number: signal.Signals, status: int) -> None:
    slow = home / "captures" / "courier-april.txt"
    slow.parent.mkdir()
    os.mkfifo(slow)
    # Whoever started the tests in the background may have them ignore interrupts; a child would inherit that.
    before = signal.signal(number, signal.default_int_handler)
    with subprocess.Popen(
        command("check", "--root", "home"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        signal.signal(number, before)
        with slow.open("wb"):  # opens as soon as the program reads
            process.send_signal(number)
            said = process.communicate(timeout=20)
        assert (process.returncode, *said) == (status, b"", b"")


@pytest.mark.parametrize("rows", [pytest.param(0, id="little"), pytest.param(3_000, id="much")])
def test_a_reader_that_has_enough_is_no_fault(home: Path, rows: int) -> None:
    ids = "".join(f"  row_{n}: {{label: Row, kind: text}}\n" for n in range(rows))
    (home / "claims.yaml").write_text(changed(("rows:\n", f"rows:\n{ids}")), encoding="utf-8")
    checking = command("check", "--format", "json", "--root", "home")
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with subprocess.Popen(checking, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=buffered) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.parametrize("form", ["text", "github", "json"])
@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_terminal_that_knows_no_arabic(home: Path, form: str, encoding: str) -> None:
    (home / "claims.yaml").write_text(changed(("read: full", "read: كامل")), encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    checking = command("check", "--format", form, "--root", "home")
    done = subprocess.run(checking, capture_output=True, env=environment, timeout=20, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"can't be" in done.stdout


@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_a_file_whose_name_is_no_text(home: Path, form: str) -> None:
    folder = os.fsencode(home / "content" / "pages")
    Path(os.fsdecode(folder)).mkdir()
    with open(folder + b"/caf\xe9.md", "wb") as file:  # noqa: PTH123
        file.write(b"No title\n")
    checking = command("check", "--format", form, "--root", "home")
    done = subprocess.run(checking, capture_output=True, timeout=20, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"the page has no title" in done.stdout


def test_a_capture_of_a_name_that_is_no_text(home: Path) -> None:
    file = home / "content" / "captures" / "echo-april.json"
    file.write_text(file.read_text().replace('"echo-april"', '"\\ud800"'))
    for form in ("text", "github", "json"):
        checking = command("check", "--format", form, "--root", "home")
        done = subprocess.run(checking, capture_output=True, timeout=20, check=False)
        assert (done.returncode, done.stderr) == (1, b"")


def test_the_command_line_runs_from_any_folder(home: Path) -> None:
    done = subprocess.run(command("check", "--root", "home"), capture_output=True, timeout=20, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"0 errors, 0 warnings\n", b"")


def test_any_python_goes_on_with_the_one_that_make_set_up(home: Path) -> None:
    """An editor types `python3 build.py`, and that is the system's, which has none of the packages."""
    system = Path(sys.base_prefix) / "bin" / "python3"
    done = subprocess.run([system, "-I", REPO / "build.py", "--root", home, "check"], capture_output=True, check=False)
    assert (done.returncode, done.stdout.decode()) == (0, "0 errors, 0 warnings\n"), done.stderr


def test_without_an_environment_the_next_step_is_said(tmp_path: Path) -> None:
    (tmp_path / "build.py").write_bytes((REPO / "build.py").read_bytes())
    system = Path(sys.base_prefix) / "bin" / "python3"
    done = subprocess.run([system, "-I", tmp_path / "build.py", "check"], capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode()) == (3, "error: dossier isn't installed; run `make setup` first\n")
