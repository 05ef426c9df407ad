"""The pages, and what the search page shows of each claim, through templates.

Autoescape is on for every template whatever its ending; an undefined name is an error; nothing is marked safe.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined

from dossier.artifacts import Artifact
from dossier.site import Page, Site, routes


def environment(templates: Mapping[str, str], site: Site) -> Environment:
    """The templates' environment: names, never code, come from content."""
    made = Environment(
        loader=DictLoader(dict(templates)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_translations(site.edition.interface.translations, newstyle=True)  # type: ignore[attr-defined]
    return made


def pages(site: Site, jinja: Environment, progress: Callable[[str], Any]) -> Iterator[Artifact]:
    """Every page of the site."""
    for page in site.pages:
        progress(page.address)
        yield rendered(site, jinja, page)


def rendered(site: Site, jinja: Environment, page: Page) -> Artifact:
    """A page as its file."""
    template = jinja.get_template(f"pages/{page.template}.html")
    text = template.render(frame=page.frame, page=page.view, to=site.link(page.address))
    return Artifact(routes.file_of(page.address), text.encode())


def results(site: Site, jinja: Environment) -> Iterator[Artifact]:
    """What the search page shows of each claim: a piece of HTML that its script sets in, links seen from there."""
    template, link = jinja.get_template("result.html"), site.link(routes.SEARCH)
    frame = site.page(routes.SEARCH).frame
    for result in site.results:
        html = template.render(frame=frame, result=result, to=link)
        text = json.dumps({"html": html}, ensure_ascii=False)
        yield Artifact(routes.file_of(routes.search_result(result.record.claim)), f"{text}\n".encode())
