"""On whose word."""

import pytest

from tests.templates.parts import ar, elements, link, part, text, texts


def test_links_stand_in_order_with_their_remarks() -> None:
    links = (link("The Herald", "document", "prints"), link("two dockers", "unnamed", "unnamed"))
    assert texts(elements(part("chain", "chain(links, frame, to)", links=links), "li")) == [
        "The Herald prints",
        "two dockers unnamed",
    ]


@pytest.mark.parametrize("sign", ["document", "relay", "voice", "unnamed"])
def test_each_sign_has_its_own_shape(sign: str) -> None:
    (item,) = elements(part("chain", "chain(links, frame, to)", links=(link(sign=sign),)), "li")
    assert f"chain__link--{sign}" in item.get("class")


def test_a_name_in_another_language_is_isolated() -> None:
    tree = part("chain", "voice(link, frame, to)", link=link("The Wire", "relay", "outlet", ar("السلك")))
    (name,) = elements(tree, "bdi")
    assert name.get("lang") == "ar"
    assert text(tree) == "The Wire السلك outlet"
