"""Markdown as GitHub renders it, and what a text of the dossier may not bring about in it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from markdown_it import MarkdownIt

OURS = frozenset(
    ["h2", "h3", "p", "ul", "li", "strong", "code", "del", "ins", "b", "span", "sub", "details", "summary", "em"]
)
"""The elements that a report is made of."""
ATTRIBUTES = frozenset(["dir", "lang"])
MENTIONS = re.compile(
    r"(?<![\w`])@[\w-]|#\d|\bgh-\d|(?<![^\W_])[0-9a-f]{7,40}(?![^\W_])|://\w|\bwww\.\w|[\w.]@[\w]|:[\w+-]+:|\w\.(com|example)",
    re.ASCII | re.IGNORECASE,
)
"""People, issues, commits, addresses, emoji: what GitHub makes of plain text."""
HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff\x00-\x08\x0b-\x1f\x7f-\x9f]")


def render(markdown: str) -> str:
    return str(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(markdown))


class Reader(HTMLParser):
    """The elements, and the text within code and outside it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, frozenset[str]]] = []
        self.outside: list[str] = []
        self.whole: list[str] = []
        self.depth = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, frozenset(name for name, _ in attrs)))
        self.depth += tag == "code"
        self.outside.append("\n")  # each piece of text is looked through by itself

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag == "code"
        self.outside.append("\n")

    def handle_comment(self, data: str) -> None:
        self.elements.append(("comment", frozenset()))

    def handle_data(self, data: str) -> None:
        self.whole.append(data)
        if not self.depth:
            self.outside.append(data)


def faults(markdown: str) -> list[str]:
    """What isn't as we wrote it: other elements and attributes, mentions, hidden characters, commands."""
    reader = Reader(render(markdown))
    outside = "".join(reader.outside)
    found = [f"<{tag}>" for tag, names in reader.elements if tag not in OURS or not names <= ATTRIBUTES]
    found += [f"mention: {match[0]}" for match in MENTIONS.finditer(outside)]
    found += [f"hidden: {match[0]!r}" for match in HIDDEN.finditer(markdown)]
    found += [f"command: {line}" for line in markdown.split("\n") if line.lstrip().startswith("::") or "##[" in line]
    return found


def text(markdown: str) -> str:
    """What a reader sees."""
    return "".join(Reader(render(markdown)).whole).strip("\n")
