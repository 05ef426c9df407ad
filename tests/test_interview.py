"""`new` on a terminal: what is asked, how a wrong answer is mended, and that ending it changes nothing."""

import difflib
import os
import pty
import re
import select
import signal
import sys
import time
from pathlib import Path

import pytest

from dossier import cli
from tests.support import BASE, COURIER, REPO, write

INTERRUPT, END = "\x03", "\x04"
ENTER = ""
SECONDS = 30

SOURCE = [
    *("echo", "رصيف جديد: متى؟", "Mara Venn / Venn", ENTER, ENTER, "2019-05", "https://echo.example/a"),
    *(ENTER, "1", ENTER, "full", "Its date is printed.", ENTER, ENTER, ENTER),
]
"""Outlet, title, authors, language, date, address, kept copy, state of the address, its day, read, note (two
languages), id, and the word to write it."""


class Terminal:
    """A command on a terminal of its own."""

    def __init__(self, arguments: list[str], *, is_process: bool = False) -> None:
        self.bytes, self.asked, self.is_open = b"", 0, True
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm", COLUMNS="100")
            if is_process:
                os.execv(sys.executable, [sys.executable, str(REPO / "build.py"), *arguments])
            os._exit(in_child(arguments))

    @property
    def printed(self) -> str:
        """What it printed, without colours."""
        return re.sub(r"\x1b\[[?0-9;]*[a-zA-Z]", "", self.bytes.decode(errors="replace")).replace("\r", "")

    def answer(self, *answers: str) -> str:
        """Answers what is asked, one question after the other; gives what was printed from the first on."""
        start = len(self.printed)
        for answer in answers:
            self.wait()
            self.asked = len(self.printed)
            os.write(self.end, answer.encode() if answer in (INTERRUPT, END) else f"{answer}\n".encode())
        self.wait()
        return self.printed[start:]

    def wait(self) -> None:
        """Until something is asked, or the command has ended."""
        until = time.monotonic() + SECONDS
        while self.is_open and time.monotonic() < until:
            if self.printed[self.asked :].endswith("> ") and not self.read(0.05):
                return
            self.read(0.5)

    def read(self, seconds: float) -> bool:
        """Whether anything came."""
        if not select.select([self.end], [], [], seconds)[0]:
            return False
        try:
            found = os.read(self.end, 65536)
        except OSError:  # the command has ended
            found = b""
        self.bytes += found
        self.is_open = bool(found)
        return self.is_open

    def status(self) -> int:
        """How it ended; a command that still waits is ended."""
        if self.is_open:
            os.kill(self.pid, signal.SIGKILL)
        os.close(self.end)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def in_child(arguments: list[str]) -> int:
    """The command in a forked process, whose streams are the terminal."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")  # noqa: SIM115
    try:
        return cli.main(arguments)
    except BaseException as fault:
        print("Traceback", repr(fault), flush=True)
        return 99


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier on the disk, one of its texts at hand; the working folder is beside it, and the clock stands still."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1715904000")
    monkeypatch.chdir(tmp_path)
    home = write(tmp_path / "home", BASE)
    (home / "captures").mkdir()
    (home / "captures" / "courier-april.txt").write_text(COURIER, encoding="utf-8")
    return home


def new(kind: str, *options: str) -> Terminal:
    return Terminal(["new", kind, "--root", "home", *options])


def added(home: Path) -> str:
    """The lines that stand in the file now and didn't before."""
    before = BASE.split("\n")
    return "\n".join(
        line[2:]
        for line in difflib.ndiff(before, (home / "claims.yaml").read_text(encoding="utf-8").split("\n"))
        if line[0] == "+"
    )


def test_a_source_is_asked_for(home: Path) -> None:
    terminal = new("source")
    printed = terminal.answer(*SOURCE)
    assert terminal.status() == 0
    assert added(home) == (
        "  echo-2019-05:\n    outlet: echo\n    title: >-\n      رصيف جديد: متى؟\n    authors:\n"
        "      - name: Mara Venn\n        family: Venn\n    language: ar\n    published: 2019-05\n"
        "    url: https://echo.example/a\n    link: live\n    checked: 2024-05-17\n    read: full\n"
        "    note:\n      en: Its date is printed."
    )
    assert 'wrote the source "echo-2019-05" in home/claims.yaml, line 43\nnext: python build.py' in printed
    assert "language  (Enter: ar)\n  The language that it is printed in." in printed
    assert cli.main(["check", "--root", "home"]) == 0


def test_the_command_itself_on_a_terminal(home: Path) -> None:
    terminal = Terminal(["new", "source", "--root", "home"], is_process=True)
    terminal.answer(*SOURCE)
    assert terminal.status() == 0
    assert added(home).startswith("  echo-2019-05:\n")


@pytest.mark.parametrize(("key", "way"), [pytest.param(INTERRUPT, "", id="ctrl-c"), pytest.param(END, "", id="ctrl-d")])
def test_ended_at_any_question_nothing_is_written(home: Path, key: str, way: str) -> None:
    for number in range(len(SOURCE)):
        terminal = new("source")
        terminal.answer(*SOURCE[:number], key)
        assert (terminal.status(), terminal.printed.split("\n")[-2:]) == (130, ["nothing was written", ""])
        assert "Traceback" not in terminal.printed
        assert (home / "claims.yaml").read_text(encoding="utf-8") == BASE


def test_a_wrong_answer_is_asked_again(home: Path) -> None:
    terminal = new("source", "--title", "T", "--read", "full")
    assert "error: there is no" not in terminal.answer("lamp")
    assert (
        'nothing here is called "lamp"; type another part of its name, ? for all, or "new" to add it'
        in terminal.printed
    )
    assert "→ echo" in terminal.answer("صدى")
    terminal.answer(ENTER)
    assert 'error: "arabic" isn\'t a language tag\n    hint: write en, ar' in terminal.answer("arabic")
    assert "error: this is needed" in terminal.answer(ENTER + "en", ENTER)
    assert "error: there is no month 13\n    hint: months are 01 to 12" in terminal.answer("2019-13")
    assert 'error: "echo.example" isn\'t a web address' in terminal.answer("2019-04-30", "echo.example")
    terminal.answer("https://echo.example/a", ENTER)
    assert 'error: `link` can\'t be "7"' in terminal.answer("7")
    terminal.answer("dead", ENTER, ENTER)
    assert 'error: there is a source "echo-april" already' in terminal.answer("echo-april")
    assert "This will be written:" in terminal.answer("lamp-april")
    terminal.answer(ENTER)
    assert terminal.status() == 0
    assert "  lamp-april:\n    outlet: echo\n    title: T\n    language: en\n    published: 2019-04-30" in added(home)


def test_what_the_whole_refuses_is_asked_again(home: Path) -> None:
    terminal = new("place")
    printed = terminal.answer("South Quay", ENTER, "lysmar", "95 4", "1", ENTER)
    assert "error: the point isn't [latitude, longitude]" in printed
    assert printed.endswith("point  (Enter leaves it out)\n  Latitude and longitude in degrees (WGS 84).\n> ")
    terminal.answer("12.5 44", ENTER)
    assert terminal.status() == 0
    assert "    point: [12.5, 44]\n" in added(home)


def test_a_field_is_changed_before_it_is_written(home: Path) -> None:
    terminal = new("place", "--name", "Quay", "--precision", "settlement", "--id", "quay")
    terminal.answer(ENTER, ENTER)
    assert 'there is no "size" here; its fields: name, within, point, precision' in terminal.answer("size")
    terminal.answer("name", "Old Quay", "رصيف")
    terminal.answer(ENTER)
    assert terminal.status() == 0
    assert added(home) == "  quay:\n    name:\n      en: Old Quay\n      ar: رصيف\n    precision: settlement"


def test_what_a_claim_names_is_added_on_the_way(home: Path) -> None:
    terminal = new("claim")
    terminal.answer("1", "A ferry left the basin.", "غادرت العبّارة", "2019", "new")
    terminal.answer("Old Basin", "الحوض القديم", "lys", ENTER, "1", ENTER)  # the place
    terminal.answer(ENTER, ENTER)  # no other place, no note
    terminal.answer("harbour, new", "person")
    assert "no letter of it is English; type the English words" in terminal.answer("علي")
    terminal.answer("Ali", "علي", ENTER, ENTER, ENTER)
    printed = terminal.answer(ENTER, "how, when", ENTER, ENTER, ENTER)
    assert "  → how-many\n  → when\n" in printed
    assert "This will be written:\n\n    old-basin:" in printed
    terminal.answer(ENTER)
    assert terminal.status() == 0
    assert added(home) == (
        "  ali:\n    kind: person\n    name:\n      en: Ali\n      ar: علي\n"
        "  old-basin:\n    name:\n      en: Old Basin\n      ar: الحوض القديم\n    within: lysmar\n"
        "    precision: settlement\n"
        "  ferry-left-basin-2019:\n    topic: port\n    statement:\n      en: A ferry left the basin.\n"
        "      ar: غادرت العبّارة\n    event:\n      date: 2019\n      places: [old-basin]\n"
        "    actors: [harbour-office, ali]\n    state: draft\n    compare: [how-many, when]"
    )
    assert cli.main(["check", "--root", "home", "--strict"]) == 0


def test_a_claim_with_an_excerpt(home: Path) -> None:
    terminal = new("claim", *("--topic", "port", "--statement", "A ferry left the basin.", "--event-date", "2019"))
    printed = terminal.answer(*[ENTER] * 4)
    assert printed.endswith("\n> ")
    assert "excerpts: source  (Enter leaves it out)" in printed
    assert "isn't at hand, so nothing proves its quotes" in terminal.answer("echo")
    assert "attribution" in terminal.answer("dredgers for", ENTER)
    terminal.answer("2")
    assert "the quote has 2 words" in terminal.answer("the ferry", ENTER)
    assert 'hint: the capture reads "the islands would" where' in terminal.answer(
        "the ferry to the island would leave", ENTER
    )
    assert "note  (needed)" in terminal.answer("the ferry to the islands would", "leave from the old basin", ENTER)
    printed = terminal.answer("In part: that it would.", ENTER, ENTER)
    assert "          the ferry to the islands would leave from the old basin\n" in printed
    terminal.answer(ENTER)
    assert terminal.status() == 0
    assert cli.main(["check", "--root", "home", "--strict"]) == 0


def test_long_lists_are_shown_in_part(home: Path) -> None:
    many = "".join(f"  tug-{number}: {{kind: outlet, name: Tug {number}}}\n" for number in range(30))
    (home / "claims.yaml").write_text(BASE.replace("actors:\n", f"actors:\n{many}"), encoding="utf-8")
    terminal = new("source")
    printed = terminal.answer("tug")
    assert "   20 tug-19   Tug 19\n      and 10 more: type more of the name\n" in printed
    assert "   34 dockers   two dockers\n> " in terminal.answer("?")
    assert "→ dockers" in terminal.answer("34")
    terminal.answer(INTERRUPT)
    assert terminal.status() == 130


def test_a_pasted_line_break_ends_no_answer(home: Path) -> None:
    terminal = new("place", "--precision", "district", "--within", "lysmar", "--id", "old")
    terminal.answer("\x1b[200~Old\nBasin\x1b[201~", ENTER, ENTER, ENTER)
    assert terminal.status() == 0
    assert "      en: Old Basin\n" in added(home)


def test_what_is_no_text_is_asked_again(home: Path) -> None:
    terminal = new("actor", "--kind", "person", "--id", "ali")
    terminal.wait()
    os.write(terminal.end, b"A\xe9\n")
    assert "Traceback" not in terminal.answer("Ali", INTERRUPT)
    assert terminal.status() == 130


def test_with_yes_nothing_is_asked(home: Path) -> None:
    terminal = new("place", "--yes")
    terminal.wait()
    assert "error: --name: it is missing" in terminal.printed
    assert terminal.status() == 2
