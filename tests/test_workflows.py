"""The workflows, forms and hooks on the repository's host: what they promise, and that their commands run."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier.site import dispute
from tests.checkouts import TOOLS, cloned, commit, done, edit, run
from tests.support import REPO

WORKFLOWS = REPO / ".github" / "workflows"
FORMS = REPO / ".github" / "ISSUE_TEMPLATE"


def workflow(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.load((WORKFLOWS / name).read_text(encoding="utf-8"), yaml.BaseLoader)
    return found


def script(name: str, job: str, step: str) -> str:
    """What a step of a workflow runs."""
    (found,) = [given["run"] for given in workflow(name)["jobs"][job]["steps"] if given.get("name") == step]
    return str(found)


def test_the_security_audit_finds_nothing() -> None:
    done(TOOLS / "zizmor", "--offline", "--no-progress", "--pedantic", "--strict-collection", ".", cwd=REPO)


def test_the_security_audit_would_find_something(tmp_path: Path) -> None:
    """What a stranger sends, in a shell line: the planted fault."""
    planted = WORKFLOWS / "pull-request.yml"
    (tmp_path / "bad.yml").write_text(
        planted.read_text(encoding="utf-8").replace(
            "run: make setup", "run: echo ${{ github.event.pull_request.title }}"
        )
    )
    found = run(TOOLS / "zizmor", "--offline", "--no-progress", "--pedantic", "bad.yml", cwd=tmp_path)
    assert "template-injection" in found.stdout
    assert found.returncode != 0


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", sorted(WORKFLOWS.glob("*.yml"))),
        ("vendor.github-issue-forms", sorted(path for path in FORMS.glob("*.yml") if path.name != "config.yml")),
        ("vendor.github-issue-config", [FORMS / "config.yml"]),
        ("vendor.dependabot", [REPO / ".github" / "dependabot.yml"]),
    ],
)
def test_the_host_can_read_them(schema: str, files: list[Path]) -> None:
    assert files
    done(TOOLS / "check-jsonschema", "--builtin-schema", schema, *files, cwd=REPO)


def test_a_dispute_fills_in_the_form() -> None:
    """The keys of the link on each page are the ids of the form's fields."""
    form = yaml.safe_load((FORMS / dispute.FORM).read_text(encoding="utf-8"))
    ids = {field["id"] for field in form["body"] if "id" in field}
    filled = dispute.answers(dispute.Disputed("A title", "https://lysmar.example/", "version 1", "some words"))
    assert filled.keys() <= ids
    assert len(filled) == 3


def test_a_stranger_may_only_read() -> None:
    found = workflow("pull-request.yml")
    assert list(found["on"]) == ["pull_request"]
    assert found["permissions"] == {}
    assert {str(job["permissions"]) for job in found["jobs"].values()} == {"{'contents': 'read'}"}


# What their steps run, in a clone.


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    return cloned(tmp_path / "clone")


def steps(home: Path, summary: Path) -> Iterator[tuple[str, int, str]]:
    """Each step of a pull request's job as the host runs it: its name, its status, what it printed."""
    for step in workflow("pull-request.yml")["jobs"]["dossier"]["steps"]:
        if "run" in step:
            made = run("bash", "-e", "-c", step["run"], cwd=home, env={"GITHUB_STEP_SUMMARY": str(summary)})
            yield step["name"], made.returncode, made.stdout + made.stderr


def test_the_steps_of_a_pull_request(clone: Path, tmp_path: Path) -> None:
    edit(clone, "Visits and delegations", "Visits, and delegations")
    commit(clone, "A comma")
    found = list(steps(clone, tmp_path / "summary.md"))
    assert [status for _, status, _ in found] == [0] * len(found), found
    assert "Visits, and delegations" in (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert (clone / "preview" / "index.html").is_file()


def test_a_fault_fails_the_check_and_is_reported(clone: Path, tmp_path: Path) -> None:
    edit(clone, "stance: asserts", "stance: aserts")
    commit(clone, "A slip")
    found = {name: (status, said) for name, status, said in steps(clone, tmp_path / "summary.md")}
    assert found["Report what it does to the dossier"][0] == 1  # as `check`: nobody merges what has errors
    assert found["Check"][0] == 1
    assert "::error file=claims.yaml,line=" in found["Check"][1]
    assert "aserts" in (tmp_path / "summary.md").read_text(encoding="utf-8")


@pytest.fixture
def server(clone: Path, tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """The repository on its host, and the environment of a run there: its address leads here."""
    home = tmp_path / "server.git"
    done("git", "clone", "--quiet", "--bare", clone, home, cwd=tmp_path)
    address = "https://x-access-token:secret@host.example/editors/dossier.git"
    return home, {
        "TOKEN": "secret",
        "GITHUB_ACTOR": "editor",
        "GITHUB_SERVER_URL": "https://host.example",
        "GITHUB_REPOSITORY": "editors/dossier",
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{home}.insteadOf",
        "GIT_CONFIG_VALUE_0": address,
    }


def push_versions(clone: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return run("bash", "-e", "-c", script("publish.yml", "release", "Commit the new versions"), cwd=clone, env=env)


def test_new_versions_are_committed_to_main(clone: Path, server: tuple[Path, dict[str, str]]) -> None:
    home, env = server
    (clone / "content" / "versions" / "new.json").write_text("{}\n")
    pushed = push_versions(clone, env)
    assert (pushed.returncode, pushed.stdout + pushed.stderr) == (0, "")
    assert done("git", "log", "--format=%s", "main", cwd=home) == "Released what changed\nThe dossier\n"
    assert "content/versions/new.json" in done("git", "ls-tree", "-r", "--name-only", "main", cwd=home)


def test_nothing_new_is_no_commit(clone: Path, server: tuple[Path, dict[str, str]]) -> None:
    home, env = server
    assert push_versions(clone, env).returncode == 0
    assert done("git", "log", "--format=%s", "main", cwd=home) == "The dossier\n"


def test_a_main_that_moved_on_is_left_alone(clone: Path, server: tuple[Path, dict[str, str]], tmp_path: Path) -> None:
    home, env = server
    done("git", "clone", "--quiet", home, tmp_path / "other", cwd=tmp_path)
    (tmp_path / "other" / "note.md").write_text("Another pull request\n")
    commit(tmp_path / "other", "Another pull request")
    done("git", "push", "--quiet", "origin", "HEAD:main", cwd=tmp_path / "other")
    (clone / "content" / "versions" / "new.json").write_text("{}\n")
    pushed = push_versions(clone, env)
    assert pushed.returncode == 1
    assert "::error::main has moved on meanwhile" in pushed.stdout
    assert done("git", "log", "--format=%s", "-1", "main", cwd=home) == "Another pull request\n"


# Before every commit.


def test_the_hooks_hold_a_fault_back(clone: Path) -> None:
    hooks = (str(TOOLS / "pre-commit"), "run", "--files", "claims.yaml")
    assert run(*hooks, cwd=clone).returncode == 0
    edit(clone, "stance: asserts", "stance: aserts")
    found = run(*hooks, cwd=clone)
    assert found.returncode == 1
    assert "error[wrong-choice]" in found.stdout
    assert re.search(r'did you mean "asserts"', found.stdout)
