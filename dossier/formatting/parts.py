"""A file's tree with each comment at the key or the entry that it belongs to.

A comment that has its line to itself belongs to what follows it; indented further than that, it closes the mapping or
the list above that it is indented with. A comment behind something belongs to that.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from dossier.formatting.comments import Comment, Scan, is_below_empty
from dossier.nodes import Mapping, Mark, Node, Scalar

END: Final = Mark(2**62, 1)
"""Below every line."""


@dataclass(slots=True, eq=False)
class Part:
    """A key, or an entry of a list, with its value. An empty comment is an empty line."""

    node: Node
    start: Mark
    """Of the key, or of the dash."""
    key: str = ""
    parts: list[Part] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)

    @property
    def column(self) -> int:
        """Where what it holds stands."""
        return self.parts[0].start.column if self.parts else self.start.column


def parts_of(root: Node, scan: Scan) -> Part:
    """The whole file as a part. `root`: its tree, `scan`: what stands between the nodes; nothing in it was refused."""
    whole = Part(root, start_of(root))
    whole.parts = list(held(whole, deque(scan.dashes)))
    put_comments(whole, scan)
    return whole


def held(part: Part, dashes: deque[Mark]) -> Iterator[Part]:
    """The parts of a part, those in them, too. `dashes`: those that weren't come to yet."""
    node = part.node
    if isinstance(node, Scalar):
        return
    if isinstance(node, Mapping):
        made = [Part(entry.value, start_of(entry.key), key) for key, entry in node.entries.items()]
    else:
        made = [Part(item, start_of(item)) for item in node.items]
    for one in made:
        if not isinstance(node, Mapping) and not node.is_flow:
            one.start = dashes.popleft()
        one.parts = list(held(one, dashes))
        yield one


def start_of(node: Node) -> Mark:
    return Mark(node.place.line, node.place.column)


# The way through the file: keys and dashes begin, values open and end.


class Step(NamedTuple):
    kind: Literal["begins", "opens", "ends", "closes", "left", "over"]
    part: Part
    at: Mark
    """Nothing tells where a mapping or a list in block style is left: somewhere before the next step."""


def steps(part: Part) -> Iterator[Step]:
    node = part.node
    is_flow = not isinstance(node, Scalar) and node.is_flow
    if is_flow:
        yield Step("opens", part, start_of(node))
    for one in part.parts:
        yield Step("begins", one, one.start)
        yield from steps(one)
    if isinstance(node, Scalar):
        yield Step("ends", part, node.end)
    else:
        yield Step("closes" if is_flow else "left", part, node.end)


def put_comments(root: Part, scan: Scan) -> None:
    waiting = deque(scan.comments)
    last: Part | None = None
    left: deque[Part] = deque()
    for step in (*steps(root), Step("over", root, END)):
        if step.kind == "left":
            left.append(step.part)
            continue
        while waiting and waiting[0].at < step.at:
            put(waiting.popleft(), last, left, step)
        if step.kind == "begins" and begins_below_empty(step.at, scan.lines):
            step.part.before.append("")
        last = None if step.part is root else step.part
        left.clear()


def put(comment: Comment, last: Part | None, left: deque[Part], step: Step) -> None:
    """Gives a comment to its part. `last`: what it stands behind, unless that is the file; `left`: the blocks that end
    before `step`, the innermost first."""
    if comment.is_beside and last is not None:
        last.beside.append(comment.text)
        return
    home = home_of(comment, left, step)
    if step.kind in ("opens", "ends"):  # between a key and its value: what stands beside the key comes along
        home += step.part.beside
        step.part.beside.clear()
    home += ["", comment.text] if comment.is_apart else [comment.text]


def home_of(comment: Comment, left: deque[Part], step: Step) -> list[str]:
    """Once a comment has left a block, those below it don't return there."""
    following = step.at.column if step.kind == "begins" else 0
    while left and not following < left[0].column <= comment.at.column:
        left.popleft()
    if left:
        return left[0].below
    return step.part.below if step.kind in ("closes", "over") else step.part.before


def begins_below_empty(at: Mark, lines: Sequence[str]) -> bool:
    """Whether something is the first of its line, and an empty one stands above."""
    return not lines[at.line - 1][: at.column - 1].strip() and is_below_empty(at.line - 1, lines)
