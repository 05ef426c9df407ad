"""What a claim's page and its versions' pages have in common."""

from tests import facts
from tests.templates.parts import Element, classed, elements, part

PAGE = facts.view_of(facts.sunk({"a": "herald > wire", "b": "denies: courier"}), "/claims/sunk/")


def accounts(**fields: bool) -> Element:
    arranged = "" if not fields else f", arranged={str(fields['arranged']).lower()}"
    return part("claim", f"accounts(view, frame, to{arranged})", view=PAGE)


def test_the_head_says_the_statement_and_its_figures() -> None:
    tree = part("claim", "claim_head(view, frame, to)", view=PAGE)
    assert [found.text for found in elements(tree, "h1")] == ["The ferry sank."]
    assert classed(tree, "count") != []


def test_the_parts_stand_in_their_order() -> None:
    ids = [found.get("id") for found in elements(accounts(), "h2")]
    assert ids == ["p_side-by-side", "p_origins", "p_around", "p_assessment"]


def test_a_reader_may_arrange_the_columns_or_not() -> None:
    assert classed(accounts(), "arrange") != []
    fixed = accounts(arranged=False)
    assert classed(fixed, "arrange") + classed(fixed, "tool") + classed(fixed, "collation__step") == []
    assert classed(fixed, "collation__jump") != []
