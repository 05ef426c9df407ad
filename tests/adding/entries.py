"""New entries as options give them, and what became of them."""

from pathlib import Path

from dossier import cli
from tests.support import BASE

SOURCE = [
    "--outlet",
    "echo",
    "--title",
    "رصيف جديد: متى؟",
    "--language",
    "ar",
    "--published",
    "2019-05~",
    "--read",
    "full",
]
CLAIM = ["--topic", "port", "--statement", "A ferry left the basin.", "--event-date", "2019"]
QUOTED = [
    *CLAIM,
    *("--excerpt-source", "courier-april", "--excerpt-stance", "asserts"),
    *("--excerpt-quote", "the ferry to the islands would leave from the\nold basin instead"),
]


def new(*arguments: str) -> int:
    return cli.main(["new", arguments[0], "--root", "home", "--yes", *arguments[1:]])


def files(home: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}


def added(home: Path) -> str:
    """The lines that stand in the file now and didn't before, in one piece."""
    lines, before = (home / "claims.yaml").read_text(encoding="utf-8").split("\n"), BASE.split("\n")
    start = next(number for number, line in enumerate(before) if line != lines[number])
    count = len(lines) - len(before)
    assert lines[:start] + lines[start + count :] == before
    return "\n".join(lines[start : start + count])
