"""A PDF's text. It is a reading: a PDF holds signs and their places, no words, lines or paragraphs."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from dossier.documents import layout, visual
from dossier.documents.kinds import TYPE_IT, Unreadable
from dossier.documents.told import Document, clean, language_told, named

if TYPE_CHECKING:
    from pdfminer.pdfdocument import PDFDocument

PAGES: Final = 300
SIGNS: Final = 3_000_000
"""In all of a document: about a thousand pages of print."""
BROKEN: Final = (ValueError, TypeError, LookupError, AttributeError, AssertionError, ArithmeticError, RecursionError)
"""What pdfminer raises on a broken file."""
DIVIDED = re.compile(r"([^\W\d_]+)[-\u2010]$")
HYPHENS: Final = 3
HYPHENATED: Final = 0.05
"""So many lines that end in a hyphen, and this part of all, and a text is hyphenated; else such hyphens belong
to their words: state-owned, al-Akhbar."""


def read(content: bytes) -> Document:
    """The text of a PDF, with what its catalogue tells. Raises `Unreadable`."""
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
    from pdfminer.psexceptions import PSException

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        return read_document(content)
    except (PDFPasswordIncorrect, PDFEncryptionError) as fault:
        raise Unreadable(
            "the PDF is locked with a password", "save it without one (print it to a PDF), and capture that file"
        ) from fault
    except (PSException, *BROKEN) as fault:
        raise Unreadable("the PDF is damaged, and can't be read", f"fetch or copy it again, or {TYPE_IT}") from fault


def read_document(content: bytes) -> Document:
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfparser import PDFParser

    document = PDFDocument(PDFParser(io.BytesIO(content)))
    blocks = [block for page in pages(document) for block in layout.paragraphs(page)]
    if not any(char.isalnum() for block in blocks for line in block for char in line):
        raise Unreadable("the PDF holds no text: it is a scan, or a picture of a page", TYPE_IT)
    whole = " ".join(line for block in blocks for line in block)
    joining = Joining(whole, is_hyphenated(blocks), [])
    text = "\n\n".join(joining.paragraph(block) for block in blocks) + "\n"
    return Document("pdf", text, language=language_of(document), notes=tuple(notes(text, joining.doubts)))


def pages(document: PDFDocument) -> Iterator[list[layout.Sign]]:
    """The signs of each page. What stands aslant (a stamp, a margin's note) isn't read."""
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage

    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, device)
    left = SIGNS
    for number, page in enumerate(PDFPage.create_pages(document), start=1):
        if number > PAGES:
            raise Unreadable(
                f"the PDF has more than {PAGES} pages", "save the pages that you need as a PDF, and capture that file"
            )
        interpreter.process_page(page)
        printed = device.get_result()
        found = [sign for item in signs(printed) if (sign := sign_of(item)) and is_within(sign, printed.bbox)]
        left -= len(found)
        if left < 0:
            raise Unreadable("the PDF holds too many signs", TYPE_IT)
        yield layout.with_marks(found)


def signs(item: Any) -> Iterator[Any]:
    """All signs of a page, figures' too, in the order in which they are drawn."""
    from pdfminer.layout import LTChar, LTContainer

    waiting = [item]
    while waiting:
        one = waiting.pop()
        if isinstance(one, LTChar):
            yield one
        elif isinstance(one, LTContainer):
            waiting.extend(reversed(list(one)))


def is_within(sign: layout.Sign, box: tuple[float, float, float, float]) -> bool:
    """Whether a sign stands on the page: programs draw what another page shows, too, out of sight."""
    left, bottom, right, top = box
    return left <= sign.middle <= right and bottom <= sign.base <= top


def sign_of(char: Any) -> layout.Sign | None:
    a, b, c, d, _, base = char.matrix
    size = abs(char.size) or 1.0
    if abs(b) > 0.2 * abs(a) or abs(c) > 0.4 * abs(d):
        return None
    text = char.get_text()
    known = visual.UNKNOWN if not text or text.startswith("(cid:") or "\x00" in text else text
    return layout.Sign(known.replace("\u00ad", "-"), char.x0, char.x1, base, size)


def is_hyphenated(blocks: list[list[str]]) -> bool:
    """Whether words are divided at the ends of lines."""
    ends = [DIVIDED.search(line) is not None for block in blocks for line in block[:-1]]
    return sum(ends) >= HYPHENS and sum(ends) >= HYPHENATED * len(ends)


@dataclass(frozen=True, slots=True)
class Joining:
    """How words at the ends of lines are joined in one document."""

    whole: str
    """All its lines."""
    is_hyphenated: bool
    doubts: list[str]
    """What is joined as nothing else in the document says."""

    def paragraph(self, lines: list[str]) -> str:
        """A block's lines as one text."""
        text = ""
        for line in (line.strip() for line in lines):
            first, last = DIVIDED.search(text), re.match(r"[^\W\d_]+", line)
            if first and last and last[0][0].islower():
                text = self.joined(text, line, f"{first[1]}-{last[0]}", f"{first[1]}{last[0]}")
            else:
                text = f"{text} {line}".strip()
        return text

    def joined(self, text: str, line: str, with_hyphen: str, without: str) -> str:
        """The word as it is printed elsewhere; where it isn't, without its hyphen in a text that is hyphenated."""
        if self.holds(with_hyphen):
            return text + line
        if self.holds(without):
            return text[:-1] + line
        kept, other = (without, with_hyphen) if self.is_hyphenated else (with_hyphen, without)
        self.doubts.append(f"“{kept}” (or “{other}”)")
        return (text[:-1] if self.is_hyphenated else text) + line

    def holds(self, word: str) -> bool:
        return re.search(rf"\b{re.escape(word)}\b", self.whole, re.IGNORECASE) is not None


def notes(text: str, doubts: list[str]) -> Iterator[str]:
    """What to look at."""
    lost = [word for word in text.split() if visual.UNKNOWN in word]
    if lost:
        yield (
            f"{counted(len(lost), 'word has a sign', 'words have signs')} that the PDF gives no letter for, and that "
            f"{'stands' if len(lost) == 1 else 'stand'} here as {visual.UNKNOWN}: {named(lost)}"
        )
    if doubts:
        yield f"divided at a line's end, and joined here: {named(doubts)}"
    if any(visual.direction(char) == "R" for char in text):
        yield "Arabic and Hebrew were turned round from the order of print: look at numbers, brackets and Latin words"


def counted(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def language_of(document: PDFDocument) -> str:
    """The catalogue's `Lang`. Title, author and dates in a PDF are mostly the program's, and aren't taken."""
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import decode_text

    found = resolve1(document.catalog.get("Lang"))
    return language_told(clean(decode_text(found))) if isinstance(found, bytes) else ""
