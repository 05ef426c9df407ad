"""Feeds, read back as a reader's program reads them, and held against the rules of both forms."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from xml.etree import ElementTree

import feedparser
import html5lib
import pytest

from dossier import inputs
from dossier.declare import declare
from dossier.model import Dossier
from dossier.outputs import feeds, html
from dossier.site.feeds import LIMIT, feed
from tests import facts
from tests.templates.parts import templates

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
FIRST, SECOND, THIRD = "2026-03-02", "2026-05-07", "2026-06-09"
TOPICS: dict[str, Any] = {
    "ferry": {"title": "The ferry", "description": "Its trips."},
    "quay": {"title": "The quay", "description": "Its stones."},
}
BASE = facts.BASE.rstrip("/")


def revision(kind: str, summary: Any) -> dict[str, Any]:
    return {"date": "2026-05-04", "kind": kind, "summary": summary}


def claims(*, about: Mapping[str, Any] | None = None, topics: Mapping[str, Any] = TOPICS, **stated: Any) -> Dossier:
    return facts.dossier(claims=stated, topics=topics, dossier=about or {})


def files(made: Dossier) -> dict[str, bytes]:
    site = facts.site_of(made)
    return {one.path: one.content for one in feeds.artifacts(site, html.environment(templates(), site))}


def atom(made: Dossier, path: str = "feed.xml") -> Any:
    """An Atom feed that keeps the rules of RFC 4287, as a feed reader sees it."""
    content = files(made)[path]
    held(ElementTree.fromstring(content))
    found = feedparser.parse(content)
    assert not found.bozo
    assert found.version == "atom10"
    return found


def held(root: ElementTree.Element) -> None:
    """Section 4.1: what a feed and an entry must have, and have once."""
    assert root.tag == f"{ATOM}feed"
    assert root.get(LANG)
    once(root)
    assert [link.get("type") for link in root.iterfind(f"{ATOM}link") if link.get("rel") == "self"] == [feeds.ATOM]
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    entries = root.findall(f"{ATOM}entry")
    for entry in entries:
        once(entry)
        assert len(entry.findall(f"{ATOM}content")) == 1
        assert [link.get("rel") for link in entry.iterfind(f"{ATOM}link")] == ["alternate"]
        date(entry.findtext(f"{ATOM}published"))
    ids = [one.findtext(f"{ATOM}id") for one in (root, *entries)]
    assert len(ids) == len(set(ids))


def once(element: ElementTree.Element) -> None:
    for tag in ("id", "title", "updated"):
        (found,) = element.findall(f"{ATOM}{tag}")
        assert found.text
    date(element.findtext(f"{ATOM}updated"))
    assert re.match(r"(https|urn):", element.findtext(f"{ATOM}id") or "")


def date(text: str | None) -> datetime:
    """Section 3.3: a date of RFC 3339, its letters large."""
    assert text is not None
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", text)
    return datetime.fromisoformat(text)


def json_feed(made: Dossier, path: str = "feed.json") -> dict[str, Any]:
    """A JSON Feed that has what version 1.1 demands."""
    found = json.loads(files(made)[path])
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert isinstance(found["title"], str)
    ids = [item["id"] for item in found["items"]]
    assert len(ids) == len(set(ids))
    for item in found["items"]:
        assert isinstance(item["id"], str)
        assert item["content_html"]
        assert date(item["date_published"]) <= date(item["date_modified"])
    assert isinstance(found, dict)
    return found


def corrected() -> Dossier:
    """Three claims, two released again: one corrected, one with an addition."""
    plain = {"a": facts.claim(), "b": facts.claim(topic="quay"), "c": facts.claim()}
    more = plain | {
        "a": facts.claim(revisions=[revision("correction", "The date was wrong.")]),
        "b": facts.claim(topic="quay", revisions=[revision("addition", "A second source.")]),
    }
    return facts.released(claims(**more), SECOND, facts.released(claims(**plain), FIRST))


def test_a_feed_of_all_changes() -> None:
    found = atom(corrected())
    about = found.feed
    assert (about.title, about.subtitle, about.author) == ("The ferry", "What was said about a ferry.", "The editors")
    assert (about.id, about.updated) == (f"{BASE}/feed.xml", "2026-05-07T00:00:00Z")
    assert about.rights == "Texts and data: CC-BY-4.0. Quotes belong to their authors."
    assert {(link.rel, link.href) for link in about.links} == {
        ("self", f"{BASE}/feed.xml"),
        ("alternate", f"{BASE}/changes/"),
        ("alternate", f"{BASE}/feed.json"),
    }
    assert [(entry.title, entry.link, entry.updated[:10]) for entry in found.entries] == [
        ("Correction: The ferry sank.", f"{BASE}/claims/a/v/2/", SECOND),
        ("Addition: The ferry sank.", f"{BASE}/claims/b/v/2/", SECOND),
        ("New claim: The ferry sank.", f"{BASE}/claims/a/v/1/", FIRST),
        ("New claim: The ferry sank.", f"{BASE}/claims/b/v/1/", FIRST),
        ("New claim: The ferry sank.", f"{BASE}/claims/c/v/1/", FIRST),
    ]


def test_an_entry_says_what_was_corrected_and_how_the_claim_stands() -> None:
    first = atom(corrected()).entries[0]
    assert [(tag.scheme, tag.term, tag.label) for tag in first.tags] == [
        (f"{BASE}/topics/", "ferry", "The ferry"),
        (f"{BASE}/changes/", "correction", "Correction"),
    ]
    (content,) = first.content
    assert content.type == "text/html"
    text = re.sub(r"\s+", " ", re.sub("<[^>]*>", " ", content.value))
    assert "The ferry sank." in text
    assert "Correction (written by the editors, 4 May 2026 ): The date was wrong." in text
    assert "No document asserts it · Support: None · Conflict: None found" in text
    assert f'href="{BASE}/claims/a/"' in content.value


def reworded(statement: str, quote: str, **fields: Any) -> Dossier:
    sources = {"doc-a": facts.source(None)}
    made = facts.claim(facts.excerpt("a", quote=quote), statement=statement, **fields)
    return facts.dossier(claims={"sunk": made}, sources=sources)


def test_an_entry_of_a_correction_has_the_old_words_and_the_new() -> None:
    first = facts.released(reworded("The ferry sank.", "it sank"), FIRST)
    mended = [revision("correction", "It burned.")]
    now = facts.released(reworded("The ferry burned.", "it burned", revisions=mended), SECOND, first)
    entry = atom(now).entries[0].content[0].value
    text = re.sub(r"\s+", " ", re.sub("<[^>]*>", " ", entry))
    assert "Statement, in English. Was: The ferry sank. Now: The ferry burned." in text
    assert "Excerpt a: The words. Was: it sank Now: it burned" in text
    down = facts.taken_down(now, "sunk", 1, THIRD, "A court ordered it.")
    assert not [one for one in atom(down).entries if "Was:" in one.content[0].value]


def test_the_figures_are_those_of_the_release() -> None:
    made = facts.released(facts.sunk({"a": "herald > wire", "b": "denies: courier"}), FIRST)
    (entry,) = atom(made).entries
    assert "1 document · 1 origin · Support: Single origin · Conflict: Denied" in entry.content[0].value


def test_both_forms_say_the_same() -> None:
    made = corrected()
    found, same = atom(made), json_feed(made)
    assert (same["title"], same["description"], same["language"]) == ("The ferry", "What was said about a ferry.", "en")
    assert (same["home_page_url"], same["feed_url"]) == (f"{BASE}/changes/", f"{BASE}/feed.json")
    assert same["authors"] == [{"name": "The editors"}]
    assert [(item["id"], item["url"], item["title"], item["date_modified"]) for item in same["items"]] == [
        (entry.id, entry.link, entry.title, entry.updated) for entry in found.entries
    ]
    assert same["items"][0]["tags"] == ["The ferry", "Correction"]


def test_the_feeds_of_topics_hold_each_change_once() -> None:
    made = corrected()
    everything = [entry.id for entry in atom(made).entries]
    topics = {topic: [entry.id for entry in atom(made, f"topics/{topic}/feed.xml").entries] for topic in TOPICS}
    assert sorted(everything) == sorted(topics["ferry"] + topics["quay"])
    assert len(topics["quay"]) == 2
    about = atom(made, "topics/quay/feed.xml").feed
    assert (about.title, about.subtitle, about.id) == (
        "The ferry: The quay",
        "Its stones.",
        f"{BASE}/topics/quay/feed.xml",
    )
    assert json_feed(made, "topics/quay/feed.json")["home_page_url"] == f"{BASE}/topics/quay/"


def test_names_stay_when_a_claim_is_renamed_and_the_site_moves() -> None:
    first = facts.released(claims(old=facts.claim()), FIRST)
    elsewhere = {"base_url": "https://elsewhere.example/"}
    moved = facts.released(claims(about=elsewhere, new=facts.claim(aliases=["old"])), SECOND, first)
    (before,), (rename, after) = atom(first).entries, atom(moved).entries
    assert before.id == after.id != rename.id
    assert re.fullmatch("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", before.id)
    assert (rename.title, after.link) == (
        "New address: The ferry sank.",
        "https://elsewhere.example/claims/old/v/1/",
    )


def test_a_tombstone_takes_the_place_of_the_text() -> None:
    before = facts.released(claims(a=facts.claim(statement="A name that nobody may print.")), FIRST)
    later = replace(before, claims=claims(a=facts.claim()).claims)
    down = facts.taken_down(later, "a", 1, THIRD, "A court ordered it.")
    (old,), (entry,) = atom(before).entries, atom(down).entries
    assert (entry.id, entry.published, entry.updated) == (old.id, "2026-03-02T00:00:00Z", "2026-06-09T00:00:00Z")
    assert entry.title == "Takedown: The ferry sank."
    assert "A court ordered it." in entry.content[0].value
    assert not [path for path, content in files(down).items() if b"nobody may print" in content]


def test_a_renamed_topic_keeps_its_feeds_name_and_addresses() -> None:
    made = claims(topics={"boats": TOPICS["ferry"] | {"aliases": ["ferry"]}}, a=facts.claim(topic="boats"))
    found = files(made)
    assert found["topics/ferry/feed.xml"] == found["topics/boats/feed.xml"]
    assert found["topics/ferry/feed.json"] == found["topics/boats/feed.json"]
    about = atom(made, "topics/boats/feed.xml").feed
    assert about.id == f"{BASE}/topics/ferry/feed.xml"
    assert [link.href for link in about.links if link.rel == "self"] == [f"{BASE}/topics/boats/feed.xml"]


def test_what_is_not_released_is_in_no_feed() -> None:
    made = replace(
        claims(a=facts.claim(revisions=[revision("correction", "Not yet.")])),
        versions=facts.released(claims(a=facts.claim()), FIRST).versions,
    )
    assert not [path for path, content in files(made).items() if b"Not yet." in content]
    assert len(atom(made).entries) == 1


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            {"assessment": {"confidence": "not-assessed", "by": "Mara Venn", "date": "2026-02"}},
            "2026-02-01T00:00:00Z",
            id="the last assessment",
        ),
        pytest.param({}, "1970-01-01T00:00:00Z", id="nothing has a day"),
    ],
)
def test_an_empty_feed_is_valid(fields: dict[str, Any], expected: str) -> None:
    made = claims(a=facts.claim(**fields))
    found = atom(made)
    assert (found.entries, found.feed.updated) == ([], expected)
    assert json_feed(made)["items"] == []


def test_a_feed_that_is_empty_is_dated_by_the_last_capture_too() -> None:
    made = facts.dossier(
        texts={"doc": "It is said here as passage a and no more."},
        sources={"doc": facts.source(None)},
        claims={"a": facts.claim(facts.excerpt("a", source="doc"))},
    )
    assert atom(made).feed.updated == "2026-03-02T00:00:00Z"


def test_corrections_are_never_pushed_out_by_additions() -> None:
    plain = {f"a{index}": facts.claim() for index in range(LIMIT + 3)}
    mended = {"a0": facts.claim(revisions=[revision("correction", "Mended.")])}
    first = facts.released(claims(**plain), FIRST)
    second = facts.released(claims(**plain | mended), SECOND, first)
    third = facts.released(claims(**plain | mended | {f"b{index}": facts.claim() for index in range(9)}), THIRD, second)
    edition = facts.edition_of(third)
    titles = [entry.title.partition(":")[0] for entry in feed(edition, None, edition.changes).entries]
    assert titles == ["New claim"] * 9 + ["Correction"] + ["New claim"] * (LIMIT - 9)


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "]]> & &amp; <![CDATA[",
        "<b>",
        '"><img src=x onerror=alert(1)>',
        "</content></entry>",
    ],
)
def test_hostile_words_stay_words(hostile: str) -> None:
    made = facts.released(
        claims(
            about={"title": hostile, "summary": hostile, "licence": hostile, "editors": [{"name": hostile}]},
            topics={"ferry": {"title": hostile, "description": hostile}},
            a=facts.claim(statement=hostile, revisions=[revision("correction", hostile)]),
        ),
        FIRST,
    )
    (entry,), (item,) = (
        ElementTree.fromstring(files(made)["feed.xml"]).findall(f"{ATOM}entry"),
        json_feed(made)["items"],
    )
    assert entry.findtext(f"{ATOM}title") == item["title"] == f"Correction: {hostile}"
    assert entry.findtext(f"{ATOM}content") == item["content_html"]
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(item["content_html"])
    assert {found.tag for found in tree.iter()} <= {"DOCUMENT_FRAGMENT", "p", "strong", "time", "a"}
    assert "".join(tree.itertext()).count(hostile) == 2
    atom(made)


def test_control_characters_never_come_in() -> None:
    text = facts.json.dumps({"claims": {"a": facts.claim(revisions=[revision("correction", "a\x0bb")])}})
    problems = declare(inputs.Inputs(facts.ROOTS, {"claims.yaml": text.encode()})).problems
    assert "hidden-character" in {problem.rule for problem in problems}


def test_texts_in_other_languages_carry_them() -> None:
    both = {"ar": "غرقت العبّارة.", "en": "The ferry sank."}
    made = claims(
        about={"languages": ["ar", "en"], "editions": ["en"]},
        a=facts.claim(statement=both, revisions=[revision("correction", "صُحّح.")]),
    )
    root = ElementTree.fromstring(files(facts.released(made, FIRST))["feed.xml"])
    assert root.get(LANG) == "en"
    assert root.findtext(f"{ATOM}entry/{ATOM}title") == "Correction: The ferry sank."
    content = root.findtext(f"{ATOM}entry/{ATOM}content") or ""
    assert '<p lang="ar" dir="rtl">غرقت العبّارة.</p>' in content
    assert '<bdi lang="ar" dir="rtl">صُحّح.</bdi>' in content


def test_feeds_are_the_same_bytes_every_time() -> None:
    assert files(corrected()) == files(corrected())


# The links in the head of pages.


def offered(made: Dossier) -> dict[str, list[tuple[str, str, str]]]:
    return {
        page.address: [(link.address, link.type, link.title) for link in page.frame.feeds]
        for page in facts.site_of(made).pages
    }


def test_every_page_offers_the_feeds_and_those_of_its_topic() -> None:
    found = offered(claims(a=facts.claim(topic="quay", aliases=["old"])))
    main = [("/feed.xml", feeds.ATOM, "The ferry"), ("/feed.json", feeds.JSON, "The ferry")]
    own = [
        ("/topics/quay/feed.xml", feeds.ATOM, "The ferry: The quay"),
        ("/topics/quay/feed.json", feeds.JSON, "The ferry: The quay"),
    ]
    with_topic = {address for address, links in found.items() if links == [*main, *own]}
    assert with_topic == {"/topics/quay/", "/claims/a/", "/claims/old/", "/claims/a/embed/", "/claims/old/embed/"}
    assert all(links == main for address, links in found.items() if address not in (*with_topic, "/topics/ferry/"))
