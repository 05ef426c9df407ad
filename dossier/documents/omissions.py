"""What stands in the midst of an article and isn't in the text that was read out of it.

Programs that look for a page's article leave out what looks like links, boxes or advertisements, and now and then it
was a quotation, or a paragraph with many links in it. What is left out is named, so that a person can look.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from dossier.documents.told import named

UNSEEN: Final = frozenset(
    ["script", "style", "noscript", "template", "head", "nav", "form", "button", "select", "textarea", "svg", "iframe"]
)
"""Elements whose text isn't the article's, or isn't seen."""
INLINE: Final = frozenset(
    [
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em"),
        *("font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp"),
        *("small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
    ]
)
"""Elements within a line; all others begin a new one."""
WORDS: Final = 5
"""What has fewer is a button mostly, can't be quoted, and isn't named."""
SHOWN: Final = 6
"""So many words of each are shown."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page, and the element that it stands in."""

    text: str
    within: Any


def omissions(tree: Any, article: str) -> Iterator[str]:
    """Half a sentence that names what the page has in the midst of its article and the text hasn't; or nothing."""
    held, alone = joined(article), {joined(line) for line in article.split("\n")}
    lines = [line for line in lines_of(tree) if len(line.text.split()) >= WORDS]
    present = [(whole := joined(line.text)) in alone or whole in held for line in lines]
    left = [line.text for line in in_the_midst(lines, present)]
    if left:
        yield f"left out here, or read otherwise than the page has it: {named(beginning(text) for text in left)}"


def in_the_midst(lines: Sequence[Line], present: Sequence[bool]) -> Iterator[Line]:
    """The lines that aren't present, from the first that is to the last, and behind it in the same box of the page."""
    found = [index for index, is_there in enumerate(present) if is_there]
    box = common([lines[index].within for index in found])
    for index, line in enumerate(lines):
        is_behind_the_first = found and not present[index] and index > found[0]
        if is_behind_the_first and (index < found[-1] or (box is not None and box in line.within.iterancestors())):
            yield line


def common(elements: Sequence[Any]) -> Any:
    """The innermost element that holds all of these; None where that is the page itself."""
    shared: list[Any] = []
    for number, element in enumerate(elements):
        outer = list(element.iterancestors())
        shared = [one for one in shared if one in outer] if number else outer
    return None if not shared or shared[0].tag in ("body", "html") else shared[0]


def joined(text: str) -> str:
    """A text's words with one space around each."""
    return f" {' '.join(text.split())} "


def beginning(text: str) -> str:
    words = text.split()
    return f"“{' '.join(words[:SHOWN])}{'…' if len(words) > SHOWN else ''}”"


def lines_of(tree: Any) -> Iterator[Line]:
    """What a reader sees of a page, line by line."""
    from lxml import etree  # type: ignore[import-untyped]

    pieces: list[str] = []
    unseen = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        is_start = event == "start"
        if element.tag not in INLINE:
            if text := " ".join("".join(pieces).split()):
                yield Line(text, element)
            pieces = []
        if isinstance(element.tag, str) and (element.tag in UNSEEN or is_hidden(element)):
            unseen += 1 if is_start else -1
        if not unseen:
            pieces.append((element.text if is_start else element.tail) or "")


def is_hidden(element: Any) -> bool:
    return element.get("hidden") is not None or "display:none" in (element.get("style") or "").replace(" ", "").lower()
