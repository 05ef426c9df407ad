"""Ids that are proposed: Latin letters from a name or a title, and a date where there is one."""

from __future__ import annotations

import re
import unicodedata

from dossier.adding.manuscript import Manuscript
from dossier.adding.questions import Answers, Kind
from dossier.addresses import ID_LIMIT
from dossier.model import Dossier
from dossier.writing import Data

WORDS = 5
"""So many words of a statement or a title make an id; of a name, all."""
SMALL = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be been by for from had has have he her his in into is it its of on or said says she "
        "that the their they this to was were which who whom with",
    )
)
"""Words that tell nothing in an id."""
LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"})
"""Latin letters that don't come apart into a letter and a mark."""


def proposed(kind: Kind, answers: Answers, manuscript: Manuscript) -> str:
    """An id that is free; empty where nothing is written in Latin letters."""
    words = words_of(kind, answers, manuscript.dossier)
    name = shortened(words)
    return free(kind.table, name, manuscript) if name else ""


def words_of(kind: Kind, answers: Answers, dossier: Dossier) -> list[str]:
    match kind.called:
        case "source":
            return of_source(answers)
        case "claim":
            return of_claim(answers, dossier)
        case "actor" if answers.get(("kind",)) == "unnamed":
            return of_voice(answers, dossier)
        case _:
            return latin(in_latin(answers.get(("name",), ""), dossier))


def of_source(answers: Answers) -> list[str]:
    """The outlet, or the title's first words; and the date."""
    outlet = latin(answers.get(("outlet",), "").replace("-", " "))
    words = outlet[1:] if outlet[:1] == ["the"] else outlet
    words = words or telling(latin(answers.get(("title",), "")))[:3]
    when = re.match(r"\d{4}(-\d{2}){0,2}", answers.get(("published",), ""))
    return [*words, *(when[0].split("-") if when else [])] if words else []


def of_claim(answers: Answers, dossier: Dossier) -> list[str]:
    """The statement's first telling words, and the year of the event."""
    words = telling(latin(in_latin(answers.get(("statement",), ""), dossier)))
    year = re.search(r"\d{4}", answers.get(("event", "date"), ""))
    told = [word for word in words if not (year and word == year[0])][:WORDS]
    return [*told, *([year[0]] if year else [])] if told else []


def of_voice(answers: Answers, dossier: Dossier) -> list[str]:
    """Whose voice it is, and what it is called: `courier-two-dockers`."""
    whose = latin(answers.get(("of",), "").replace("-", " "))
    called = latin(in_latin(answers.get(("name",), ""), dossier))
    return [*whose, *(word for word in telling(called) if word not in whose)] if called else []


def in_latin(words: Data, dossier: Dossier) -> str:
    """A text in English, else in the first language that is written in Latin letters."""
    if not isinstance(words, dict):
        return str(words)
    order = [words.get("en", ""), words.get(dossier.language, ""), *words.values()]
    return next((text for text in order if latin(text)), "")


def latin(text: str) -> list[str]:
    """The words of a text that are written in Latin letters and digits, folded to those of ids."""
    plain = unicodedata.normalize("NFKD", re.sub("['’ʼ]s\\b|['’ʼ‘]", "", text.lower()).translate(LETTERS))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    found = re.findall(r"[^\W_]+", bare)
    words = [word for word in found if re.fullmatch("[a-z0-9]+", word)]
    return words if any(word[0].isalpha() for word in words) else []


def telling(words: list[str]) -> list[str]:
    return [word for word in words if word not in SMALL] or words


def shortened(words: list[str]) -> str:
    """An id of whole words, as long as goes; it begins with a letter."""
    while words and not words[0][0].isalpha():
        words = words[1:]
    while len("-".join(words)) > ID_LIMIT - 4:
        words = [*words[:-2], words[-1]] if len(words) > 2 else words[:-1]
    return "-".join(words)


def free(table: str, name: str, manuscript: Manuscript) -> str:
    """The id, or the first of `id-2`, `id-3` that was never anybody's."""
    number, found = 1, name
    while manuscript.id_problem(table, found):
        number += 1
        found = f"{name}-{number}"
    return found


def excerpt_id(answers: Answers, dossier: Dossier) -> str:
    """After the last voice, or the outlet, or the source."""
    source = answers.get(("excerpts", "source"), "")
    voices = answers.get(("excerpts", "attribution")) or []
    outlet = dossier.sources[source].outlet if source in dossier.sources else None
    return str(voices[-1] if voices else outlet or source)
