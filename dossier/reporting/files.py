"""What changed in the files beside `claims.yaml`: captures, pages of prose, released versions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from dossier import captures, versions
from dossier.captures import Capture, CaptureFault
from dossier.differences import Piece, compared
from dossier.reporting.ends import End

Kind = Literal["added", "gone", "changed"]
CAPTURES = "content/captures/"
PROSE = ("content/pages/", "content/claims/")


@dataclass(frozen=True, slots=True)
class CaptureChange:
    """What became of a capture."""

    source: str
    """By the file's name."""
    kind: Kind
    before: Capture | None = None
    """None where there was none, or where it can't be read."""
    after: Capture | None = None
    quotes: int = 0
    """Passages that quote the source now."""

    @property
    def is_other_text(self) -> bool:
        """Whether the text that it stands for is another one."""
        return bool(self.before and self.after and text_of(self.before) != text_of(self.after))


@dataclass(frozen=True, slots=True)
class ProseChange:
    """What became of a Markdown file."""

    file: str
    kind: Kind
    paragraphs: tuple[tuple[Piece, ...], ...]
    """Those that changed, word by word, in order."""


@dataclass(frozen=True, slots=True)
class VersionChange:
    """What became of a file under `content/versions/`."""

    file: str
    kind: Kind


def text_of(capture: Capture) -> tuple[str, tuple[bytes, ...]]:
    return capture.sha256, capture.leaves


def kinds(before: Mapping[str, bytes], after: Mapping[str, bytes], folder: str) -> Iterator[tuple[str, Kind]]:
    """The files of a folder whose bytes aren't what they were, by path."""
    for path in sorted({*before, *after}):
        if path.startswith(folder) and before.get(path) != after.get(path):
            yield path, "changed" if path in before and path in after else "added" if path in after else "gone"


def capture_changes(base: End, head: End) -> Iterator[CaptureChange]:
    for path, kind in kinds(base.files, head.files, CAPTURES):
        source = path.removeprefix(CAPTURES).removesuffix(".json")
        quoted = sum(one.source == source for one in head.dossier.passages()) if head.dossier else 0
        yield CaptureChange(source, kind, read(base.files.get(path)), read(head.files.get(path)), quoted)


def read(content: bytes | None) -> Capture | None:
    try:
        return captures.parse(content) if content is not None else None
    except CaptureFault:
        return None


def prose_changes(base: End, head: End) -> Iterator[ProseChange]:
    for folder in PROSE:
        for path, kind in kinds(base.files, head.files, folder):
            before, after = (paragraphs(end.files.get(path, b"")) for end in (base, head))
            yield ProseChange(path, kind, tuple(changed_paragraphs(before, after)))


def paragraphs(content: bytes) -> list[str]:
    """A page's paragraphs; what isn't text in UTF-8 is told by the checks."""
    text = content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]


def changed_paragraphs(before: list[str], after: list[str]) -> Iterator[tuple[Piece, ...]]:
    matcher = SequenceMatcher(a=before, b=after)  # of a long page what recurs is passed over, or it would take hours
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind != "equal":
            yield compared("\n\n".join(before[start:end]), "\n\n".join(after[first:last]))


def version_changes(base: End, head: End) -> Iterator[VersionChange]:
    return (VersionChange(path, kind) for path, kind in kinds(base.files, head.files, f"{versions.FOLDER}/"))
