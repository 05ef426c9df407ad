"""`/claims/<id>.excerpts.js`: a claim's excerpts, for `/compare/` to set beside those of other claims.

It calls `compared` with what it holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from jinja2 import Environment

from dossier import scripting
from dossier.artifacts import Artifact
from dossier.model import Claim, Excerpt
from dossier.site import Site, exported, routes
from dossier.site.compared import compared, places
from dossier.site.views import ComparedExcerpt

Draw = Callable[[ComparedExcerpt], str]
CALL = "compared"


def artifacts(site: Site, jinja: Environment) -> Iterator[Artifact]:
    """A file for each public claim."""
    draw = drawing(site, jinja)
    for found in site.edition.evidence.claims.values():
        records = [record(site, draw, found.claim, one) for one in found.claim.excerpts]
        content = scripting.call(CALL, {"excerpts": records})
        yield Artifact(routes.file_of(routes.claim_excerpts(found.claim.id)), content)


def drawing(site: Site, jinja: Environment) -> Draw:
    """The templates' part that makes a column of an excerpt."""
    page = site.page(routes.COMPARE)
    parts: Any = jinja.get_template("parts/compared.html").module
    return partial(parts.compared, frame=page.frame, to=site.link(page.address))


def record(site: Site, draw: Draw, claim: Claim, excerpt: Excerpt) -> dict[str, Any]:
    """An excerpt: what its words are held against others' by, and its column, with links from `/compare/`."""
    return {
        "key": routes.compared(claim.id, excerpt.id),
        "id": excerpt.id,
        "aliases": list(excerpt.aliases),
        "language": site.edition.dossier.sources[excerpt.source].language,
        "source": excerpt.source,
        "passage": exported.passage(site.edition, excerpt),
        "places": places(site.edition.dossier, excerpt),
        "quote": excerpt.quote,
        "html": str(draw(compared(site.edition, claim, excerpt))).strip(),
    }
