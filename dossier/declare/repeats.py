"""Excerpts that quote a passage typed elsewhere: `same_as` is filled in before anything is typed."""

from __future__ import annotations

import dataclasses

from dossier.nodes import Entry, Mapping, Node, Scalar, Sequence
from dossier.problems import Problem
from dossier.walker import nodes_of

PASSED_ON = ("source", "attribution", "quote", "translation", "reported", "points", "silent")
"""What an excerpt with `same_as` has from the passage's first excerpt, unless it gives its own."""


def excerpt_nodes(claim: Node) -> dict[str, Mapping]:
    """The excerpts of a claim's node, by id, before anything is typed."""
    found: dict[str, Mapping] = {}
    if isinstance(claim, Mapping) and "excerpts" in claim.entries:
        listed = claim.entries["excerpts"].value
        for item in listed.items if isinstance(listed, Sequence) else ():
            own = item.entries.get("id") if isinstance(item, Mapping) else None
            if own and isinstance(own.value, Scalar) and isinstance(item, Mapping):
                found.setdefault(own.value.text, item)
    return found


class Repeats:
    """Fills in excerpts that quote a passage typed elsewhere (`same_as`)."""

    def __init__(self, root: Node, problems: list[Problem]) -> None:
        self.root = root
        self.problems = problems
        self.claims = {claim: entry.value for claim, entry in nodes_of(root, "claims").items()}
        self.excerpts = {claim: excerpt_nodes(node) for claim, node in self.claims.items()}

    def filled(self) -> Node:
        if not isinstance(self.root, Mapping) or not self.claims:
            return self.root
        claims = self.root.entries["claims"]
        assert isinstance(claims.value, Mapping)
        entries = {
            name: dataclasses.replace(entry, value=self.claim(name, entry.value))
            for name, entry in claims.value.entries.items()
        }
        table = dataclasses.replace(claims, value=dataclasses.replace(claims.value, entries=entries))
        return dataclasses.replace(self.root, entries={**self.root.entries, "claims": table})

    def claim(self, name: str, node: Node) -> Node:
        if not isinstance(node, Mapping) or "excerpts" not in node.entries:
            return node
        listed = node.entries["excerpts"]
        if not isinstance(listed.value, Sequence):
            return node
        items = tuple(
            self.excerpt(name, item, node) if isinstance(item, Mapping) and "same_as" in item.entries else item
            for item in listed.value.items
        )
        filled = dataclasses.replace(listed, value=dataclasses.replace(listed.value, items=items))
        return dataclasses.replace(node, entries={**node.entries, "excerpts": filled})

    def excerpt(self, claim: str, node: Mapping, owner: Mapping) -> Mapping:
        """The excerpt with what its passage's first excerpt says."""
        for key in ("source", "quote"):
            if key in node.entries:
                self.problem(
                    node.entries[key].key,
                    f"an excerpt with `same_as` can't have its own `{key}`",
                    f"delete `{key}`, or delete `same_as` and type the excerpt in full",
                )
        first = self.first(claim, node)
        if first is None:
            return node
        passed = {key: entry for key, entry in first.entries.items() if key in PASSED_ON and key not in node.entries}
        return dataclasses.replace(node, entries={**node.entries, **compared_only(passed, owner)})

    def first(self, claim: str, node: Mapping) -> Mapping | None:
        """The excerpt in which the passage is typed, however many `same_as` lead there."""
        seen = {id(node)}
        current, home = node, claim
        while "same_as" in current.entries:
            target = current.entries["same_as"].value
            if not isinstance(target, Scalar):
                return None
            other, _, excerpt = target.text.partition("#")
            found = self.excerpts.get(other, {}).get(excerpt)
            if other == home and current is node:
                self.problem(target, "the passage stands in this very claim", "an excerpt of a claim quotes it once")
                return None
            if found is not None and id(found) in seen:
                self.problem(target, "`same_as` goes round in a circle", "type the passage in full in one claim")
                return None
            if found is None:
                if not excerpt:
                    self.problem(target, "`same_as` must name an excerpt", 'write "claim-id#excerpt-id"')
                return None  # a dangling id is named by the walker
            seen.add(id(found))
            current, home = found, other
        return current

    def problem(self, node: Node, text: str, hint: str) -> None:
        self.problems.append(Problem("same-as", node.place, text, hint=hint))


def compared_only(passed: dict[str, Entry], owner: Mapping) -> dict[str, Entry]:
    """Without the points and silences on rows that the claim doesn't compare."""
    compare = owner.entries.get("compare")
    listed = compare.value.items if compare and isinstance(compare.value, Sequence) else ()
    rows = {item.text for item in listed if isinstance(item, Scalar)}
    kept = dict(passed)
    for key in ("points", "silent"):
        if key not in kept:
            continue
        entry = kept.pop(key)
        narrowed = on_rows(entry.value, rows)
        if narrowed is not None:
            kept[key] = dataclasses.replace(entry, value=narrowed)
    return kept


def on_rows(node: Node, rows: set[str]) -> Node | None:
    if isinstance(node, Mapping):
        entries = {key: entry for key, entry in node.entries.items() if key in rows}
        return dataclasses.replace(node, entries=entries) if entries else None
    if isinstance(node, Sequence):
        items = tuple(item for item in node.items if isinstance(item, Scalar) and item.text in rows)
        return dataclasses.replace(node, items=items) if items else None
    return node
