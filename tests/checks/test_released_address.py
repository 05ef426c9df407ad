"""An address that was released never dies."""

import pytest

from tests.support import BASE, changed, found_by, released

ABOUT = {"content/pages/about.md": b"# About\n\nOf dredgers.\n"}
FILES = released(BASE)
STATEMENT = "    statement: The North Quay was closed."
SAID = "    revisions: [{date: 2024-05-18, kind: correction, summary: Mended.}]\n"
LAST = "      - {type: updates, claim: three-dredgers}\n"
RENAMED = "  quay-shut:"
WHOLE = BASE[BASE.index("  quay-closed:") :]


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param([], [], id="all there"),
        pytest.param(
            [("\nclaims:", "\n①claims:"), (WHOLE, "")],
            [
                '① the claim "quay-closed" was released, and its address would die | bring it back; a claim that went '
                "into another has `state: merged` and `into`, one that is taken back `state: withdrawn` and `reason`, "
                "a renamed one its earlier id under `aliases`"
            ],
            id="a claim deleted",
        ),
        pytest.param(
            [("\nclaims:", "\n①claims:"), ("  quay-closed:", "  no-ships-until-autumn:")],
            [
                '① the claim "quay-closed" was released, and its address would die | '
                'if "no-ships-until-autumn" is its new id, write `aliases: [quay-closed]` there'
            ],
            id="a claim renamed, recognised by its statement",
        ),
        pytest.param(
            [("  quay-closed:", RENAMED), (STATEMENT, f"{STATEMENT}\n    aliases: [quay-closed]")],
            [],
            id="a claim renamed with its earlier id",
        ),
        pytest.param(
            [(STATEMENT, f"{STATEMENT}\n    state: ①draft")],
            [
                '① the claim "quay-closed" was released, and can\'t be a draft again | '
                "write `state: withdrawn` with a `reason`, or publish it"
            ],
            id="a draft again",
        ),
        pytest.param(
            [
                (STATEMENT, f"{STATEMENT}\n    state: merged\n    into: three-dredgers"),
                (LAST, LAST + SAID),
            ],
            [],
            id="merged",
        ),
        pytest.param(
            [
                ("    excerpts:\n      - id: dockers", "    excerpts:\n      ①- id: dockers"),
                ('      - {id: echo-too, same_as: "three-dredgers#echo", stance: mentions}\n', ""),
                (LAST, LAST + SAID),
            ],
            [
                '① the excerpt "echo-too" was released, and links to "quay-closed#echo-too" would find nothing | bring '
                "it back; where it was taken out for a reason, add under the claim's `removed:` the line "
                "- {id: echo-too, date: YYYY-MM-DD, reason: …}"
            ],
            id="an excerpt deleted",
        ),
        pytest.param(
            [
                ('      - {id: echo-too, same_as: "three-dredgers#echo", stance: mentions}\n', ""),
                ("    relations:", "    removed: [{id: echo-too, date: 2024-05-18, reason: No.}]\n    relations:"),
                (LAST, LAST + SAID),
            ],
            [],
            id="an excerpt taken out, said",
        ),
        pytest.param(
            [
                ("    excerpts:\n      - id: dockers", "    excerpts:\n      ①- id: two-dockers"),
                (LAST, LAST + SAID),
            ],
            [
                '① the excerpt "dockers" was released, and links to "quay-closed#dockers" would find nothing | '
                'if "two-dockers" is its new id, write `aliases: [dockers]` in that excerpt'
            ],
            id="an excerpt renamed",
        ),
        pytest.param(
            [("- id: dockers", "- id: two-dockers\n        aliases: [dockers]")],
            [],
            id="an excerpt renamed with its earlier id",
        ),
        pytest.param(
            [
                ("\nplaces:", "\n①places:"),
                ("  north-quay: {name", "  northern-quay: {name"),
                ("places: [north-quay]", "places: [northern-quay]"),
                ("value: north-quay", "value: northern-quay"),
                ("    assessment:\n      confidence: low", f"{SAID}    assessment:\n      confidence: low"),
            ],
            [
                '① the place "north-quay" was released, and its page\'s address would die | '
                'bring it back, or write `aliases: [north-quay]` in "northern-quay"'
            ],
            id="a place renamed",
        ),
        pytest.param(
            [
                ("  north-quay: {name", "  northern-quay: {aliases: [north-quay], name"),
                ("places: [north-quay]", "places: [northern-quay]"),
                ("value: north-quay", "value: northern-quay"),
                ("    assessment:\n      confidence: low", f"{SAID}    assessment:\n      confidence: low"),
            ],
            [],
            id="a place renamed with its earlier id",
        ),
    ],
)
def test_what_was_released(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("released-address", changed(*edits), FILES) == expected


def test_a_page_that_was_released_stays() -> None:
    files = released(BASE, files=ABOUT)
    assert found_by("released-address", BASE, files | ABOUT) == []
    assert found_by("released-address", BASE, files) == [
        'content/pages/about.md:1:1 the page "about" was released, and its address would die | '
        "bring the file back; a line that says where its text stands now is enough"
    ]


def test_what_was_released_may_go_unused() -> None:
    """Its page stays, so nothing warns of it."""
    unused = changed(("places:\n", "places:\n  old-basin: {name: The old basin, precision: settlement}\n"))
    assert found_by("unused", unused) == ['26:3 warning: nothing names the place "old-basin" | use it, or delete it']
    assert found_by("unused", unused, released(unused)) == []
