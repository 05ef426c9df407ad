"""`quote`: from words half remembered to an excerpt that `check` accepts."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dossier import captures, checking, cli, inputs, nodes
from tests.support import BASE, COURIER, ECHO, REPO, TEXTS, changed, write

CLAIMS = Path("home/claims.yaml")
FERRY = "the ferry to the islands would leave from the old basin instead"
CLOSED = "the quay was closed to all ships until the autumn"
OPENED = (
    "{} words opened in content/captures/{}.json: paste the block among the excerpts of a claim; if you don't, "
    "python build.py prove closes them\n"
)
ATTRIBUTION = (
    "        # attribution: []  # on whose word, nearest first, by their ids; without this line: the outlet's own\n"
)
STANCE = "        # stance:  # towards the claim: asserts, partly-asserts, denies, declines or mentions\n"
NOTHING = 'error: no passage of the text comes close to "{}"; is it the right source, and in its own language?\n'
LEFT = (
    "Two dockers, who asked not to be named, said the quay was closed to all ships until the autumn; the ferry to the "
    "islands would leave from the old basin instead.\n"
)
SENTENCE = f"the whole sentence (--sentence quotes it): {LEFT}"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier on the disk with its texts at hand; the working folder is beside it."""
    monkeypatch.chdir(tmp_path)
    made = write(tmp_path / "home", BASE)
    (made / "captures").mkdir()
    for source, text in TEXTS.items():
        (made / "captures" / f"{source}.txt").write_text(text, encoding="utf-8")
    return made


def run(*arguments: str) -> int:
    return cli.main(["quote", "--root", "home", *arguments])


def everything() -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in Path("home").rglob("*") if path.is_file()}


def problems() -> list[str]:
    found = checking.check(inputs.read(Path("home"))).problems
    return [f"{problem.severity}[{problem.rule}] {problem.text} | {problem.hint}" for problem in found]


def pasted(block: str, after: str = f"        quote: {CLOSED}\n") -> None:
    """The block behind an excerpt, as an editor pastes it."""
    CLAIMS.write_text(changed((after, after + block)), encoding="utf-8")


def test_a_block_that_is_ready_to_paste(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = everything()
    assert run("courier-april", "the ferry to the islands would leave", "--stance", "asserts") == 0
    said = capsys.readouterr()
    assert said.out == (
        "      - id: courier\n"
        "        source: courier-april\n"
        f"{ATTRIBUTION}"
        "        stance: asserts\n"
        "        quote: >-\n"
        "          the ferry to the islands would leave\n"
    )
    assert said.err == SENTENCE + OPENED.format(7, "courier-april")
    assert [path for path, content in everything().items() if content != before.get(path)] == [
        "home/content/captures/courier-april.json"
    ]
    pasted(said.out)
    assert problems() == []


def test_what_is_left_out_is_named_by_check(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("courier-april", FERRY) == 0
    block = capsys.readouterr().out
    assert block == (
        "      - id: courier\n"
        "        source: courier-april\n"
        f"{ATTRIBUTION}{STANCE}"
        "        quote: >-\n"
        f"          {FERRY}\n"
    )
    pasted(block)
    assert problems() == ['error[missing-key] the excerpt "courier" has no `stance` | add the line `stance: …`']
    pasted(block.replace("# stance:", "stance:"))
    assert [problem.partition(" | ")[0] for problem in problems()] == ["error[empty-value] nothing is written here"]
    pasted(block.replace("# stance:", "stance: denies"))
    assert problems() == []
    pasted(block.replace("# stance:", "stance: denies").replace("# attribution: []", "attribution: [harbour-office]"))
    assert problems() == []


def test_what_nothing_quotes_is_closed_by_prove(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = everything()
    run("courier-april", FERRY)
    assert [problem.split(" | ")[1] for problem in problems()] == ["run python build.py prove"]
    assert cli.main(["prove", "--root", "home"]) == 0
    assert everything() == before


def test_two_quotes_before_the_first_is_pasted(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("courier-april", FERRY, "--stance", "asserts")
    run("courier-april", "Fishermen have complained for years", "--stance", "mentions", "--id", "fishermen")
    pasted(capsys.readouterr().out)
    assert problems() == []


def test_arabic(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed = "قال الصيادين ان الرمل يسد مدخل الميناء"
    assert run("echo-april", typed, "--stance", "asserts") == 0
    said = capsys.readouterr()
    quote = "وقال الصيادون إن الرمل يسدّ مدخل الميناء"
    assert said.out == (
        "      - id: echo\n"
        "        source: echo-april\n"
        f"{ATTRIBUTION}"
        "        stance: asserts\n"
        "        quote: >-\n"
        f"          {quote}\n"
        "        # translation: >-\n"
        "        #   … the quote, translated into en\n"
    )
    assert quote in ECHO
    assert said.err.startswith(
        'you typed "قال الصيادين ان الرمل", the text has "وقال الصيادون إن الرمل"\n'
        'you typed "الرمل يسد مدخل", the text has "الرمل يسدّ مدخل"\n'
        "the whole sentence (--sentence quotes it): وقال الصيادون إن"
    )
    pasted(said.out)
    assert problems() == [
        'warning[translation] the quote has no translation into "en" | add `translation: >-` and the words below it'
    ]
    pasted(said.out.replace("# translation", "translation").replace("#   … the", "  The"))
    assert problems() == []


def test_a_letter_that_looks_alike_is_named(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("echo-april", "وستصل الاولى قبل الصيف. ولم") == 0
    assert capsys.readouterr().err.startswith(
        'you typed "وستصل الاولى قبل", the text has "وستصل الأولى قبل"; there "أ" U+0623 stands against "ا" U+0627\n'
    )


def test_an_elision(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("courier-april", "two dockers, who asked ... the ferry to the islands", "--stance", "asserts") == 0
    block = capsys.readouterr().out
    assert "          Two dockers, who asked […] the ferry to the islands\n" in block
    pasted(block)
    assert problems() == []


def test_the_whole_sentence(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("courier-april", "Fishermen have", "--sentence") == 0
    said = capsys.readouterr()
    assert "          Fishermen have complained for years that sand fills the harbour mouth each winter.\n" in said.out
    assert "--sentence" not in said.err


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
            'the source "courier-april" has no capture yet; run python build.py capture courier-april FILE-OR-URL',
            id="no-capture",
        ),
        pytest.param(
            ["captures/courier-april.txt"],
            "there is no text in captures/courier-april.txt; put the captured text there, or run python build.py "
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
        "error: the text in captures/courier-april.txt isn't the one that was captured; put that back, or run python "
        "build.py capture courier-april FILE-OR-URL\n"
    )


def recaptured(home: Path, text: str) -> None:
    content = text.encode()
    made = captures.commit("courier-april", content, taken=captures.date(2024, 5, 17))
    (home / "captures" / "courier-april.txt").write_bytes(content)
    (home / "content" / "captures" / "courier-april.json").write_bytes(captures.dump(made))


def test_what_nobody_sees_is_not_quoted(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recaptured(home, COURIER.replace("islands", "is\u00adlands"))
    assert run("courier-april", FERRY) == 2
    assert capsys.readouterr().err == (
        'error: the passage holds the invisible character U+00AD near "ry to the is", which check refuses, and a '
        "quote is never changed; quote another passage\n"
    )


def test_white_space_is_folded_and_nothing_else(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recaptured(home, COURIER.replace("the islands would leave", "the\u00a0\n\t islands\u200f — ‘would’  leave"))
    run("courier-april", "to the islands would leave from")
    assert "          to the islands\u200f — ‘would’ leave from\n" in capsys.readouterr().out


def test_mistakes_elsewhere_do_not_matter_to_a_block(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    CLAIMS.write_text(changed(("read: full", "read: ful")), encoding="utf-8")
    assert run("echo-april", "الرمل يسدّ مدخل الميناء كل شتاء") == 0
    assert capsys.readouterr().err.startswith("1 error in claims.yaml: run python build.py check\n")
    assert run("echo-april", "الرمل يسدّ مدخل الميناء كل شتاء", "--into", "quay-closed", "--stance", "asserts") == 1
    assert capsys.readouterr().err.endswith("1 error, 0 warnings; nothing was quoted\n")


def test_a_file_that_is_no_yaml(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    CLAIMS.write_text("a: [\n", encoding="utf-8")
    assert run("courier-april", FERRY) == 1
    assert capsys.readouterr().err.endswith("nothing was quoted\n")


# What is quoted already, and how much.


def test_a_passage_that_is_typed_elsewhere_is_not_typed_again(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = everything()
    assert run("courier-april", "The Quay was closed to all ships until the autumn", "--stance", "denies") == 0
    said = capsys.readouterr()
    assert said.out == "      - id: courier\n        same_as: quay-closed#dockers\n        stance: denies\n"
    assert 'this passage is typed in "quay-closed#dockers" already: the block points there' in said.err
    assert everything() == before
    assert run("courier-april", CLOSED, "--into", "three-dredgers", "--stance", "mentions") == 0
    assert problems() == []
    assert "same_as: quay-closed#dockers" in CLAIMS.read_text(encoding="utf-8")


def test_words_that_are_quoted_elsewhere(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("courier-april", "until the autumn; the ferry to the islands")
    assert '\n3 words of this passage are quoted in "quay-closed#dockers", too\n' in capsys.readouterr().err


def test_much_of_a_document(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = COURIER.split()
    run("courier-april", " ".join(words[80:]))
    assert "with this passage, " not in capsys.readouterr().err
    run("courier-april", " ".join(words[60:]))
    assert (
        "with this passage, 68 of the 115 words of the document are quoted (60 %): check warns from 50 %, and refuses"
        in capsys.readouterr().err
    )


# Put into its claim.


def test_an_excerpt_is_put_into_its_claim(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = BASE.replace("  quay-closed:\n", "  # the quay\n  quay-closed: # closed?\n")
    CLAIMS.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    given = ["--attribution", "dockers,harbour-office", "--note", "As  they\nsay.", "--stance", "denies"]
    assert run("courier-april", FERRY, "--into", "quay-closed", *given) == 0
    said = capsys.readouterr()
    new = (
        "      - id: harbour-office\n"
        "        source: courier-april\n"
        "        attribution: [dockers, harbour-office]\n"
        "        stance: denies\n"
        "        quote: >-\n"
        f"          {FERRY}\n"
        "        note: As they say.\n"
    )
    assert said.out == new
    assert said.err == SENTENCE + (
        'put into claims.yaml, line 85, as "quay-closed#harbour-office"\n'
        "12 words opened in content/captures/courier-april.json\n"
    )
    before, after = text.split("    relations:\n")
    expected = f"{before}{new}    relations:\n{after}".replace("\n", "\r\n").encode()
    assert CLAIMS.read_bytes() == b"\xef\xbb\xbf" + expected
    assert problems() == []


def test_the_first_excerpt_of_a_claim(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    start = "    excerpts:\n      - id: dockers\n"
    cut = BASE[BASE.index(start) : BASE.index("    relations:\n")]
    CLAIMS.write_text(changed((cut, "")), encoding="utf-8")
    assert run("courier-april", FERRY, "--into", "quay-closed", "--stance", "asserts") == 0
    assert "    statement: The North Quay was closed.\n    excerpts:\n      - id: courier\n" in CLAIMS.read_text()


def test_a_second_excerpt_of_an_outlet_has_a_number(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("courier-april", FERRY, "--into", "three-dredgers", "--stance", "mentions") == 0
    assert capsys.readouterr().out.startswith("      - id: courier-2\n")
    assert problems() == []


def test_a_translation(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ["--stance", "asserts", "--translation", "sand blocks the harbour's mouth: every winter"]
    assert run("echo-april", "الرمل يسدّ مدخل الميناء كل شتاء", "--into", "quay-closed", *given) == 0
    assert (
        "\n        translation: >-\n          sand blocks the harbour's mouth: every winter\n"
        in capsys.readouterr().out
    )
    assert problems() == []


def test_what_check_says_then_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("echo-april", "الرمل يسدّ مدخل الميناء كل شتاء", "--into", "quay-closed", "--stance", "asserts") == 0
    told = capsys.readouterr().err.partition("python build.py check now says:\n")[2]
    assert told == (
        'home/claims.yaml:87:16: warning[translation]: the quote has no translation into "en"\n'
        "    hint: add `translation: >-` and the words below it\n"
    )


# As a process.


def command(*arguments: str) -> list[str]:
    return [sys.executable, str(REPO / "build.py"), "quote", "--root", "home", *arguments]


def test_without_quotation_marks_and_into_a_pipe(home: Path) -> None:
    asking = command("courier-april", *FERRY.split(), "--stance", "asserts")
    done = subprocess.run(asking, capture_output=True, timeout=30, check=False, stdin=subprocess.DEVNULL)
    assert done.returncode == 0
    assert nodes.read(b"excerpts:\n" + done.stdout, "claims.yaml").problems == []


def test_words_that_are_no_text(home: Path) -> None:
    asking = [os.fsencode(part) for part in command("courier-april", "caf")]
    asking[-1] += b"\xe9 and other words"
    done = subprocess.run(asking, capture_output=True, timeout=30, check=False)
    assert (done.returncode, done.stdout, b"Traceback" in done.stderr) == (2, b"", False)


def test_killed_at_any_moment(home: Path) -> None:
    """The old files or the new ones; and what is new in `claims.yaml` is proved."""
    adding = command("courier-april", FERRY, "--into", "quay-closed", "--stance", "asserts")
    old = everything()
    start = time.monotonic()
    subprocess.run(adding, capture_output=True, timeout=60, check=True)
    whole, new = time.monotonic() - start, everything()
    moments = random.Random(7)
    for _ in range(8):
        for path, content in old.items():
            Path(path).write_bytes(content)
        with subprocess.Popen(adding, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            time.sleep(whole * moments.uniform(0.5, 1.05))
            process.send_signal(signal.SIGKILL)
        left = {path: content for path, content in everything().items() if "/." not in path or path in old}
        assert set(left) == set(old)
        assert all(content in (old[path], new[path]) for path, content in left.items())
        assert [problem for problem in problems() if problem.startswith("error")] == []
