"""`quote`: from words half remembered to an excerpt that `check` accepts."""

from pathlib import Path

import pytest

from dossier import cli
from tests.quoting.passages import (
    ATTRIBUTION,
    CLAIMS,
    CLOSED,
    FERRY,
    OPENED,
    SENTENCE,
    STANCE,
    everything,
    pasted,
    problems,
    recaptured,
    run,
)
from tests.support import COURIER, ECHO, changed


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
    assert [problem.split(" | ")[1] for problem in problems()] == ["run python3 build.py prove"]
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


def test_white_space_is_folded_and_nothing_else(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recaptured(home, COURIER.replace("the islands would leave", "the\u00a0\n\t islands\u200f — ‘would’  leave"))
    run("courier-april", "to the islands would leave from")
    assert "          to the islands\u200f — ‘would’ leave from\n" in capsys.readouterr().out


def test_mistakes_elsewhere_do_not_matter_to_a_block(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    CLAIMS.write_text(changed(("read: full", "read: ful")), encoding="utf-8")
    assert run("echo-april", "الرمل يسدّ مدخل الميناء كل شتاء") == 0
    assert capsys.readouterr().err.startswith("1 error in claims.yaml: run python3 build.py check\n")
    assert run("echo-april", "الرمل يسدّ مدخل الميناء كل شتاء", "--into", "quay-closed", "--stance", "asserts") == 1
    assert capsys.readouterr().err.endswith("1 error, 0 warnings; nothing was quoted\n")


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
