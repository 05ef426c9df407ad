"""A PDF's text. It is a reading: a PDF holds signs and their places, no words, lines or paragraphs."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from dossier.documents import layout, visual
from dossier.documents.kinds import TYPE_IT, Unreadable
from dossier.documents.told import Document, clean, language_told

if TYPE_CHECKING:
    from pdfminer.pdfdocument import PDFDocument

PAGES: Final = 300
SIGNS: Final = 3_000_000
"""In all of a document: about a thousand pages of print."""
BROKEN: Final = (ValueError, TypeError, LookupError, AttributeError, AssertionError, ArithmeticError, RecursionError)
"""What pdfminer raises on a broken file."""
AT_HAND: Final = 5
"""So many doubtful places are named."""


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
    doubts: list[str] = []
    text = "\n\n".join(paragraph(block, whole, doubts) for block in blocks) + "\n"
    return Document("pdf", text, language=language_of(document), notes=tuple(notes(text, doubts)))


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
        found = [sign for item in signs(device.get_result()) if (sign := sign_of(item))]
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


def sign_of(char: Any) -> layout.Sign | None:
    a, b, c, d, _, base = char.matrix
    size = abs(char.size) or 1.0
    if abs(b) > 0.2 * abs(a) or abs(c) > 0.4 * abs(d):
        return None
    text = char.get_text()
    known = visual.UNKNOWN if not text or text.startswith("(cid:") or "\x00" in text else text
    return layout.Sign(known.replace("\u00ad", "-"), char.x0, char.x1, base, size)


def paragraph(lines: list[str], whole: str, doubts: list[str]) -> str:
    """A block's lines as one text; a word that was divided at a line's end is joined again."""
    text = ""
    for line in (line.strip() for line in lines):
        if not text:
            text = line
            continue
        first, last = re.search(r"[^\W\d_]+[-\u2010]$", text), re.match(r"[^\W\d_]+", line)
        if first and last and last[0][0].islower():
            text = joined(text, first[0], line, last[0], whole, doubts)
        else:
            text = f"{text} {line}"
    return text


def joined(text: str, first: str, line: str, last: str, whole: str, doubts: list[str]) -> str:
    """The hyphen goes, unless the word is printed with one elsewhere."""
    with_hyphen, without = f"{first[:-1]}-{last}", f"{first[:-1]}{last}"
    if re.search(rf"\b{with_hyphen}\b", whole, re.IGNORECASE):
        return text + line
    if not re.search(rf"\b{without}\b", whole, re.IGNORECASE):
        doubts.append(f"“{with_hyphen}” as “{without}”")
    return text[:-1] + line


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


def named(found: Iterable[str]) -> str:
    listed = list(dict.fromkeys(found))
    left = len(listed) - AT_HAND
    return ", ".join(listed[:AT_HAND]) + (f", and {left} more" if left > 0 else "")


def language_of(document: PDFDocument) -> str:
    """The catalogue's `Lang`. Title, author and dates in a PDF are mostly the program's, and aren't taken."""
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import decode_text

    found = resolve1(document.catalog.get("Lang"))
    return language_told(clean(decode_text(found))) if isinstance(found, bytes) else ""
