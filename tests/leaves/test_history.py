"""What git remembers of a file: everything, or it is said that nothing is known."""

from pathlib import Path

import pytest

from dossier import history
from dossier.history import History
from tests import checkouts
from tests.checkouts import git

FILE = "content/register.json"


def commit(folder: Path, content: str | None) -> None:
    """A commit in which the file has this content, or is gone."""
    file = folder / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    if content is not None:
        file.write_text(content)
    checkouts.commit(folder)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return checkouts.repository(tmp_path / "repository")


def test_every_content_that_a_file_had(repository: Path) -> None:
    for content in ("one", "two", "two", None, "three"):
        commit(repository, content)
    assert history.of(repository, FILE) == History((b"three", b"two", b"one"))


def test_what_a_side_branch_brought_counts(repository: Path) -> None:
    commit(repository, "one")
    git(repository, "checkout", "-q", "-b", "side")
    commit(repository, "two")
    git(repository, "checkout", "-q", "main")
    git(repository, "merge", "-q", "--no-ff", "-m", "merged", "side")
    assert set(history.of(repository, FILE).contents) == {b"one", b"two"}


def test_a_content_that_a_merge_dropped_counts(repository: Path) -> None:
    commit(repository, "one")
    git(repository, "checkout", "-q", "-b", "side")
    commit(repository, "two")
    git(repository, "checkout", "-q", "main")
    git(repository, "merge", "-q", "--no-ff", "-s", "ours", "-m", "merged", "side")
    assert set(history.of(repository, FILE).contents) == {b"one", b"two"}


def test_a_folder_of_a_repository(repository: Path) -> None:
    """The dossier may lie deeper than the checkout."""
    (repository / "dossiers").mkdir()
    (repository / "dossiers" / "a").write_text("a")
    commit(repository, "elsewhere")
    assert history.of(repository / "content", "register.json").contents == (b"elsewhere",)
    assert history.of(repository / "dossiers", FILE) == History()


def test_a_repository_without_a_commit_has_no_history(repository: Path) -> None:
    assert history.of(repository, FILE) == History()


def test_a_shallow_clone_says_so(repository: Path, tmp_path: Path) -> None:
    for content in ("one", "two"):
        commit(repository, content)
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", "shallow")
    found = history.of(tmp_path / "shallow", FILE)
    assert found == History(
        unknown="this clone is shallow; git fetch --unshallow brings the history", is_cut_short=True
    )


def test_a_folder_that_is_no_checkout_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert history.of(tmp_path, FILE) == History(unknown="this folder isn't a git checkout")


def test_a_machine_without_git_says_so(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    assert history.of(repository, FILE) == History(unknown="git isn't installed")


def test_a_partial_clone_says_so_and_fetches_nothing(repository: Path, tmp_path: Path) -> None:
    commit(repository, "one")
    git(repository, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--filter=blob:none", "--no-checkout", f"file://{repository}", "partial")
    found = history.of(tmp_path / "partial", FILE)
    assert found == History(unknown="this clone is partial; a whole one has the history", is_cut_short=True)


def test_what_a_hook_says_of_another_repository_does_not_count(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(repository, "one")
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    assert history.of(repository, FILE).contents == (b"one",)


def test_contents_with_line_breaks_come_back_whole(repository: Path) -> None:
    for content in ("one\n\ntwo\n", "", "three"):
        commit(repository, content)
    assert history.of(repository, FILE).contents == (b"three", b"", b"one\n\ntwo\n")


def test_what_git_itself_complains_of_is_passed_on(repository: Path) -> None:
    commit(repository, "one")
    (repository / ".git" / "config").write_text("[core\n")
    assert history.of(repository, FILE).unknown.startswith("git says: bad config line 1 in file ")
