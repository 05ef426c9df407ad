"""Before YAML: the bytes, the raw lines, and the characters that nobody can see."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from dossier.problems import Location, Problem, code_point


def decoded(content: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """The bytes as text: UTF-8, with or without a byte order mark; anything else is a problem with its place."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None, [
            Problem("encoding", Location(file), "the file is in UTF-16", hint="save it again with the encoding UTF-8")
        ]
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return content.decode(), []
    except UnicodeDecodeError as fault:
        before = content[: fault.start].decode()
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return None, [
            Problem(
                "encoding",
                Location(file, line, column),
                f"the byte 0x{content[fault.start]:02X} isn't UTF-8 text",
                hint="save the file again with the encoding UTF-8",
            )
        ]


def conflict_markers(text: str, file: str) -> Iterator[Problem]:
    """Lines that git leaves where two edits met."""
    lines = text.split("\n")
    is_open = any(re.match(r"(<{7}|>{7})( |$)", line) for line in lines)  # ======= alone underlines a heading
    for number, line in enumerate(lines, start=1):
        if re.match(r"(<{7}|>{7}|\|{7})( |$)" + (r"|={7}\s*$" if is_open else ""), line):
            yield Problem(
                "conflict-marker",
                Location(file, number),
                f'a merge conflict was left in the file: "{line[:7]}"',
                hint="choose one of the two versions, and delete the lines <<<<<<<, ======= and >>>>>>>; "
                "nothing else was checked",
            )


def tabs(text: str, file: str) -> Iterator[Problem]:
    """Tabs in the indentation, which YAML forbids."""
    for number, line in enumerate(text.split("\n"), start=1):
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        if "\t" in indent and line.strip():
            yield Problem(
                "tab",
                Location(file, number, indent.index("\t") + 1),
                "a tab in the indentation",
                hint="use spaces: two for each level",
            )


CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!$)")


def hidden_in_text(text: str, file: str) -> Iterator[Problem]:
    """Control characters and odd line ends: editors disagree on what they show."""
    for number, line in enumerate(text.split("\n"), start=1):
        for match in CONTROLS.finditer(line):
            yield Problem(
                "hidden-character",
                Location(file, number, match.start() + 1),
                f"the invisible character {code_point(match[0])}",
                hint="delete it, and type a space or a line break where one is wanted",
            )


# The forms that a reader can't see in decoded data. ZWNJ and ZWJ are wanted between letters of Arabic script.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2028-\u202e\u2060-\u206f\u3164"
    "\ufdd0-\ufdef\U0001fffe\U0001ffff\U0002fffe\U0002ffff\ufeff\uffa0\ufff0-\uffff\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
    "|[\u200c\u200d]"
)


ARABIC_SCRIPT = re.compile("[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")


def hidden_characters(text: str) -> Iterator[tuple[int, str]]:
    """Each refused character of decoded text with its index. Joiners pass between Arabic-script letters."""
    for match in INVISIBLE.finditer(text):
        index = match.start()
        around = text[index - 1 : index] + text[index + 1 : index + 2]
        if match[0] in "\u200c\u200d" and len(ARABIC_SCRIPT.findall(around)) == 2:
            continue
        yield index, match[0]
