"""A quote occurs word for word in the capture of its source."""

import pytest

from tests.support import BASE, COURIER, ECHO, captured, changed, found_by, problems_of

QUOTE = "the quay was closed to all ships until the autumn"
ARABIC = "اشترى مكتب الميناء ثلاث كراكات في مارس"
TEXTS = {"captures/courier-april.txt": COURIER.encode(), "captures/echo-april.txt": ECHO.encode()}
NOT_THERE = "the quote is not in the captured source"
NOT_PROVED = "the quote is not proved by the capture of its source"
THEN = (
    "correct the quote, or, if it is verbatim, put the source's text in captures/{0}.txt and run python3 build.py prove"
)
FAR = "no passage of the source comes close to it: is it the right source, and do its parts stand in this order?"


def found(old: str, new: str, *, at_hand: bool) -> list[str]:
    files = {**captured(BASE), **(TEXTS if at_hand else {})}
    return found_by("quote-verbatim", changed((f" {old}\n", f" ①{new}\n")), files)


@pytest.mark.parametrize("at_hand", [True, False])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(QUOTE, QUOTE, id="verbatim"),
        pytest.param(QUOTE, QUOTE.replace(" all ", "\n          all "), id="line break"),
        pytest.param(QUOTE, QUOTE.replace(" all ", " \u200fall\u00a0"), id="unseen"),
        pytest.param(
            QUOTE, QUOTE.replace("to all ships", "[…]").replace("closed […]", "closed […] ships"), id="elision"
        ),
        pytest.param(ARABIC, ARABIC.replace("كراكات", "كرا\u061cكات"), id="Arabic mark"),
    ],
)
def test_what_passes(old: str, new: str, at_hand: bool) -> None:
    assert found(old, new, at_hand=at_hand) == []


@pytest.mark.parametrize(
    ("new", "hint"),
    [
        pytest.param(
            QUOTE.replace("closed", "closd"),
            'the capture reads "was closed to" where the quote has "was closd to" (word 57); '
            'there "e" U+0065 stands against "d" U+0064',
            id="a letter left out",
        ),
        pytest.param(
            QUOTE.replace("quay", "quaу"),
            'the capture reads "the quay was" where the quote has "the quaу was" (word 55); '
            'there "y" U+0079 stands against "у" U+0443',
            id="a look-alike",
        ),
        pytest.param(
            QUOTE.replace("all ships", "ships"),
            'the capture reads "to all ships" where the quote has "to ships" (word 59)',
            id="a word left out",
        ),
        pytest.param(
            QUOTE.replace("to all", "to almost all"),
            'the capture reads "to all" where the quote has "to almost all" (word 59)',
            id="a word added",
        ),
        pytest.param("violins were sold at an auction", FAR, id="another text"),
        pytest.param("until the autumn; the ferry […] the quay was closed", FAR, id="another order"),
    ],
)
def test_with_the_text_at_hand_the_closest_passage_is_shown(new: str, hint: str) -> None:
    assert found(QUOTE, new, at_hand=True) == [f"① {NOT_THERE} | {hint}"]


@pytest.mark.parametrize(
    ("new", "hint"),
    [
        pytest.param(
            QUOTE.replace("closed", "closd"),
            'the first word that isn\'t there is "closd" (word 57 of the source)',
            id="a letter left out",
        ),
        pytest.param(
            QUOTE + " and the winter",
            'the first word that isn\'t there is "and" (word 64 of the source)',
            id="words added",
        ),
        pytest.param(
            "violins were sold at an auction", "none of its parts is opened in the capture", id="another text"
        ),
    ],
)
def test_without_the_text_the_first_word_that_differs_is_named(new: str, hint: str) -> None:
    assert found(QUOTE, new, at_hand=False) == [f"① {NOT_PROVED} | {hint}; {THEN.format('courier-april')}"]


def test_a_quote_that_is_there_and_not_opened() -> None:
    assert found(QUOTE, "sand fills the harbour mouth each winter", at_hand=True) == [
        "① the quote isn't opened in its capture | it is in the source: run python3 build.py prove"
    ]


@pytest.mark.parametrize("at_hand", [True, False])
def test_an_altered_arabic_letter(at_hand: bool) -> None:
    new = ARABIC.replace("كراكات", "کراكات")
    (line,) = [line for line in found(ARABIC, new, at_hand=at_hand) if line.startswith("①")]
    if at_hand:
        assert line == (
            f'① {NOT_THERE} | the capture reads "ثلاث كراكات في" where the quote has "ثلاث کراكات في" (word 14); '
            'there "ك" U+0643 stands against "ک" U+06A9'
        )
    else:
        assert line == (
            f'① {NOT_PROVED} | the first word that isn\'t there is "کراكات" (word 14 of the source); '
            f"{THEN.format('echo-april')}"
        )


def test_a_text_that_was_changed_is_not_trusted() -> None:
    new = QUOTE.replace("closed", "open")
    files = {**captured(BASE), "captures/courier-april.txt": COURIER.replace("closed", "open").encode()}
    text = changed((QUOTE, new))
    assert [line.split()[0] for line in problems_of(text, files)] == ["[capture-text]", "[quote-verbatim]"]


def test_a_stake_is_verified_like_any_quote() -> None:
    stake = "stake: {source: courier-april, quote: ①Fishermen have complained for decades that sand fills it}"
    text = changed(("    variants: [Courier, كورير]", f"    {stake}"))
    assert found_by("quote-verbatim", text)[0].startswith(f"① {NOT_PROVED} | ")


def test_an_opening_that_was_exchanged_proves_nothing() -> None:
    files = captured(BASE)
    name = "content/captures/courier-april.json"
    lines = files[name].decode().split("\n")
    first = next(index for index, line in enumerate(lines) if line.startswith('"12": '))
    lines[first], lines[first + 1] = (
        lines[first].split(": ")[0] + ": " + lines[first + 1].split(": ")[1],
        lines[first + 1].split(": ")[0] + ": " + lines[first].split(": ")[1],
    )
    found = found_by("quote-verbatim", BASE, {**files, name: "\n".join(lines).encode()})
    assert len(found) == 1
    assert NOT_PROVED in found[0]


def test_a_key_that_the_quote_has_swallowed_is_named() -> None:
    claims = changed((f"quote: {QUOTE}\n", f"quote: ①>-\n          {QUOTE}\n          note: They said so.\n"))
    hint = "the quote contains `note:`, whose line is indented too far: it begins in the column of `quote:`"
    assert found_by("quote-verbatim", claims, {**captured(BASE), **TEXTS}) == [f"① {NOT_THERE} | {hint}"]
