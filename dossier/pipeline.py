"""The way from a dossier's files to a published site, on one screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment

from dossier import assets, checks, evidence, inputs, links, moved, publish, search, site, versions, waivers
from dossier.artifacts import Artifact
from dossier.assets import Bundles
from dossier.declare import Declaration, declare
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
from dossier.problems import Location, Problem, Refused, UsageFault, in_order
from dossier.site import Site
from dossier.site.moves import Moves
from dossier.standing import Unreadable
from dossier.waivers import Applied, Waived

OUTLINE = "map/outline.json"
"""Among the static files."""

Progress = Callable[[str], Any]
Output = Callable[[], Iterable[Artifact]]


@dataclass(frozen=True)
class Checked:
    """A dossier with all that was found in it."""

    dossier: Dossier | None
    problems: tuple[Problem, ...]
    is_whole: bool
    unchecked: tuple[str, ...] = ()
    """What couldn't be checked here, and why."""
    waived: tuple[Waived, ...] = ()
    """Warnings that are set aside: they aren't among the problems."""

    @property
    def errors(self) -> int:
        return sum(problem.is_error for problem in self.problems)

    @property
    def warnings(self) -> int:
        return len(self.problems) - self.errors


@dataclass(frozen=True)
class Built:
    """What a build did."""

    files: int
    checked: Checked


def check(read: Inputs, *, releasing: bool = False) -> Checked:
    """Reads the facts and holds them against every rule.

    `releasing`: versions that the register lacks were left by a release that was interrupted, and are taken in.
    """
    declaration = declare(read)
    if releasing:
        declaration = completed(declaration)
    found = [*declaration.problems, *rule_problems(declaration)]
    left = applied(read, declaration, found)
    silent = tuple(unchecked(read, declaration))
    return Checked(declaration.dossier, in_order(left.problems), declaration.is_whole, silent, left.waived)


def applied(read: Inputs, declaration: Declaration, found: list[Problem]) -> Applied:
    """What is left of the problems when the dossier's waivers hold."""
    if declaration.dossier is None:
        return Applied(tuple(found), ())
    is_whole = not any(problem.is_error for problem in declaration.problems)
    beside = [f"content/{name}" for name, _ in read.under("content")]
    return waivers.apply(declaration.dossier, in_order(found), beside, is_whole=is_whole)


def completed(declaration: Declaration) -> Declaration:
    dossier = declaration.dossier
    if dossier is None:
        return declaration
    held = (version for listed in dossier.versions.values() for version in listed)
    return replace(
        declaration, dossier=replace(dossier, released=versions.joined(dossier.released, versions.register_of(held)))
    )


def unchecked(read: Inputs, declaration: Declaration) -> Iterator[str]:
    """What the rules were silent on, since it wasn't at hand."""
    dossier = declaration.dossier
    known = dossier is not None and bool(dossier.released or dossier.versions)
    if read.register.unknown and (known or read.register.is_cut_short):
        yield f"whether an earlier release is missing from the register: {read.register.unknown}"


def rule_problems(declaration: Declaration) -> Iterator[Problem]:
    if declaration.dossier is not None:
        yield from checks.run(declaration.dossier, whole=declaration.is_whole)


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
        raise Refused((*checked.problems, unreadable(fault))) from fault
    progress("links")
    broken = tuple(links.problems(made, urlsplit(checked.dossier.about.base_url).path))
    if broken:
        raise Refused((*checked.problems, *broken))
    progress("publish")
    return Built(publish.publish(made, out), checked)


def unreadable(fault: Unreadable) -> Problem:
    file = versions.path_of(fault.version.claim, fault.version.number)
    hint = "the file is as it was released, so this is a fault of the program: please report it"
    return Problem("version-file", Location(file), str(fault), hint=hint)


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
