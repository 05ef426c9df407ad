"""A claim's block of `claims.yaml`, highlighted, its lines numbered from 1 within the block."""

from __future__ import annotations

from markupsafe import Markup, escape
from pygments.lexers.data import YamlLexer
from pygments.token import Comment, Literal, Name, Punctuation, _TokenType, is_token_subtype

from dossier.inputs import DOSSIER_FILE
from dossier.model import Claim, Dossier, Url
from dossier.site.views import Record

CLASSES: tuple[tuple[_TokenType, str], ...] = (
    (Name.Tag, "y-key"),
    (Name.Variable, "y-text"),
    (Name.Constant, "y-text"),
    (Literal.Scalar, "y-text"),
    (Literal.String, "y-text"),
    (Comment, "y-comment"),
    (Punctuation, "y-mark"),
)


def record(dossier: Dossier, claim: Claim) -> Record:
    """The record as it stands in the file."""
    lines, first = record_lines(dossier, claim)
    return shown(
        highlighted("\n".join(lines)),
        first,
        file=DOSSIER_FILE,
        url=file_url(dossier.about.repository, first, len(lines)),
    )


def shown(lines: list[Markup], first: int = 0, *, file: str, url: str) -> Record:
    """Lines that are highlighted already. `first`: the first one's number in the file; 0 where they stand in none."""
    return Record(
        html=Markup("").join(
            Markup('<span class="record__line" id="record_{}">{}</span>\n').format(number, line)
            for number, line in enumerate(lines, start=1)
        ),
        lines=len(lines),
        first_line=first,
        file=file,
        file_url=url,
    )


def record_lines(dossier: Dossier, claim: Claim) -> tuple[list[str], int]:
    """The claim's lines without their common indentation, and the first one's number in the file."""
    place, node = claim.written.place, claim.written.node
    last = node.last_line if node else place.line
    lines = [line.rstrip("\r") for line in dossier.lines[place.line - 1 : last]]
    while lines and not lines[-1].strip():
        lines.pop()
    indent = place.column - 1
    return [line[indent:] if not line[:indent].strip() else line for line in lines], place.line


def highlighted(text: str) -> list[Markup]:
    """The text's lines, each token in a `span` with its class."""
    lines = [Markup("")]
    for kind, value in YamlLexer(stripnl=False, ensurenl=False).get_tokens(text):
        css = next((name for token, name in CLASSES if is_token_subtype(kind, token)), "")
        for index, part in enumerate(value.split("\n")):
            if index:
                lines.append(Markup(""))
            if part:
                lines[-1] += Markup('<span class="{}">{}</span>').format(css, part) if css else escape(part)
    return lines


def file_url(repository: Url | None, first: int, count: int) -> str:
    if repository is None:
        return ""
    return f"{repository.rstrip('/')}/blob/main/{DOSSIER_FILE}#L{first}-L{first + count - 1}"
