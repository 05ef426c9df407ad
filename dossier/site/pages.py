"""The Markdown pages, and the manual of all rules and figures on the method page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from inspect import cleandoc

from markupsafe import Markup

from dossier import captures, checks, evidence, prose, quotes, records, values
from dossier.evidence import comparison, conflict, links, origins, shared_wording, shares
from dossier.model import ProsePage
from dossier.site import routes
from dossier.site.edition import Edition, worded
from dossier.site.views import ManualEntry, ManualSection, ProseView, WaiverView

METHOD_PAGE = "method"


def prose_view(edition: Edition, page: ProsePage, link: prose.Link) -> ProseView:
    """A Markdown page; the method page carries the manual, and the warnings that are set aside."""
    is_method = page.name == METHOD_PAGE
    return ProseView(
        title=worded(page.title, edition.dossier.language),
        html=prose.render(page.text, link, prefix="h_"),
        sections=tuple(manual(edition, link)) if is_method else (),
        waivers=tuple(waivers(edition)) if is_method else (),
    )


def manual(edition: Edition, link: prose.Link) -> Iterator[ManualSection]:
    _ = edition.interface._
    yield ManualSection(
        "p_figures",
        _("How each figure is computed"),
        _("Nobody types these: the program works them out from the record, by these rules."),
        tuple(figure(name, title, text or "", link) for name, title, text in figures(edition)),
    )
    yield ManualSection(
        "p_rules",
        _("The rules that content must keep"),
        _("A build that breaks one of them isn’t published. Warnings are shown to the editors."),
        tuple(figure(rule_name(rule), rule, text, link) for rule, text in checks.manual()),
    )


def figures(edition: Edition) -> tuple[tuple[str, str, str | None], ...]:
    _ = edition.interface._
    return (
        ("origins", _("Origins"), origins.__doc__),
        ("support", _("Support"), evidence.support.__doc__),
        ("conflict", _("Conflict"), conflict.__doc__),
        ("comparison", _("Comparison"), comparison.__doc__),
        ("values", _("Values"), values.__doc__),
        ("shared-wording", _("Shared wording"), shared_wording.__doc__),
        ("share-quoted", _("Share quoted"), shares.__doc__),
        ("back-links", _("Back links"), links.__doc__),
        ("quotes", _("Quotes and words"), quotes.__doc__),
        ("captures", _("Captures"), captures.__doc__),
    )


def figure(name: str, title: str, text: str, link: prose.Link) -> ManualEntry:
    return ManualEntry(anchor(name), title, manual_html(cleandoc(text), link))


def rule_name(rule: str) -> str:
    return f"rule-{rule}"


def anchor(name: str) -> str:
    """The element id of an entry of the manual."""
    return f"p_{name}"


def manual_html(text: str, link: prose.Link) -> Markup:
    """A docstring as HTML; each of its lines that begins a case ("Passes:") begins a list entry."""
    lines = []
    for line in text.strip().split("\n"):
        head = line.partition(":")[0]
        lines.append(f"- *{head}:*{line.removeprefix(head + ':')}" if head in ("Passes", "Fails", "Warns") else line)
    return prose.render("\n".join(listed(lines)), link, level=4)


def listed(lines: list[str]) -> Iterator[str]:
    """Sets a blank line where text follows a list entry, so that Markdown ends the list."""
    for index, line in enumerate(lines):
        if index and lines[index - 1].startswith(("- ", "  ")) and line and not line.startswith(("- ", "  ")):
            yield ""
        yield line


# Warnings that are set aside.

PAGES: Mapping[str, Callable[[str], str]] = {
    "claims": routes.claim,
    "sources": routes.source,
    "actors": routes.actor,
    "topics": routes.topic,
    "places": routes.place,
}
"""By the first word of a waiver's place: the page of what it names."""


def waivers(edition: Edition) -> Iterator[WaiverView]:
    """In the order of the file; none of a draft."""
    for waiver in records.published(edition.dossier).waivers:
        yield WaiverView(
            rule=waiver.rule,
            anchor=anchor(rule_name(waiver.rule)),
            place=waiver.place,
            address=page_of(waiver.place),
            reason=edition.wording(waiver.reason),
            when=edition.when(waiver.date),
        )


def page_of(place: str) -> str:
    """The page of what a waiver's place names; empty where it has none of its own: a row, the file itself."""
    folder, _, rest = place.removeprefix("content/").partition("/")
    name, _, part = rest.removesuffix(".md").partition("#")
    if folder == "pages":
        return routes.page(name)
    page = PAGES[folder](name) if folder in PAGES else ""
    return f"{page}#{part}" if page and part else page
