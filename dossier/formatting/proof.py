"""Proof that two texts of `claims.yaml` say the same: the data, the facts and the comments."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from dossier import nodes, records
from dossier.declare import Declaration, declare
from dossier.formatting.comments import Scan, Unreadable, scan
from dossier.inputs import DOSSIER_FILE, Inputs
from dossier.model import Dossier
from dossier.nodes import Mapping, Node, Scalar


@dataclass(frozen=True)
class Whole:
    """A text of `claims.yaml` that can be read, apart from its facts."""

    text: str
    root: Node
    scan: Scan


def read(text: str) -> Whole:
    """Raises `comments.Unreadable`."""
    root = nodes.read(text.encode(), DOSSIER_FILE).root
    if root is None:
        raise Unreadable("it couldn't be read any more")
    return Whole(text, root, scan(text))


def declared(content: bytes) -> Declaration:
    """The facts of the file alone: what is wrong in other files is no matter here."""
    return declare(Inputs(Path(), {DOSSIER_FILE: content}))


def difference(before: Whole, after: Whole, facts: Dossier) -> str:
    """What would be said differently; empty where nothing is. `facts`: of the text before."""
    again = declared(after.text.encode())
    if again.dossier is None or not again.is_whole:
        return "it couldn't be read any more"
    if plain(before.root) != plain(after.root):
        return "a key or a text would change"
    if replace(facts, lines=()) != replace(again.dossier, lines=()) or in_writing(facts) != in_writing(again.dossier):
        return "a fact would change"
    if Counter(texts(before)) != Counter(texts(after)):
        return "a comment would change"
    return ""


def texts(whole: Whole) -> Iterator[str]:
    return (comment.text for comment in whole.scan.comments)


def plain(node: Node) -> Any:
    """A tree without its places and styles; in which order keys stand is the facts' matter."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key: plain(entry.value) for key, entry in node.entries.items()}
    return [plain(item) for item in node.items]


def in_writing(dossier: Dossier) -> str:
    """The facts with the order of ids and languages, which `==` doesn't see."""
    return json.dumps(records.whole(dossier), ensure_ascii=False)
