"""Addresses, and the links between pages."""

from itertools import product
from urllib.parse import urljoin, urlsplit

import pytest

from dossier import site
from dossier.model import Dossier
from dossier.site import routes
from tests import facts

PAGES = {
    "home": "/",
    "claims": "/claims/",
    "more claims": "/claims/page/2/",
    "claim": "/claims/ferry-sank/",
    "sources": "/sources/",
    "source": "/sources/herald-2019/",
    "actors": "/actors/",
    "actor": "/actors/herald/",
    "topics": "/topics/",
    "topic": "/topics/ferries/",
    "places": "/places/",
    "place": "/places/quay/",
    "matrix": "/matrix/",
    "timeline": "/timeline/",
    "comparing": "/compare/",
    "map": "/map/",
    "method": "/method/",
    "Markdown page": "/about/",
}
TARGETS = PAGES | {
    "claim's JSON": "/claims/ferry-sank.json",
    "claim's excerpts": "/claims/ferry-sank.excerpts.js",
    "excerpt": "/claims/ferry-sank/#herald",
    "capture": "/sources/herald-2019/#p_capture",
    "style": "/static/site.css",
    "lost": "/404.html",
}


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        pytest.param(routes.claim("ferry-sank"), "/claims/ferry-sank/", id="claim"),
        pytest.param(routes.claim("ferry-sank", "herald"), "/claims/ferry-sank/#herald", id="excerpt"),
        pytest.param(routes.claim_json("ferry-sank"), "/claims/ferry-sank.json", id="JSON"),
        pytest.param(routes.claim_excerpts("ferry-sank"), "/claims/ferry-sank.excerpts.js", id="excerpts"),
        pytest.param(routes.claims_page(1), "/claims/", id="first page of claims"),
        pytest.param(routes.claims_page(2), "/claims/page/2/", id="second page of claims"),
        pytest.param(routes.source("herald-2019"), "/sources/herald-2019/", id="source"),
        pytest.param(routes.source("herald-2019", "p_capture"), "/sources/herald-2019/#p_capture", id="capture"),
        pytest.param(routes.actor("herald"), "/actors/herald/", id="actor"),
        pytest.param(routes.topic("ferries"), "/topics/ferries/", id="topic"),
        pytest.param(routes.place("quay"), "/places/quay/", id="place"),
        pytest.param(routes.page("about"), "/about/", id="Markdown page"),
        pytest.param(routes.point_anchor("herald", "how-many"), "herald_how-many", id="words of a point"),
    ],
)
def test_addresses(made: str, expected: str) -> None:
    assert made == expected


@pytest.mark.parametrize(
    ("address", "file"),
    [
        pytest.param("/", "index.html", id="home"),
        pytest.param("/claims/ferry-sank/", "claims/ferry-sank/index.html", id="page"),
        pytest.param("/claims/ferry-sank/#herald", "claims/ferry-sank/index.html", id="excerpt"),
        pytest.param("/claims/ferry-sank.json", "claims/ferry-sank.json", id="file"),
        pytest.param("/404.html", "404.html", id="page for lost addresses"),
    ],
)
def test_files(address: str, file: str) -> None:
    assert routes.file_of(address) == file


@pytest.mark.parametrize(
    ("origin", "target", "expected", "portable"),
    [
        pytest.param("/", "/", "./", "./index.html", id="home to itself"),
        pytest.param("/", "/claims/", "claims/", "claims/index.html", id="home to claims"),
        pytest.param("/claims/a/", "/", "../../", "../../index.html", id="claim to home"),
        pytest.param("/claims/a/", "/claims/", "../", "../index.html", id="claim to claims"),
        pytest.param("/claims/a/", "/claims/b/", "../b/", "../b/index.html", id="claim to claim"),
        pytest.param("/claims/a/", "/claims/b/#x", "../b/#x", "../b/index.html#x", id="claim to excerpt"),
        pytest.param("/claims/a/", "/claims/a/#x", "#x", "#x", id="claim to its own excerpt"),
        pytest.param("/claims/a/", "/claims/a.json", "../a.json", "../a.json", id="claim to its JSON"),
        pytest.param(
            "/claims/page/2/", "/sources/s/", "../../../sources/s/", "../../../sources/s/index.html", id="three up"
        ),
        pytest.param("/about/", "/static/site.css", "../static/site.css", "../static/site.css", id="page to style"),
        pytest.param("/claims/a/", "/claims/ab/", "../ab/", "../ab/index.html", id="an id that begins alike"),
        pytest.param("/claims/a/", "https://x.example/y/", "https://x.example/y/", "https://x.example/y/", id="whole"),
    ],
)
def test_links(origin: str, target: str, expected: str, portable: str) -> None:
    assert routes.link(origin, target) == expected
    assert routes.link(origin, target, portable=True) == portable


@pytest.mark.parametrize("base", ["https://dossiers.example", "https://dossiers.example/far/below"])
@pytest.mark.parametrize(
    ("origin", "target"),
    [pytest.param(o, t, id=f"{name} to {to}") for (name, o), (to, t) in product(PAGES.items(), TARGETS.items())],
)
def test_a_link_leads_from_every_kind_of_page_to_every_kind(base: str, origin: str, target: str) -> None:
    assert urljoin(base + origin, routes.link(origin, target)) == base + target


@pytest.mark.parametrize(
    ("origin", "target"),
    [pytest.param(o, t, id=f"{name} to {to}") for (name, o), (to, t) in product(PAGES.items(), TARGETS.items())],
)
def test_a_portable_link_leads_to_the_targets_file(origin: str, target: str) -> None:
    disk = "file:///home/reader/site/"
    reached = urljoin(disk + routes.file_of(origin), routes.link(origin, target, portable=True))
    path, _, fragment = reached.partition("#")
    assert path == disk + routes.file_of(target)
    assert fragment == urlsplit(target).fragment


@pytest.mark.parametrize(
    ("base", "target", "expected"),
    [
        pytest.param("https://dossiers.example", "/claims/a/#x", "/claims/a/#x", id="at the root"),
        pytest.param("https://dossiers.example/", "/claims/", "/claims/", id="at the root, with a slash"),
        pytest.param("https://dossiers.example/ferry", "/claims/", "/ferry/claims/", id="below a path"),
        pytest.param("https://dossiers.example/ferry/", "/", "/ferry/", id="below a path, with a slash"),
        pytest.param("https://dossiers.example/a/b/", "/static/x.css", "/a/b/static/x.css", id="below two"),
    ],
)
def test_links_of_the_page_for_lost_addresses_begin_at_the_base_path(base: str, target: str, expected: str) -> None:
    assert routes.rooted(base, target) == expected


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        pytest.param("https://dossiers.example", "https://dossiers.example/claims/a/", id="without a slash"),
        pytest.param("https://dossiers.example/", "https://dossiers.example/claims/a/", id="with a slash"),
        pytest.param("https://dossiers.example/ferry/", "https://dossiers.example/ferry/claims/a/", id="below a path"),
    ],
)
def test_canonical_addresses(base: str, expected: str) -> None:
    assert routes.canonical(base, "/claims/a/") == expected


@pytest.mark.parametrize(
    ("origin", "portable", "expected"),
    [
        pytest.param("/claims/a/", False, "../b/#x", id="page"),
        pytest.param("/claims/a/", True, "../b/index.html#x", id="portable page"),
        pytest.param("/404.html", False, "/ferry/claims/b/#x", id="page for lost addresses"),
        pytest.param("/404.html", True, "/ferry/claims/b/#x", id="page for lost addresses, portable"),
    ],
)
def test_the_site_links_from_each_page_in_its_way(origin: str, portable: bool, expected: str) -> None:
    made = facts.site_of(facts.dossier(), portable=portable)
    assert made.link(origin)("/claims/b/#x") == expected


# The pages of whole dossiers.


def addresses(made: Dossier) -> list[str]:
    return [page.address for page in facts.site_of(made).pages]


def test_every_page_of_a_dossier_has_one_address() -> None:
    assert addresses(facts.whole("states")) == [
        "/",
        "/claims/",
        "/claims/mill-stopped/",
        "/claims/mill-stopped/embed/",
        "/claims/mill-halted/embed/",
        "/claims/mill-still/embed/",
        "/claims/mill-broken/",
        "/claims/mill-broken/embed/",
        "/claims/mill-broke/embed/",
        "/claims/mill-burned/",
        "/claims/mill-burned/embed/",
        "/sources/",
        "/sources/herald-2016/",
        "/actors/",
        "/actors/herald/",
        "/actors/miller/",
        "/topics/",
        "/topics/mills/",
        "/topics/barns/",
        "/places/",
        "/places/plain/",
        "/matrix/",
        "/map/",
        "/timeline/",
        "/compare/",
        "/data/",
        "/changes/",
        "/method/",
        "/404.html",
        "/search/",
        "/claims/mill-halted/",
        "/claims/mill-still/",
        "/claims/mill-broke/",
    ]


def test_an_earlier_address_leads_on_for_every_fragment() -> None:
    made = facts.site_of(facts.whole("states"))
    (page,) = [page for page in made.pages if page.address == "/claims/mill-halted/"]
    assert (page.template, page.view.name.text) == ("moved", "The windmill has stopped.")
    assert page.view.target == "/claims/mill-stopped/"
    assert [(anchor.id, anchor.address) for anchor in page.view.anchors] == [
        ("herald", "/claims/mill-stopped/#herald"),
        ("miller", "/claims/mill-stopped/#miller"),
    ]
    assert page.frame.canonical == "https://dossiers.example/windmill/claims/mill-stopped/"


def test_the_frame_names_the_canonical_address_and_the_json_twin() -> None:
    made = facts.site_of(facts.whole("states"))
    frames = {page.address: page.frame for page in made.pages}
    assert frames["/claims/mill-burned/"].canonical == "https://dossiers.example/windmill/claims/mill-burned/"
    assert frames["/claims/mill-burned/"].json_address == "/claims/mill-burned.json"
    assert (frames["/404.html"].canonical, frames["/matrix/"].json_address) == ("", "")


@pytest.mark.parametrize(
    ("address", "current"),
    [
        pytest.param("/", {}, id="home"),
        pytest.param("/claims/", {"Claims": "page"}, id="list"),
        pytest.param("/claims/mill-stopped/", {"Claims": "true"}, id="below the list"),
        pytest.param("/matrix/", {"Matrix": "page"}, id="matrix"),
    ],
)
def test_the_navigation_says_where_one_is(address: str, current: dict[str, str]) -> None:
    made = facts.site_of(facts.whole("states"))
    (page,) = [page for page in made.pages if page.address == address]
    assert {item.label: item.current for item in page.frame.nav if item.current} == current


@pytest.mark.parametrize("portable", [False, True])
def test_a_site_says_whether_it_is_portable(portable: bool) -> None:
    made = facts.dossier()
    found = site.make(made, facts.computed(made), site.Addresses("/static/a.css", "/static/a.js"), portable=portable)
    assert found.is_portable is portable
