"""A report in one line, and what a reviewer must see first. Plain words; `dossier.reporting.shown` shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier.messages import counted
from dossier.reporting import Report
from dossier.reporting.claims import ClaimChange, Fate
from dossier.reporting.files import CaptureChange

SAID: dict[Fate, str] = {
    "added": "added",
    "gone": "gone",
    "withdrawn": "withdrawn",
    "merged": "merged into another",
    "drafted": "made a draft",
    "published": "published",
    "renamed": "renamed",
    "changed": "changed",
    "moved": "counted otherwise, its own words unchanged",
    "unreadable": "not comparable",
}
ORDER: tuple[Fate, ...] = tuple(SAID)
FIGURES = {
    "origins": "origins",
    "denying_origins": "origins of denials",
    "support": "support",
    "conflict": "conflict",
    "confidence": "confidence",
}
FEW = 2
"""So many moves of a figure are written out in the one line."""
TABLES = {
    "dossier": "what holds for the whole dossier",
    "topics": "topic",
    "rows": "row",
    "actors": "actor",
    "places": "place",
    "sources": "source",
    "same_origin": "entry of same_origin",
}


def summary(report: Report) -> str:
    """As in "1 claim added, 1 changed (origins 2 → 3), 1 actor changed; 0 errors, 1 new warning"."""
    told = [*claims(report), *entries(report), *files(report)]
    nothing = "nothing that readers see has changed"
    return f"{', '.join(told) or nothing}; {', '.join(problems(report))}"


def claims(report: Report) -> Iterator[str]:
    """Each claim once, by the gravest that became of it."""
    noun = "claim"
    for fate in ORDER:
        found = [claim for claim in report.claims if claim.fates[0] == fate]
        if found:
            moves = "; ".join([*figures(found), *quotes(found)])
            yield f"{counted(len(found), noun) if noun else len(found)} {SAID[fate]}{f' ({moves})' if moves else ''}"
            noun = ""


def quotes(found: list[ClaimChange]) -> Iterator[str]:
    number = sum(change.field == "quote" for claim in found for change in claim.changes)
    if number:
        yield f"{counted(number, 'quote')} changed"


def figures(found: list[ClaimChange]) -> Iterator[str]:
    """How those figures moved that a reader goes by, as in "origins 1 → 2; confidence low → high"."""
    for key, label in FIGURES.items():
        pairs = [
            (coded(claim.before.counts[key]), coded(claim.after.counts[key]))
            for claim in found
            if claim.before and claim.after
        ]
        moved = [f"{before} → {after}" for before, after in pairs if before != after]
        if moved:
            yield f"{label} {', '.join(moved)}" if len(moved) <= FEW else f"{label} of {len(moved)} of them"


def coded(figure: int | str | list[str]) -> str:
    """A figure in the words of the data: `denied and in-dispute`."""
    return " and ".join(figure) or "none" if isinstance(figure, list) else str(figure)


def entries(report: Report) -> Iterator[str]:
    """Each table's entries, by what became of them."""
    for table in dict.fromkeys(change.table for change in report.entries):
        found = [change.kind for change in report.entries if change.table == table]
        if table == "dossier":
            yield f"{TABLES[table]} changed"
            continue
        yield from by_kind(TABLES.get(table, f"entry of {table}"), found)


def by_kind(noun: str, found: Iterable[str]) -> Iterator[str]:
    """As in "2 actors added", "1 actor gone"."""
    kinds = Counter(found)
    for kind, number in kinds.items():
        yield f"{number} {noun if number == 1 else plural(noun)} {kind}"


def plural(noun: str) -> str:
    first, space, rest = noun.partition(" of ")
    return (f"{first[:-1]}ies" if first.endswith("y") else f"{first}s") + space + rest


def files(report: Report) -> Iterator[str]:
    other = sum(change.is_other_text for change in report.captures)
    if other:
        yield f"{counted(other, 'capture')} of another text"
    yield from by_kind("capture", [change.kind for change in report.captures if not change.is_other_text])
    yield from by_kind("prose file", [change.kind for change in report.prose])
    yield from by_kind("file of released versions", [change.kind for change in report.versions])
    gone = sum(change.kind == "gone" for change in report.addresses)
    if gone:
        yield f"{gone} {'address' if gone == 1 else 'addresses'} gone"


def problems(report: Report) -> Iterator[str]:
    """The errors there are; warnings that are new; what is mended."""
    checks = report.checks
    new_errors = sum(found.problem.is_error for found in checks.new)
    errors = checks.count(errors=True)
    some = "none" if not new_errors else f"{new_errors} of them"
    yield (
        counted(errors, "new error" if errors else "error")
        if new_errors == errors
        else f"{counted(errors, 'error')} ({some} new)"
    )
    yield counted(len(checks.new) - new_errors, "new warning")
    if checks.mended:
        yield f"{len(checks.mended)} mended"


# What must be seen first.


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that a reviewer must not overlook: our words, with the dossier's in their places."""

    text: str
    """`{0}`, `{1}` … stand for the values."""
    values: tuple[str, ...] = ()


def notices(report: Report) -> Iterator[Notice]:
    yield from sides(report)
    for change in report.captures:
        if change.is_other_text or (change.kind == "gone" and change.quotes):
            yield capture_notice(change)
    for claim in report.claims:
        if claim.fates[0] == "gone":
            yield gone(claim)
    for address in report.addresses:
        if address.kind == "gone" and address.was_released:
            yield Notice("The address {0} was released and would answer no more.", (address.address,))
    for version in report.versions:
        if version.kind != "added":
            did = "is gone" if version.kind == "gone" else "was changed"
            yield Notice(f"The file {{0}} {did}; only `release` and `takedown` write there.", (version.file,))


def sides(report: Report) -> Iterator[Notice]:
    """What keeps the two from being compared in full."""
    base, head = report.base, report.head
    if report.fork:
        yield Notice(
            "{0} has gone on since this branch left it: what it brought meanwhile looks taken out here. Compare with "
            "where the branch began: --base {1}.",
            (base.name, report.fork[:12]),
        )
    if not base.is_there:
        yield Notice("In {0} there is no dossier here, so everything is new.", (base.name,))
    for side in (base, head):
        if not side.is_whole:
            what = "no claim is compared" if side.dossier is None else "nothing is counted"
            yield Notice(
                f"claims.yaml can’t be read whole in {{0}}, so {what} and not all checks were run there; what couldn’t "
                "be read isn’t called gone.",
                (side.name or "the files as they lie here",),
            )


def capture_notice(change: CaptureChange) -> Notice:
    quotes = counted(change.quotes, "passage")
    if change.after is None:
        return Notice(f"The capture of {{0}} is gone, and {quotes} of the dossier quote that source.", (change.source,))
    if change.before and change.before.sha256 == change.after.sha256:
        return Notice("The leaves of the capture of {0} were changed by hand: its text is the same.", (change.source,))
    return Notice(
        f"The capture of {{0}} stands for another text than before: its sha256 changed, and {quotes} rest on it.",
        (change.source,),
    )


def gone(claim: ClaimChange) -> Notice:
    if claim.likeness:
        return Notice(
            "The claim {0} is gone, and the new claim {1} says the same: renamed, it must keep its earlier id under "
            "`aliases`.",
            (claim.id, claim.likeness),
        )
    address = " Its address was released." if claim.was_released else ""
    return Notice(f"The claim {{0}} is gone.{address}", (claim.id,))
