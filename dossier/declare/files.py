"""The files beside `claims.yaml`: captures, captured texts, Markdown pages."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import captures, nodes
from dossier.inputs import Inputs
from dossier.model import ClaimId, Declared, ProsePage, SourceId, Written
from dossier.problems import Location, Problem, code_point
from dossier.walker import Walker, nearest


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
        if source not in sources:
            hint = nearest(source, sources) or "rename or delete the file, or define the source"
            problems.append(Problem("capture-file", Location(file), f'there is no source "{source}"', hint=hint))
            continue
        if capture.source != source:
            said = f'the file holds the capture of "{capture.source}"'
            hint = f"name it {capture.source}.json, or make it again: {capture_command(source)}"
            problems.append(Problem("capture-file", Location(file), said, hint=hint))
            continue
        yield source, capture


def capture_command(source: str) -> str:
    return f"python3 build.py capture {source} FILE"


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
    problems += [
        *nodes.conflict_markers(text, file),
        *nodes.hidden_in_text(text, file),
        *hidden_in_page(text, file),
    ]
    lines = text.replace("\r\n", "\n").split("\n")
    name = file.rpartition("/")[2].removesuffix(".md")
    written = Written(Location(file))
    if not titled:
        return ProsePage(name=name, title="", text="\n".join(lines), written=written)
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if not lines[start].removeprefix("# ").strip() or not lines[start].startswith("# "):
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


def hidden_in_page(text: str, file: str) -> Iterator[Problem]:
    """The characters of a Markdown file that nobody can see; controls are named by `hidden_in_text`."""
    for number, line in enumerate(text.split("\n"), start=1):
        for index, char in nodes.hidden_characters(line):
            if not nodes.CONTROLS.match(char) and char != "\r":
                yield Problem(
                    "hidden-character",
                    Location(file, number, index + 1),
                    f"the invisible character {code_point(char)}",
                    hint="delete it",
                )
