"""`_redirects` and `_headers`."""

from functools import cache
from typing import Any

import pytest

from dossier.model import Dossier
from dossier.outputs import hosting
from tests import facts, hosts

ROOT = {"dossier": {"base_url": "https://dossiers.example/"}}


def files(made: Dossier) -> dict[str, str]:
    return {one.path: one.content.decode() for one in hosting.artifacts(facts.site_of(made))}


def renamed(count: int = 1, **tables: Any) -> Dossier:
    old = [f"old-{number}" for number in range(count)] if count > 1 else ["sank"]
    topics = {"ferry": {"title": "The ferry", "description": "Its trips.", "aliases": ["boat"]}}
    return facts.dossier(claims={"sunk": facts.claim(aliases=old)}, topics=topics, **tables)


def rules(made: Dossier) -> list[str]:
    return [line for line in files(made)["_redirects"].splitlines() if not line.startswith("#")]


# Redirects.


def test_each_earlier_page_has_a_rule_with_and_without_the_slash() -> None:
    assert rules(renamed(**ROOT)) == [
        "/claims/sank/ /claims/sunk/ 301",
        "/claims/sank /claims/sunk/ 301",
        "/topics/boat/ /topics/ferry/ 301",
        "/topics/boat /topics/ferry/ 301",
    ]


def test_below_another_path_than_the_root_rules_are_whole_paths() -> None:
    assert rules(renamed())[:2] == [
        "/ferry/claims/sank/ /ferry/claims/sunk/ 301",
        "/ferry/claims/sank /ferry/claims/sunk/ 301",
    ]


def test_there_the_files_say_where_they_belong() -> None:
    said = "# Hosts read this file at their root alone: copy it there, from /ferry/."
    assert [text.splitlines()[0] for text in files(renamed()).values()] == [said, said]
    assert not any(said[:12] in text for text in files(renamed(**ROOT)).values())


def test_no_rule_leads_to_where_another_begins() -> None:
    found = dict(hosts.redirects(files(facts.whole("states"))["_redirects"]))
    assert found
    assert not set(found) & set(found.values())


def test_where_there_are_more_rules_than_a_host_reads_that_is_said() -> None:
    text = files(renamed(count=1001))["_redirects"]
    assert "Cloudflare Pages reads the first 2000 of these 2004 rules" in text.splitlines()[2]
    assert "reads the first" not in files(renamed(count=999))["_redirects"]


# Headers.

POLICY = ["frame-ancestors 'self'"]
PAGES = (
    "/",
    "/claims/",
    "/claims/sunk/",
    "/claims/page/2/",
    "/changes/page/2/",
    "/claims/sunk/v/1/",
    "/sources/doc/",
    "/actors/wire/",
    "/topics/ferry/",
    "/places/quay/",
    "/map/",
    "/about/",
    "/changes/",
    "/data/",
)
FILES = (
    "/claims/sunk.json",
    "/claims/sunk.bib",
    "/claims/sunk.ris",
    "/claims/sunk.csl.json",
    "/claims/sunk.excerpts.js",
    "/claims/sunk/a.bib",
    "/claims/sunk/a.csl.json",
    "/claims/sunk/card.png",
    "/claims/sunk/oembed.json",
    "/claims/sunk/v/1.json",
    "/claims/facets.js",
    "/claims/sunk/embed/",
    "/sources/doc.capture.json",
    "/topics/ferry/feed.xml",
    "/topics/ferry/feed.json",
    "/feed.xml",
    "/feed.json",
    "/sitemap.xml",
    "/robots.txt",
    "/404.html",
    "/data/claims.csv",
    "/data/claims.json",
    "/data/sources.csl.json",
    "/data/sources.bib",
    "/data/annotations.jsonld",
    "/search/claims/sunk.json",
    "/search/en/pagefind.js",
    "/static/site.css",
    "/static/site.js",
    "/static/icon.svg",
)
HOSTS = sorted(hosts.MATCHERS)


@cache
def written(base: str) -> str:
    return files(facts.dossier(dossier={"base_url": f"https://dossiers.example{base}"}))["_headers"]


def sent(path: str, host: str, base: str = "/") -> dict[str, list[str]]:
    return hosts.sent(written(base), base.rstrip("/") + path, host)


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("base", ["/", "/dossiers/x/"])
def test_no_header_of_any_address_is_given_twice(host: str, base: str) -> None:
    found = {path: sent(path, host, base) for path in (*PAGES, *FILES)}
    twice = {path: given for path, given in found.items() if any(len(values) > 1 for values in given.values())}
    assert twice == {}


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("base", ["/", "/dossiers/x/"])
def test_every_page_is_framed_by_the_site_alone_and_the_card_by_anyone(host: str, base: str) -> None:
    assert {path for path in PAGES if sent(path, host, base).get("Content-Security-Policy") != POLICY} == set()
    card = sent("/claims/sunk/embed/", host, base)
    assert not {"Content-Security-Policy", "X-Frame-Options"} & set(card)
    assert card["X-Content-Type-Options"] == ["nosniff"]


@pytest.mark.parametrize("host", HOSTS)
def test_everything_is_served_as_what_it_says_it_is(host: str) -> None:
    for path in (*PAGES, *FILES):
        found = sent(path, host)
        assert (found["X-Content-Type-Options"], found["Referrer-Policy"]) == (["nosniff"], ["same-origin"])


@pytest.mark.parametrize("host", HOSTS)
def test_what_is_named_after_its_content_is_kept_for_ever_and_nothing_else(host: str) -> None:
    kept = {path for path in (*PAGES, *FILES) if "immutable" in "".join(sent(path, host).get("Cache-Control", []))}
    assert kept == {"/static/site.css", "/static/site.js"}
    assert {"".join(sent(path, host)["Cache-Control"]) for path in PAGES} == {"public, max-age=0, must-revalidate"}


@pytest.mark.parametrize("host", HOSTS)
def test_other_sites_programs_may_read_data(host: str) -> None:
    anyone = {path for path in FILES if sent(path, host).get("Access-Control-Allow-Origin") == ["*"]}
    assert anyone == {
        path
        for path in FILES
        if path.startswith(("/data/", "/feed", "/topics/", "/sources/"))
        or (path.startswith("/claims/") and path.endswith((".json", ".bib", ".ris")))
    }


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("/claims/sunk.csl.json", "application/vnd.citationstyles.csl+json; charset=utf-8", id="csl"),
        pytest.param("/claims/sunk/a.csl.json", "application/vnd.citationstyles.csl+json; charset=utf-8", id="excerpt"),
        pytest.param("/claims/sunk.bib", "application/x-bibtex; charset=utf-8", id="bib"),
        pytest.param("/claims/sunk/a.ris", "application/x-research-info-systems; charset=utf-8", id="ris"),
        pytest.param("/data/annotations.jsonld", "application/ld+json; charset=utf-8", id="jsonld"),
        pytest.param("/data/claims.csv", "text/csv; charset=utf-8", id="csv"),
        pytest.param("/feed.xml", "application/atom+xml; charset=utf-8", id="atom"),
        pytest.param("/topics/ferry/feed.json", "application/feed+json; charset=utf-8", id="json feed"),
    ],
)
def test_what_hosts_have_no_name_for_is_named(path: str, expected: str, host: str) -> None:
    assert sent(path, host)["Content-Type"] == [expected]


@pytest.mark.parametrize("host", HOSTS)
def test_what_hosts_know_themselves_is_left_to_them(host: str) -> None:
    assert {
        path for path in (*PAGES, "/claims/sunk.json", "/data/claims.json") if "Content-Type" in sent(path, host)
    } == set()


def test_hosts_read_all_of_it() -> None:
    found = hosts.headers(files(facts.whole("three-languages"))["_headers"])
    assert len(found) <= 100
    assert all(pattern.count("*") <= 1 and pattern.startswith("/") for pattern in found)
