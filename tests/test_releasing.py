"""Releases: each claim that changed is frozen, once; interrupted at any moment, the next release completes it."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dossier import checking, cli, messages, releasing, versions
from dossier.inputs import read
from dossier.problems import EnvironmentFault, Refused
from tests.support import BASE, REPO, changed, stored, write

FIRST = "1715904000"
SECOND = "1718582400"
STATEMENT = ("    statement: The North Quay was closed.", "    statement: The North Quay was shut.")
LAST = "      - {type: updates, claim: three-dredgers}\n"
SAID = "    revisions:\n      - {date: 2024-05-17, kind: clarification, summary: Says it better.}\n"
CHANGED = (STATEMENT, (LAST, LAST + SAID))
WAIVED = """\
  third: {title: A, language: en, published: 2019, read: full}
waivers:
  - {rule: unused, place: sources/third, reason: It is known., date: 2024-05-20}
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", FIRST)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    return write(tmp_path / "home", BASE)


def test_the_first_release_freezes_every_public_claim(root: Path) -> None:
    released = releasing.release(root)
    assert [(one.claim, one.number, one.previous) for one in released.versions] == [
        ("three-dredgers", 1, ""),
        ("quay-closed", 1, ""),
    ]
    assert stored(root).keys() == {"three-dredgers/1.json", "quay-closed/1.json", "released.json"}
    assert versions.parse(stored(root)["quay-closed/1.json"]).released.isoformat() == "2024-05-17"
    register = json.loads(stored(root)["released.json"])
    assert register["claims"]["quay-closed"]["excerpts"] == ["dockers", "echo-too"]
    assert (register["sources"], register["topics"]) == (["courier-april", "echo-april"], ["port"])
    assert register["claims"]["quay-closed"]["versions"] == {"1": versions.digest(stored(root)["quay-closed/1.json"])}


def test_a_release_without_a_change_does_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    releasing.release(root)
    before = stored(root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", SECOND)
    assert releasing.release(root).versions == ()
    assert stored(root) == before


def test_only_what_changed_is_frozen_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    releasing.release(root)
    before = stored(root)
    write(root, changed(*CHANGED))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", SECOND)
    (made,) = releasing.release(root).versions
    assert (made.claim, made.number, made.released.isoformat()) == ("quay-closed", 2, "2024-06-17")
    assert made.previous == versions.digest(before["quay-closed/1.json"])
    after = stored(root)
    assert {name: after[name] for name in before if name != "released.json"} == {
        name: content for name, content in before.items() if name != "released.json"
    }


def test_drafts_are_not_frozen(root: Path) -> None:
    write(root, changed((STATEMENT[0], STATEMENT[0] + "\n    state: draft")))
    assert [one.claim for one in releasing.release(root).versions] == ["three-dredgers"]
    assert "quay-closed" not in json.loads(stored(root)["released.json"])["claims"]


def test_nothing_wrong_is_released(root: Path) -> None:
    write(root, BASE)
    (root / "claims.yaml").write_text(changed(("read: full", "read: ful")), encoding="utf-8")
    with pytest.raises(Refused):
        releasing.release(root)
    assert not (root / "content" / "versions").exists()


def test_a_change_that_nothing_says_is_not_released(root: Path) -> None:
    releasing.release(root)
    before = stored(root)
    write(root, changed(STATEMENT))
    assert cli.main(["release", "--root", str(root)]) == 1
    assert stored(root) == before


def test_a_renamed_claim_goes_on_counting(root: Path) -> None:
    releasing.release(root)
    write(root, changed(("  quay-closed:", "  quay-shut:\n    aliases: [quay-closed]")))
    (made,) = releasing.release(root).versions
    assert (made.claim, made.number) == ("quay-shut", 2)
    assert stored(root).keys() >= {"quay-closed/1.json", "quay-shut/2.json"}
    dossier = checking.check(read(root)).dossier
    assert dossier is not None
    history = dossier.history(dossier.claims["quay-shut"])  # type: ignore[index]
    assert [(one.claim, one.number) for one in history] == [("quay-closed", 1), ("quay-shut", 2)]


def test_the_register_only_grows(root: Path) -> None:
    releasing.release(root)
    write(root, changed(("  quay-closed:", "  quay-shut:\n    aliases: [quay-closed]")))
    releasing.release(root)
    assert json.loads(stored(root)["released.json"])["claims"].keys() == {
        "quay-closed",
        "quay-shut",
        "three-dredgers",
    }


@pytest.mark.parametrize("lost", ["released.json", "quay-closed/1.json"])
def test_an_interrupted_release_is_completed(root: Path, lost: str) -> None:
    """The versions are written first, the register last: whatever is missing of the two, the next run makes it."""
    releasing.release(root)
    before = stored(root)
    (root / "content" / "versions" / "released.json").unlink()
    (root / "content" / "versions" / lost).unlink(missing_ok=True)
    releasing.release(root)
    assert stored(root) == before


def test_killed_at_any_moment_a_release_leaves_whole_files(tmp_path: Path) -> None:
    """After each kill every file there is reads back, and one more run ends as an undisturbed one does."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": FIRST, "GIT_CEILING_DIRECTORIES": str(tmp_path)}
    whole_root, root = (write(tmp_path / name, BASE) for name in ("whole", "killed"))
    command = [sys.executable, str(REPO / "build.py"), "release", "--root"]
    start = time.monotonic()
    subprocess.run([*command, str(whole_root)], check=True, env=environment, capture_output=True)
    took = time.monotonic() - start
    for step in range(8):
        shutil.rmtree(root / "content" / "versions", ignore_errors=True)
        process = subprocess.Popen(
            [*command, str(root)], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(took * (0.5 + step / 13))
        process.send_signal((signal.SIGKILL, signal.SIGTERM)[step % 2])
        process.wait()
        for name, content in stored(root).items() if (root / "content" / "versions").exists() else ():
            if name.endswith(".json") and not name.rpartition("/")[2].startswith("."):
                (versions.parse_register if name == "released.json" else versions.parse)(content)
        subprocess.run([*command, str(root)], check=True, env=environment, capture_output=True)
        kept = {name: content for name, content in stored(root).items() if not name.rpartition("/")[2].startswith(".")}
        assert kept == stored(whole_root)


def test_a_version_that_no_release_can_read_is_not_taken_in(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    releasing.release(root)
    path = root / "content" / "versions" / "quay-closed" / "2.json"
    fields = json.loads(stored(root)["quay-closed/1.json"]) | {"version": 2, "dossier": {}}
    path.write_bytes(versions.written(fields | {"previous": versions.digest(stored(root)["quay-closed/1.json"])}))
    before = stored(root)
    for command in (["build"], ["check"], ["release"]):
        arguments = ["--root", str(root), *(command if command != ["build"] else [])]
        assert cli.main(arguments) == 1
    assert "content/versions/quay-closed/2.json" in capsys.readouterr().err
    assert stored(root) == before
    assert not (root / "_site").exists()


@pytest.mark.parametrize(
    ("edits", "day", "expected"),
    [
        pytest.param(
            [],
            "1715800000",
            "error[time-order]: the assessment is dated 2024-05-17",
            id="assessment",
        ),
        pytest.param(
            [(LAST, LAST + SAID.replace("05-17", "05-20"))],
            FIRST,
            "home/claims.yaml:87:16: error[time-order]: the revision is dated 2024-05-20",
            id="revision",
        ),
        pytest.param(
            [("claims:\n  three", f"{WAIVED}claims:\n  three")],
            FIRST,
            "home/claims.yaml:45:70: error[time-order]: the waiver is dated 2024-05-20",
            id="waiver",
        ),
    ],
)
def test_nothing_is_released_before_it_was_written(
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    edits: list[tuple[str, str]],
    day: str,
    expected: str,
) -> None:
    write(root, changed(*edits))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", day)
    assert cli.main(["release", "--root", str(root)]) == 1
    assert expected in capsys.readouterr().err
    assert not (root / "content" / "versions").exists()


def test_a_release_is_never_dated_before_the_last(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", SECOND)
    releasing.release(root)
    write(root, changed(*CHANGED))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1716500000")
    with pytest.raises(Refused) as refused:
        releasing.release(root)
    assert [problem.text for problem in refused.value.problems] == ["the last release is dated 2024-06-17"]


# Renames, clones, two at once.


RENAMED = (
    ("  harbour-office: {kind", "  port-office: {aliases: [harbour-office], kind"),
    ("    actors: [harbour-office]", "    actors: [port-office]"),
    ("{said: the Harbour Office, value: harbour-office}", "{said: the Harbour Office, value: port-office}"),
    ("  north-quay: {name", "  quay: {aliases: [north-quay], name"),
    ("places: [north-quay]", "places: [quay]"),
    ("{said: the North Quay, value: north-quay}", "{said: the North Quay, value: quay}"),
    ("  echo-april:\n", "  echo-april-2019:\n    aliases: [echo-april]\n"),
    ("        source: echo-april\n", "        source: echo-april-2019\n"),
)


def test_what_was_only_renamed_needs_no_revision_and_makes_no_version(root: Path) -> None:
    releasing.release(root)
    text = changed(*RENAMED).replace("attribution: [harbour-office]", "attribution: [port-office]")
    (root / "claims.yaml").write_text(text, encoding="utf-8")
    captures = root / "content" / "captures"
    moved = json.loads((captures / "echo-april.json").read_text()) | {"source": "echo-april-2019"}
    (captures / "echo-april.json").unlink()
    (captures / "echo-april-2019.json").write_text(json.dumps(moved))
    assert releasing.release(root).versions == ()
    register = json.loads(stored(root)["released.json"])
    assert register["actors"] == ["courier", "dockers", "echo", "harbour-office", "port-office"]


def test_a_claim_that_another_is_related_to_may_be_renamed(root: Path) -> None:
    releasing.release(root)
    write(
        root,
        changed(
            ("  three-dredgers:", "  dredgers:\n    aliases: [three-dredgers]"),
            ("claim: three-dredgers}", "claim: dredgers}"),
            ('same_as: "three-dredgers#echo"', 'same_as: "dredgers#echo"'),
        ),
    )
    assert [one.claim for one in releasing.release(root).versions] == ["dredgers"]


def test_two_histories_are_not_made_one(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    releasing.release(root)
    text = BASE[: BASE.index("  quay-closed:")].replace(
        "  three-dredgers:\n",
        "  three-dredgers:\n    aliases: [quay-closed]\n    removed:\n"
        "      - {id: dockers, date: 2024-05-17, reason: Gone.}\n"
        "      - {id: echo-too, date: 2024-05-17, reason: Gone.}\n"
        "    revisions: [{date: 2024-05-17, kind: addition, summary: One more.}]\n",
    )
    write(root, text)
    assert cli.main(["release", "--root", str(root)]) == 1
    assert capsys.readouterr().err.splitlines()[:2] == [
        f"{messages.shown_path(root, 'claims.yaml')}:45:14: error[version-file]: version 1 was released both as "
        '"quay-closed" and as "three-dredgers"',
        "    hint: these are two claims: bring back the one whose alias this is, with `state: merged`, "
        "`into: three-dredgers`",
    ]


def git(folder: Path, *arguments: str) -> None:
    who = [f"GIT_{role}_{what}=a@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")]
    subprocess.run(["env", *who, "git", "-C", str(folder), *arguments], check=True, capture_output=True)


def test_a_shallow_clone_in_which_all_is_gone_releases_nothing(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Version 1 would be made twice."""
    releasing.release(root)
    git(root, "init", "-q", "-b", "main")
    for step in range(2):
        git(root, "add", "-A")
        git(root, "commit", "-q", "--allow-empty", "-m", str(step))
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{root}", "shallow")
    clone = tmp_path / "shallow"
    shutil.rmtree(clone / "content" / "versions")
    capsys.readouterr()
    assert cli.main(["check", "--root", str(clone)]) == 0
    assert "not checked: whether an earlier release is missing from the register: this clone" in capsys.readouterr().out
    assert cli.main(["release", "--root", str(clone)]) == 3
    assert "nothing says what was released before: this clone is shallow" in capsys.readouterr().err
    assert not (clone / "content" / "versions").exists()
    git(clone, "fetch", "-q", "--unshallow")
    assert cli.main(["release", "--root", str(clone)]) == 1
    assert "error[register]: the register lacks what it once had" in capsys.readouterr().err


def test_two_releases_do_not_run_at_once(root: Path) -> None:
    with releasing.alone(root), pytest.raises(EnvironmentFault, match=r"another release of .* is running"):
        releasing.release(root)
    releasing.release(root)


# The command line.


def test_release_says_what_it_did(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["release", "--root", str(root)]) == 0
    assert capsys.readouterr().out == "released three-dredgers, version 1\nreleased quay-closed, version 1\n"
    assert cli.main(["release", "--root", str(root)]) == 0
    assert capsys.readouterr().out == (
        "nothing changed since the last release\n"
        "not checked: whether an earlier release is missing from the register: this folder isn't a git checkout\n"
    )


def test_a_release_that_is_refused_says_so(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    releasing.release(root)
    write(root, changed(STATEMENT))
    cli.main(["release", "--root", str(root)])
    assert capsys.readouterr().err.endswith("1 error, 0 warnings; nothing was released\n")


def test_check_says_where_the_history_is_not_known(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--root", str(root)]) == 0
    assert capsys.readouterr().out == "0 errors, 0 warnings\n"
    releasing.release(root)
    assert cli.main(["check", "--root", str(root)]) == 0
    assert capsys.readouterr().out == (
        "0 errors, 0 warnings\n"
        "not checked: whether an earlier release is missing from the register: this folder isn't a git checkout\n"
    )
