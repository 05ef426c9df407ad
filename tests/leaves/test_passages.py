"""Passages: found from words half remembered, given as the text has them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import captures, quotes
from dossier.passages import Article, differences

ENGLISH = Article(
    """\
Dredgers for the port

On Tuesday, Mr. Venn said: “The Harbour Office bought three dredgers for the
North Quay, and the first would arrive before summer.” Nobody at the town hall
would say what they cost... The U.S. consul was away. Did the ferry wait?

The first would arrive before winter, Mr. Venn wrote later.
"""
)
ARABIC = Article(
    "كراكات جديدة للميناء\n"
    "ونقلت صحيفة «صدى الميناء» عن متحدثة قولها: «إنّ مكتب الميناء اشترى ثلاث كراكات في مارس، وستصل الأولى قبل الصيف». "
    "ولم يذكر أحدٌ في البلدية كم كلّفت؛ وقال الصيادون إن الرمل يسدّ مدخل الميناء كل شتاء، "
    "وإن العبّارة ستغادر من الحوض القديم. "
    "هل تصل الكراكات إلى المدينة؟ لا يعرف أحد.\n"
    "والعبّارة لا تنتظر أحدا في الشتاء."
)


def found(article: Article, typed: str) -> list[str]:
    return [article.verbatim(passage) for passage in article.find(typed)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("bought three dredgers", ["bought three dredgers"], id="as-it-stands"),
        pytest.param("dredgers for the North Quay", ["dredgers for the North Quay"], id="over-a-line-break"),
        pytest.param('"The Harbour Office', ["“The Harbour Office"], id="shapes-of-quotation-marks"),
        pytest.param("BOUGHT, three (dredgers)", ["bought three dredgers"], id="case-and-signs"),
        pytest.param("before summer.”", ["before summer.”"], id="signs-at-the-end"),
        pytest.param("Before Summer. ”", ["before summer.”"], id="signs-at-the-end-folded"),
        pytest.param("Before Summer!", ["before summer"], id="other-signs-at-the-end"),
        pytest.param("said the Harbour Office bought", ["said: “The Harbour Office bought"], id="signs-between"),
        pytest.param("Harbour Office buys three dredgers", ["Harbour Office bought three dredgers"], id="another-word"),
        pytest.param("Harbour Ofice bouhgt thre dredgers", ["Harbour Office bought three dredgers"], id="misspelt"),
        pytest.param(
            "the Harbour Office bought dredgers", ["The Harbour Office bought three dredgers"], id="a-word-forgotten"
        ),
        pytest.param(
            "the Harbour Office quickly bought three dredgers",
            ["The Harbour Office bought three dredgers"],
            id="a-word-invented",
        ),
        pytest.param("the first would arrive before", ["the first would arrive before"], id="as-it-stands-is-enough"),
        pytest.param(
            "the FIRST would arrive before",
            ["the first would arrive before", "The first would arrive before"],
            id="folded-in-two-places",
        ),
        pytest.param("completely other words about fish", [], id="nothing"),
        pytest.param("…", [], id="no-words"),
        pytest.param("", [], id="empty"),
        pytest.param("ثلاث كراكات", [], id="another-script"),
        pytest.param(
            "The Harbour Office bought … would arrive before summer",
            ["The Harbour Office bought […] would arrive before summer"],
            id="elision",
        ),
        pytest.param(
            "The Harbour Office bought [...] nobody at town hall (…) the ferry wait",
            ["The Harbour Office bought […] Nobody at the town hall […] the ferry wait"],
            id="elisions",
        ),
        pytest.param("bought … three dredgers", ["bought three dredgers"], id="nothing-is-left-out"),
        pytest.param("what they cost... The", ["what they cost... The"], id="dots-of-the-text"),
        pytest.param("before summer … the Harbour Office bought", [], id="another-order"),
    ],
)
def test_what_is_meant(typed: str, expected: list[str]) -> None:
    assert found(ENGLISH, typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("اشترى ثلاث كراكات", "اشترى ثلاث كراكات", id="as-it-stands"),
        pytest.param("ان مكتب الميناء اشتري ثلاث كراكات", "إنّ مكتب الميناء اشترى ثلاث كراكات", id="shapes-of-letters"),
        pytest.param("كم كلفت", "كم كلّفت", id="vowel-signs-left-out"),
        pytest.param("مُكتَبُ الميناءِ اشترى", "مكتب الميناء اشترى", id="vowel-signs-put-in"),
        pytest.param("صحيفة صدى الميناء عن متحدثة", "صحيفة «صدى الميناء» عن متحدثة", id="quotation-marks"),
        pytest.param('"صدى الميناء"', "«صدى الميناء»", id="other-quotation-marks"),
        pytest.param("نقلت صحيفة صدى الميناء", "ونقلت صحيفة «صدى الميناء", id="a-joined-conjunction"),
        pytest.param("الميناء كـل شتاء, وان العباره", "الميناء كل شتاء، وإن العبّارة", id="tatweel-and-comma"),
        pytest.param(
            "مكتب الميناء اشترى ثلاث ... مدخل الميناء كل شتاء",
            "مكتب الميناء اشترى ثلاث […] مدخل الميناء كل شتاء",
            id="elision",
        ),
        pytest.param("الصيادين قالوا ان الرمل يسد مدخل", "الصيادون إن الرمل يسدّ مدخل", id="half-remembered"),
    ],
)
def test_arabic(typed: str, expected: str) -> None:
    assert found(ARABIC, typed)[:1] == [expected]


def test_the_closest_stands_first() -> None:
    article = Article("The old ferry left the quay at dawn. Later the new ferry left this quay at night.")
    places = article.find("the new ferry left that quay at night")
    assert article.verbatim(places[0]) == "the new ferry left this quay at night"
    assert [place.likeness for place in places] == sorted((place.likeness for place in places), reverse=True)


def test_every_place_is_found() -> None:
    article = Article("The ferry left. The ferry left. The Ferry, left.")
    assert [passage.start for passage in article.find("The ferry left")] == [0, 4]
    assert [passage.start for passage in article.find("the ferry left")] == [0, 4, 8]


@pytest.mark.parametrize(
    ("article", "typed", "expected"),
    [
        pytest.param(
            ENGLISH,
            "bought three dredgers",
            "On Tuesday, Mr. Venn said: “The Harbour Office bought three dredgers for the North Quay, and the first "
            "would arrive before summer.”",
            id="closing-mark-and-short-form",
        ),
        pytest.param(ENGLISH, "dredgers for the port", "Dredgers for the port", id="a-title"),
        pytest.param(ENGLISH, "the ferry wait", "Did the ferry wait?", id="a-question"),
        pytest.param(ENGLISH, "consul was away", "The U.S. consul was away.", id="single-letters"),
        pytest.param(
            ENGLISH,
            "was away. Did the ferry",
            "The U.S. consul was away. Did the ferry wait?",
            id="over-two-sentences",
        ),
        pytest.param(
            ENGLISH,
            "bought three dredgers for … arrive before summer",
            "On Tuesday, Mr. Venn said: “The Harbour Office bought three dredgers for […] arrive before summer.”",
            id="elision",
        ),
        pytest.param(ARABIC, "تصل الكراكات إلى", "هل تصل الكراكات إلى المدينة؟", id="arabic-question"),
        pytest.param(ARABIC, "لا تنتظر أحدا", "والعبّارة لا تنتظر أحدا في الشتاء.", id="a-line-is-a-paragraph"),
        pytest.param(ARABIC, "كراكات جديدة", "كراكات جديدة للميناء", id="arabic-title"),
    ],
)
def test_whole_sentences(article: Article, typed: str, expected: str) -> None:
    passage = article.sentence(article.find(typed)[0])
    assert article.verbatim(passage) == expected
    assert article.sentence(passage).parts == passage.parts


def test_the_words_around() -> None:
    assert ENGLISH.context(ENGLISH.find("Office bought")[0]) == (
        "Mr. Venn said: “The Harbour",
        "three dredgers for the North Quay, and",
    )
    assert Article("One word").context(Article("One word").find("One word")[0]) == ("", "")


@pytest.mark.parametrize(
    ("typed", "text", "expected"),
    [
        pytest.param("the quay was closed", "the quay was closed", [], id="none"),
        pytest.param("“the quay”", '"the quay"', [], id="quotation-marks"),
        pytest.param("the quay is closed", "the quay was closed", [("quay is closed", "quay was closed")], id="word"),
        pytest.param("the quay closed", "the quay was closed", [("quay closed", "quay was closed")], id="left-out"),
        pytest.param("a b … c d", "a b […] c d", [], id="elisions"),
        pytest.param("ان الرمل", "إن الرمل", [("ان الرمل", "إن الرمل")], id="arabic"),
    ],
)
def test_where_typing_and_text_part(typed: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(difference.quoted, difference.held) for difference in differences(typed, text)] == expected


ODD = st.lists(
    st.one_of(
        st.sampled_from(
            ["the", "The", "ferry", "ferries,", "left.", "“", "”", "...", "…", "\n", "\n\n", "U.S.", "لم", "وَلَم"]
        ),
        st.text(st.sampled_from("aB.\"'«»[]!?\u00a0\u200f\u200c\u064bأايى1١e\u0301"), max_size=4),
    ),
    max_size=30,
).map(" ".join)


@given(ODD, ODD)
def test_what_is_found_is_always_proved(text: str, typed: str) -> None:
    """Whatever is typed: what comes back stands in the text, token by token, and its sentence does, too."""
    article = Article(text)
    for passage in article.find(typed):
        for one in (passage, article.sentence(passage)):
            parts = [quotes.folded(article.words_from(*part)) for part in one.parts]
            assert parts == [article.folded[start:end] for start, end in one.parts]
            assert quotes.find_segments(parts, article.folded) is not None
        if "[…]" not in text:
            assert captures.positions_of(article.verbatim(passage), article.folded)


def test_a_long_text_is_searched_at_once() -> None:
    words = [f"word{number % 997}x{number % 89}" for number in range(60_000)]
    article = Article(" ".join(words))
    typed = " ".join([*words[40_000:40_010], "another", *words[40_011:40_020]])
    (passage, *_) = article.find(typed)
    assert passage.start == 40_000


def test_of_several_places_behind_an_elision_the_nearest_is_meant() -> None:
    article = Article("One ship left the basin. Why? It was late at night. Two ships stayed. It was late at night.")
    (found,) = article.find("one ship left the basin … it was late at night")
    assert article.text.index("Two ships") > article.tokens[found.end - 1].end
    assert article.verbatim(found) == "One ship left the basin […] It was late at night"
