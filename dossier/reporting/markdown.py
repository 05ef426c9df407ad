"""A report as Markdown, for the summary of a pull request: the short of it first, then what matters most.

GitHub shows a summary of one mebibyte at most. A longer report is cut between two things that it tells, says so at its
head, and says where all of it is to be had.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier.reporting import Report, telling
from dossier.reporting.shown import name, phrase
from dossier.reporting.summary import Notice, notices, summary

LIMIT = 1_000_000
"""Bytes; the rest of the mebibyte is left to what else a workflow says."""
FOLDED = 8
"""Of more claims than this each is folded."""
MANY = 20
"""More of anything else than this is folded."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, and blocks of which none is cut within."""

    title: str
    blocks: tuple[str, ...]
    is_folded: bool = False
    between: str = "\n"


def as_markdown(report: Report, limit: int = LIMIT) -> str:
    """The whole report, or as much of it as `limit` bytes hold."""
    told = list(sections(report))
    whole = joined(head(report), told)
    if len(whole.encode()) <= limit:
        return whole
    return cut(report, told, limit)


def head(report: Report, notice: str = "") -> str:
    said = summary(report)
    lines = ["## What this changes in the dossier", "", f"**{said[0].upper()}{said[1:]}**", ""]
    lines += [notice, ""] if notice else []
    return "\n".join([*lines, telling.heading(report)])


def cut(report: Report, told: list[Section], limit: int) -> str:
    """As many blocks, from the first, as there is room for."""
    total = sum(len(section.blocks) for section in told)
    low, high = 0, total
    while low < high:
        middle = (low + high + 1) // 2
        if len(shortened(report, told, middle, total).encode()) <= limit:
            low = middle
        else:
            high = middle - 1
    return shortened(report, told, low, total)


def shortened(report: Report, told: list[Section], number: int, total: int) -> str:
    """The report with so many of its blocks."""
    notice = (
        f"**This report is cut: {number} of {total} things are told, the most important first.** All of them: "
        f"`python3 build.py report --format json --base` {name(report.base.name)}"
    )
    return joined(head(report, notice), first(told, number))


def first(told: Iterable[Section], number: int) -> Iterator[Section]:
    for section in told:
        if number <= 0:
            return
        yield Section(section.title, section.blocks[:number], section.is_folded, section.between)
        number -= len(section.blocks)


def joined(start: str, told: Iterable[Section]) -> str:
    return "\n\n".join([start, *map(written, told)]) + "\n"


def written(section: Section) -> str:
    body = section.between.join(section.blocks)
    if not section.is_folded:
        return f"## {section.title}\n\n{body}"
    return f"<details><summary><b>{section.title}</b></summary>\n\n{body}\n\n</details>"


# What is told, the most important first.


def sections(report: Report) -> Iterator[Section]:
    for section in every_section(report):
        if section.blocks:
            yield section


def every_section(report: Report) -> Iterator[Section]:
    yield Section("Look at this first", tuple(map(notice, notices(report))))
    yield from checks(report)
    yield claims(report)
    yield listed("Actors, places, sources and all else that claims share", map(telling.entry, report.entries))
    yield listed("Captures", map(telling.capture, report.captures))
    yield listed("Pages of prose", map(telling.prose, report.prose))
    yield listed("Released versions", map(telling.version, report.versions))
    rank = {"gone": 0, "redirected": 1, "added": 2}
    found = sorted(report.addresses, key=lambda change: rank[change.kind])
    yield listed("Addresses of the site", map(telling.address, found))


def notice(found: Notice) -> str:
    return f"- **{found.text.format(*map(name, found.values))}**"


def checks(report: Report) -> Iterator[Section]:
    found = report.checks
    errors = [telling.problem(one, label="new ") for one in found.new]
    yield Section("Checks that fail now and didn’t", tuple(errors))
    yield folded("Mended", (telling.problem(one, label="mended ") for one in found.mended))
    yield folded("As before", (telling.problem(one, label="") for one in found.staying))
    yield folded("Whether these are mended can’t be told", (telling.problem(one, label="") for one in found.unseen))
    yield folded("Not checked", (f"- {phrase(text)}" for text in report.head.checked.unchecked))


def claims(report: Report) -> Section:
    dossier = report.head.dossier or report.base.dossier
    if dossier is None:
        return Section("Claims", ())
    teller = telling.Telling(dossier)
    tell = teller.folded if len(report.claims) > FOLDED else teller.claim
    return Section(f"Claims ({len(report.claims)})", tuple(map(tell, report.claims)), between="\n\n")


def listed(title: str, blocks: Iterable[str]) -> Section:
    made = tuple(blocks)
    return Section(f"{title} ({len(made)})", made, len(made) > MANY)


def folded(title: str, blocks: Iterable[str]) -> Section:
    made = tuple(blocks)
    return Section(f"{title} ({len(made)})", made, is_folded=True)
