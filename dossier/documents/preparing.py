"""A page, prepared so that no words of its article are lost.

trafilatura drops `time` and `figure` with all that is in them, sets what stands in `q` and `code` on lines of its own,
and takes a paragraph that is mostly links for a menu.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

WITHIN_A_LINE: Final = ("time", "q", "code", "kbd", "samp", "var", "label")
PICTURES: Final = ("img", "picture", "video", "audio", "iframe", "svg", "figcaption", "object", "table")


def prepared(tree: Any) -> Any:
    """The tree itself, changed: the same words in the same order."""
    from lxml import etree  # type: ignore[import-untyped]

    etree.strip_tags(tree, *WITHIN_A_LINE)
    for figure in tree.iter("figure"):
        if next(figure.iter("blockquote"), None) is not None and next(figure.iter(*PICTURES), None) is None:
            figure.tag = "div"
    for paragraph in tree.iter("p"):
        if any(char.isalpha() for piece in beside_links(paragraph) for char in piece):
            etree.strip_tags(paragraph, "a")
    return tree


def beside_links(element: Any) -> Iterator[str]:
    """The texts of an element that don't lie within a link."""
    yield element.text or ""
    for child in element:
        if child.tag != "a":
            yield from beside_links(child)
        yield child.tail or ""
