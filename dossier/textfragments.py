"""Text fragments: an address that opens a document at a passage, by the passage's own words.

A short passage is named whole, a long one by its first and its last words; of a quote with elisions each segment is
named, and the browser goes to the first. A browser that knows nothing of this opens the document at its beginning.

Source: WICG, URL Fragment Text Directives (`#:~:text=[prefix-,]start[,end][,-suffix]`); RFC 3986, section 2.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote as percent_encoded

from dossier import quotes

DELIMITER = ":~:"
WHOLE = 12
"""A segment of so many words at most, with no break among them, is named whole."""
START = 8
"""The words at the start of a longer segment; fewer where a sentence or a quotation ends among them."""
END = 5
"""The words at its end."""
FEWEST = 4
"""No start and no end is cut shorter at a break."""
BREAKS = frozenset('.!?…:;؟؛۔()[]"“”„‟«»')
"""Signs at a word's edge where a paragraph may end, or a page may print another sign than the quote."""
JOINERS = "\u200c\u200d"


def to_passage(address: str, quote: str, title: str = "") -> str:
    """The address of a document, opened at a quote. A fragment that it has is kept; a text fragment is replaced.

    `title`: the document's, which stands above the quote and may begin as it does.
    """
    made = directives(quote, title)
    if not made:
        return address
    document, _, fragment = address.partition("#")
    return f"{document}#{fragment.partition(DELIMITER)[0]}{DELIMITER}{made}"


def directives(quote: str, title: str = "") -> str:
    """As in `text=the%20ferry,the%20quay&text=it%20sank`; empty where a quote has no words."""
    found = (terms(words, title) for words in segments(quote))
    return "&".join(f"text={','.join(map(encoded, named))}" for named in found if named)


def segments(quote: str) -> Iterator[list[str]]:
    """The words between a quote's elisions, as printed, direction marks and other unseen signs left out."""
    for part in quote.split(quotes.ELISION):
        yield "".join(char for char in part if is_kept(char)).split()


def is_kept(char: str) -> bool:
    return quotes.kind(char) != "unseen" or char.isspace() or char in JOINERS


def terms(words: Sequence[str], title: str = "") -> tuple[str, ...]:
    """The whole of a segment, or its start and its end; nothing where it has no word."""
    first, last = opening(words, title), ending(words)
    is_short = len(words) <= WHOLE and not any(map(is_break, words, words[1:]))
    found = (words,) if is_short or first + last >= len(words) else (words[:first], words[len(words) - last :])
    return tuple(term for term in map(bare, found) if term)


def opening(words: Sequence[str], title: str) -> int:
    """How many words name the start: as many as it takes for them not to stand in the title."""
    headline = title.casefold()
    breaks = (count for count in range(FEWEST, START) if count < len(words) and is_break(*words[count - 1 : count + 1]))
    for count in range(min(next(breaks, START), len(words)), len(words)):
        if not quotes.occurrences(bare(words[:count]).casefold(), headline):
            return count
    return len(words)


def ending(words: Sequence[str]) -> int:
    """How many words name the end: as many as it takes for them to stand nowhere else in the segment."""
    folded = [quotes.folded(word.casefold()) for word in words]
    for count in range(min(END, len(words)), len(words)):
        size = cut(words, count) if count == END else count
        end = folded[len(words) - size :]
        if not any(folded[start : start + size] == end for start in range(len(words) - size)):
            return size
    return len(words)


def cut(words: Sequence[str], count: int) -> int:
    """The end's words without those before its last break."""
    for fewer in range(count - 1, FEWEST - 1, -1):
        if is_break(words[-fewer - 1], words[-fewer]):
            return fewer
    return count


def is_break(word: str, following: str) -> bool:
    return word[-1] in BREAKS or following[0] in BREAKS or word[-2:-1] in BREAKS


def bare(words: Sequence[str]) -> str:
    """Words without the signs before and after them."""
    text = " ".join(words)
    found = [index for index, char in enumerate(text) if quotes.kind(char) == "word"]
    return text[found[0] : found[-1] + 1] if found else ""


def encoded(term: str) -> str:
    """Percent-encoded, with what separates terms (`-`, `,`, `&`)."""
    return percent_encoded(term, safe="").replace("-", "%2D")
