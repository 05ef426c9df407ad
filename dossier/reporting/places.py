"""What stands at a place of `claims.yaml`, by names: lines move when something is written above them, names don't."""

from __future__ import annotations

from dossier.nodes import Mapping, Node, Scalar, Sequence
from dossier.problems import Location

Path = tuple[str, ...]
"""Keys, and ids of what stands in lists, from the top: `claims`, `ferry-sank`, `excerpts`, `herald`, `quote`."""


class Places:
    """A file's tree, asked for by place."""

    def __init__(self, root: Node | None) -> None:
        self.root = root

    def path(self, place: Location) -> Path:
        """The way to what stands at a place, as far as it goes; empty where nothing was read."""
        found: list[str] = []
        node = self.root
        while isinstance(node, Mapping | Sequence):
            name, node = step(node, place)
            if name:
                found.append(name)
        return tuple(found)

    def entry(self, place: Location) -> tuple[str, str] | None:
        """The table and the entry that a place belongs to."""
        path = self.path(place)
        return (path[0], path[1]) if len(path) > 1 else None


def step(node: Mapping | Sequence, place: Location) -> tuple[str, Node | None]:
    """One level down: the name of what holds the place, where it has one, and the node itself."""
    named: list[tuple[str, Node, Node]] = (
        [(name, entry.key, entry.value) for name, entry in node.entries.items()]
        if isinstance(node, Mapping)
        else [(own_id(item), item, item) for item in node.items]
    )
    before = [one for one in named if (one[1].place.line, one[1].place.column) <= (place.line, place.column)]
    if not before or place.line > max(before[-1][1].last_line, before[-1][2].last_line):
        return "", None
    return before[-1][0], before[-1][2]


def own_id(node: Node) -> str:
    """The id of an entry in a list; empty where it has none."""
    entry = node.entries.get("id") if isinstance(node, Mapping) else None
    return entry.value.text if entry and isinstance(entry.value, Scalar) else ""
