"""The way from a dossier's files to a published site, on one screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment

from dossier import assets, evidence, inputs, links, moved, publish, search, site
from dossier.artifacts import Artifact
from dossier.assets import Bundles
from dossier.checking import Checked, check
from dossier.drawing import outline
from dossier.inputs import Inputs
from dossier.model import Dossier
from dossier.outputs import (
    captures,
    cards,
    citations,
    claim_json,
    data,
    excerpts_js,
    facets,
    feeds,
    hosting,
    html,
    oembed,
    sitemap,
)
from dossier.outputs import (
    versions as version_files,
)
from dossier.problems import Refused, UsageFault
from dossier.site import Site
from dossier.site.moves import Moves
from dossier.standing import Unreadable

OUTLINE = "map/outline.json"
"""Among the static files."""

Progress = Callable[[str], Any]
Output = Callable[[], Iterable[Artifact]]


@dataclass(frozen=True)
class Built:
    """What a build did."""

    files: int
    checked: Checked


def build(root: Path, out: Path, *, portable: bool, progress: Progress) -> Built:
    """Builds and publishes. Raises `Refused` where the content has errors; nothing is published then."""
    read = inputs.read(root)
    progress("check")
    checked = check(read)
    if checked.errors or checked.dossier is None:
        raise Refused(checked.problems)
    earlier = publish.earlier(out, cards.PATTERN)
    try:
        made = artifacts(read, checked.dossier, portable=portable, progress=progress, earlier=earlier)
    except Unreadable as fault:
        raise Refused((*checked.problems, fault.problem)) from fault
    progress("links")
    broken = tuple(links.problems(made, urlsplit(checked.dossier.about.base_url).path))
    if broken:
        raise Refused((*checked.problems, *broken))
    progress("publish")
    return Built(publish.publish(made, out), checked)


def artifacts(
    read: Inputs,
    dossier: Dossier,
    *,
    portable: bool,
    progress: Progress,
    earlier: Mapping[str, bytes] = MappingProxyType({}),
) -> tuple[Artifact, ...]:
    """Every file of the site, in memory. `earlier`: files of the site before that may be taken over."""
    static = dict(read.under("static"))
    bundles = assets.bundles(static)
    made = site.make(dossier, evidence.compute(dossier), bundles.addresses, land(static), portable=portable)
    jinja = html.environment(templates(read), made)
    further = (file for output in outputs(made, jinja, bundles, static, earlier) for file in output())
    files = (*html.pages(made, jinja, progress), *further)
    return (*files, *moved.copies(Moves(made.edition), files))


def templates(read: Inputs) -> dict[str, str]:
    return {name: text.decode() for name, text in read.under("templates")}


def outputs(
    made: Site, jinja: Environment, bundles: Bundles, static: Mapping[str, bytes], earlier: Mapping[str, bytes]
) -> Iterator[Output]:
    """What is published besides the pages; each is made when it is called, and the slowest come last."""
    yield lambda: bundles.artifacts
    yield partial(assets.others, static)
    yield partial(facets.artifacts, made)
    yield partial(version_files.artifacts, made)
    yield partial(captures.artifacts, made)
    yield partial(claim_json.artifacts, made)
    yield partial(excerpts_js.artifacts, made, jinja)
    yield partial(citations.artifacts, made)
    yield partial(oembed.artifacts, made)
    yield partial(feeds.artifacts, made, jinja)
    yield partial(data.artifacts, made)
    yield lambda: search.artifacts(result.record for result in made.results)
    yield partial(html.results, made, jinja)
    yield lambda: cards.cards(made, earlier).artifacts
    yield partial(sitemap.artifacts, made)
    yield partial(hosting.artifacts, made)


def land(static: Mapping[str, bytes]) -> outline.Outline:
    """The land that maps show; none where the root has none."""
    content = static.get(OUTLINE)
    if content is None:
        return outline.NO_OUTLINE
    try:
        return outline.read(content)
    except ValueError as fault:
        raise UsageFault(f"static/{OUTLINE} can't be read: {fault}") from fault
