"""`quote`: what can't be quoted, what isn't clear, and what isn't at hand."""

from pathlib import Path

import pytest

from tests.quoting.passages import CLAIMS, CLOSED, FERRY, LEFT, NOTHING, everything, recaptured, run
from tests.support import COURIER


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(
            ["courier-aprl", "x"],
            'error: there is no source "courier-aprl" in claims.yaml; did you mean "courier-april"?\n',
            id="source",
        ),
        pytest.param(
            ["courier", "x"],
            'error: there is no source "courier" in claims.yaml; did you mean "courier-april"?\n',
            id="part-of-a-source",
        ),
        pytest.param(
            ["courier-april", "fish and chips by the sea"],
            NOTHING.format("fish and chips by the sea"),
            id="nothing",
        ),
        pytest.param(
            ["courier-april", "the ferry to the islands … something else by the sea"],
            NOTHING.format("something else by the sea"),
            id="nothing-of-a-part",
        ),
        pytest.param(
            ["courier-april", "Fishermen have complained for … the ferry to the islands"],
            "error: the parts stand in the text, but not in this order; type them in the order of the text\n",
            id="another-order",
        ),
        pytest.param(
            ["courier-april", "the ferry to the"],
            f"error: the quote has 4 words; quote 5 at least; with --sentence it is: {LEFT}",
            id="few-words",
        ),
        pytest.param(
            ["courier-april", "the ferry to the islands …"],
            "error: […] stands at an end of the quote; delete it there\n",
            id="elision-at-the-end",
        ),
        pytest.param(
            ["courier-april", "[...] the ferry to the islands"],
            "error: […] stands at an end of the quote; delete it there\n",
            id="elision-at-the-start",
        ),
        pytest.param(
            ["courier-april", "two dockers, who asked … the ferry"],
            "error: a part between two […] has fewer than 4 words; quote more of it, or leave it out\n",
            id="short-part",
        ),
        pytest.param(
            ["courier-april", " … "],
            "error: no words were given; type some words of the passage, between quotation marks\n",
            id="no-words",
        ),
        pytest.param(
            ["lamp", "x"],
            'error: there is no source "lamp" in claims.yaml; add it: python3 build.py new source\n',
            id="no-source",
        ),
        pytest.param(
            ["courier-april", FERRY, "--into", "lamp", "--stance", "asserts"],
            'error: there is no claim "lamp" in claims.yaml; add it: python3 build.py new claim\n',
            id="no-claim",
        ),
        pytest.param(
            ["courier-april", FERRY, "--attribution", "lamp"],
            'error: there is no actor "lamp"; add it: python3 build.py new actor\n',
            id="no-actor",
        ),
        pytest.param(
            ["courier-april", FERRY, "--into", "quay-closed", "--stance", "asserts", "--note", "caf\udce9"],
            "error: --note holds a byte that isn't UTF-8 text; type it again\n",
            id="note-that-is-no-text",
        ),
        pytest.param(
            ["courier-april", FERRY, "--translation", "caf\udce9"],
            "error: --translation holds a byte that isn't UTF-8 text; type it again\n",
            id="translation-that-is-no-text",
        ),
        pytest.param(
            ["courier-april", " ".join(COURIER.split()[13:]), "--into", "quay-closed", "--stance", "mentions"],
            "error: 104 of the 115 words of this document are quoted (91 %); shorten quotes, or reuse a passage with "
            "`same_as`; 75 % is refused\n",
            id="nearly-all-of-a-document",
        ),
        pytest.param(
            ["courier-april", FERRY, "--into", "quay-closd", "--stance", "asserts"],
            'error: there is no claim "quay-closd" in claims.yaml; did you mean "quay-closed"?\n',
            id="claim",
        ),
        pytest.param(
            ["courier-april", FERRY, "--into", "quay-closed"],
            "error: an excerpt needs its stance towards the claim: add --stance with asserts, partly-asserts, denies, "
            "declines or mentions\n",
            id="no-stance",
        ),
        pytest.param(
            ["courier-april", FERRY, "--attribution", "dokers"],
            'error: there is no actor "dokers"; did you mean "dockers"?\n',
            id="actor",
        ),
        pytest.param(
            ["courier-april", FERRY, "--attribution", "dockers, courier"],
            'error: "courier" is the outlet that prints the document; leave it out: an outlet is never typed\n',
            id="outlet",
        ),
        pytest.param(
            ["courier-april", FERRY, "--id", "A Ferry"],
            'error: "A Ferry" can\'t be an id; ids are lower-case letters, digits and single hyphens: '
            'write "a-ferry"\n',
            id="id",
        ),
        pytest.param(
            ["courier-april", FERRY, "--into", "quay-closed", "--stance", "asserts", "--id", "dockers"],
            'error: the claim has or had an excerpt "dockers"; give another --id\n',
            id="id-that-is-taken",
        ),
        pytest.param(
            ["courier-april", FERRY, "--into", "quay-closed", "--stance", "partly-asserts"],
            'error: the excerpt "courier" asserts in part, and doesn\'t say which part; add `note:` with what it '
            "asserts, and what it doesn't\n",
            id="what-check-finds",
        ),
        pytest.param(
            ["courier-april", CLOSED, "--into", "quay-closed", "--stance", "asserts"],
            'error: the claim "quay-closed" quotes this passage already, as "dockers"\n',
            id="quoted-already",
        ),
        pytest.param(
            ["echo-april", "اشترى مكتب الميناء ثلاث كراكات في مارس", "--into", "quay-closed", "--stance", "asserts"],
            'error: the claim "quay-closed" quotes this passage already, as "echo-too"\n',
            id="quoted-already-from-elsewhere",
        ),
        pytest.param(
            ["courier-april", "\x1b[31m\u202e::error", "x"],
            NOTHING.format("\\u001b[31m\\u202e::error x"),
            id="what-a-terminal-would-obey",
        ),
    ],
)
def test_what_cannot_be_quoted(home: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    before = everything()
    assert run(*arguments) == 2
    assert capsys.readouterr() == ("", said)
    assert everything() == before


@pytest.mark.parametrize(
    ("words", "options", "places", "said"),
    [
        pytest.param(
            "THE HARBOUR", [], 2, "the words stand in 2 places; choose with --nth 1 or --nth 2, or", id="several"
        ),
        pytest.param("THE HARBOUR", ["--nth", "3"], 2, "there is no place 3: 2 places are meant", id="beyond"),
        pytest.param("THE HARBOUR", ["--nth", "0"], 2, "there is no place 0: 2 places are meant", id="before"),
        pytest.param("THE HARBOUR", ["--nth", "-1"], 2, "there is no place -1: 2 places are meant", id="below"),
        pytest.param(FERRY, ["--nth", "2"], 1, "there is no place 2: one place is meant", id="beyond-one"),
        pytest.param(
            "ferry for these islands should leave out of an older basin",
            [],
            1,
            "the words don't stand in the text; this comes",
            id="far",
        ),
    ],
)
def test_places_to_choose_from(
    home: Path, capsys: pytest.CaptureFixture[str], words: str, options: list[str], places: int, said: str
) -> None:
    before = everything()
    assert run("courier-april", words, *options) == 2
    out, err = capsys.readouterr()
    *listed, last = err.splitlines()
    assert (out, len(listed)) == ("", places)
    assert [line[:3] for line in listed] == [f"{number}. " for number in range(1, places + 1)]
    assert last.startswith(f"error: {said}")
    assert everything() == before


def test_how_places_are_shown(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("courier-april", "THE HARBOUR")
    assert capsys.readouterr().err.splitlines()[:2] == [
        "1. … port. On Tuesday a spokeswoman said that [ the Harbour ] Office bought three dredgers for the North "
        "Quay, … (word 12)",
        "2. … Fishermen have complained for years that sand fills [ the harbour ] mouth each winter. The council meets "
        "again … (word 86)",
    ]


def test_a_place_is_chosen(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("courier-april", "THE HARBOUR", "--nth", "2", "--sentence") == 0
    assert "          Fishermen have complained for years that sand fills" in capsys.readouterr().out


# What is at hand.


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        pytest.param(
            ["content/captures/courier-april.json"],
            'the source "courier-april" has no capture yet; run python3 build.py capture courier-april FILE-OR-URL',
            id="no-capture",
        ),
        pytest.param(
            ["captures/courier-april.txt"],
            "there is no text in captures/courier-april.txt; put the captured text there, or run python3 build.py "
            "capture courier-april FILE-OR-URL",
            id="no-text",
        ),
    ],
)
def test_what_is_not_at_hand(home: Path, capsys: pytest.CaptureFixture[str], gone: list[str], said: str) -> None:
    for path in gone:
        (home / path).unlink()
    assert run("courier-april", FERRY) == 2
    assert capsys.readouterr() == ("", f"error: {said}\n")


def test_another_text(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "captures" / "courier-april.txt").write_text(COURIER.replace("ferry", "boat"), encoding="utf-8")
    assert run("courier-april", FERRY) == 2
    assert capsys.readouterr().err == (
        "error: the text in captures/courier-april.txt isn't the one that was captured; put that back, or run python3 "
        "build.py capture courier-april FILE-OR-URL\n"
    )


def test_what_nobody_sees_is_not_quoted(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recaptured(home, COURIER.replace("islands", "is\u00adlands"))
    assert run("courier-april", FERRY) == 2
    assert capsys.readouterr().err == (
        'error: the passage holds the invisible character U+00AD near "ry to the is", which check refuses, and a '
        "quote is never changed; quote another passage\n"
    )


def test_a_file_that_is_no_yaml(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    CLAIMS.write_text("a: [\n", encoding="utf-8")
    assert run("courier-april", FERRY) == 1
    assert capsys.readouterr().err.endswith("nothing was quoted\n")


def test_a_capture_with_a_mistake(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "content" / "captures" / "courier-april.json").write_bytes(b"{")
    assert run("courier-april", FERRY) == 2
    assert capsys.readouterr().err == (
        "error: there is a mistake in content/captures/courier-april.json: run python3 build.py check, and mend it\n"
    )
