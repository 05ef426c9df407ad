"""What stands in a text, not in a list: Chicago's notes, and the parentheses of MLA and APA.

A document that was read in the dossier alone is cited there: its name in the text, the dossier's in the list.

Sources: Chicago Manual of Style (18th edition, 14.160: a note of what is quoted in a secondary source names both);
MLA Handbook (9th edition, 6.77: "qtd. in"); APA Publication Manual (7th edition, 8.6: "as cited in").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from dossier.model import Author
from dossier.site.citing import datewords
from dossier.site.citing.names import joined, short
from dossier.site.citing.styles import CLOSED, LANGUAGE, inner
from dossier.site.citing.works import Quoted, Work
from dossier.site.edition import worded
from dossier.site.views import CitePart, Wording

Parts = tuple[CitePart, ...]
ASKING = re.compile(r"[?!…][’'”»]*$")
"""The end of a title that no comma may follow."""
STOP = re.compile(r"\.(?=[’'”»]*$)")


def plain(text: str) -> CitePart:
    return CitePart(worded(text, LANGUAGE))


# Chicago.


def note(work: Work) -> Parts:
    """A work as a note tells it."""
    return (*told(work, is_first=True), plain("."))


def quoted_note(found: Quoted) -> Parts:
    """A document and the claim that quotes it."""
    within = told(found.within, is_first=False)
    return (*told(found.document, is_first=True), plain(", quoted in "), *within, plain("."))


def told(work: Work, *, is_first: bool) -> Parts:
    """All parts of a work, between commas."""
    more = list(details(work))
    names = (plain(f"{called(work.authors, is_first=is_first)}, "),) if work.authors else ()
    words = title(work.title, has_comma=bool(more) and not work.noted)
    after = plain(work.noted + (", " if work.noted else " ")) if more else plain(work.noted)
    pieces = ((plain(", "), *piece) if index else piece for index, piece in enumerate(more))
    return (*names, *words, after, *chain.from_iterable(pieces))


def details(work: Work) -> Iterator[Parts]:
    """What follows the title."""
    if work.container:
        yield (CitePart(work.container, is_italic=work.kind == "article"),)
    if work.version:
        yield (plain(f"version {work.version}"),)
    if work.date:
        yield (plain(datewords.words(work.date, datewords.CHICAGO)),)
    if work.url:
        yield (plain(work.url),)


def called(authors: Sequence[Author], *, is_first: bool) -> str:
    """As in "Mara Venn and T. Okoro"; amid a sentence, as in "the editors"."""
    names = [author.name for author in authors]
    text = joined(names, "and") if len(names) != 3 else f"{names[0]}, {names[1]}, and {names[2]}"
    return text if is_first or authors[0].family else re.sub(r"^The (?=\w)", "the ", text)


def title(words: Wording, *, has_comma: bool) -> Parts:
    """A title between quotation marks, and within them the comma that follows it."""
    text = STOP.sub("", inner(words.text)) if has_comma else inner(words.text)
    if has_comma and CLOSED.search(text):
        text, has_comma = f"{text[:-1]},{text[-1]}", False
    comma = "," if has_comma and not ASKING.search(text) else ""
    return (plain("“"), CitePart(worded(text, words.language)), plain(f"{comma}”"))


# MLA and APA.


def in_mla(found: Quoted) -> Parts:
    """As in "(Venn, qtd. in The editors)"."""
    document, claim = found.document, found.claim
    within = named(claim, "and")
    return (plain("("), *named(document, "and", ","), plain(" qtd. in "), *within, plain(")"))


def in_apa(found: Quoted) -> Parts:
    """As in "(Venn, 2016, as cited in The editors, 2026)"."""
    document, claim = found.document, found.claim
    years = [plain(f" {year(work)}") for work in (document, claim)]
    cited = (plain(", as cited in "), *named(claim, "&", ","), years[1], plain(")"))
    return (plain("("), *named(document, "&", ","), years[0], *cited)


def named(work: Work, sign: str, mark: str = "") -> Parts:
    """A work as a text names it: by its authors, else by its outlet, else by its title. `mark`: what follows."""
    if work.authors:
        return (plain(joined([short(author) for author in work.authors], sign) + mark),)
    if work.container:
        return (CitePart(work.container, is_italic=True), *((plain(mark),) if mark else ()))
    return title(work.title, has_comma=bool(mark))


def year(work: Work) -> str:
    """As in "2016", "ca. 2016", "n.d."."""
    if work.date is None:
        return "n.d."
    about = datewords.APA.about if work.date.is_doubtful else ""
    return about + datewords.years(work.date)
