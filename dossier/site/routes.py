"""Every address of the site is made here.

An address is a path from the site's root: `/claims/x/#envoy`. Pages end in `/`; a link is the way from one page to
another, so that the site works under any base path and, built to be portable, from a disk.
"""

from __future__ import annotations

import re
from posixpath import relpath
from urllib.parse import urlsplit

HOME = "/"
CLAIMS = "/claims/"
SOURCES = "/sources/"
ACTORS = "/actors/"
TOPICS = "/topics/"
PLACES = "/places/"
MATRIX = "/matrix/"
TIMELINE = "/timeline/"
MAP = "/map/"
COMPARE = "/compare/"
SEARCH = "/search/"
SEARCH_RESULTS = "/search/claims/"
"""What the search page shows of each claim that is found."""
METHOD = "/method/"
CHANGES = "/changes/"
DATA = "/data/"
FEED_ATOM = "/feed.xml"
FEED_JSON = "/feed.json"
FACETS = "/claims/facets.js"
"""What the list of claims is narrowed down by, for the script that does it."""
NOT_FOUND = "/404.html"

VERSION = re.compile(rf"{CLAIMS}[^/]+/v/")
"""How the addresses of versions begin."""


def claim(claim_id: str, fragment: str = "") -> str:
    """A claim's page, or an excerpt of it."""
    return f"{CLAIMS}{claim_id}/" + (f"#{fragment}" if fragment else "")


def claim_json(claim_id: str) -> str:
    return f"{CLAIMS}{claim_id}.json"


def claim_excerpts(claim_id: str) -> str:
    """A claim's excerpts, as the page for comparing loads them."""
    return f"{CLAIMS}{claim_id}.excerpts.js"


def claim_version(claim_id: str, number: int, fragment: str = "") -> str:
    """A claim as it stood. `claim_id`: the id under which that version was released."""
    return f"{claim(claim_id)}v/{number}/" + (f"#{fragment}" if fragment else "")


def is_version(address: str) -> bool:
    """Whether an address is that of a claim as it stood, or of its file."""
    return VERSION.match(address) is not None


def claim_version_json(claim_id: str, number: int) -> str:
    """A version's file, byte for byte."""
    return f"{claim(claim_id)}v/{number}.json"


def claim_card(claim_id: str) -> str:
    """The picture that previews of links show."""
    return f"{claim(claim_id)}card.png"


def claim_embed(claim_id: str) -> str:
    """The claim as a card, for other people's pages."""
    return f"{claim(claim_id)}embed/"


def claim_oembed(claim_id: str) -> str:
    return f"{claim(claim_id)}oembed.json"


def citation(claim_id: str, form: str, excerpt_id: str = "") -> str:
    """A claim, or an excerpt of it, for reference managers. `form`: `bib`, `ris` or `csl.json`."""
    return f"{claim(claim_id)}{excerpt_id}.{form}" if excerpt_id else f"{CLAIMS}{claim_id}.{form}"


def compared(claim_id: str, excerpt_id: str) -> str:
    """How the address of a comparison names an excerpt: `/compare/?e=ferry-sank.herald`. No id holds a dot."""
    return f"{claim_id}.{excerpt_id}"


def claims_page(number: int) -> str:
    """The list of claims, in pages from 1."""
    return CLAIMS if number == 1 else f"{CLAIMS}page/{number}/"


def changes_page(number: int) -> str:
    """The list of changes, in pages from 1."""
    return CHANGES if number == 1 else f"{CHANGES}page/{number}/"


def source(source_id: str, fragment: str = "") -> str:
    return f"{SOURCES}{source_id}/" + (f"#{fragment}" if fragment else "")


def capture(source_id: str) -> str:
    """A source's capture, as it lies in the repository."""
    return f"{SOURCES}{source_id}.capture.json"


def actor(actor_id: str) -> str:
    return f"{ACTORS}{actor_id}/"


def topic(topic_id: str) -> str:
    return f"{TOPICS}{topic_id}/"


def topic_feed(topic_id: str, form: str) -> str:
    """What changes in a topic. `form`: `xml` (Atom) or `json`."""
    return f"{topic(topic_id)}feed.{form}"


def place(place_id: str) -> str:
    return f"{PLACES}{place_id}/"


def download(name: str) -> str:
    """A file of all facts."""
    return f"{DATA}{name}"


def page(name: str) -> str:
    """A Markdown page."""
    return f"/{name}/"


def search_index(language: str) -> str:
    """The folder of a language's index."""
    return f"{SEARCH}{language}/"


def search_result(claim_id: str) -> str:
    return f"{SEARCH_RESULTS}{claim_id}.json"


def point_anchor(excerpt_id: str, row_id: str) -> str:
    """The element id of the words that a cell rests on. An underscore keeps it apart from every excerpt's id."""
    return f"{excerpt_id}_{row_id}"


def row_anchor(row_id: str) -> str:
    """The element id of a row of the comparison."""
    return f"r_{row_id}"


def topic_anchor(topic_id: str) -> str:
    """The element id of a topic's heading in the list of claims."""
    return f"p_{topic_id}"


def file_of(address: str) -> str:
    """The file in which an address is published."""
    path = address.partition("#")[0].lstrip("/")
    return path + "index.html" if not path or path.endswith("/") else path


def link(origin: str, target: str, *, portable: bool = False) -> str:
    """The relative link from a page to an address; a whole address (`https://…`) stays as it is."""
    if "://" in target:
        return target
    path, mark, fragment = target.partition("#")
    if mark and path == origin:
        return f"#{fragment}"
    folder = origin.rpartition("/")[0] or "/"
    way = relpath(path, folder) + ("/" if path.endswith("/") else "")
    if portable and path.endswith("/"):
        way += "index.html"
    return way + (f"#{fragment}" if mark else "")


def rooted(base_url: str, target: str) -> str:
    """The link from the page for addresses that don't exist: it may stand anywhere below the base path."""
    return urlsplit(base_url).path.rstrip("/") + target


def canonical(base_url: str, address: str) -> str:
    """The whole address, as it is cited."""
    return base_url.rstrip("/") + address
