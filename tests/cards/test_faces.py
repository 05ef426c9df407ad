"""The faces: every letter of the real dossier is in them, and Arabic letters join."""

import os
import subprocess
import sys
import unicodedata
from importlib.metadata import version
from pathlib import Path

import pytest

from dossier import checking, inputs
from dossier.cards import faces
from dossier.site import card
from dossier.site.views import Direction
from tests import facts
from tests.test_imports import imported

WORD = "السفيرين"
DIRECTIONS: tuple[Direction, ...] = ("ltr", "rtl")


def test_every_letter_of_the_real_dossier_has_its_sign(repo: Path) -> None:
    made = checking.check(inputs.read(repo)).dossier
    assert made is not None
    edition = facts.edition_of(made)
    for found in edition.evidence.claims.values():
        shown = card.card(edition, found)
        texts = [wording.text for wording in (shown.statement, *shown.also, shown.topic, shown.title)]
        texts += [shown.figures, shown.when, shown.conflict, shown.kind, *(tally.words for tally in shown.tallies)]
        assert [text for text in texts if not faces.has_letters(text)] == []


@pytest.mark.parametrize("text", ["Dayr az-Zawr, ʿAlī, al-Ḥasaka", "اتُّفق، 2015؛", "« é ß ’ — · …", "گفت پ چ"])
def test_what_the_faces_have(text: str) -> None:
    assert faces.has_letters(text)


@pytest.mark.parametrize("text", ["Москва", "大阪", "a ☃"])
def test_what_the_faces_lack(text: str) -> None:
    assert not faces.has_letters(text)


def test_arabic_letters_join() -> None:
    """Joined, a word is narrower than its letters apart; kept apart by a sign without width, it is as wide as they."""
    joined = faces.width(WORD, "regular", 60, "rtl", "ar")
    apart = faces.width("\u200c".join(WORD), "regular", 60, "rtl", "ar")
    letters = sum(faces.width(letter, "regular", 60, "rtl", "ar") for letter in WORD)
    assert joined < 0.8 * apart
    assert apart == pytest.approx(letters, rel=0.05)


def test_marks_take_no_room() -> None:
    bare = "".join(char for char in "اتُّفق" if not unicodedata.combining(char))
    assert faces.width("اتُّفق", "bold", 60, "rtl", "ar") == faces.width(bare, "bold", 60, "rtl", "ar")


JOINER = "\u200d"
"""Takes no room, and joins the letter beside it."""


def numbers(text: str, weight: faces.Weight = "regular") -> list[int]:
    """The glyphs of Arabic words, as they are read."""
    return [glyph.number for glyph in reversed(faces.setting(text, weight, "rtl", "ar").glyphs)]


@pytest.mark.parametrize("weight", ["regular", "bold"])
@pytest.mark.parametrize("word", ["قلب", "كتب", "سفن", "فعل"])
def test_letters_take_the_form_of_their_place(word: str, weight: faces.Weight) -> None:
    """Initial, medial and final: the forms that letters have beside a joiner, and none that they have alone."""
    first, middle, last = word
    (initial, _), (_, medial, _), (_, final) = (
        numbers(text, weight) for text in (first + JOINER, JOINER + middle + JOINER, JOINER + last)
    )
    assert numbers(word, weight) == [initial, medial, final]
    alone = [number for letter in word for number in numbers(letter, weight)]
    assert not {initial, medial, final} & set(alone)


@pytest.mark.parametrize("text", ["لا", "الله"])
def test_letters_that_lean_on_each_other(text: str) -> None:
    """Lām-alif, and the name of God: narrower than the letters beside joiners, in forms of their own."""
    joined = [number for letter in text for number in numbers(JOINER + letter + JOINER)]
    assert set(numbers(text)[-2:]).isdisjoint(joined)
    assert len(numbers(text)) == len(text)


def test_a_mixed_line_stands_in_its_visual_order() -> None:
    """The words go from the right to the left; the number and the Latin word are read from the left in themselves."""
    line = [glyph.number for glyph in faces.setting("كتب 25 ab قلب", "regular", "rtl", "ar").glyphs]
    latin = [[glyph.number for glyph in faces.setting(text, "regular", "ltr", "en").glyphs] for text in ("25", "ab")]
    (space,) = numbers(" ")
    assert line == [*numbers("قلب")[::-1], space, *latin[1], space, *latin[0], space, *numbers("كتب")[::-1]]


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_brackets_open_to_what_they_enclose(direction: Direction) -> None:
    """Whichever way they are read: the glyph at the left is the one that opens in Latin."""
    line = faces.setting("(كتب)", "regular", direction, "ar").glyphs
    opening, closing = (faces.setting(sign, "regular", "rtl", "ar").glyphs[0].number for sign in ")(")
    assert (line[0].number, line[-1].number) in {(opening, closing), latin_brackets()}


def test_signs_without_letters_are_those_of_the_lines_own_script() -> None:
    latin, arabic = (faces.setting("(25)", "regular", own, "en").glyphs for own in DIRECTIONS)
    assert (latin[0].number, latin[-1].number) == latin_brackets()
    assert (arabic[0].number, arabic[-1].number) != latin_brackets()


def latin_brackets() -> tuple[int, int]:
    first, *_, last = faces.setting("(ab)", "regular", "ltr", "en").glyphs
    return first.number, last.number


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("mark", ["َ", "ِ", "ّ"], ids=["fatha", "kasra", "shadda"])
def test_a_mark_stands_at_its_letter(mark: str, place: int) -> None:
    word = "كتب"
    bare = faces.setting(word, "regular", "rtl", "ar")
    marked = faces.setting(word[: place + 1] + mark + word[place + 1 :], "regular", "rtl", "ar")
    letters = {glyph.number for glyph in bare.glyphs}
    (found,) = [glyph for glyph in marked.glyphs if glyph.number not in letters]
    edges = [*(glyph.x for glyph in bare.glyphs), bare.width]
    ink = faces.face("regular").get_glyph_extents(found.number)
    middle = found.x + (ink.x_bearing + ink.width / 2) / faces.em("regular")
    assert edges[2 - place] <= middle < edges[3 - place]


def test_a_line_has_the_same_proportions_in_every_size() -> None:
    small, large = (faces.width("ʿAlī قال", "regular", size, "ltr", "en") for size in (20, 80))
    assert large == pytest.approx(4 * small)


def test_the_digest_is_of_all_that_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("uharfbuzz", "python-bidi")
    digests = {faces.digest.__wrapped__()}
    for name in names:
        monkeypatch.setattr(faces, "version", lambda asked, name=name: "0" if asked == name else version(asked))
        digests.add(faces.digest.__wrapped__())
    assert len(digests) == 1 + len(names)


DRAWS = """
import hashlib, pathlib, sys
for name in ("PIL", "freetype"):
    sys.modules[name] = None
from dossier.cards import faces, layout, painting
from tests.cards.shown import LONG, arabic, ar, card, en
for shown in (arabic(also=(en(LONG),)), card(also=(ar("غرقت العبّارة."),))):
    print(hashlib.sha256(painting.paint(layout.lay_out(shown), faces.digest())).hexdigest())
maps = pathlib.Path("/proc/self/maps")
loaded = maps.read_text() if maps.exists() else ""
print(*(name for name in ("fribidi", "raqm", "libharfbuzz", "freetype") if name in loaded))
"""


def test_cards_need_no_library_of_the_system(repo: Path) -> None:
    """And whatever the hash seed, they are the same bytes."""
    found = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(repo)}
        command = [sys.executable, "-X", "utf8", "-c", DRAWS]
        found.add(subprocess.run(command, cwd=repo, env=environment, capture_output=True, text=True, check=True).stdout)
    ((first, second, *loaded),) = (out.split() for out in found)
    assert first != second
    assert loaded == []


def test_no_module_of_the_program_draws_with_another_library(repo: Path) -> None:
    for path in sorted((repo / "dossier").rglob("*.py")):
        names = {name.partition(".")[0] for name in imported(path, "dossier")}
        assert names.isdisjoint({"PIL", "freetype", "raqm"}), path
