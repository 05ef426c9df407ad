"""Words as they are searched: one key for every way that a word may be written.

Folded are case, accents and vowel signs, the forms of alef and of the letters that carry a hamza, ya and alef maqsura,
ta marbuta and ha, Persian letters and digits. Then endings are cut, and in Arabic what is joined before a word: the
article, conjunctions and prepositions. The page that searches folds a reader's words by the same rules, in
`static/js/search/folding.js`; a test holds the two against each other. Nothing here is ever shown.

Sources: Unicode Standard Annex #15 (NFKD; marks are then dropped, and with them every hamza above or below a letter);
L. Larkey, L. Ballesteros, M. Connell, "Light Stemming for Arabic Information Retrieval" (2007), whose light10 stemmer
is followed, with the accusative's alef added and three letters left instead of two; M. F. Porter, "An algorithm for
suffix stripping" (1980), step 1, and the silent e of step 5.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal

Language = Literal["ar", "en"]
LANGUAGES: Final[tuple[Language, ...]] = ("ar", "en")
"""The languages that words are folded in, told by their script: Arabic letters, and all others."""

WORD = re.compile(r"[^\W_]+")
ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]")
DIGITS = re.compile("[0-9]+")
LETTERS = str.maketrans(
    "\u0649\u06cc\u0629\u06a9\u0671٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹",
    "\u064a\u064a\u0647\u0643\u062701234567890123456789",
)
"""Alef maqsura and Persian ya, ta marbuta, Persian kaf, alef wasla; the digits of Arabic and Persian."""
TATWEEL = "\u0640"

LEFT = 3
"""Letters that are left at least where something is cut."""
AND = "و"
CONJUNCTIONS = (AND, "ف")
PREPOSITIONS = ("ب", "ك", "ل")
THE, TO_THE = "ال", "لل"
ARTICLES = ("بال", "كال", "فال", THE, TO_THE)
ENDINGS = ("ها", "ا", "ان", "ات", "ون", "ين", "يه", "ه", "ي")


def words(text: str) -> list[str]:
    """The text's words, folded, their endings still on them; single letters are left out, digits are not."""
    return split(unmarked(text).lower())


def unmarked(text: str) -> str:
    """Folded but for case."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if unicodedata.category(char) != "Mn")
    return plain.replace(TATWEEL, "").translate(LETTERS)


def split(text: str) -> list[str]:
    return [word for word in WORD.findall(text) if len(word) > 1 or DIGITS.fullmatch(word)]


def languages(word: str) -> tuple[Language, ...]:
    """In which language a folded word is sought; digits are sought in every one."""
    if DIGITS.fullmatch(word):
        return LANGUAGES
    return ("ar",) if ARABIC.search(word) else ("en",)


@lru_cache(maxsize=65536)
def forms(word: str) -> tuple[str, ...]:
    """A folded word's key; in Arabic then its other readings, a letter joined before it cut off or left on."""
    if ARABIC.search(word):
        return tuple(dict.fromkeys(ending_cut(reading) for reading in readings(word)))
    return (english(word),)


def readings(word: str) -> Iterator[str]:
    """What may be meant, the likeliest first: without "and", as it stands, without what is joined before it."""
    found = unjoined(word)
    if word[0] == AND and len(found) > 1:
        found[:2] = found[1::-1]
    return (without_article(reading) for reading in found)


def unjoined(word: str) -> list[str]:
    """The word, and what it is without the letters that may be joined before it; its article stays."""
    found = [word]
    for joined in (CONJUNCTIONS, PREPOSITIONS):
        found += [one[1:] for one in found if one[0] in joined and len(one) > LEFT]
    return found


def named(name: str) -> tuple[str, ...]:
    """A name's words as they are told in a text: folded, nothing cut; what is all capitals, as "US", stays so."""
    return tuple(word if word.isupper() else word.lower() for word in split(unmarked(name)))


def standing(text: str) -> list[tuple[str, ...]]:
    """Of each word of a text, the names' words that it may be: with its ending and its article, but in Arabic also
    without the letters joined before it."""
    return [tuple(dict.fromkeys((word, *articled(word.lower())))) for word in split(unmarked(text))]


def articled(word: str) -> Iterator[str]:
    """What a word is without what is joined before it; after "to" the article has lost its alef, and gets it back."""
    for one in unjoined(word) if ARABIC.search(word) else (word,):
        yield one
        if one.startswith(TO_THE):
            yield THE + one[len(TO_THE) :]


def without_article(word: str) -> str:
    """As light10 cuts it; what a preposition before the article leaves is another reading."""
    for article in ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= LEFT:
            return word[len(article) :]
    return word


def ending_cut(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEFT:
            word = word[: -len(ending)]
    return word


def english(word: str) -> str:
    """The word without the endings of plural, past and participle, and without a silent e."""
    word = re.sub("ies$", "y", word) if len(word) > LEFT + 1 else word
    word = re.sub("(?<=ss)es$|(?<![aisu])s$", "", word) if len(word) > LEFT else word
    word = re.sub("(?<=..)ied$", "y", word)
    cut = re.sub("(?:ed|ing)$", "", word)
    if cut != word and len(cut) >= LEFT and re.search("[aeiouy]", cut):
        word = re.sub(r"([^aeiouylsz])\1$", r"\1", cut)
    return word[:-1] if word.endswith("e") and len(word) > LEFT else word
