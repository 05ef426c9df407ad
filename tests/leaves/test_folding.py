"""Words as they are searched: what is written in several ways gets one key, and what differs keeps its own."""

import pytest

from dossier import folding


def keys(text: str) -> list[str]:
    """The key of each word, in the text's order."""
    return [folding.forms(word)[0] for word in folding.words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The Envoy’s VISIT", ["the", "envoy", "visit"], id="case-and-apostrophe"),
        pytest.param("Al-mamluki", ["al", "mamluki"], id="hyphen"),
        pytest.param("Déjà-vu naïveté", ["deja", "vu", "naivete"], id="accents"),
        pytest.param("a U.N. x 5 of 150", ["5", "of", "150"], id="single-letters-go-digits-stay"),
        pytest.param("١٥٠ ۲۰", ["150", "20"], id="digits"),
        pytest.param("أسد إسد آسد ٱسد", ["اسد"] * 4, id="alef"),
        pytest.param("قُوَّاتٌ قـــوات", ["قوات"] * 2, id="vowel-signs-and-tatweel"),
        pytest.param("شئون شؤون شيون", ["شيون", "شوون", "شيون"], id="hamza-on-a-letter"),
        pytest.param("على علي علی", ["علي"] * 3, id="alef-maqsura-and-persian-ya"),
        pytest.param("زيارة زياره", ["زياره"] * 2, id="ta-marbuta"),
        pytest.param("ﻣﺼﺮ", ["مصر"], id="presentation-forms"),
        pytest.param("<b>!?…\u200f", [], id="signs"),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert folding.words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "الكتاب كتاب والكتاب بالكتاب كالكتاب فالكتاب للكتاب وكتاب",
        "مصري مصرية المصريون مصريين مصريات والمصرية",
        "سوريا سورية سورية السوري",
        "زيارة زيارات الزيارة وزيارة",
        "طيار طيارا الطيارين طيارون",
        "soldier soldiers Soldier’s",
        "deny denies denied",
        "plan plans planned planning",
        "force forces forced forcing",
        "agency agencies",
        "class classes",
        "Mamlouk Mamlouks mamlouk’s",
    ],
)
def test_one_key(text: str) -> None:
    assert len(set(keys(text))) == 1


@pytest.mark.parametrize(
    "pair", ["مصر قصر", "بيان بيت", "pass past", "Damascus Damask", "this thin", "150 1500", "news nest"]
)
def test_two_keys(pair: str) -> None:
    first, second = keys(pair)
    assert first != second


@pytest.mark.parametrize(
    ("plain", "joined"),
    [
        pytest.param("مصر", "بمصر", id="in"),
        pytest.param("مصر", "لمصر", id="to"),
        pytest.param("مصر", "ولمصر", id="and-to"),
        pytest.param("دمشق", "فدمشق", id="so"),
        pytest.param("وزير", "ووزير", id="and-before-the-same-letter"),
        pytest.param("وزارة", "الوزارة", id="a-word-that-begins-so"),
        pytest.param("الحكومة", "وبالحكومة", id="and-in-the"),
    ],
)
def test_a_joined_word_can_be_read_as_the_plain_one(plain: str, joined: str) -> None:
    (first,), (second,) = folding.words(plain), folding.words(joined)
    assert set(folding.forms(first)) & set(folding.forms(second))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("السفير", "السفير والسفير بالسفير للسفير وللسفير", id="joined-letters-and-article"),
        pytest.param("قطر", "قطر وقطر لقطر ولقطر", id="joined-letters"),
        pytest.param("سورية", "سُوريه", id="vowel-signs"),
        pytest.param("Sisi", "sisi SISI Sísi", id="case"),
        pytest.param("US", "US", id="capitals"),
    ],
)
def test_a_name_is_told_in_a_text_however_it_is_joined(name: str, text: str) -> None:
    (wanted,) = folding.named(name)
    assert all(wanted in found for found in folding.standing(text))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("السفير", "السفيرين سفير سفيرا", id="two-ambassadors"),
        pytest.param("الأخبار", "أخبار إخبارية", id="news"),
        pytest.param("قطر", "القطر قطرية قطران", id="the-country"),
        pytest.param("سورية", "السورية سور السوري", id="adjective-and-wall"),
        pytest.param("Shahed", "shah shahs", id="ending-of-a-name"),
        pytest.param("US", "us Us used", id="pronoun"),
    ],
)
def test_a_word_of_the_same_stem_is_no_name(name: str, text: str) -> None:
    (wanted,) = folding.named(name)
    assert not [found for found in folding.standing(text) if wanted in found]


def test_three_letters_are_left() -> None:
    assert [folding.forms(word) for word in ("ولد", "بلد", "الف", "used", "is")] == [
        ("ولد",),
        ("بلد",),
        ("الف",),
        ("used",),
        ("is",),
    ]


@pytest.mark.parametrize(("word", "expected"), [("مصر", ("ar",)), ("cairo", ("en",)), ("150", ("ar", "en"))])
def test_a_word_is_sought_where_its_letters_are(word: str, expected: tuple[str, ...]) -> None:
    assert folding.languages(word) == expected
