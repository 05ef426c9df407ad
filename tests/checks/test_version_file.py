"""A file in `content/versions/` is as `release` wrote it."""

import json
from datetime import date
from typing import Any

import pytest

from dossier import versions
from tests.support import TAKEN, changed, found_by, problems_of, released

REGISTER = "content/versions/released.json"
FIRST, SECOND, THIRD = (f"content/versions/quay-closed/{number}.json" for number in (1, 2, 3))
LAST = "      - {type: updates, claim: three-dredgers}\n"


def revised(count: int) -> str:
    """The dossier with so many revisions of a claim."""
    entries = "".join(f"      - {{date: 2024-05-{17 + n}, kind: addition, summary: Step {n}.}}\n" for n in range(count))
    return changed((LAST, LAST + (f"    revisions:\n{entries}" if entries else "")))


NOW = revised(2)


def history() -> dict[str, bytes]:
    """Three releases, one after the other."""
    files: dict[str, bytes] = {}
    for step in range(3):
        files = released(revised(step), date(2024, 6, 1 + step), files=files)
    return files


FILES = history()


def restored(file: str) -> str:
    return f"bring the released file back: git checkout main -- {file}"


def edited(file: str, **fields: Any) -> dict[str, bytes]:
    """The files with fields of one of them changed."""
    return FILES | {file: versions.written(json.loads(FILES[file]) | fields)}


def without(*gone: str) -> dict[str, bytes]:
    return {file: content for file, content in FILES.items() if file not in gone}


def test_three_releases_are_whole() -> None:
    assert {FIRST, SECOND, THIRD, REGISTER} <= FILES.keys()
    assert found_by("version-file", NOW, FILES) == []


@pytest.mark.parametrize("file", [FIRST, SECOND, THIRD])
def test_a_file_edited_by_hand(file: str) -> None:
    assert found_by("version-file", NOW, edited(file, released="2020-01-01")) == [
        f"{file}:1:1 the file isn't as it was released | "
        f"{restored(file)}; what is wrong is corrected in claims.yaml, and released as a new version"
    ]


def test_one_space_more_is_an_edit() -> None:
    files = FILES | {SECOND: FILES[SECOND] + b" "}
    assert [line.partition(" | ")[0] for line in found_by("version-file", NOW, files)] == [
        f"{SECOND}:1:1 the file isn't as it was released"
    ]


@pytest.mark.parametrize(("file", "number"), [(FIRST, 1), (SECOND, 2), (THIRD, 3)])
def test_a_missing_file(file: str, number: int) -> None:
    """The last one, too, which no gap would show."""
    text = revised(2) if number < 3 else NOW
    found = found_by("version-file", text, without(file))
    assert found[0] == (
        f'{file}:1:1 version {number} of "quay-closed" was released, and its file is missing | {restored(file)}'
    )
    assert len(found) == 1


def test_a_missing_file_without_the_register() -> None:
    found = found_by("version-file", NOW, without(SECOND, REGISTER))
    assert found == [
        f'{SECOND}:1:1 version 2 of "quay-closed" was released, and its file is missing | {restored(SECOND)}',
        f'{REGISTER}:1:1 version 1 of "quay-closed", and 2 more: not in the register of what was '
        "released | on the main branch run python3 build.py release once more; elsewhere delete the file",
    ]


def test_a_version_that_no_release_made() -> None:
    files = FILES | {"content/versions/quay-closed/4.json": FILES[THIRD].replace(b'"version": 3', b'"version": 4')}
    assert found_by("version-file", NOW, files) == [
        f'{REGISTER}:1:1 version 4 of "quay-closed": not in the register of what was released | '
        "on the main branch run python3 build.py release once more; elsewhere delete the file"
    ]


def test_a_chain_that_was_cut() -> None:
    """Both a version and the register were edited: the next version still knows better."""
    files = edited(FIRST, released="2020-01-01")
    register = json.loads(FILES[REGISTER])
    register["claims"]["quay-closed"]["versions"]["1"] = versions.digest(files[FIRST])
    found = found_by("version-file", NOW, files | {REGISTER: versions.written(register)})
    assert [line.partition(" | ")[0] for line in found] == [
        f"{SECOND}:1:1 the file names another version before it than there is"
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(b"", "the file isn't JSON", id="empty"),
        pytest.param(b"\xff{}", "the file isn't JSON", id="not UTF-8"),
        pytest.param(b"[" * 100_000, "the file isn't JSON", id="deep"),
        pytest.param(b"[]", "the file isn't a version", id="a list"),
        pytest.param(b"{}", "the format None isn't known here", id="no format"),
        pytest.param(b'{"format": 2}', "the format 2 isn't known here", id="another format"),
        pytest.param(b'{"format": 1}', "the file isn't a version: it has no `record`", id="no record"),
        pytest.param(
            b'{"format": 1, "record": 1, "dossier": {}, "verified": {}, "computed": {}}',
            "the file isn't a version: a value in it can't be read",
            id="a record that is none",
        ),
    ],
)
def test_a_file_that_is_no_version(content: bytes, expected: str) -> None:
    found = found_by("version-file", NOW, FILES | {SECOND: content})
    assert f"{SECOND}:1:1 {expected} | {restored(SECOND)}" in found


def test_a_file_under_another_name() -> None:
    files = without(SECOND) | {"content/versions/quay-closed/7.json": FILES[SECOND]}
    assert found_by("version-file", NOW, files)[-1] == (
        'content/versions/quay-closed/7.json:1:1 the file holds version 2 of "quay-closed" | '
        "give the file its name back; only `release` makes versions"
    )


@pytest.mark.parametrize("content", [b"", b"{}", b'{"format": 1}', b'{"format": 1, "claims": []}'])
def test_a_register_that_is_none(content: bytes) -> None:
    found = found_by("version-file", NOW, FILES | {REGISTER: content})
    assert [line for line in found if restored(REGISTER) in line]


def tombstone(**fields: Any) -> bytes:
    down = versions.TakenDown(TAKEN, {"en": "A court ordered it."})
    return versions.written(json.loads(versions.dump_tombstone(versions.parse(FILES[FIRST]), down)) | fields)


def registered(content: bytes) -> dict[str, bytes]:
    """The files with a tombstone that the register knows."""
    register = json.loads(FILES[REGISTER])
    register["claims"]["quay-closed"]["taken_down"] = {"1": versions.digest(content)}
    return FILES | {FIRST: content, REGISTER: versions.written(register)}


def test_a_tombstone_keeps_the_place() -> None:
    assert b"North Quay" not in tombstone()
    assert found_by("version-file", NOW, registered(tombstone())) == []


def test_a_tombstone_made_by_hand_is_none() -> None:
    (line,) = found_by("version-file", NOW, FILES | {FIRST: tombstone()})
    assert line.startswith(f"{FIRST}:1:1 the tombstone isn't one that `takedown` made | ")


def test_a_tombstone_stays_as_it_was_made() -> None:
    files = registered(tombstone()) | {FIRST: tombstone(released="2020-01-01")}
    (line,) = found_by("version-file", NOW, files)
    assert line.startswith(f"{FIRST}:1:1 the tombstone isn't one that `takedown` made | ")


def test_a_text_that_was_taken_down_does_not_come_back() -> None:
    (line,) = found_by("version-file", NOW, registered(tombstone()) | {FIRST: FILES[FIRST]})
    assert line.startswith(f"{FIRST}:1:1 the version was taken down, and its text is back | ")


def test_a_tombstone_gives_a_reason_that_can_be_read() -> None:
    hidden = tombstone(taken_down={"date": "2024-05-17", "reason": {"en": "A \u202e court."}})
    (line,) = found_by("version-file", NOW, registered(hidden))
    assert line.startswith(f"{FIRST}:1:1 its reason holds the invisible character U+202E (sign 3) | ")


def test_a_number_that_no_claim_reaches_is_one_mistake() -> None:
    register = json.loads(FILES[REGISTER])
    register["claims"]["quay-closed"]["versions"]["3000000"] = "0" * 64
    assert len(found_by("version-file", NOW, FILES | {REGISTER: versions.written(register)})) < 9
    register["claims"]["quay-closed"]["versions"] = {"90000": "0" * 64}
    found = found_by("version-file", NOW, FILES | {REGISTER: versions.written(register)})
    assert [line.partition(" ")[0] for line in found if "90000" in line] == [
        "content/versions/quay-closed/90000.json:1:1"
    ]
    assert len(found) < 5


def test_a_tombstone_for_another_version_is_an_edit() -> None:
    found = found_by("version-file", NOW, registered(tombstone(sha256="0" * 64)))
    assert found[0].startswith(f"{FIRST}:1:1 the file isn't as it was released")


def test_a_renamed_claim_goes_on_counting() -> None:
    renamed = NOW.replace("  quay-closed:\n", "  quay-shut:\n    aliases: [quay-closed]\n")
    files = released(renamed, date(2024, 7, 1), files=FILES)
    assert "content/versions/quay-shut/4.json" in files
    assert found_by("version-file", renamed, files) == []
    files.pop(THIRD)
    assert found_by("version-file", renamed, files) == [
        f'{THIRD}:1:1 version 3 of "quay-closed" was released, and its file is missing | {restored(THIRD)}'
    ]


def test_of_an_alias_that_is_a_claim_the_rule_on_aliases_speaks() -> None:
    both = changed(("  quay-closed:\n", "  quay-closed:\n    aliases: [three-dredgers]\n"))
    assert [line.partition("]")[0] for line in problems_of(both, released(changed()))] == ["[alias"]
