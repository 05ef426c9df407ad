"""The faces: every letter of the real dossier is in them, and Arabic letters join."""

import unicodedata
from pathlib import Path

import pytest

from dossier import inputs, pipeline
from dossier.cards import faces
from dossier.problems import EnvironmentFault
from dossier.site import card
from tests import facts

WORD = "السفيرين"


def test_every_letter_of_the_real_dossier_has_its_sign(repo: Path) -> None:
    made = pipeline.check(inputs.read(repo)).dossier
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


@pytest.mark.parametrize(("missing", "remedy"), [("raqm", "Pillow's own wheel"), ("fribidi", "libfribidi0")])
def test_a_machine_that_cannot_shape_arabic_is_told_so(missing: str, remedy: str) -> None:
    with pytest.raises(EnvironmentFault, match=f"finds no {missing}; .*{remedy}"):
        faces.require_shaping(lambda name: name != missing)
    faces.require_shaping(lambda name: True)
