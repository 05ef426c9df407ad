"""How a text is written: as it is, in quotation marks, or as a block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

WIDTH: Final = 120
"""Code points in a line; a single word may be longer."""
WORDS_OF_YAML = re.compile(r"~|null|y|n|yes|no|on|off|true|false|=|<<", re.IGNORECASE)
"""What other programs wouldn't read as text. Numbers and dates are left: as they look is how they are meant."""
ODD_NUMBERS = re.compile(
    r"[-+]?([0-9_]+(:[0-5]?[0-9])+(\.[0-9_]*)?|0[0-9_]+|0[box][0-9a-f_]+|[0-9]+_[0-9_.]*|\.inf)|\.nan", re.IGNORECASE
)
"""Numbers that aren't what they look like: to YAML 1.1 12:30 is 750, 0123 is 83 and 1_000 is 1000."""
BEGINS_BADLY = re.compile(r"[-?:](\s|$)|[,\[\]{}#&*!|>'\"%@`]|---|\.\.\.(\s|$)")
HOLDS_BADLY = re.compile(r":(\s|$)|\s#|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
"""What only an escape can write; \\x85, \\u2028 and \\u2029 would end a line."""
SIMPLE = re.compile(r"[^\s,\[\]{}:#&*!|>'\"%@`?]+")
"""A text that needs no marks between `[` and `]`."""
QUOTED_ALWAYS: Final = frozenset(["quote", "translation", "text"])
"""Keys whose texts stand in a block of their own, however short: nothing in them needs quotation marks then. `text` is
a translation's, where it also says who made it."""


def is_plain(text: str, *, in_flow: bool = False) -> bool:
    """Whether a text can stand without quotation marks. `in_flow`: between brackets."""
    if not text or text != text.strip() or WORDS_OF_YAML.fullmatch(text) or ODD_NUMBERS.fullmatch(text):
        return False
    if BEGINS_BADLY.match(text) or HOLDS_BADLY.search(text):
        return False
    return not in_flow or all(SIMPLE.fullmatch(word) for word in text.split(" "))


def inline(text: str, *, in_flow: bool = False) -> str:
    """A text on one line, in quotation marks where it needs them."""
    if is_plain(text, in_flow=in_flow):
        return text
    if '"' in text and not (UNWRITABLE.search(text) or re.search(r"[\t\n]", text)):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(escaped(char) for char in text) + '"'


def escaped(char: str) -> str:
    """A character between double quotation marks."""
    if char in '"\\':
        return f"\\{char}"
    if char in "\n\t":
        return {"\n": "\\n", "\t": "\\t"}[char]
    if UNWRITABLE.match(char):
        return f"\\x{ord(char):02x}" if ord(char) < 0x100 else f"\\u{ord(char):04x}"
    return char


def text_lines(text: str, indent: int, *, after: int = 0, is_block: bool = False) -> list[str]:
    """A text as it stands behind a key or a dash: what follows on that line, then the lines below.

    `indent`: how far the lines below stand in; `after`: so many code points of the first line are taken;
    `is_block`: never on the line of its key.
    """
    if not can_be_block(text):
        return [inline(text)]
    if "\n" in text:
        return ["|-", *(" " * indent + line if line else "" for line in text.split("\n"))]
    fits = " " not in text or (is_plain(text) and after + len(text) <= WIDTH)
    if fits and not is_block:
        return [inline(text)]
    return [">-", *(" " * indent + line for line in folded(text, WIDTH - indent))]


def can_be_block(text: str) -> bool:
    """Whether a block can hold a text: no white space at its ends or at a line's end, no tab that would stand in the
    indentation, nothing that only an escape can write."""
    if not text or UNWRITABLE.search(text) or text != text.strip():
        return False
    return "\n" not in text or not re.search(r"[ \t]\n|\n *\t", text)


def folded(text: str, width: int) -> Iterator[str]:
    """The lines of a folded text, each as long as goes. A line break stands for one space between words, no more."""
    line = ""
    for piece in re.split(r"(?<=[^ \t]) (?=[^ \t])", text):
        if line and len(line) + 1 + len(piece) > width:
            yield line
            line = piece
        else:
            line = f"{line} {piece}" if line else piece
    yield line
