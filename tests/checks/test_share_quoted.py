"""The dossier quotes no more of a document than comparison needs."""

import pytest

from tests.support import BASE, ECHO, captured, changed, found_by

QUOTE = "اشترى مكتب الميناء ثلاث كراكات في مارس"
SOURCE = ("  echo-april:", "  ①echo-april:")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(8, [], id="under a half"),
        pytest.param(7, ["① warning: 7 of the 14 words of this document are quoted (50 %)"], id="half"),
        pytest.param(3, ["① warning: 7 of the 10 words of this document are quoted (70 %)"], id="under three quarters"),
        pytest.param(2, ["① 7 of the 9 words of this document are quoted (78 %)"], id="over three quarters"),
        pytest.param(0, ["① 7 of the 7 words of this document are quoted (100 %)"], id="all"),
    ],
)
def test_share_quoted(words: int, expected: list[str]) -> None:
    text = " ".join([QUOTE, *["كلمة"] * words])
    files = captured(BASE, {"echo-april": text})
    hint = "shorten quotes, or reuse a passage with `same_as`; 75 % is refused"
    assert found_by("share-quoted", changed(SOURCE), files) == [f"{line} | {hint}" for line in expected]


def test_exactly_three_quarters_is_refused() -> None:
    quote = QUOTE.rsplit(" ", 1)[0]
    text = changed(
        SOURCE,
        (QUOTE, quote),
        (
            "          when: {said: في مارس, translated: in March, value: 2019-03}\n",
            "          how-many: ثلاث كراكات\n",
        ),
    )
    files = captured(text.replace("①", ""), {"echo-april": f"{quote} كلمة كلمة"})
    assert found_by("share-quoted", text, files)[0].startswith("① 6 of the 8 words of this document are quoted (75 %)")


def test_a_word_counts_once_however_often_it_is_quoted() -> None:
    assert BASE.count("same_as") == 1
    assert found_by("share-quoted", BASE, captured(BASE, {"echo-april": ECHO})) == []
