"""From a root's files to a `Dossier`: nodes are read, repeated passages filled in, facts typed and joined."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from dossier import captures, dates, nodes, values
from dossier.inputs import DOSSIER_FILE, Inputs
from dossier.model import (
    TABLES,
    About,
    Claim,
    ClaimId,
    Declared,
    Dossier,
    Excerpt,
    Language,
    Point,
    ProsePage,
    SourceId,
    Target,
    Text,
    TopicId,
    Translation,
    Url,
    Written,
)
from dossier.nodes import Entry, Mapping, Node, Scalar, Sequence
from dossier.problems import Location, Problem
from dossier.walker import INVALID, Walker, nearest, nodes_of

PASSED_ON = ("source", "attribution", "quote", "translation", "reported", "points", "silent")
"""What an excerpt with `same_as` has from the passage's first excerpt, unless it gives its own."""


@dataclass(frozen=True)
class Declaration:
    """What was read. With an error among the problems the dossier holds only what could be read."""

    dossier: Dossier | None
    problems: tuple[Problem, ...]

    @property
    def is_whole(self) -> bool:
        return self.dossier is not None and not any(problem.is_error for problem in self.problems)


def declare(inputs: Inputs) -> Declaration:
    """Reads all of a dossier's facts and names every mistake in them."""
    reading = nodes.read(inputs.files[DOSSIER_FILE], DOSSIER_FILE)
    problems = reading.problems
    if reading.root is None:
        return Declaration(None, tuple(problems))
    excerpts = ids_of_excerpts(reading.root)
    root = Repeats(reading.root, problems).filled()
    walker = Walker(tables(root, excerpts), languages(root))
    walker.salvage = SALVAGE
    walker.absent = frozenset(REQUIRED_TABLES - top_keys(root))
    declared = walker.value(root, Declared, "the file")
    problems += walker.problems
    if declared is INVALID:
        return Declaration(None, tuple(problems))
    joining = Joining(declared, problems)
    dossier = dataclasses.replace(
        joining.dossier(),
        captures=dict(read_captures(inputs, walker, problems)),
        texts=dict(texts_at_hand(inputs)),
        pages=tuple(read_pages(inputs, "content/pages", problems)),
        contexts=dict(read_contexts(inputs, declared, problems)),
        lines=tuple(inputs.files[DOSSIER_FILE].decode("utf-8-sig").split("\n")),
    )
    return Declaration(dossier, tuple(problems))


REQUIRED_TABLES = frozenset(["topics", "sources", "claims"])
"""Where one is missing, that is said once; not of each id that can't be found for it."""
UNREAD = Text({})
SALVAGE: dict[type[Any], dict[str, Any]] = {
    Claim: {"topic": TopicId(""), "statement": UNREAD},
    Declared: {"topics": {}, "sources": {}, "claims": {}},
    About: {
        "title": UNREAD,
        "summary": UNREAD,
        "base_url": Url(""),
        "languages": (Language("en"),),
        "licence": "",
        "editors": (),
    },
}
SALVAGE[Declared]["dossier"] = About(**SALVAGE[About])


def top_keys(root: Node) -> frozenset[str]:
    return frozenset(root.entries) if isinstance(root, Mapping) else frozenset()


def languages(root: Node) -> tuple[str, ...]:
    """The dossier's languages, needed before the first text is read; none where they can't be read."""
    entry = nodes_of(root, "dossier").get("languages")
    if entry is None or not isinstance(entry.value, Sequence):
        return ()
    return tuple(item.text for item in entry.value.items if isinstance(item, Scalar))


def tables(root: Node, excerpts: dict[str, list[str]]) -> dict[str, dict[str, Any]]:
    """The ids that each table defines; of claims, the ids of their excerpts."""
    found: dict[str, dict[str, Any]] = {
        table: dict.fromkeys(nodes_of(root, table)) for table in dict.fromkeys(TABLES.values())
    }
    found["claims"] = {claim: excerpts.get(claim, []) for claim in found["claims"]}
    return found


def ids_of_excerpts(root: Node) -> dict[str, list[str]]:
    return {claim: list(excerpt_nodes(entry.value)) for claim, entry in nodes_of(root, "claims").items()}


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


class Joining:
    """Joins what stands apart in the file: an excerpt with its claim and passage, a point with its row's kind."""

    def __init__(self, declared: Declared, problems: list[Problem]) -> None:
        self.declared = declared
        self.problems = problems
        self.excerpts = {
            Target(claim.id, excerpt.id): excerpt  # type: ignore[arg-type]
            for claim in declared.claims.values()
            for excerpt in claim.excerpts
        }
        shell = Dossier(
            declared.dossier,
            declared.topics,
            declared.rows,
            declared.actors,
            declared.places,
            declared.sources,
            declared.same_origin,
            {},
        )
        self.within: dict[str, tuple[str, ...]] = {place: shell.enclosing(place) for place in declared.places}
        self.shell = shell

    def dossier(self) -> Dossier:
        claims = {
            claim_id: msgspec.structs.replace(
                claim, excerpts=tuple(self.excerpt(claim_id, excerpt) for excerpt in claim.excerpts)
            )
            for claim_id, claim in self.declared.claims.items()
        }
        return dataclasses.replace(self.shell, claims=claims)

    def excerpt(self, claim: ClaimId, excerpt: Excerpt) -> Excerpt:
        return msgspec.structs.replace(
            excerpt,
            claim=claim,
            passage=str(self.passage(Target(claim, excerpt.id))),
            points={row: self.point(excerpt, row, point) for row, point in excerpt.points.items()},
            translation=tuple(self.translation(translation) for translation in excerpt.translation),
        )

    def passage(self, target: Target) -> Target:
        """The excerpt in which a passage is typed in full."""
        seen: set[Target] = set()
        while target not in seen and (same := getattr(self.excerpts.get(target), "same_as", None)):
            seen.add(target)
            target = same
        return target

    def translation(self, translation: Translation) -> Translation:
        default = self.declared.dossier.translations
        if default is None:
            return translation
        return msgspec.structs.replace(
            translation,
            language=translation.language or default.language,
            by=translation.by or default.by,
            method=translation.method or default.method,
        )

    def point(self, excerpt: Excerpt, row: Any, point: Point) -> Point:
        if not point.value or row not in self.declared.rows:
            return point
        kind = self.declared.rows[row].kind
        if not self.value_ids_exist(kind, point):
            return point
        try:
            return msgspec.structs.replace(point, typed=values.parse(kind, point.value, self.within))
        except (values.ValueFault, dates.DateFault) as fault:
            said, _, hint = str(fault).partition(": ")
            self.problem("value", point.where("value"), said, hint)
            return point

    def value_ids_exist(self, kind: str, point: Point) -> bool:
        """Names each id of a place or an actor that isn't defined."""
        if kind not in ("place", "actor"):
            return True
        table: Any = self.declared.places if kind == "place" else self.declared.actors
        unknown = [(index, item) for index, item in enumerate(point.value) if item not in table]
        for index, item in unknown:
            self.problem(
                "unknown-id",
                point.where("value", index),
                f'there is no {kind} "{item}"',
                nearest(item, table) or f"define it under `{kind}s:`, or correct the id",
            )
        return not unknown

    def problem(self, rule: str, location: Location, text: str, hint: str) -> None:
        self.problems.append(Problem(rule, location, text, hint=hint))


# The other files.


def read_captures(
    inputs: Inputs, walker: Walker, problems: list[Problem]
) -> Iterator[tuple[SourceId, captures.Capture]]:
    sources = walker.tables["sources"]
    for name, content in inputs.under("content/captures"):
        file, source = f"content/captures/{name}", SourceId(name.removesuffix(".json"))
        try:
            capture = captures.parse(content)
        except captures.CaptureFault as fault:
            problems.append(
                Problem("capture-file", Location(file), str(fault), hint=f"make it again: {capture_command(source)}")
            )
            continue
        if "sources" in walker.absent:
            return
        if capture.source != source or source not in sources:
            hint = nearest(source, sources) or "rename or delete the file, or define the source"
            problems.append(
                Problem("capture-file", Location(file), f'there is no source "{capture.source}"', hint=hint)
            )
            continue
        yield source, capture


def capture_command(source: str) -> str:
    return f"python build.py capture {source} FILE"


def texts_at_hand(inputs: Inputs) -> Iterator[tuple[SourceId, bytes]]:
    for name, content in inputs.under("captures"):
        yield SourceId(name.removesuffix(".txt")), content


def read_pages(inputs: Inputs, folder: str, problems: list[Problem]) -> Iterator[ProsePage]:
    for name, content in inputs.under(folder):
        page = read_page(f"{folder}/{name}", content, problems, titled=True)
        if page is not None:
            yield page


def read_contexts(inputs: Inputs, declared: Declared, problems: list[Problem]) -> Iterator[tuple[ClaimId, ProsePage]]:
    for name, content in inputs.under("content/claims"):
        file, claim = f"content/claims/{name}", ClaimId(name.removesuffix(".md"))
        if claim not in declared.claims:
            hint = nearest(claim, declared.claims) or "name the file after the claim it belongs to"
            problems.append(Problem("unknown-id", Location(file), f'there is no claim "{claim}"', hint=hint))
            continue
        page = read_page(file, content, problems, titled=False)
        if page is not None:
            yield claim, page


def read_page(file: str, content: bytes, problems: list[Problem], *, titled: bool) -> ProsePage | None:
    """A Markdown file: decoded, free of invisible characters, its first heading taken as the title."""
    text, faults = nodes.decoded(content, file)
    problems += faults
    if text is None:
        return None
    problems += [*nodes.conflict_markers(text, file), *nodes.hidden_in_text(text, file)]
    lines = text.replace("\r\n", "\n").split("\n")
    name = file.rpartition("/")[2].removesuffix(".md")
    written = Written(Location(file))
    if not titled:
        return ProsePage(name=name, title="", text="\n".join(lines), written=written)
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if not lines[start].startswith("# "):
        problems.append(
            Problem(
                "page-title", Location(file, start + 1), "the page has no title", hint="begin it with a line `# Title`"
            )
        )
        return None
    return ProsePage(
        name=name,
        title=lines[start].removeprefix("# ").strip(),
        text="\n".join(lines[start + 1 :]),
        first_line=start + 2,
        written=written,
    )
