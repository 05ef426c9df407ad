"""Takedowns: a dated tombstone in a version's place, and what else holds its words."""

from pathlib import Path

import pytest

from dossier import cli, releasing, taking_down, versions
from dossier.problems import UsageFault
from tests.support import BASE, changed, stored, write

FIRST = "1715904000"
SECOND = "1718582400"
STATEMENT = ("    statement: The North Quay was closed.", "    statement: The North Quay was shut.")
LAST = "      - {type: updates, claim: three-dredgers}\n"
SAID = "    revisions:\n      - {date: 2024-05-17, kind: clarification, summary: Says it better.}\n"
CHANGED = (STATEMENT, (LAST, LAST + SAID))


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", FIRST)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    return write(tmp_path / "home", BASE)


def test_a_takedown_leaves_a_dated_tombstone(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    releasing.release(root)
    before = stored(root)["quay-closed/1.json"]
    write(root, changed(*CHANGED))
    releasing.release(root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", SECOND)
    arguments = ["takedown", "quay-closed", "1", "--reason", "A court ordered it.", "--root", str(root)]
    assert cli.main(arguments) == 0
    content = stored(root)["quay-closed/1.json"]
    version = versions.parse(content)
    assert version.taken_down is not None
    assert (version.taken_down.date.isoformat(), version.taken_down.reason) == (
        "2024-06-17",
        {"en": "A court ordered it."},
    )
    assert version.sha256 == versions.digest(before)
    assert "autumn" not in content.decode()
    assert cli.main(["check", "--root", str(root)]) == 0
    assert cli.main(["release", "--root", str(root)]) == 0
    assert stored(root)["quay-closed/1.json"] == content


def test_a_takedown_names_the_versions_that_hold_the_same_words(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`three-dredgers` is named, since its page showed the other's statement; version 2 quotes the same passage."""
    releasing.release(root)
    write(root, changed(*CHANGED))
    releasing.release(root)
    cli.main(["takedown", "quay-closed", "1", "--reason", "A court ordered it.", "--root", str(root)])
    assert capsys.readouterr().out == (
        "version 1 of quay-closed was taken down; a tombstone stands in its place\n"
        "words of it stand in version 2 of quay-closed, too\n"
        "words of it stand in version 1 of three-dredgers, too\n"
        "words of it stand in the claim three-dredgers as it is now\n"
        "words of it stand in the claim quay-closed as it is now\n"
    )


@pytest.mark.parametrize(
    ("claim", "number", "expected"),
    [
        ("quay-shut", 1, 'there is no version 1 of "quay-shut"'),
        ("quay-closed", 2, 'there is no version 2 of "quay-closed"'),
        (
            "quay-closed",
            1,
            'version 1 of "quay-closed" is what its page shows; change the claim and release it first',
        ),
    ],
)
def test_what_cannot_be_taken_down(root: Path, claim: str, number: int, expected: str) -> None:
    releasing.release(root)
    before = stored(root)
    with pytest.raises(UsageFault) as fault:
        taking_down.take_down(root, claim, number, "A court ordered it.")
    assert str(fault.value) == expected
    assert stored(root) == before


def test_a_version_is_taken_down_once(root: Path) -> None:
    releasing.release(root)
    write(root, changed(*CHANGED))
    releasing.release(root)
    taking_down.take_down(root, "quay-closed", 1, "A court ordered it.")
    with pytest.raises(UsageFault, match="was taken down on 2024-05-17"):
        taking_down.take_down(root, "quay-closed", 1, "Again.")


def test_an_interrupted_takedown_is_completed_by_the_next_release(root: Path) -> None:
    releasing.release(root)
    write(root, changed(*CHANGED))
    releasing.release(root)
    before = stored(root)["released.json"]
    taking_down.take_down(root, "quay-closed", 1, "A court ordered it.")
    after = stored(root)["released.json"]
    (root / versions.REGISTER).write_bytes(before)
    assert cli.main(["check", "--root", str(root)]) == 1
    releasing.release(root)
    assert stored(root)["released.json"] == after


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("", "the reason is empty; readers are told why a text is gone"),
        (" ", "the reason is empty; readers are told why a text is gone"),
        ("a \u202e b", "the reason holds the invisible character U+202E (sign 3)"),
        ("a\x07", "the reason holds the invisible character U+0007 (sign 2)"),
    ],
)
def test_a_reason_that_nobody_can_read(root: Path, reason: str, expected: str) -> None:
    releasing.release(root)
    write(root, changed(*CHANGED))
    releasing.release(root)
    with pytest.raises(UsageFault) as fault:
        taking_down.take_down(root, "quay-closed", 1, reason)
    assert str(fault.value).startswith(expected)


def test_an_edited_version_is_not_taken_down(root: Path) -> None:
    """Its tombstone would hold the digest of the edit."""
    releasing.release(root)
    write(root, changed(*CHANGED))
    releasing.release(root)
    path = root / versions.path_of("quay-closed", 1)
    path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(UsageFault, match="isn't as it was released"):
        taking_down.take_down(root, "quay-closed", 1, "A court ordered it.")
