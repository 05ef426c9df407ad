"""How much of a document is quoted."""

from tests.templates.parts import only, part


def test_the_bar_is_as_long_as_the_share() -> None:
    tree = part("share", "share_bar(41)")
    assert only(tree, "share__part").get("width") == "41"
    assert only(tree, "share__whole").get("width") == "100"


def test_it_only_repeats_words() -> None:
    assert only(part("share", "share_bar(41)"), "share").get("aria-hidden") == "true"
