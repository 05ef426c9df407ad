"""A quote cut into pieces: bare words, elisions, and the words that rows of the comparison rest on."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Excerpt
from dossier.site.columns import column, columns
from dossier.site.passages import anchors, quote_parts, translation_parts
from tests import facts

QUOTE = "about one hundred and fifty soldiers went by night ferry to the north shore"
ROWS = {name: {"label": name, "kind": "text"} for name in ("who", "how", "where", "when")}


def excerpt(points: dict[str, Any], quote: str = QUOTE, **fields: Any) -> Excerpt:
    told = {"points": points} if points else {}
    made = facts.dossier(
        claims={"sunk": facts.claim(facts.excerpt("a", quote=quote, **told, **fields), compare=list(ROWS))},
        sources={"doc-a": facts.source(None)},
        rows=ROWS,
    )
    return made.claims["sunk"].excerpts[0]


def pieces(points: dict[str, Any], quote: str = QUOTE) -> list[tuple[str, int, str]]:
    """Each piece: its words, its row's number, its element id."""
    return [(part.text, part.point, part.anchor) for part in quote_parts(excerpt(points, quote), tuple(ROWS))]


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        pytest.param(
            {"who": "soldiers"},
            [
                ("about one hundred and fifty ", 0, ""),
                ("soldiers", 1, "a_who"),
                (" went by night ferry to the north shore", 0, ""),
            ],
            id="one point",
        ),
        pytest.param(
            {"where": "to the north shore", "who": "about one hundred and fifty soldiers"},
            [
                ("about one hundred and fifty soldiers", 1, "a_who"),
                (" went by night ferry ", 0, ""),
                ("to the north shore", 3, "a_where"),
            ],
            id="two points, in the text’s order, at its ends",
        ),
        pytest.param(
            {"who": "about one hundred and fifty soldiers", "how": "one hundred and fifty"},
            [
                ("about ", 1, "a_who"),
                ("one hundred and fifty", 2, "a_how"),
                (" soldiers", 1, ""),
                (" went by night ferry to the north shore", 0, ""),
            ],
            id="one within another",
        ),
        pytest.param(
            {"who": "soldiers went by night", "how": "by night ferry"},
            [
                ("about one hundred and fifty ", 0, ""),
                ("soldiers went ", 1, "a_who"),
                ("by night ferry", 2, "a_how"),
                (" to the north shore", 0, ""),
            ],
            id="two that overlap: the shorter owns what they share",
        ),
        pytest.param(
            {"how": "night ferry", "where": "night ferry"},
            [
                ("about one hundred and fifty soldiers went by ", 0, ""),
                ("night ferry", 2, "a_how"),
                (" to the north shore", 0, ""),
            ],
            id="equal words: the first row owns them",
        ),
        pytest.param(
            {"who": "went by night ferry to", "how": "by night", "when": "ferry to"},
            [
                ("about one hundred and fifty soldiers ", 0, ""),
                ("went ", 1, "a_who"),
                ("by night", 2, "a_how"),
                (" ", 1, ""),
                ("ferry to", 4, "a_when"),
                (" the north shore", 0, ""),
            ],
            id="two within one",
        ),
        pytest.param({}, [(QUOTE, 0, "")], id="no point"),
    ],
)
def test_pieces(points: dict[str, str], expected: list[tuple[str, int, str]]) -> None:
    assert pieces(points) == expected


def test_elisions_are_pieces_of_their_own() -> None:
    parts = quote_parts(
        excerpt({"who": "the crew"}, "said that the crew […] had gone home, all of them […] by noon at last"),
        tuple(ROWS),
    )
    assert [(part.text, part.point, part.is_elision) for part in parts] == [
        ("said that ", 0, False),
        ("the crew", 1, False),
        (" ", 0, False),
        ("[…]", 0, True),
        (" had gone home, all of them ", 0, False),
        ("[…]", 0, True),
        (" by noon at last", 0, False),
    ]


def test_words_are_found_as_they_are_verified() -> None:
    assert pieces({"who": '"the crew"'}, "said that “the  crew” had gone home") == [
        ("said that ", 0, ""),
        ("“the  crew”", 1, "a_who"),
        (" had gone home", 0, ""),
    ]


def test_arabic_words_with_their_vowel_signs() -> None:
    assert pieces({"who": "البحّارة"}, "عاد البحّارة إلى بيوتهم ليلا جميعا") == [
        ("عاد ", 0, ""),
        ("البحّارة", 1, "a_who"),
        (" إلى بيوتهم ليلا جميعا", 0, ""),
    ]


# What a cell of the comparison opens.


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        pytest.param({"who": "soldiers", "how": "night ferry"}, {"who": "a_who", "how": "a_how"}, id="each its own"),
        pytest.param({"how": "night ferry", "where": "night ferry"}, {"how": "a_how", "where": "a_how"}, id="equal"),
        pytest.param(
            {"who": "by night ferry", "how": "by night", "where": "ferry"},
            {"who": "a_who", "how": "a_how", "where": "a_where"},
            id="nested: the space between them is the longer one’s own",
        ),
        pytest.param(
            {"who": "went by night", "how": "went by", "when": "by night"},
            {"who": "a_how", "how": "a_how", "when": "a_when"},
            id="covered by two others: that at its beginning",
        ),
    ],
)
def test_anchors(points: dict[str, str], expected: dict[str, str]) -> None:
    assert anchors(excerpt(points), tuple(ROWS)) == expected


WORDS = QUOTE.split()
SPANS = st.tuples(st.integers(0, len(WORDS) - 1), st.integers(1, 6)).map(lambda at: " ".join(WORDS[at[0] : sum(at)]))
POINTS = st.dictionaries(st.sampled_from(sorted(ROWS)), SPANS, min_size=1)


@facts.unhurried
@given(POINTS)
def test_every_filled_row_has_an_anchor_that_stands_once_and_the_words_are_whole(points: dict[str, str]) -> None:
    made = excerpt(points)
    parts = quote_parts(made, tuple(ROWS))
    there = [part.anchor for part in parts if part.anchor]
    assert "".join(part.text for part in parts) == QUOTE
    assert sorted(there) == sorted(set(there))
    found = anchors(made, tuple(ROWS))
    assert set(found) == set(points)
    assert set(found.values()) == set(there)


@facts.unhurried
@given(POINTS)
def test_a_cell_opens_words_that_lie_within_its_own_or_cover_their_beginning(points: dict[str, str]) -> None:
    made = excerpt(points)
    starts, position = {}, 0
    for part in quote_parts(made, tuple(ROWS)):
        if part.anchor:
            starts[part.anchor] = (position, position + len(part.text))
        position += len(part.text)
    for row, anchor in anchors(made, tuple(ROWS)).items():
        start = QUOTE.index(points[row])
        first, last = starts[anchor]
        assert start <= first < start + len(points[row]) or first <= start < last


# Translations.


def test_a_translations_pieces_have_the_same_numbers_and_are_no_links_target() -> None:
    made = excerpt(
        {"who": {"said": "soldiers", "translated": "soldats"}, "how": "night ferry", "where": "north shore"},
        translation={"text": "des soldats au nord", "language": "fr", "by": "A. B.", "method": "human"},
    )
    parts = translation_parts(made, tuple(ROWS), made.translation[0].text)
    assert [(part.text, part.point, part.anchor) for part in parts] == [
        ("des ", 0, ""),
        ("soldats", 1, ""),
        (" au nord", 0, ""),
    ]


def test_a_point_is_marked_in_whichever_translation_it_stands() -> None:
    made = excerpt({"who": {"said": "soldiers", "translated": "Soldaten"}})
    assert [part.point for part in translation_parts(made, tuple(ROWS), "des soldats au nord")] == [0]
    assert [part.point for part in translation_parts(made, tuple(ROWS), "die Soldaten im Norden")] == [0, 1, 0]


# Columns.


def test_columns_are_lettered_in_the_order_of_the_excerpts() -> None:
    made = facts.whole("many-excerpts")
    found = columns(facts.edition_of(made), made.claims["comet-had-tail"])
    assert "".join(one.letter for one in found) == "ABCDEFGHIJKL"
    assert [one.anchor for one in found] == [f"letter-{number:02}" for number in range(1, 13)]
    assert [one.same_document for one in found] == [""] + ["A"] * 11


def test_a_column_of_three_languages() -> None:
    made = facts.whole("three-languages")
    edition, claim = facts.edition_of(made), made.claims["marche-demenage"]
    french, english, arabic = (column(edition, claim, one, index) for index, one in enumerate(claim.excerpts))
    assert [(one.language, one.direction) for one in (french, english, arabic)] == [
        ("fr", "ltr"),
        ("en", "ltr"),
        ("ar", "rtl"),
    ]
    assert [one.printed_in for one in (french, english, arabic)] == [
        "Printed in French",
        "Printed in English",
        "Printed in Arabic",
    ]
    assert [(made.language, made.direction, made.label, made.made) for made in arabic.translations] == [
        ("fr", "ltr", "In French", "Translation by la rédaction"),
        ("en", "ltr", "In English", "Published translation, by Quay Post"),
    ]
    assert [(part.text, part.point) for part in english.translations[0].parts] == [
        ("Une quarantaine de bouquinistes", 1),
        (" doivent être ", 0),
        ("au port", 3),
        (" d’ici octobre, a dit la mairie au Petit Phare.", 0),
    ]
    assert (french.stance_words, english.reported.words) == ("s’installeront", "14 September 2023")


def test_a_column_says_how_its_quote_was_verified() -> None:
    made = facts.whole("denials")
    edition, claim = facts.edition_of(made), made.claims["reservoir-leaks"]
    proof = column(edition, claim, claim.excerpts[0], 0).proof
    assert proof.words == "All 11 words and signs verified in the capture of 2 March 2026, from word 12 on."
    assert proof.address == "/sources/herald-2022/#w_reservoir-leaks_engineers"


def test_a_column_names_the_other_claims_that_quote_its_passage() -> None:
    made = facts.whole("states")
    edition, claim = facts.edition_of(made), made.claims["mill-stopped"]
    found = columns(edition, claim)
    assert [[(ref.name.text, ref.address) for ref in one.also_in] for one in found] == [
        [],
        [("The windmill is broken.", "/claims/mill-broken/#miller")],
    ]
    assert [one.source.address for one in found] == [
        "/sources/herald-2016/#w_mill-stopped_herald",
        "/sources/herald-2016/#w_mill-stopped_miller",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("herald", [("Herald", "document", "speaks for itself")], id="the outlet itself"),
        pytest.param("?", [("an outlet that the copy doesn’t name", "document", "speaks for itself")], id="nobody"),
        pytest.param(
            "herald > wire > mayor",
            [("Herald", "document", "prints"), ("Wire", "relay", "outlet"), ("Mayor", "voice", "body")],
            id="a chain",
        ),
        pytest.param(
            "herald > unnamed-one > mayor",
            [("Herald", "document", "prints"), ("Unnamed-one", "unnamed", "unnamed"), ("Mayor", "voice", "body")],
            id="an unnamed voice on the way",
        ),
    ],
)
def test_chains(line: str, expected: list[tuple[str, str, str]]) -> None:
    made = facts.sunk({"a": line})
    (found,) = columns(facts.edition_of(made), made.claims["sunk"])
    assert [(link.name.text, link.sign, link.remark) for link in found.chain] == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            {"a": "herald > wire", "b": "courier > wire > mayor", "c": "gazette > wire > mayor"},
            ["outlet; traced further by B and C", "body", "body"],
            id="by two",
        ),
        pytest.param(
            {"a": "herald > wire", "b": "partly-asserts: courier > wire > mayor"},
            ["outlet; traced further by B", "body"],
            id="by one that asserts in part",
        ),
        pytest.param(
            {"a": "herald > wire", "b": "mentions: courier > wire > mayor"}, ["outlet", "body"], id="not by a mention"
        ),
    ],
)
def test_the_last_voice_says_who_traces_it_further(lines: dict[str, str], expected: list[str]) -> None:
    made = facts.sunk(lines)
    found = columns(facts.edition_of(made), made.claims["sunk"])
    assert [one.chain[-1].remark for one in found] == expected
