"""The index: made by Pagefind from keys, the same every time; where Pagefind can't run, the build says so."""

import asyncio
import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dossier import search
from dossier.site.views import SearchRecord
from tests import facts

SUNK = SearchRecord("sunk", {"statement": ("The ferries sank in 2021.", "غرقت العبارة والزورق."), "passages": ()})


def fragments(language: str, *records: SearchRecord) -> dict[str, dict[str, str]]:
    """What Pagefind keeps of each claim, by claim: its metadata."""
    found = [one.content for one in search.artifacts(records) if one.path.startswith(f"search/{language}/fragment/")]
    parsed = [json.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd")) for content in found]
    return {one["url"]: one["meta"] for one in parsed}


def stating(claim: str, *texts: str) -> SearchRecord:
    return SearchRecord(claim, {"statement": texts, "passages": ()})


def test_each_language_has_an_index_with_the_keys_of_its_words() -> None:
    assert fragments("en", SUNK) == {"sunk": {"statement": "the_ ferry_ sank_ in_ 2021_"}}
    assert fragments("ar", SUNK) == {"sunk": {"statement": "2021_ غرقت_ عبار_ زورق_ والزورق_"}}


def test_a_claim_without_passages_is_in_the_index_all_the_same() -> None:
    assert set(fragments("en", SUNK, stating("rose", "It rose."), stating("fell", "It fell."))) == {
        "sunk",
        "rose",
        "fell",
    }


def test_a_language_without_words_has_no_index() -> None:
    paths = [artifact.path for artifact in search.artifacts([stating("sunk", "It sank.")])]
    assert "search/en/pagefind.js" in paths
    assert not [path for path in paths if path.startswith("search/ar/")]


def test_only_what_the_page_loads_is_published() -> None:
    names = [Path(artifact.path).name for artifact in search.artifacts([stating("sunk", "It sank.")])]
    assert [name for name in names if not name.endswith((".pf_meta", ".pf_index", ".pf_fragment"))] == [
        "pagefind-entry.json",
        "pagefind-worker.js",
        "pagefind.js",
        "wasm.unknown.pagefind",
    ]


def test_the_index_is_the_same_bytes_every_time_and_whole() -> None:
    records = [stating(f"c{n}", f"Ferry number{n} sank.", f"غرقت العبارة رقم{n}") for n in range(300)]
    first, second = tuple(search.artifacts(records)), tuple(search.artifacts(records))
    assert first == second
    assert len([one for one in first if "/fragment/" in one.path]) == 600
    assert not [one.path for one in first if not one.content]


def test_a_long_index_is_read_to_its_end() -> None:
    """Longer than what the library's own reader takes at once."""
    records = [stating(f"c{n}", " ".join(f"w{n}x{m * m % 9973}" for m in range(200))) for n in range(600)]
    made = tuple(search.artifacts(records))
    assert sum(len(one.content) for one in made) > 2**20
    assert len([one for one in made if "/fragment/" in one.path]) == 600


def test_keys_stand_once_with_all_their_readings() -> None:
    record = SearchRecord("sunk", {"statement": ("بمصر مصر ferries ferry", "150"), "passages": ()})
    (entry,) = search.in_language([record], "ar")
    assert entry == {"url": "sunk", "content": "_", "meta": {"statement": "بمصر_ مصر_ 150_"}}


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        pytest.param(None, "error: Pagefind can't be started: {}: No such file or directory\n", id="missing"),
        pytest.param("not a program", "error: Pagefind can't be started: {}: Exec format error\n", id="no-program"),
        pytest.param(
            "#!/bin/sh\necho no room >&2\nexit 4",
            "error: Pagefind couldn't make the search index: no room\n",
            id="ends",
        ),
        pytest.param(
            "#!/bin/sh\nhead -c 8 >/dev/null",
            "error: Pagefind couldn't make the search index: it ended before it had answered\n",
            id="ends-silently",
        ),
    ],
)
def test_a_pagefind_that_cannot_run_ends_the_build(
    repo: Path, tmp_path: Path, program: str | None, expected: str
) -> None:
    path = tmp_path / "pagefind"
    if program is not None:
        path.write_text(program)
        path.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "build.py", "--root", str(facts.ROOTS / "denials"), "--out", str(tmp_path / "site")],
        cwd=repo,
        env={**os.environ, "PAGEFIND_BINARY_PATH": str(path)},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (3, expected.format(path))
    assert not (tmp_path / "site").exists()


def test_the_program_is_found_from_any_folder(repo: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(repo / "build.py"), "--root", str(facts.ROOTS / "denials"), "--out", "site"],
        cwd=tmp_path,
        env={"PATH": ""},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site/search/en/pagefind.js").is_file()


def test_an_index_is_made_where_a_loop_runs_already() -> None:
    async def within() -> int:
        return len(list(search.artifacts([SUNK])))

    assert asyncio.run(within()) > 2
