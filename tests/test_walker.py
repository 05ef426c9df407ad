"""From nodes to facts: each kind of value, and what is said where it has another form."""

import pytest

from tests.support import BASE, changed, problems_of, released

KEYS = "write `key: value`, each in a line of its own"
LIST = "write [one, two], or a line with - for each entry"
EDTF = "write 2016-11-03, 2016-11 or 2016; ~ after it says about, ? uncertain, % both"
TITLE = "    title: Dredgers for the port\n"
READ = "    url: https://courier.example/dredgers\n    read: full\n"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "title: Dredgers for the port",
            "title: ①[Dredgers]",
            ["[wrong-type] ① `title` must be a text, and here stands a list"],
            id="list-for-text",
        ),
        pytest.param(
            "title: Dredgers for the port",
            "title: ①{en: Dredgers}",
            ["[wrong-type] ① `title` must be a text, and here stands a mapping of keys"],
            id="mapping-for-text",
        ),
        pytest.param(
            "title: Dredgers for the port",
            'title: ①" Dredgers"',
            ["[wrong-type] ① `title` begins or ends with white space | delete the space inside the quotes"],
            id="space-in-quotes",
        ),
        pytest.param(
            "authors: [Mara Venn]",
            "authors: ①Mara Venn",
            [f"[wrong-type] ① `authors` must be a list, and here stands a text | {LIST}"],
            id="text-for-list",
        ),
        pytest.param(
            "authors: [Mara Venn]",
            "authors: [①[Mara], Venn]",
            [
                "[wrong-type] ① an entry of `authors` must be a mapping of keys, and here stands a list | "
                "write `key: value`, each in a line of its own"
            ],
            id="list-in-list",
        ),
        pytest.param(
            "event: {date: 2019-03, places: [north-quay]}",
            "event: ①March",
            [f"[wrong-type] ① `event` must be a mapping of keys, and here stands a text | {KEYS}"],
            id="text-for-mapping",
        ),
        pytest.param(
            '      - {id: echo-too, same_as: "three-dredgers#echo", stance: mentions}',
            "      - ①echo-too",
            [f"[wrong-type] ① an entry of `excerpts` must be a mapping of keys, and here stands a text | {KEYS}"],
            id="text-for-excerpt",
        ),
        pytest.param(
            "read: full",
            "read: ①ful",
            ['[wrong-choice] ① `read` can\'t be "ful" | did you mean "full"? one of: full, partial'],
            id="choice",
        ),
        pytest.param(
            "read: full",
            "read: ①yes",
            ['[wrong-choice] ① `read` can\'t be "yes" | one of: full, partial'],
            id="choice-far-off",
        ),
        pytest.param(
            "read: full",
            "red: full",
            ['[unknown-key] 36:5 the source "courier-april" can\'t have the key "red" | did you mean "read"?'],
            id="misspelt-key-is-named-once",
        ),
        pytest.param(
            READ,
            "    ①size: 3\n" + READ,
            [
                '[unknown-key] ① the source "courier-april" can\'t have the key "size" | its keys: outlet, title, '
                "authors, language, published, url, archived, link, checked, read, note, aliases"
            ],
            id="unknown-key",
        ),
        pytest.param(
            "  courier-april:\n    outlet: courier\n" + TITLE,
            "  courier-april:\n    ①outlet: courier\n",
            ['[missing-key] ① the source "courier-april" has no `title` | add the line `title: …`'],
            id="missing-key",
        ),
        pytest.param(
            TITLE,
            "    title:①\n",
            ["[empty-value] ① nothing is written here | write a value, or delete the key or the entry"],
            id="an-empty-key-is-not-missing-too",
        ),
        pytest.param(
            "language: en\n    published: 2019-04-02",
            "language: ①English\n    published: 2019-04-02",
            ['[language] ① "English" isn\'t a language tag | write en, ar, fr, pt-BR: two or three small letters'],
            id="language",
        ),
        pytest.param(
            "published: 2019-04-02",
            "published: ①2 April 2019",
            ['[date] ① "2 April 2019" isn\'t a date | write 2019-04-02'],
            id="date-with-proposal",
        ),
        pytest.param(
            "published: 2019-04-02",
            'published: ①"2019: spring"',
            [f'[date] ① "2019: spring" isn\'t a date | {EDTF}'],
            id="date-with-a-colon",
        ),
        pytest.param(
            "point: [12.5, 44.25]",
            "point: [12.5, ①44°15′]",
            ['[wrong-type] ① an entry of `point`: "44°15′" isn\'t a number | write degrees as in 36.17'],
            id="number",
        ),
        pytest.param(
            "summary: What two newspapers wrote of the dredgers in the port.",
            "summary: {en: One, ①fr: Deux}",
            ['[unknown-key] ① the languages of `summary` can\'t have the key "fr" | its keys: en, ar'],
            id="language-of-text",
        ),
        pytest.param(
            "summary: What two newspapers wrote of the dredgers in the port.",
            "summary: ①{ar: كراكات}",
            ['[text-language] ① `summary` has no text in "en", the dossier\'s first language | add the line `en: …`'],
            id="first-language",
        ),
        pytest.param(
            "  port: {title: The port, description: What was bought and built.}",
            "  port: {title: The port, description: What was built.}\n  ①The_Sea: {title: a, description: b}",
            [
                '[id] ① "The_Sea" can\'t be an id | '
                'ids are lower-case letters, digits and single hyphens: write "the-sea"'
            ],
            id="id-of-a-table",
        ),
        pytest.param(
            "rows:\n  how-many: {label: How many, kind: quantity}",
            "rows:\n  how-many: ①quantity",
            [f'[wrong-type] ① the row "how-many" must be a mapping of keys, and here stands a text | {KEYS}'],
            id="text-for-row",
        ),
        pytest.param(
            "reason: One office is behind both.",
            "reason: ①…",
            ["[empty-value] ① `reason` is still to be written | write it in place of …"],
            id="placeholder",
        ),
        pytest.param(
            "published: 2019-04-02",
            "published: ①2.4.2019",
            ['[date] ① "2.4.2019" isn\'t a date | write 2019-04-02, or 2019-02-04 if the month stands first'],
            id="day-and-month",
        ),
        pytest.param(
            "published: 2019-04-02",
            "published: ①14/04/2019",
            ['[date] ① "14/04/2019" isn\'t a date | write 2019-04-14'],
            id="day-first",
        ),
        pytest.param(
            "published: 2019-04-02",
            "published: ①04/14/2019",
            ['[date] ① "04/14/2019" isn\'t a date | write 2019-04-14'],
            id="month-first",
        ),
    ],
)
def test_one_mistake_one_message(old: str, new: str, expected: list[str]) -> None:
    assert problems_of(changed((old, new))) == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("translation: the harbour", "translation:\n        - the harbour", id="one-or-more"),
        pytest.param("value: harbour-office", "value: [harbour-office]", id="list-of-one"),
        pytest.param("statement: The North Quay was closed.", "statement: {en: Closed., ar: أُغلق}", id="two-languages"),
        pytest.param("point: [12.5, 44.25]", "point: [-12, 180.0]", id="whole-numbers"),
        pytest.param("published: 2019-04-02", "published: 2019-04~", id="doubt"),
        pytest.param("language: ar\n", "language: ar-EG\n", id="region"),
    ],
)
def test_other_forms_that_pass(old: str, new: str) -> None:
    assert problems_of(changed((old, new))) == []


def test_nothing_is_wrong_with_the_unchanged_dossier() -> None:
    assert problems_of(BASE) == []


def test_a_missing_table_is_one_mistake() -> None:
    start, end = BASE.index("sources:\n"), BASE.index("claims:\n")
    assert problems_of(BASE[:start] + BASE[end:]) == [
        "[missing-key] 1:1 the file has no `sources` | add the line `sources: …`"
    ]


def test_a_source_that_cannot_be_read_is_still_defined() -> None:
    text = changed(("published: 2019-04-02", "published: ①soon"))
    assert problems_of(text) == [f'[date] ① "soon" isn\'t a date | {EDTF}']


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("outlet: courier\n", "outlet: ①curier\n", 'actor "curier" | did you mean "courier"?', id="outlet"),
        pytest.param(
            "of: courier", "of: ①nobody", 'actor "nobody" | define it under `actors:`, or correct the id', id="of"
        ),
        pytest.param("within: lysmar", "within: ①lismar", 'place "lismar" | did you mean "lysmar"?', id="within"),
        pytest.param(
            "  three-dredgers:\n    topic: port",
            "  three-dredgers:\n    topic: ①prot",
            'topic "prot" | did you mean "port"?',
            id="topic",
        ),
        pytest.param(
            "places: [north-quay]",
            "places: [①quay]",
            'place "quay" | define it under `places:`, or correct the id',
            id="places",
        ),
        pytest.param(
            "actors: [harbour-office]",
            "actors: [①mayor]",
            'actor "mayor" | define it under `actors:`, or correct the id',
            id="actors",
        ),
        pytest.param(
            "who, why]\n    excerpts",
            "who, why, ①whom]\n    excerpts",
            'row "whom" | did you mean "who"?',
            id="compare",
        ),
        pytest.param(
            "attribution: [dockers]", "attribution: [①docker]", 'actor "docker" | did you mean "dockers"?', id="voice"
        ),
        pytest.param("silent: [why]", "silent: [①wy]", 'row "wy" | did you mean "why"?', id="silent"),
        pytest.param(
            "value: north-quay",
            "value: ①north-quai",
            'place "north-quai" | did you mean "north-quay"?',
            id="place-value",
        ),
        pytest.param(
            "value: harbour-office",
            "value: [harbour-office, ①mayor]",
            'actor "mayor" | define it under `actors:`, or correct the id',
            id="actor-value",
        ),
        pytest.param(
            "claim: three-dredgers}",
            "claim: ①two-dredgers}",
            'claim "two-dredgers" | did you mean "three-dredgers"?',
            id="claim",
        ),
        pytest.param("claim: three-dredgers}", "claim: ①ferry}", 'claim "ferry" | correct the id', id="claim-far-off"),
    ],
)
def test_dangling_ids(old: str, new: str, expected: str) -> None:
    assert problems_of(changed((old, new))) == [f"[unknown-id] ① there is no {expected}"]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param("ecko", 'has no excerpt "ecko" | did you mean "echo"?', id="near"),
        pytest.param("x", 'has no excerpt "x" | it has: courier, echo', id="far-off"),
    ],
)
def test_a_dangling_excerpt(target: str, expected: str) -> None:
    text = changed(("claim: three-dredgers}", f'claim: ①"three-dredgers#{target}"}}'))
    assert problems_of(text) == [f'[unknown-id] ① the claim "three-dredgers" {expected}']


def test_a_key_of_points_must_be_a_row() -> None:
    text = changed(("          who: {said", "          ①whom: {said"))
    assert problems_of(text) == ['[unknown-id] ① there is no row "whom" | did you mean "who"?']


def test_a_released_claim_that_is_gone_is_no_slip_of_the_pen() -> None:
    """Another claim's id is near to it, and isn't what was meant."""
    relation = "      - {type: updates, claim: quay-closed}\n"
    with_relation = changed(("      date: 2024-05-17\n", f"      date: 2024-05-17\n    relations:\n{relation}"))
    files = released(with_relation)
    claims = with_relation.replace("  quay-closed:\n", "  quay-closes:\n").replace(
        "claim: quay-closed}", "claim: ①quay-closed}"
    )
    assert problems_of(claims, files) == [
        '[unknown-id] ① the claim "quay-closed" was released, and is gone from this file | bring it back; if it has a '
        "new id, write that here"
    ]
