"""A folder as a commit holds it, and what can't name one."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier import snapshots
from dossier.problems import EnvironmentFault, UsageFault
from tests.checkouts import commit, git, repository

PATHS = ("claims.yaml", "content/pages")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A repository whose dossier lies in a folder of its own."""
    home = repository(tmp_path / "repo")
    page = home / "dossiers" / "port" / "content" / "pages" / "about us.md"
    page.parent.mkdir(parents=True)
    page.write_text("# About us\n")
    (home / "dossiers" / "port" / "claims.yaml").write_text("one\n")
    (home / "claims.yaml").write_text("somebody else's\n")
    commit(home)
    return home


def test_files_are_read_from_the_commit_and_not_from_the_disk(home: Path) -> None:
    root = home / "dossiers" / "port"
    (root / "claims.yaml").write_text("two\n")
    (root / "content" / "pages" / "new.md").write_text("# New\n")
    found = snapshots.at(root, "main", PATHS)
    assert found.files == {"claims.yaml": b"one\n", "content/pages/about us.md": b"# About us\n"}
    assert found.commit == git(home, "rev-parse", "main")
    assert (root / "claims.yaml").read_text() == "two\n"


def test_what_git_calls_otherwise_is_found(home: Path) -> None:
    root = home / "dossiers" / "port"
    git(home, "tag", "v1")
    (root / "claims.yaml").write_text("two\n")
    second = commit(home)
    for revision in ("v1", "HEAD~1", "HEAD^", second[:10] + "~", "main@{1}"):
        assert snapshots.at(root, revision, PATHS).files["claims.yaml"] == b"one\n"
    assert snapshots.at(root, second, PATHS).files["claims.yaml"] == b"two\n"


def test_a_folder_that_the_commit_lacks_has_no_files(home: Path) -> None:
    later = home / "dossiers" / "later"
    later.mkdir()
    assert snapshots.at(later, "main", PATHS).files == {}


def test_links_are_not_read(home: Path) -> None:
    root = home / "dossiers" / "port"
    (root / "claims.yaml").unlink()
    (root / "claims.yaml").symlink_to("/etc/hostname")
    commit(home)
    assert list(snapshots.at(root, "main", PATHS).files) == ["content/pages/about us.md"]


@pytest.mark.parametrize(
    "revision",
    [
        pytest.param("", id="nothing"),
        pytest.param("--upload-pack=touch /tmp/x", id="an option"),
        pytest.param("-h", id="a short option"),
        pytest.param("--all", id="every branch"),
        pytest.param("^main", id="what a commit isn't"),
        pytest.param("main..HEAD", id="a range"),
        pytest.param("main...", id="a symmetric range"),
        pytest.param("main:claims.yaml", id="a file"),
        pytest.param(":/Step", id="a message"),
        pytest.param("main claims.yaml", id="two words"),
        pytest.param("main\n--all", id="two lines"),
        pytest.param("main\x00", id="a null byte"),
        pytest.param("ma\u202ein", id="a direction mark"),
        pytest.param("\ud800", id="half a character"),
        pytest.param("x" * 10_000, id="long"),
    ],
)
def test_what_can_not_name_a_commit_is_refused_before_git_hears_it(
    home: Path, revision: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageFault, match=r"(names no commit|no revision is named).*--base main"):
        snapshots.at(home, revision, PATHS)


@pytest.mark.parametrize("revision", ["nowhere", "HEAD~9", "HEAD^@", "HEAD^{tree}^{blob}", "a" * 40, "main^{/nobody}"])
def test_what_git_does_not_know_is_said(home: Path, revision: str) -> None:
    with pytest.raises(UsageFault, match=r"git knows no commit .*git fetch origin"):
        snapshots.at(home, revision, PATHS)


def test_a_shallow_clone_says_what_to_do(home: Path, tmp_path: Path) -> None:
    first = git(home, "rev-parse", "HEAD")
    (home / "claims.yaml").write_text("later\n")
    commit(home)
    git(tmp_path, "clone", "-q", "--depth", "1", home.as_uri(), "shallow")
    shallow = tmp_path / "shallow"
    assert snapshots.at(shallow, "main", PATHS).files == {"claims.yaml": b"later\n"}
    with pytest.raises(EnvironmentFault, match=r"shallow.*git fetch --unshallow.*fetch-depth: 0"):
        snapshots.at(shallow, first, PATHS)
    assert snapshots.forked(shallow, first, "HEAD") == ""


def test_a_partial_clone_fetches_nothing(home: Path, tmp_path: Path) -> None:
    git(home, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--filter=blob:none", "--no-checkout", home.as_uri(), "partial")
    with pytest.raises(EnvironmentFault, match="this clone is partial; clone the repository whole"):
        snapshots.at(tmp_path / "partial", "main", PATHS)


def test_a_lost_object_is_said(home: Path) -> None:
    blob = git(home, "rev-parse", "main:claims.yaml")
    (home / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    with pytest.raises(EnvironmentFault, match="git fsck names what is missing"):
        snapshots.at(home, "main", PATHS)


def test_no_repository_and_no_commit(tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    with pytest.raises(EnvironmentFault, match="this folder isn't a git checkout"):
        snapshots.at(tmp_path / "bare", "main", PATHS)
    with pytest.raises(UsageFault, match='git knows no commit "main"'):
        snapshots.at(repository(tmp_path / "young"), "main", PATHS)


def test_without_git_that_is_said(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(EnvironmentFault, match="git isn't installed"):
        snapshots.at(home, "main", PATHS)


def test_another_repository_in_the_environment_is_not_asked(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = repository(tmp_path / "other")
    (other / "claims.yaml").write_text("another\n")
    commit(other)
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    assert snapshots.at(home, "main", PATHS).files["claims.yaml"] == b"somebody else's\n"


def test_where_a_branch_began(home: Path) -> None:
    first = git(home, "rev-parse", "HEAD")
    git(home, "checkout", "-q", "-b", "topic")
    topic = commit(home, "On the branch")
    git(home, "checkout", "-q", "main")
    main = commit(home, "On main")
    assert snapshots.forked(home, main, topic) == first
    assert snapshots.forked(home, first, topic) == first
    git(home, "checkout", "-q", "--orphan", "elsewhere")
    assert snapshots.forked(home, main, commit(home, "From nowhere")) == ""
