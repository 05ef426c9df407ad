"""One dossier in many hands: the same data in any style that YAML allows, comments wherever they may stand."""

import re
from random import Random
from typing import Any

from dossier.fields import Form, form
from dossier.formatting.arranging import forms
from dossier.model import Declared

SAYINGS = (
    "#",
    "# why",
    "#! no: [space",
    "# - a: b",
    '# "open',
    "# it's",
    "# >-",
    "# نعم: لا",
    "# x # y",
    "#:",
    "# {a: b}",
)
WORDLIKE = re.compile(r"[A-Za-z\u0621-\u064a][\w -]*[\w]")


class Scribbler:
    """Writes data as lines; `said`: the comments that were strewn in."""

    def __init__(self, random: Random, *, remarks: bool) -> None:
        self.random = random
        self.remarks = remarks
        self.said: list[str] = []

    def file(self, data: dict[str, Any]) -> str:
        lines = ["---"] if self.chance(0.1) else []
        lines += self.mapping(data, self.random.choice([0, 0, 0, 2]), form(Declared))
        lines += self.above(0)
        ending = self.random.choice(["\n", "\n", "\r\n"])
        text = ending.join(lines) + self.random.choice(["", ending, ending * 3])
        return text.replace("\n", ending) if ending == "\r\n" and "\r" not in text else text

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    # Comments.

    def remark(self) -> str:
        said = f"{self.random.choice(SAYINGS)} {len(self.said)}"
        self.said.append(said)
        return said + " " * self.random.randrange(2)

    def beside(self) -> str:
        """A comment at the end of a line, or nothing."""
        return f" {self.remark()}" if self.remarks and self.chance(0.15) else ""

    def above(self, indent: int) -> list[str]:
        """Lines between entries. None stands further in than the entry, or it might belong to a text."""
        lines: list[str] = []
        while self.chance(0.2):
            lines.append(" " * self.random.randrange(indent + 1))
            if self.remarks:
                lines.append(" " * self.random.randrange(indent + 1) + self.remark())
        return lines

    # Blocks.

    def mapping(self, data: dict[str, Any], indent: int, kind: Form) -> list[str]:
        lines: list[str] = []
        for key, value, one in self.shuffled(data, kind):
            head = " " * indent + self.random.choice([f"{key}:", f"{key} :", f'"{key}":'])
            lines += [*self.above(indent), *self.joined(head, value, indent, one)]
        return lines + (self.above(indent) if self.chance(0.2) else [])

    def shuffled(self, data: dict[str, Any], kind: Form) -> list[tuple[str, Any, Form]]:
        """Keys of a fact stand in any order; ids and languages say something by theirs."""
        if kind.many == "table":
            return [(key, value, Form(kind.takes, fact=kind.fact)) for key, value in data.items()]
        if kind.fact is None:
            return [(key, value, Form("text")) for key, value in data.items()]
        keys = list(data)
        self.random.shuffle(keys)
        return [(key, data[key], forms(kind.fact)[key]) for key in keys]

    def joined(self, head: str, value: Any, indent: int, kind: Form) -> list[str]:
        deeper = indent + self.random.randrange(1, 5)
        if not isinstance(value, str) and self.chance(0.6):
            start = [head + self.beside()]
            if isinstance(value, dict):
                return start + self.mapping(value, deeper, kind)
            is_indentless = head.endswith(":") and self.chance(0.3)
            return start + self.sequence(value, indent if is_indentless else deeper, kind)
        if isinstance(value, str):
            return self.text(head, value, deeper)
        return [*f"{head} {self.flow(value, deeper, kind)}{self.beside()}".split("\n")]

    def sequence(self, values: list[Any], indent: int, kind: Form) -> list[str]:
        lines: list[str] = []
        one = Form(kind.takes, fact=kind.fact)
        for value in values:
            lines += self.above(indent)
            if isinstance(value, dict) and self.chance(0.5):
                first, *rest = self.mapping(value, indent + 2, one)
                lines += [" " * indent + f"-{self.beside()}", first, *rest]
            else:
                lines += self.joined(" " * indent + "-", value, indent, one)
        return lines + (self.above(indent) if self.chance(0.2) else [])

    # Texts.

    def text(self, head: str, text: str, indent: int) -> list[str]:
        styles = [self.double]
        if can_be_block(text):
            styles += [self.block, self.block]
        if "\n" not in text and "\t" not in text:
            styles.append(self.single)
            if WORDLIKE.fullmatch(text) and text.lower() not in ("no", "yes", "null", "true", "false", "on", "off"):
                styles.append(self.plain)
        style = self.random.choice(styles)
        if style == self.block:
            return self.block(head, text, indent)
        before = [head]
        if self.chance(0.2):
            before[-1] += self.beside()
            before += [*(self.above(indent) if self.remarks else []), " " * indent]
        lines = style(head, text, indent)
        return [*before[:-1], f"{before[-1]} {lines[0]}", *lines[1:-1], *lines[-1:][: len(lines) - 1]]

    def plain(self, _head: str, text: str, indent: int) -> list[str]:
        return self.ended(self.broken(text, indent))

    def single(self, _head: str, text: str, indent: int) -> list[str]:
        return self.ended(self.broken("'" + text.replace("'", "''") + "'", indent))

    def double(self, _head: str, text: str, indent: int) -> list[str]:
        inner = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
        return self.ended(self.broken(f'"{inner}"', indent))

    def ended(self, lines: list[str]) -> list[str]:
        return [*lines[:-1], lines[-1] + self.beside()]

    def broken(self, text: str, indent: int) -> list[str]:
        """Some single spaces between letters become line breaks, which read as spaces."""
        pieces = re.split(r"(?<=[^\W\d]) (?=[^\W\d])", text)
        lines = [pieces[0]]
        for piece in pieces[1:]:
            if self.chance(0.2):
                lines.append(" " * (indent + self.random.randrange(3)) + piece)
            else:
                lines[-1] += f" {piece}"
        return lines

    def block(self, head: str, text: str, indent: int) -> list[str]:
        sign = "|" if "\n" in text else self.random.choice("|>")
        sign += self.random.choice(["", "-", "+"])
        parts = text.split("\n") if sign.startswith("|") else self.broken(text, 0)
        lines = [
            " " * indent + part if part else ""
            for part in (part.lstrip(" ") if sign[0] == ">" else part for part in parts)
        ]
        return [f"{head} {sign}{self.beside()}", *lines, *([""] if self.chance(0.2) else [])]

    # Between brackets.

    def flow(self, value: Any, indent: int, kind: Form) -> str:
        """A value in `{ }` or `[ ]`, on one line or more; each further line stands in."""
        one = Form(kind.takes, fact=kind.fact)
        if isinstance(value, str):
            return self.quoted(value)
        if isinstance(value, dict):
            held = [f'"{key}": {self.flow(inner, indent, of)}' for key, inner, of in self.shuffled(value, kind)]
        else:
            held = [self.flow(inner, indent, one) for inner in value]
        opening, closing = "{}" if isinstance(value, dict) else "[]"
        made = opening + self.turn(indent)
        for index, inner in enumerate(held):
            is_last = index == len(held) - 1
            comma = "" if is_last and self.chance(0.8) else self.turn(indent, 0.1) + ","
            made += inner + comma + self.turn(indent)
        return made + closing

    def turn(self, indent: int, share: float = 0.3) -> str:
        """A space or a new line, with comments where one may stand."""
        if not self.chance(share):
            return " "
        lines = [self.beside(), *self.above(indent), " " * indent]
        return "\n".join(lines)

    def quoted(self, text: str) -> str:
        inner = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
        return f'"{inner}"'


def can_be_block(text: str) -> bool:
    return text == text.strip() and not re.search(r"\s\n|\n\s", text) and "\t" not in text
