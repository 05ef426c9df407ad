"""`/claims/<id>.bib`, `.ris`, `.csl.json`, and the same for each excerpt: for programs that manage references."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.artifacts import Artifact
from dossier.site import Site, routes
from dossier.site.citing import Quoted, Work, claim_work, quoted
from dossier.site.citing.references import bib, csl, ris


def artifacts(site: Site) -> Iterator[Artifact]:
    """The three files of each public claim and each of its excerpts, under earlier ids, too.

    Where an excerpt was taken out, its files name the claim alone.
    """
    for listed in site.edition.dossier.public_claims:
        work = claim_work(site.edition, listed)
        for name in ("", *(removed.id for removed in listed.removed)):
            yield from files(listed.id, name, work, None)
        for excerpt in listed.excerpts:
            found = quoted(site.edition, excerpt, work)
            for name in (excerpt.id, *excerpt.aliases):
                yield from files(listed.id, name, work, found)


def files(claim: str, excerpt: str, work: Work, found: Quoted | None) -> Iterator[Artifact]:
    made = {"bib": bib(work, found), "ris": ris(work, found), "csl.json": csl(work, found)}
    for form, text in made.items():
        yield Artifact(routes.file_of(routes.citation(claim, form, excerpt)), text.encode())
