"""`quote`: an excerpt put into its claim, at once or not at all."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dossier import checking, nodes, quoting
from dossier.addresses import ID_LIMIT
from dossier.inputs import Inputs
from dossier.model import Claim, Dossier
from tests.quoting.passages import (
    CLAIMS,
    FERRY,
    SENTENCE,
    everything,
    problems,
    run,
)
from tests.support import BASE, REPO, changed


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
    told = capsys.readouterr().err.partition("python3 build.py check now says:\n")[2]
    assert told == (
        'home/claims.yaml:87:16: warning[translation]: the quote has no translation into "en"\n'
        "    hint: add `translation: >-` and the words below it\n"
    )


def test_voices_are_listed_with_commas_of_either_script(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("courier-april", FERRY, "--attribution", "dockers، harbour-office") == 0
    assert "        attribution: [dockers, harbour-office]\n" in capsys.readouterr().out


def test_a_dossier_without_problems_is_checked_once(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A check is most of what a command waits for."""
    counted: list[object] = []
    real = checking.check
    monkeypatch.setattr(checking, "check", lambda read: counted.append(read) or real(read))
    assert run("courier-april", FERRY, "--into", "quay-closed", "--stance", "asserts") == 0
    assert len(counted) == 1


def test_what_somebody_changed_meanwhile_keeps_the_excerpt_out(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither file is written: not the capture either, which comes first."""
    real = quoting.inserted

    def meanwhile(read: Inputs, dossier: Dossier, claim: Claim, data: dict[str, str]) -> object:
        CLAIMS.write_bytes(CLAIMS.read_bytes() + b"# theirs\n")
        return real(read, dossier, claim, data)

    monkeypatch.setattr(quoting, "inserted", meanwhile)
    before = everything()
    assert run("courier-april", FERRY, "--into", "quay-closed", "--stance", "asserts") == 3
    assert "was changed meanwhile; nothing was written" in capsys.readouterr().err
    assert everything() == before | {"home/claims.yaml": before["home/claims.yaml"] + b"# theirs\n"}


def test_an_id_that_an_excerpt_once_had_is_not_given_again(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gone = (
        "    removed:\n      - {id: courier, date: 2024-05-17, reason: Gone.}\n    relations:\n      - {type: updates"
    )
    earlier = "      - id: dockers\n        aliases: [courier-2]\n"
    text = changed(("    relations:\n      - {type: updates", gone), ("      - id: dockers\n", earlier))
    CLAIMS.write_text(text, encoding="utf-8")
    assert run("courier-april", FERRY, "--into", "quay-closed", "--stance", "asserts") == 0
    assert capsys.readouterr().out.startswith("      - id: courier-3\n")


def test_the_number_behind_a_long_id_keeps_it_within_the_limit(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    long = "dockers-" + "a" * (ID_LIMIT - len("dockers-"))
    CLAIMS.write_text(BASE.replace("dockers", long), encoding="utf-8")
    assert run("courier-april", FERRY, "--into", "quay-closed", "--stance", "asserts", "--attribution", long) == 0
    assert capsys.readouterr().out.startswith(f"      - id: {long[:-4]}-2\n")


def test_what_the_command_itself_has_opened_is_no_news(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A block that isn't pasted yet leaves words open: fewer than before, where some of them are quoted now."""
    run("courier-april", FERRY)
    capsys.readouterr()
    words = "the islands would leave from the old basin"
    assert run("courier-april", words, "--into", "quay-closed", "--stance", "asserts") == 0
    assert "check now says" not in capsys.readouterr().err


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


def test_words_that_nobody_is_named_for_are_told_to_be_the_outlets_own(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("courier-april", FERRY, "--into", "quay-closed", "--stance", "asserts") == 0
    assert "nobody is named for these words, so they count as the outlet's own" in capsys.readouterr().err
    other = "Nobody at the town hall would say what they cost"
    assert run("courier-april", other, "--into", "quay-closed", "--stance", "asserts", "--attribution", "dockers") == 0
    assert "nobody is named" not in capsys.readouterr().err
