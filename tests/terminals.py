"""A command on a terminal: what it asks is answered."""

import os
import pty
import re
import select
import signal
import sys
import time

from dossier import cli
from tests.support import REPO

INTERRUPT, END = "\x03", "\x04"
ENTER = ""
SECONDS = 30


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
