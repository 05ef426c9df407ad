"""One square, five cuts."""

import pytest

from dossier.model import Stance
from tests.templates.parts import WORDS, elements, mark, part, text, texts


@pytest.mark.parametrize("stance", WORDS)
def test_a_stance_is_a_sign_and_a_word(stance: Stance) -> None:
    tree = part("stance", "stance(mark)", mark=mark(stance))
    (use,) = elements(tree, "use")
    assert use.get("href") == f"#i_{stance}"
    assert text(tree) == WORDS[stance]
    assert elements(tree, "svg")[0].get("aria-hidden") == "true"


def test_the_sprite_has_a_sign_for_each_stance() -> None:
    symbols = elements(part("stance", "sprite()"), "symbol")
    assert [symbol.get("id") for symbol in symbols] == [f"i_{stance}" for stance in WORDS]


def test_all_signs_are_equally_large() -> None:
    symbols = elements(part("stance", "sprite()"), "symbol")
    assert {symbol.get("viewBox") for symbol in symbols} == {"0 0 18 18"}


def test_the_key_says_what_each_means() -> None:
    tree = part("stance", "stance_key(stances)", stances=((mark(), "says it"), (mark("denies"), "says it isn’t so")))
    assert texts(elements(tree, "li")) == ["Asserts says it", "Denies says it isn’t so"]
