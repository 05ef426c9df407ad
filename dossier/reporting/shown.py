"""Text of the dossier in Markdown: shown as it is, and obeyed by nothing.

GitHub finds mentions, references and links in the text that Markdown leaves, so escapes alone don't stop them; within
code it finds none. What could be one of them therefore stands as code; of all else each sign that Markdown, HTML,
mathematics or a workflow's log knows is written as its number. Hidden characters are shown as escapes.

Sources: GitHub Flavored Markdown 0.29 (6.9, autolinks); GitHub, autolinked references; the commands of `@actions/core`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dossier import scripts
from dossier.differences import Piece
from dossier.interface import direction
from dossier.problems import escaped

LIMIT = 10_000
"""Code points that are shown of one text."""
AROUND = 12
"""Words that are shown of what was kept, on each side of a change."""
RUN = re.compile(r"[\w@#./+:-]+")
"""What mentions, references and links consist of."""
LIST = re.compile(r" ?(-|\d+[.)])")
"""What begins a list where it begins a line."""
RISKY = re.compile(
    r"[@#]|//|www\.|\w\.\w{2}|[a-z]:\S|:[\w+-]+:"
    r"|(?<![a-z0-9])((gh|ghsa|cve)-\w|[0-9a-f]{7,}(?![a-z0-9]))",
    re.IGNORECASE,
)
"""A mention, an issue, an address, an emoji's name, a reference, a commit."""
HARMLESS = frozenset(" ,;.'\"()%?!/-")
"""Signs that mean nothing inside a line."""
NAME = re.compile(r"[A-Za-z0-9/]([\w./#~^@-]|:(?!:)| › )*", re.ASCII)
TAG = re.compile(r"[A-Za-z0-9-]{1,35}")


def shown(text: str) -> str:
    """Any text of the dossier on one line of Markdown. The only function that shows any."""
    return "".join(pieces(one_line(cut(text))))


def name(text: str) -> str:
    """An id, a rule, a path or a digest, as code; anything that isn't one as any text."""
    return f"`{text}`" if NAME.fullmatch(text) else shown(text)


def cut(text: str) -> str:
    left = len(text) - LIMIT
    return f"{text[:LIMIT]} (… {left} more characters)" if left > 0 else text


def one_line(text: str) -> str:
    """The text on one line, a paragraph's end as ¶; what can't be seen as an escape."""
    return escaped(re.sub(r"\s+", " ", re.sub(r"\s*\n\s*\n\s*", " ¶ ", text)))


def pieces(text: str) -> Iterator[str]:
    """The text's Markdown, piece by piece. What would begin a list begins none."""
    place = begins.end() if (begins := LIST.match(text)) else 0
    yield text[: max(0, place - 1)]
    yield "".join(f"&#{ord(char)};" for char in text[max(0, place - 1) : place])
    for run in RUN.finditer(text, place):
        yield from map(sign, text[place : run.start()])
        yield word(run[0])
        place = run.end()
    yield from map(sign, text[place:])


def word(run: str) -> str:
    """A run of signs that could be more than text: as code where it is."""
    held = run.rstrip(".:+/-")
    if not RISKY.search(run):
        ends = run.endswith(":") and not run.endswith("::")
        return "".join(map(sign, run[:-1])) + ":" if ends else "".join(map(sign, run))
    held = held if RISKY.search(held) else run
    return f"`{held}`" + "".join(map(sign, run[len(held) :]))


def sign(char: str) -> str:
    is_plain = char.isalnum() or not char.isascii() or char in HARMLESS
    return char if is_plain else f"&#{ord(char)};"


# Direction.


def phrase(text: str, language: str = "") -> str:
    """A text, isolated where it is written from right to left. `language`: of the text, where it is known."""
    return isolated(shown(text), text, language)


def isolated(markdown: str, text: str, language: str) -> str:
    """A text's Markdown with its direction, where a reader's program might guess another."""
    likely = scripts.language_of(text)
    tag = language if TAG.fullmatch(language) else likely
    if likely and begins_from_the_right(text):
        tag = tag if direction(tag) == "rtl" else likely
    if not likely and direction(tag or "en") == "ltr":
        return markdown
    return f'<span dir="{direction(tag)}" lang="{tag}">{markdown}</span>'


def begins_from_the_right(text: str) -> bool:
    """Whether the first letter is written from right to left."""
    piece = next(((run, language) for run, language in scripts.runs(text) if any(map(str.isalpha, run))), ("", ""))
    return bool(piece[1])


# Word by word.

OUT, IN = ("<del>", "</del>"), ("<ins><b>", "</b></ins>")
"""What was taken out is struck out; what was put in is bold and underlined: both can be told without colour."""


def word_by_word(words: Iterable[Piece], language: str = "") -> str:
    """A text with its changes, the long stretches between them left out."""
    told = list(words)
    made = "".join(piece(one, number > 0, number < len(told) - 1) for number, one in enumerate(told))
    if [one.kind for one in told[:2]] == ["deleted", "kept"] and not told[1].text[0].isspace():  # a text's first word
        made = made.replace(OUT[1], f"{OUT[1]} ", 1)
    return isolated(made, "".join(one.text for one in told), language)


def piece(one: Piece, has_before: bool, has_after: bool) -> str:
    if one.kind == "kept":
        return kept(one.text, has_before, has_after)
    bare = one.text.strip()
    opening, closing = OUT if one.kind == "deleted" else IN
    return f"{opening}{shown(bare)}{closing}{' ' if one.text != one.text.rstrip() else ''}"


def kept(text: str, has_before: bool, has_after: bool) -> str:
    """What stayed: its ends, where changes are near; how much lies between is said."""
    words = re.split(r"(?<=\S)(?=\s)", text.rstrip())
    first, last = AROUND * has_before, AROUND * has_after
    left = len(words) - first - last
    if left <= AROUND or not (first or last):
        return shown(text)
    between = f'<sub><span dir="ltr">({left} words as before)</span></sub>'
    start, end = "".join(words[:first]).rstrip(), "".join(words[len(words) - last :]).strip() if last else ""
    return " ".join(filter(None, (shown(start), between, shown(end)))) + (" " if text[-1:].isspace() else "")
