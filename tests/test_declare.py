"""From files to facts: repeated passages, defaults, the files beside `claims.yaml`."""

from pathlib import Path

import pytest

from dossier import values
from dossier.declare import declare
from dossier.inputs import Inputs
from dossier.model import ClaimId, Dossier, RowId, SourceId
from tests.support import BASE, COURIER, changed, found_by, problems_of, whole

SAME = '{id: echo-too, same_as: "three-dredgers#echo", stance: mentions}'
NEW_CLAIM = """\
  third:
    topic: port
    statement: A third claim.
    compare: [when]
    excerpts:
      - {id: again, same_as: ①"quay-closed#echo-too", stance: asserts}
"""


QUANTITY = "write 150, or a range as 100/200, 100/.. or ../200"
EDTF = "write 2016-11-03, 2016-11 or 2016; ~ after it says about, ? uncertain, % both"
IN_ITSELF = "[same-as] ① the passage stands in this very claim | an excerpt of a claim quotes it once"
NO_EXCERPT = '[unknown-id] ① the claim "three-dredgers" has no excerpt "eco" | did you mean "echo"?'
BARE = '[same-as] ① `same_as` must name an excerpt | write "claim-id#excerpt-id"'


def declared(text: str, files: dict[str, bytes] | None = None) -> Dossier:
    dossier = declare(whole(text, files)).dossier
    assert dossier is not None
    return dossier


def test_a_repeated_passage_has_what_the_first_says() -> None:
    claims = declared(BASE).claims
    first, again = claims[ClaimId("three-dredgers")].excerpts[1], claims[ClaimId("quay-closed")].excerpts[1]
    assert (again.source, again.quote, again.attribution) == (first.source, first.quote, first.attribution)
    assert again.translation == first.translation != ()
    assert (again.stance, again.passage, again.claim) == ("mentions", "three-dredgers#echo", "quay-closed")


def test_a_repeated_passage_has_only_the_points_that_its_claim_compares() -> None:
    assert declared(BASE).claims[ClaimId("quay-closed")].excerpts[1].points == {}
    text = changed(
        ("statement: The North Quay was closed.", "statement: The North Quay was closed.\n    compare: [when]")
    )
    assert list(declared(text).claims[ClaimId("quay-closed")].excerpts[1].points) == ["when"]


def test_what_a_repeated_passage_gives_itself_overrides() -> None:
    text = changed((SAME, '{id: echo-too, same_as: "three-dredgers#echo", stance: mentions, attribution: [dockers]}'))
    assert declared(text).claims[ClaimId("quay-closed")].excerpts[1].attribution == ("dockers",)


def test_a_passage_is_found_through_another_repetition() -> None:
    dossier = declared(BASE + NEW_CLAIM.replace("①", ""))
    again = dossier.claims[ClaimId("third")].excerpts[0]
    assert (again.passage, again.points[RowId("when")].said) == ("three-dredgers#echo", "في مارس")


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param(
            '"third#again"',
            [IN_ITSELF],
            id="itself",
        ),
        pytest.param("three-dredgers", [BARE], id="a-claim"),
        pytest.param(
            '"three-dredgers#eco"',
            [NO_EXCERPT],
            id="no-excerpt",
        ),
        pytest.param('"gone#echo"', ['[unknown-id] ① there is no claim "gone" | correct the id'], id="no-claim"),
    ],
)
def test_a_repetition_that_leads_nowhere_is_one_mistake(target: str, expected: list[str]) -> None:
    text = BASE + NEW_CLAIM.replace('"quay-closed#echo-too"', target)
    assert problems_of(text) == expected


def test_repetitions_in_a_circle() -> None:
    text = changed((SAME, '{id: echo-too, same_as: ①"third#again", stance: mentions}')) + NEW_CLAIM.replace("①", "②")
    said = "`same_as` goes round in a circle | type the passage in full in one claim"
    assert problems_of(text) == [f"[same-as] ① {said}", f"[same-as] ② {said}"]


@pytest.mark.parametrize(
    ("key", "value"), [("quote", "typed again although it stands elsewhere"), ("source", "courier-april")]
)
def test_a_repetition_has_no_text_of_its_own(key: str, value: str) -> None:
    text = changed((SAME, f'{{id: echo-too, same_as: "three-dredgers#echo", stance: mentions, ①{key}: {value}}}'))
    assert (
        f"[same-as] ① an excerpt with `same_as` can't have its own `{key}` | "
        f"delete `{key}`, or delete `same_as` and type the excerpt in full"
    ) in problems_of(text)


def test_translations_have_the_dossiers_defaults() -> None:
    translation = declared(BASE).claims[ClaimId("three-dredgers")].excerpts[1].translation[0]
    assert (translation.language, translation.by, translation.method) == ("en", "the editors", "human")


def test_a_translation_may_say_itself_how_it_was_made() -> None:
    text = changed(
        (
            "translation: the harbour office bought three dredgers in March",
            "translation: {text: the harbour office bought three dredgers in March, by: Ana, method: published}",
        )
    )
    translation = declared(text).claims[ClaimId("three-dredgers")].excerpts[1].translation[0]
    assert (translation.language, translation.by, translation.method) == ("en", "Ana", "published")


def test_values_are_typed_by_their_row() -> None:
    points = declared(BASE).claims[ClaimId("three-dredgers")].excerpts[0].points
    assert points[RowId("how-many")].typed == values.quantity("3")
    assert points[RowId("where")].typed == values.Among(frozenset(["north-quay"]), frozenset(["north-quay", "lysmar"]))


def test_a_point_in_short_form_is_shown_and_not_compared() -> None:
    point = (
        declared(changed(("{said: three dredgers, value: 3}", "three dredgers")))
        .claims[ClaimId("three-dredgers")]
        .excerpts[0]
        .points[RowId("how-many")]
    )
    assert (point.said, point.value, point.typed) == ("three dredgers", (), None)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "value: 3}", "value: ①about three}", [f'① "about three" isn\'t a quantity | {QUANTITY}'], id="quantity"
        ),
        pytest.param(
            "value: 3}",
            "value: ①5/3}",
            ["① the range ends before it begins | write the smaller number first"],
            id="range",
        ),
        pytest.param(
            "value: 2019-03}", "value: ①March 2019}", ['① "March 2019" isn\'t a date | write 2019-03'], id="date"
        ),
        pytest.param("value: 2019-03}", 'value: ①"3: 2019"}', [f'① "3: 2019" isn\'t a date | {EDTF}'], id="colon"),
    ],
)
def test_a_value_that_isnt_of_its_rows_kind(old: str, new: str, expected: list[str]) -> None:
    assert found_by("value", changed((old, new))) == expected


def test_facts_know_their_places() -> None:
    dossier = declared(BASE)
    claim = dossier.claims[ClaimId("three-dredgers")]
    lines = BASE.split("\n")
    for place, words in [
        (claim.where(), "three-dredgers:"),
        (claim.where("statement"), "The Harbour Office bought three dredgers."),
        (claim.where("compare", 1), "when, where"),
        (claim.excerpts[0].where("points", "who", "said"), "the Harbour Office, value"),
        (claim.excerpts[0].where("no-such-key"), "id: courier"),
        (dossier.sources[SourceId("echo-april")].where("title"), "كراكات جديدة"),
    ]:
        assert lines[place.line - 1][place.column - 1 :].startswith(words)


# The files beside.


def test_pages_have_their_title_and_where_their_text_begins() -> None:
    page = declared(BASE, {"content/pages/about.md": b"\xef\xbb\xbf\n# About us\r\n\r\nText\r\n"}).pages[0]
    assert (page.name, page.title, page.text, page.first_line) == ("about", "About us", "\nText\n", 3)


def test_a_claims_longer_context_needs_no_title() -> None:
    dossier = declared(BASE, {"content/claims/quay-closed.md": b"Text\n"})
    assert dossier.contexts[ClaimId("quay-closed")].text == "Text\n"


NO_TITLE = "the page has no title | begin it with a line `# Title`"
SAVE = "save the file again with the encoding UTF-8"
CONFLICT = (
    'a merge conflict was left in the file: "<<<<<<<" | choose one of the two versions, and delete the lines <<<<<<<, '
    "======= and >>>>>>>; nothing else was checked"
)
UNSEEN = "the invisible character"
NO_CLAIM = "[unknown-id] claims/x.md:1:1 there is no claim"
TYPE_SPACE = "delete it, and type a space or a line break where one is wanted"


@pytest.mark.parametrize(
    ("path", "content", "expected"),
    [
        pytest.param("pages/a.md", b"Text\n", [f"[page-title] pages/a.md:1:1 {NO_TITLE}"], id="no-title"),
        pytest.param("pages/a.md", b"", [f"[page-title] pages/a.md:1:1 {NO_TITLE}"], id="empty"),
        pytest.param("pages/a.md", b"\n\n## A\n", [f"[page-title] pages/a.md:3:1 {NO_TITLE}"], id="second-level"),
        pytest.param(
            "pages/a.md",
            b"# A\n\ncaf\xe9\n",
            [f"[encoding] pages/a.md:3:4 the byte 0xE9 isn't UTF-8 text | {SAVE}"],
            id="latin-1",
        ),
        pytest.param(
            "pages/a.md", b"# A\n\n<<<<<<< HEAD\n", [f"[conflict-marker] pages/a.md:3:1 {CONFLICT}"], id="conflict"
        ),
        pytest.param("pages/a.md", b"# A\n\nPart\n=======\n", [], id="underlined-heading"),
        pytest.param(
            "pages/a.md",
            b"# A\n\na\x07b\n",
            [f"[hidden-character] pages/a.md:3:2 {UNSEEN} U+0007 | {TYPE_SPACE}"],
            id="bell",
        ),
        pytest.param(
            "pages/a.md",
            "# A\n\na\u202eb\n".encode(),
            [f"[hidden-character] pages/a.md:3:2 {UNSEEN} U+202E | delete it"],
            id="override",
        ),
        pytest.param(
            "claims/quay-closed.md",
            "a\u200bb\n".encode(),
            [f"[hidden-character] claims/quay-closed.md:1:2 {UNSEEN} U+200B | delete it"],
            id="zero-width-in-a-context",
        ),
        pytest.param("pages/a.md", "# A\n\nکراکه\u200cها \u200fميناء\r\n".encode(), [], id="persian-and-windows"),
        pytest.param(
            "claims/quay-open.md",
            b"a\n",
            ['[unknown-id] claims/quay-open.md:1:1 there is no claim "quay-open" | did you mean "quay-closed"?'],
            id="no-claim",
        ),
        pytest.param(
            "claims/x.md", b"a\n", [f'{NO_CLAIM} "x" | name the file after the claim it belongs to'], id="no-claim-near"
        ),
    ],
)
def test_markdown_files(path: str, content: bytes, expected: list[str]) -> None:
    found = problems_of(BASE, {f"content/{path}": content})
    assert [line.replace("content/", "") for line in found] == expected


MAKE = "make it again: python3 build.py capture"


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        pytest.param("echo-april", b"{", ["the file isn't JSON | " + MAKE + " echo-april FILE"], id="no-json"),
        pytest.param("echo-april", b"[]", ["the file isn't a capture | " + MAKE + " echo-april FILE"], id="list"),
        pytest.param("echo-may", None, ['there is no source "echo-may" | did you mean "echo-april"?'], id="no-source"),
        pytest.param(
            "x", None, ['there is no source "x" | rename or delete the file, or define the source'], id="no-source-near"
        ),
        pytest.param(
            "echo-april",
            None,
            [
                'the file holds the capture of "courier-april" | name it courier-april.json, or '
                + MAKE
                + " echo-april FILE"
            ],
            id="of-another-source",
        ),
    ],
)
def test_capture_files(name: str, content: bytes | None, expected: list[str]) -> None:
    other = whole(BASE).files["content/captures/courier-april.json"]
    found = problems_of(BASE, {f"content/captures/{name}.json": other if content is None else content})
    place = f"[capture-file] content/captures/{name}.json:1:1 "
    assert [line.removeprefix(place) for line in found if line.startswith("[capture-file]")] == expected


def test_a_mistake_in_another_file_keeps_no_rule_from_the_claims() -> None:
    text = changed(("attribution: [dockers]", "attribution: [dockers, ①dockers]"))
    assert problems_of(text, {"content/pages/a.md": b"No title\n"}) == [
        '[attribution] ① "dockers" stands twice | delete one of the two',
        "[page-title] content/pages/a.md:1:1 the page has no title | begin it with a line `# Title`",
    ]


def test_a_syntax_error_leaves_nothing_to_go_on_with() -> None:
    declaration = declare(Inputs(Path(), {"claims.yaml": b"a: [\n"}))
    assert (declaration.dossier, declaration.is_whole, len(declaration.problems)) == (None, False, 1)


def test_the_lines_of_the_file_are_kept_for_the_record() -> None:
    assert "\n".join(declared(BASE).lines) == BASE


def test_texts_at_hand_are_known_by_their_source() -> None:
    assert declared(BASE, {"captures/courier-april.txt": COURIER.encode()}).texts == {"courier-april": COURIER.encode()}
