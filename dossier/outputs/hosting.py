"""`_redirects` and `_headers`, for hosts that read them.

Both hold for Cloudflare Pages, Netlify and what follows them, whose rules agree on less than it seems. Of redirects:
Cloudflare follows a rule whatever file stands there, so none names an address that answers by itself; Netlify and
GitLab prefer the file, and so serve the page that leads on: either way it is one step. The fragment is the browser's,
which carries it along. Of headers: all rules that match apply, and values of one header are joined, so no two rules
that match one address give the same header. `*` reaches over slashes, `:name` doesn't; a slash at the end means
nothing to Netlify.

Both files are read at the root of a host alone. Their rules begin with the path of `base_url`: a site that is
published below another path than the root has its two files copied there.

Source: Cloudflare Pages and Netlify, documentation of `_headers` and `_redirects`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from dossier.artifacts import Artifact
from dossier.site import Site, routes
from dossier.site.views import MovedPage

REDIRECTS = "_redirects"
HEADERS = "_headers"
LIMIT = 2000
"""Rules that Cloudflare Pages reads."""

Rules = Mapping[str, Mapping[str, str]]
"""Pattern → headers."""

SHORT = {"Cache-Control": "public, max-age=0, must-revalidate"}
LONG = {"Cache-Control": "public, max-age=31536000, immutable"}
ANYONE = {"Access-Control-Allow-Origin": "*"}
ALL = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin"}
"""A reader who follows a link to a source doesn't tell it which claim was read."""
PAGE = {"Content-Security-Policy": "frame-ancestors 'self'"} | SHORT
"""A page can't say for itself who may frame it; the rest of its policy stands in the page."""


def kind(name: str) -> dict[str, str]:
    return {"Content-Type": name}


ATOM, FEED = kind("application/atom+xml; charset=utf-8"), kind("application/feed+json; charset=utf-8")
BIB, RIS = kind("application/x-bibtex; charset=utf-8"), kind("application/x-research-info-systems; charset=utf-8")
CSL = kind("application/vnd.citationstyles.csl+json; charset=utf-8")

RULES: Rules = {
    "/*": ALL,
    # Pages. The card for other people's pages is none of these: anyone may frame it.
    routes.HOME: PAGE,
    "/:page/": PAGE,
    routes.claim(":claim"): PAGE,
    f"{routes.CLAIMS}page/:number/": PAGE,
    f"{routes.CHANGES}page/:number/": PAGE,
    f"{routes.claim(':claim')}v/:number/": PAGE,
    routes.source(":source"): PAGE,
    routes.actor(":actor"): PAGE,
    routes.topic(":topic"): PAGE,
    routes.place(":place"): PAGE,
    routes.claim_embed(":claim"): SHORT,
    # What other people's programs read.
    f"{routes.CLAIMS}*.json": ANYONE,
    f"{routes.CLAIMS}*.csl.json": CSL,
    f"{routes.CLAIMS}*.bib": ANYONE | BIB,
    f"{routes.CLAIMS}*.ris": ANYONE | RIS,
    f"{routes.SOURCES}*.capture.json": ANYONE,
    routes.FEED_ATOM: ANYONE | ATOM,
    routes.FEED_JSON: ANYONE | FEED,
    routes.topic_feed(":topic", "xml"): ANYONE | ATOM,
    routes.topic_feed(":topic", "json"): ANYONE | FEED,
    f"{routes.DATA}*": ANYONE,
    f"{routes.DATA}*.csl.json": CSL,
    f"{routes.DATA}*.bib": BIB,
    f"{routes.DATA}*.csv": kind("text/csv; charset=utf-8"),
    f"{routes.DATA}*.jsonld": kind("application/ld+json; charset=utf-8"),
}


def artifacts(site: Site) -> Iterator[Artifact]:
    base = urlsplit(site.edition.dossier.about.base_url).path.rstrip("/")
    yield Artifact(REDIRECTS, redirects(site, base).encode())
    yield Artifact(HEADERS, headers(site, base).encode())


def redirects(site: Site, base: str) -> str:
    """From each earlier address of a page to its present one, with and without the slash at its end."""
    lines = []
    for page in sorted(site.pages, key=lambda page: page.address):
        if isinstance(page.view, MovedPage):
            target = base + page.view.target
            lines += [f"{base}{page.address} {target} 301", f"{base}{page.address.rstrip('/')} {target} 301"]
    return "".join(f"{line}\n" for line in (*placed(base), *notes(len(lines)), *lines))


def placed(base: str) -> Iterator[str]:
    """Where a site's file has to lie, if that isn't where it is published."""
    if base:
        yield f"# Hosts read this file at their root alone: copy it there, from {base}/."


def notes(rules: int) -> Iterator[str]:
    """What whoever sets up the host should know."""
    yield "# Earlier addresses. A host that doesn't read this file serves a page at each, which leads on."
    if rules > LIMIT:
        yield f"# Cloudflare Pages reads the first {LIMIT} of these {rules} rules; at the others it serves those pages."


def headers(site: Site, base: str) -> str:
    rules = {**RULES, **dict.fromkeys(named_after_content(site), LONG)}
    blocks = (
        [f"{base}{pattern}", *(f"  {name}: {value}" for name, value in given.items())]
        for pattern, given in rules.items()
    )
    return "\n".join("".join(f"{line}\n" for line in block) for block in (*([note] for note in placed(base)), *blocks))


def named_after_content(site: Site) -> list[str]:
    """The style sheet and the scripts: another content has another address."""
    return sorted({address for page in site.pages for address in (page.frame.stylesheet, *page.frame.scripts)})
