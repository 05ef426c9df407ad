"""The promises that the project's own tooling makes: locked packages, one entry for CI, nothing of this machine."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

RUNTIME_LOCK = "requirements.lock"
DEV_LOCK = "requirements-dev.lock"
LOCKS = (RUNTIME_LOCK, DEV_LOCK)


def lock_entries(lock: Path) -> list[str]:
    """The lock's entries, each on one line with its hashes, without the comments."""
    lines = [line for line in lock.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#")]
    return [entry for entry in "\n".join(lines).replace("\\\n", " ").splitlines() if entry.strip()]


def locked_versions(lock: Path) -> dict[str, set[Version]]:
    """What each package is locked to; several versions where they differ by Python or system."""
    versions: dict[str, set[Version]] = {}
    for entry in lock_entries(lock):
        if found := re.match(r"([\w.-]+)==([^\s;]+)", entry):
            versions.setdefault(canonicalize_name(found[1]), set()).add(Version(found[2]))
    return versions


def project(repo: Path) -> dict[str, Any]:
    """pyproject.toml, which the locks must follow."""
    return tomllib.loads((repo / "pyproject.toml").read_text(encoding="utf-8"))


def unmet(wanted: list[str], lock: Path) -> list[str]:
    """The requirements that the lock leaves out or answers with a version they do not allow."""
    locked = locked_versions(lock)
    requirements = [Requirement(text) for text in wanted]
    return [
        str(requirement)
        for requirement in requirements
        if not (versions := locked.get(canonicalize_name(requirement.name)))
        or not all(version in requirement.specifier for version in versions)
    ]


def project_files(repo: Path) -> list[Path]:
    """The files that are committed, or would be by `git add --all`."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=repo, capture_output=True, encoding="utf-8", check=True).stdout
    return [repo / name for name in names.split("\0") if name and (repo / name).is_file()]


def output_of(*command: str) -> str:
    """What the command prints, or nothing where this machine does not have it."""
    if shutil.which(command[0]) is None:
        return ""
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False).stdout


def registry_hosts() -> set[str]:
    """The hosts that this machine gets packages from, as its own settings name them."""
    settings = [
        output_of(sys.executable, "-m", "pip", "config", "list"),
        output_of("npm", "config", "get", "registry"),
        *(value for name, value in os.environ.items() if name.startswith(("PIP_", "UV_", "NPM_CONFIG_"))),
    ]
    hosts = re.findall(r"https?://(?:[^/@\s'\"]*@)?([^/:\s'\"]+)", "\n".join(settings))
    return {host.lower() for host in hosts}


def files_holding(repo: Path, pattern: str) -> list[str]:
    """The names of the project's files in which the pattern occurs, whatever their kind."""
    sought = re.compile(pattern.encode(), re.IGNORECASE)
    return [str(path.relative_to(repo)) for path in project_files(repo) if sought.search(path.read_bytes())]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_version_and_hashes(repo: Path, lock: str) -> None:
    entries = lock_entries(repo / lock)
    assert entries
    wanting = [entry for entry in entries if not re.match(r"[\w.-]+==\S+.*--hash=sha256:[0-9a-f]{64}", entry)]
    assert wanting == []


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_does_not_say_where_packages_come_from(repo: Path, lock: str) -> None:
    text = (repo / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert re.findall(r"(?m)^\s*(?:-i|-f|--[\w-]*(?:index|find-links)[\w-]*)\b.*", text) == []
    assert re.findall(r"(?m)(?:^|\s)(?:/|[A-Za-z]:\\)\S+", text) == []


def test_runtime_lock_follows_pyproject(repo: Path) -> None:
    assert unmet(project(repo)["project"]["dependencies"], repo / RUNTIME_LOCK) == [], "run `make lock`"


def test_dev_lock_follows_pyproject(repo: Path) -> None:
    config = project(repo)
    wanted = config["project"]["dependencies"] + config["dependency-groups"]["dev"]
    assert unmet(wanted, repo / DEV_LOCK) == [], "run `make lock`"


def test_the_tests_run_on_the_packages_that_readers_get(repo: Path) -> None:
    dev = locked_versions(repo / DEV_LOCK)
    runtime = locked_versions(repo / RUNTIME_LOCK)
    assert {name: dev.get(name) for name in runtime} == runtime, "run `make lock`"


def test_ci_runs_make_test(repo: Path) -> None:
    script = repo / ".ci" / "run"
    assert os.access(script, os.X_OK)
    lines = script.read_text(encoding="utf-8").splitlines()
    assert lines[0].endswith("bash")
    assert "set -euo pipefail" in lines
    assert lines[-1].removeprefix("exec ") == "make test"


def test_no_file_names_this_checkout(repo: Path) -> None:
    assert files_holding(repo, rf"(?<![\w./-]){re.escape(str(repo))}(?![\w-])") == []


def test_no_file_names_a_package_registry(repo: Path) -> None:
    for host in registry_hosts():
        assert files_holding(repo, rf"(?<![\w.-]){re.escape(host)}(?![\w.-])") == []
