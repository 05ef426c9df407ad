"""No address dies: a dossier is taken through years of changes, released and built after each, and at the end every
address that it ever had answers, in one step at most, wherever the site is hosted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from dossier import cli
from tests import hosts

Facts = dict[str, Any]
DAY = 86_400
START = 1_767_225_600
"""1 January 2026, in seconds."""

LETTER = """\
Two ferries for the islands. On Monday the port office ordered two ferries for the islands, and the mayor said that both
would sail before the summer. A sailor who asked not to be named said the old ferry had sunk twice in one winter, and
that nobody had counted the passengers. The council will meet again on Friday to read the contract aloud, line by line,
and whoever wishes may listen from the gallery. Fishermen ask for a light on the outer mole, as they have for years.
"""
GAZETTE = """\
The old ferry. The old ferry lies in the basin since the storm of last week, said the harbour master, who denies that
the old ferry ever sank. He added that the port office had only asked for an offer, and that a decision would be taken
in the autumn at the earliest. A second letter from the islands is expected. The pilots' house is to be painted white
again.
"""


def start() -> Facts:
    """The dossier as it begins."""
    return {
        "dossier": {
            "title": "The island ferries",
            "summary": "What two newspapers wrote of the ferries.",
            "base_url": "https://ferries.example/dossiers/ferries/",
            "languages": ["en"],
            "licence": "CC-BY-4.0",
            "editors": [{"name": "The editors"}],
        },
        "topics": {"boats": {"title": "Boats", "description": "What sails."}},
        "actors": {
            "letter": {"kind": "outlet", "name": "The Island Letter"},
            "gazette": {"kind": "outlet", "name": "The Gazette"},
            "office": {"kind": "body", "name": "The port office"},
        },
        "places": {"islands": {"name": "The islands", "precision": "district"}},
        "sources": {
            "letter-1": source("letter", "Two ferries for the islands"),
            "gazette-1": source("gazette", "The old ferry"),
        },
        "claims": {
            "ordered": {
                "topic": "boats",
                "statement": "The port office ordered two ferries.",
                "event": {"date": "2025-11", "places": ["islands"]},
                "actors": ["office"],
                "excerpts": [
                    excerpt("office", "letter-1", "the port office ordered two ferries for the islands"),
                    excerpt("offer", "gazette-1", "the port office had only asked for an offer", stance="denies"),
                ],
            },
            "sank": {
                "topic": "boats",
                "statement": "The old ferry sank.",
                "excerpts": [
                    excerpt("sailor", "letter-1", "the old ferry had sunk twice in one winter"),
                    excerpt("basin", "gazette-1", "The old ferry lies in the basin since the storm", stance="mentions"),
                ],
            },
        },
    }


def source(outlet: str, title: str) -> Facts:
    return {"outlet": outlet, "title": title, "language": "en", "published": "2025-12-01", "read": "full"}


def excerpt(name: str, document: str, quote: str, stance: str = "asserts") -> Facts:
    return {"id": name, "source": document, "stance": stance, "quote": quote}


def revise(claim: Facts, day: str, kind: str, summary: str) -> None:
    claim.setdefault("revisions", []).append({"date": day, "kind": kind, "summary": summary})


def rename(table: Facts, old: str, new: str) -> None:
    """Gives an entry another id, in its place; the earlier one becomes an alias."""
    entries = list(table.items())
    table.clear()
    for name, entry in entries:
        table[new if name == old else name] = entry
    table[new].setdefault("aliases", []).append(old)


# What is done to it, one step after the other. Each has the day on which it is released.


def a_claim_is_added(facts: Facts, day: str) -> None:
    facts["claims"]["sunk"] = {
        "topic": "boats",
        "statement": "The old ferry sank twice.",
        "excerpts": [
            {"id": "twice", "same_as": "sank#sailor", "stance": "asserts"},
            excerpt("master", "gazette-1", "denies that the old ferry ever sank", stance="denies"),
        ],
    }
    facts["claims"]["painted"] = {
        "topic": "boats",
        "statement": "The pilots' house was painted.",
        "excerpts": [
            excerpt("white", "gazette-1", "The pilots' house is to be painted white again", stance="mentions")
        ],
    }


def a_claim_is_corrected(facts: Facts, day: str) -> None:
    claim = facts["claims"]["ordered"]
    claim["statement"] = "The port office ordered two new ferries."
    revise(claim, day, "clarification", "The statement says that they are new.")


def a_claim_is_renamed(facts: Facts, day: str) -> None:
    rename(facts["claims"], "ordered", "ferries-ordered")


def a_quote_is_changed(facts: Facts, day: str) -> None:
    claim = facts["claims"]["ferries-ordered"]
    claim["excerpts"][0]["quote"] = "On Monday the port office ordered two ferries for the islands"
    revise(claim, day, "correction", "The quote begins with the day.")


def a_claim_is_merged(facts: Facts, day: str) -> None:
    claim = facts["claims"]["sunk"]
    claim |= {"state": "merged", "into": "sank"}
    revise(claim, day, "clarification", "It says the same as another claim.")


def a_claim_is_withdrawn(facts: Facts, day: str) -> None:
    claim = facts["claims"]["painted"]
    claim |= {"state": "withdrawn", "reason": "It has nothing to do with ferries."}
    revise(claim, day, "withdrawal", "It has nothing to do with ferries.")


def an_excerpt_is_renamed(facts: Facts, day: str) -> None:
    one = facts["claims"]["ferries-ordered"]["excerpts"][0]
    one |= {"id": "port-office", "aliases": ["office"]}


def an_excerpt_is_taken_out(facts: Facts, day: str) -> None:
    claim = facts["claims"]["sank"]
    claim["excerpts"] = [one for one in claim["excerpts"] if one["id"] != "basin"]
    claim["removed"] = [{"id": "basin", "date": day, "reason": "It says where the ferry lies, not that it sank."}]
    revise(claim, day, "correction", "An excerpt that says something else was taken out.")


def a_source_is_renamed(facts: Facts, day: str) -> None:
    rename(facts["sources"], "letter-1", "island-letter-ferries")
    for claim in facts["claims"].values():
        for one in claim["excerpts"]:
            if one.get("source") == "letter-1":
                one["source"] = "island-letter-ferries"
        revise(claim, day, "clarification", "A document is called otherwise.")


def everything_else_is_renamed(facts: Facts, day: str) -> None:
    rename(facts["actors"], "letter", "island-letter")
    rename(facts["topics"], "boats", "ferries")
    rename(facts["places"], "islands", "the-islands")
    facts["sources"]["island-letter-ferries"]["outlet"] = "island-letter"
    for claim in facts["claims"].values():
        claim["topic"] = "ferries"
        revise(claim, day, "clarification", "The topic is called otherwise.")
    facts["claims"]["ferries-ordered"]["event"]["places"] = ["the-islands"]


def the_merged_claims_end_is_merged_and_renamed(facts: Facts, day: str) -> None:
    """Now a chain of mergers ends in a claim that is called otherwise for the second time."""
    rename(facts["claims"], "ferries-ordered", "two-ferries")
    claim = facts["claims"]["sank"]
    claim |= {"state": "merged", "into": "two-ferries"}
    revise(claim, day, "clarification", "It is told with the order.")
    rename(facts["claims"], "sunk", "sank-twice")


STEPS: tuple[Callable[[Facts, str], None], ...] = (
    a_claim_is_added,
    a_claim_is_corrected,
    a_claim_is_renamed,
    a_quote_is_changed,
    a_claim_is_merged,
    a_claim_is_withdrawn,
    an_excerpt_is_renamed,
    an_excerpt_is_taken_out,
    a_source_is_renamed,
    everything_else_is_renamed,
    the_merged_claims_end_is_merged_and_renamed,
)


# The dossier on a disk.


@dataclass
class Dossier:
    """A dossier's folder, worked at by the commands that editors run."""

    root: Path
    day: pytest.MonkeyPatch
    facts: Facts = field(default_factory=start)
    texts: dict[str, str] = field(default_factory=lambda: {"letter-1": LETTER, "gazette-1": GAZETTE})

    def run(self, *arguments: str) -> None:
        assert cli.main([*arguments, "--root", str(self.root)]) == 0, arguments

    def save(self) -> None:
        """Writes the file, and proves what it quotes; a source that was renamed is captured again."""
        (self.root / "claims.yaml").write_text(json.dumps(self.facts, ensure_ascii=False, indent=1), encoding="utf-8")
        for name, made in self.facts["sources"].items():
            for old in made.get("aliases", []):
                if old in self.texts:
                    self.texts[name] = self.texts.pop(old)
                    (self.root / f"content/captures/{old}.json").unlink()
            article = self.root / f"{name}.article"
            article.write_text(self.texts[name], encoding="utf-8")
            self.run("capture", name, str(article))

    def release(self, number: int) -> None:
        """A week later than the release before."""
        self.day.setenv("SOURCE_DATE_EPOCH", str(START + 7 * DAY * number))
        self.save()
        self.run("release")

    def build(self, *, portable: bool = False) -> dict[str, bytes]:
        out = self.root / ("_portable" if portable else "_site")
        self.run("--out", str(out), *(["--portable"] if portable else []))
        return hosts.folder(out)


# Its public addresses.

OWN = re.compile(r"(\.|static/|search/|_redirects|_headers|404\.html)")
"""What nobody cites: the site's own machinery."""
ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
"""An excerpt's id stands bare; all other element ids have an underscore."""
PASSAGE = re.compile(r"w_.+")
"""A passage on its document's page."""


def public(files: dict[str, bytes]) -> Iterator[str]:
    """Every address of a built site that others may have linked to; of claims' pages with each excerpt's."""
    for path, content in files.items():
        if OWN.match(path):
            continue
        address = f"/{path.removesuffix('index.html')}"
        yield address
        if path.startswith("claims/") and path.endswith("index.html"):
            yield from (f"{address}#{name}" for name in hosts.Reader(content.decode()).ids if ID.fullmatch(name))
        if path.startswith("sources/") and path.endswith("index.html"):
            yield from (f"{address}#{name}" for name in hosts.Reader(content.decode()).ids if PASSAGE.fullmatch(name))


@dataclass(frozen=True)
class History:
    known: frozenset[str]
    """Every address that any release had."""
    site: dict[str, bytes]
    portable: dict[str, bytes]


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Iterator[History]:
    known: set[str] = set()
    with pytest.MonkeyPatch.context() as day:
        made = Dossier(tmp_path_factory.mktemp("ferries"), day)
        made.release(0)
        known |= set(public(made.build()))
        for number, step in enumerate(STEPS, start=1):
            step(made.facts, date_of(number))
            made.release(number)
            known |= set(public(made.build()))
        yield History(frozenset(known), made.build(), made.build(portable=True))


def date_of(number: int) -> str:
    """The day of a release, the first being 0."""
    return (date(2026, 1, 1) + timedelta(weeks=number)).isoformat()


BASE = "/dossiers/ferries"
HOSTS = {"plain": hosts.Host, "forwarding": hosts.Forwarding, "preferring": hosts.Preferring}


def dead(host: hosts.Host, known: frozenset[str]) -> list[str]:
    """The addresses that nothing answers at, that lose their fragment, or that lead on more than once."""
    found = {address: host.answer(address) for address in sorted(known)}
    return [
        f"{address}: {answer}"
        for address, answer in found.items()
        if not answer.path or not answer.has_fragment or answer.steps > 1
    ]


@pytest.mark.parametrize("name", sorted(HOSTS))
def test_every_address_that_ever_was_answers_on_a_host(history: History, name: str) -> None:
    assert dead(HOSTS[name](history.site, BASE), history.known) == []


def test_the_history_holds_what_it_speaks_of(history: History) -> None:
    assert {
        "/",
        "/claims/ordered/#office",
        "/claims/ordered.json",
        "/claims/ferries-ordered/#port-office",
        "/claims/two-ferries/#office",
        "/claims/sank/#basin",
        "/claims/sunk.excerpts.js",
        "/claims/sank-twice/#twice",
        "/sources/letter-1.capture.json",
        "/sources/island-letter-ferries/",
        "/actors/letter/",
        "/topics/boats/",
        "/places/islands/",
    } <= history.known


@pytest.mark.parametrize(
    ("lost", "expected"),
    [
        pytest.param("claims/ordered/index.html", "/claims/ordered/#office", id="a page"),
        pytest.param("claims/ordered.json", "/claims/ordered.json", id="a file"),
        pytest.param("topics/boats/index.html", "/topics/boats/", id="a topic"),
    ],
)
def test_a_dead_address_would_be_seen(history: History, lost: str, expected: str) -> None:
    kept = {path: content for path, content in history.site.items() if path != lost}
    assert any(line.startswith(f"{expected}: ") for line in dead(hosts.Host(kept, BASE), history.known))


def test_a_second_step_would_be_seen(history: History) -> None:
    rule = f"{BASE}/claims/two-ferries/ {BASE}/claims/sank/ 301\n".encode()
    files = {**history.site, "_redirects": history.site["_redirects"] + rule}
    assert any(line.startswith("/claims/ordered/: ") for line in dead(hosts.Forwarding(files, BASE), history.known))


def test_a_lost_fragment_would_be_seen(history: History) -> None:
    page = "claims/sank/index.html"
    files = {**history.site, page: history.site[page].replace(b'id="basin"', b"")}
    assert [line.partition(": ")[0] for line in dead(hosts.Host(files, BASE), history.known)] == ["/claims/sank/#basin"]


def test_every_address_that_ever_was_answers_on_a_disk(history: History) -> None:
    assert dead(hosts.Disk(history.portable), history.known) == []
