"""The project's own dossier: it is whole, every quote is proved, and one changed letter is found."""

import json
import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from dossier import captures, checking, evidence, inputs, quotes
from dossier.model import Dossier

SHARED = ("claims.yaml", "content")


@pytest.fixture(scope="module")
def dossier(repo: Path) -> Dossier:
    """The dossier without the texts that an editor may have at hand: what CI and any clone see."""
    read = inputs.read(repo)
    files = {path: content for path, content in read.files.items() if not path.startswith("captures/")}
    checked = checking.check(inputs.Inputs(read.root, files))
    assert [str(problem) for problem in checked.problems] == []
    assert checked.dossier is not None
    return checked.dossier


def test_is_as_large_as_its_articles_give(dossier: Dossier) -> None:
    languages = Counter(dossier.sources[excerpt.source].language for excerpt in dossier.excerpts())
    assert 30 <= len(dossier.public_claims) <= 42
    assert languages.total() >= 65
    assert languages["ar"] >= 14


def test_every_quote_is_proved_by_its_capture(dossier: Dossier) -> None:
    verifications = evidence.compute(dossier).verifications
    for excerpt in dossier.excerpts():
        found = verifications[excerpt.passage]
        expected = sum(len(segment) for segment in quotes.segments(excerpt.quote))
        assert (found.tokens, found.sha256) == (expected, dossier.captures[excerpt.source].sha256)


def test_every_arabic_quote_is_translated(dossier: Dossier) -> None:
    arabic = [excerpt for excerpt in dossier.excerpts() if dossier.sources[excerpt.source].language == "ar"]
    assert all(any(made.language == "en" for made in excerpt.translation) for excerpt in arabic)


def test_no_document_is_quoted_by_half(dossier: Dossier) -> None:
    shares = evidence.compute(dossier).shares
    assert len(shares) == 5
    assert [source for source, share in shares.items() if 2 * share.quoted >= share.total] == []


def test_the_articles_are_not_in_the_project(repo: Path, dossier: Dossier) -> None:
    """A capture's unopened words are nowhere: it holds digests, and no run of the article's letters."""
    for source in dossier.sources:
        fields = json.loads((repo / f"content/captures/{source}.json").read_text())
        assert set(fields) == {"format", "source", "sha256", "taken", "method", "tokens", "leaves", "openings"}
        assert len(fields["openings"]) < fields["tokens"] / 2
        assert all(re.fullmatch(r"[\w-]{16}", leaf) for leaf in fields["leaves"])


def copy(repo: Path, folder: Path) -> Path:
    for name in SHARED:
        source = repo / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    return folder


def letters_to_change(dossier: Dossier) -> list[tuple[str, str, str]]:
    """For each passage, its words with one letter changed, chosen by a seeded draw."""
    draw = random.Random(2015)
    found = []
    for excerpt in dossier.passages():
        words = [token for token in quotes.tokens(excerpt.quote) if token.is_word and len(token.text) > 2]
        token = draw.choice(words)
        at = draw.randrange(token.start, token.end)
        other = "ع" if "\u0600" <= excerpt.quote[at] <= "\u06ff" else "q"
        other = "غ" if other == excerpt.quote[at] else other
        found.append((excerpt.passage, excerpt.quote, excerpt.quote[:at] + other + excerpt.quote[at + 1 :]))
    return found


def test_one_changed_letter_of_any_quote_is_named_with_its_place(repo: Path, dossier: Dossier) -> None:
    for passage, quote, altered in letters_to_change(dossier):
        excerpt = next(excerpt for excerpt in dossier.passages() if excerpt.passage == passage)
        capture = dossier.captures[excerpt.source]
        assert captures.proved_positions(capture, quote)
        assert not captures.proved_positions(capture, altered), passage


def test_check_fails_with_line_and_column(repo: Path, tmp_path: Path, dossier: Dossier) -> None:
    root = copy(repo, tmp_path)
    text = (root / "claims.yaml").read_text()
    excerpt = next(excerpt for excerpt in dossier.passages() if excerpt.id == "as-safir")
    assert text.count("that Egypt had sent a group of pilots") == 1
    (root / "claims.yaml").write_text(text.replace("sent a group of pilots", "sent a croup of pilots"))
    done = subprocess.run(
        [sys.executable, "build.py", "check", "--root", str(root), "--format", "json"],
        cwd=repo,
        capture_output=True,
        text=True,
        check=False,
    )
    problems = json.loads(done.stdout)["problems"]
    place = excerpt.where("quote")
    wrong = [problem for problem in problems if problem["rule"] == "quote-verbatim"]
    assert done.returncode == 1
    assert [(problem["line"], problem["column"]) for problem in wrong] == [(place.line, place.column)]
    assert 'the first word that isn\'t there is "croup"' in wrong[0]["hint"]


def test_nothing_of_the_subject_is_in_the_engine(repo: Path) -> None:
    subject = re.compile(
        r"egypt|syria|mamlouk|assad|cairo|damascus|aleppo|tasnim|anadolu|new-arab|مصر|سوري", re.IGNORECASE
    )
    for folder in ("dossier", "templates", "static"):
        for path in sorted((repo / folder).rglob("*")):
            if path.is_file() and path.suffix in (".py", ".html", ".css", ".js", ".po", ".pot", ".svg"):
                found = subject.search(path.read_text())
                assert found is None, f"{path.relative_to(repo)}: {found and found[0]}"
