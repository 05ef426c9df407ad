"""What became of each claim, entry and file, as blocks of Markdown. All text of the dossier passes `shown`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from dossier.addresses import ID
from dossier.captures import Capture
from dossier.differences import Change, Term
from dossier.interface import SOURCE_LANGUAGE, Interface
from dossier.model import Dossier
from dossier.reporting import Report
from dossier.reporting.checking import Found
from dossier.reporting.claims import ClaimChange
from dossier.reporting.ends import NOTHING
from dossier.reporting.entries import EntryChange
from dossier.reporting.figures import Figures
from dossier.reporting.files import CaptureChange, ProseChange, VersionChange
from dossier.reporting.leaves import FieldChange
from dossier.reporting.reached import AddressChange
from dossier.reporting.shown import IN, OUT, name, phrase, shown, word_by_word
from dossier.reporting.summary import SAID, figures
from dossier.site.changed import Words
from dossier.site.edition import Edition
from dossier.site.views import Wording

FIGURES = {
    "documents": "Documents that assert it",
    "origins": "Origins",
    "unnamed_origins": "Unnamed origins",
    "untraced": "Untraced passages",
    "denying_documents": "Documents that deny it",
    "denying_origins": "Origins of denials",
}
CODED = {"support": "Support", "conflict": "Conflict"}


class Telling:
    """Tells changes in English, with the words that the site has for them."""

    def __init__(self, dossier: Dossier) -> None:
        self.words = Words(Edition(dossier, NOTHING, Interface(SOURCE_LANGUAGE), SOURCE_LANGUAGE))

    # Claims.

    def claim(self, claim: ClaimChange) -> str:
        """A claim under its heading."""
        return f"### {self.fates(claim)}\n\n{self.details(claim)}"

    def folded(self, claim: ClaimChange) -> str:
        """The same, folded under a line that GitHub reads as HTML: nothing but ids stands in it."""
        said = ", ".join(SAID[fate] for fate in claim.fates)
        moved = "; ".join(figures([claim]))
        said = f"{said} ({moved})" if moved else said
        head = f"<code>{claim.id}</code>: {said}" if ID.fullmatch(claim.id) else said
        return f"<details><summary>{head}</summary>\n\n{self.details(claim)}\n\n</details>"

    def details(self, claim: ClaimChange) -> str:
        lines = [self.statement(claim), ""]
        if claim.is_part:
            lines += ["*It can’t be read whole: what is only missing isn’t told, and nothing is counted.*", ""]
        told = [change for change in claim.changes if not self.is_said(claim, change)]
        is_new = claim.fates[0] == "added"
        figures = self.figures(claim.before, claim.after) if is_new or claim.before else ()
        lines += [*figures, *self.groups(told, is_new=is_new), *fields(claim.fields)]
        return "\n".join(lines).rstrip()

    def is_said(self, claim: ClaimChange, change: Change) -> bool:
        """Whether a new claim's heading says it."""
        is_statement = (change.part, change.field) == ("claim", "statement")
        return claim.fates[0] == "added" and is_statement and change.language == next(iter(claim.statement), "")

    def fates(self, claim: ClaimChange) -> str:
        said = ", ".join(SAID[fate] for fate in claim.fates)
        if claim.fates == ("added",) and claim.state != "published":
            said = f"added ({shown(claim.state)})"
        said = f"{said} (before: {name(claim.former)})" if claim.former else said
        said = f"{said} (into {name(claim.into)})" if "merged" in claim.fates else said
        return f"{name(claim.id)}: {said}"

    def statement(self, claim: ClaimChange) -> str:
        language, text = next(iter(claim.statement.items()), ("", "(no statement)"))
        return f"{OUT[0]}{phrase(text, language)}{OUT[1]}" if claim.fates[0] == "gone" else phrase(text, language)

    def figures(self, before: Figures | None, after: Figures | None) -> Iterator[str]:
        """Each figure that moved; all of them, but zeros, of a claim that is new."""
        if after is None:
            return
        for key, label in FIGURES.items():
            was, now = before.counts[key] if before else None, after.counts[key]
            if was != now and (now or was):  # of a new claim no zeros
                yield f"- {label}: {arrow('' if was is None else str(was), str(now))}"
        for key, label in CODED.items():
            now = self.coded(key, after)
            was = self.coded(key, before) if before else ""
            if was != now and (before or figures_of(after, key)):
                yield f"- {label}: {arrow(was, now)}"
        yield from named("On whose word", before.origins if before else (), after.origins)
        yield from named("Denied by", before.denied_by if before else (), after.denied_by)
        yield from named("In the documents", before.documents if before else (), after.documents)

    def coded(self, key: str, figures: Figures) -> str:
        found = figures.counts[key]
        codes = [found] if isinstance(found, str) else found
        known = self.words.codes[key]  # type: ignore[index]
        return "; ".join(known.get(code, code) for code in codes) or "none found"

    def groups(self, changes: Sequence[Change], *, is_new: bool) -> Iterator[str]:
        """Changes below a line for each part of the claim, and for each excerpt. What is new altogether isn't marked
        word by word."""
        for (part, excerpt), found in groupby(changes, key=lambda change: (change.part, change.excerpt)):
            listed = list(found)
            title = f"Excerpt {name(excerpt)}" if excerpt else self.words.titles[part]
            bare = is_new or (bool(excerpt) and listed[0].kind == "added" and listed[0].field == "excerpt")
            whose = self.terms(listed[0], listed[0].whose)
            yield f"- **{title}**{f': {whose}' if whose else ''}"
            yield from (f"  - {self.item(change, is_new=bare)}" for change in listed)

    def item(self, change: Change, *, is_new: bool) -> str:
        """One change: what it is, of what, and from what to what."""
        about = self.terms(change, change.about)
        label = "The words" if is_new and change.field == "excerpt" else self.words.label(change)
        head = f"{label}{f', {about}' if about else ''}"
        if is_new and change.after:
            told = self.terms(change, change.after)
        elif change.words:
            told = word_by_word(change.words, change.language)
        elif change.before or change.after:
            told = marked(self.terms(change, change.before), self.terms(change, change.after))
        else:
            return head
        reason = self.terms(change, change.reason)
        return f"{head}: {told}{f' (reason: {reason})' if reason else ''}"

    def terms(self, change: Change, terms: Iterable[Term]) -> str:
        return "; ".join(wording(one) for one in self.words.terms(change.field, terms))


def wording(found: Wording) -> str:
    return phrase(found.text, found.language)


def figures_of(figures: Figures, key: str) -> bool:
    """Whether there is anything to say of a figure that is told in words."""
    return figures.counts[key] not in ([], "none")


def arrow(before: str, after: str) -> str:
    """As in "2 → **3**"; of what wasn't counted before, the figure alone."""
    return f"{before} → **{after}**" if before else f"**{after}**"


def marked(before: str, after: str) -> str:
    """What stood there struck out, what stands there now bold and underlined."""
    both = (f"{OUT[0]}{before}{OUT[1]}" if before else "", f"{IN[0]}{after}{IN[1]}" if after else "")
    return " ".join(filter(None, both))


def named(label: str, before: tuple[Term, ...], after: tuple[Term, ...]) -> Iterator[str]:
    """Names that went and came; of what stayed only how many."""
    gone, come = [one for one in before if one not in after], [one for one in after if one not in before]
    if gone or come:
        if not before:
            yield f"- {label}: {'; '.join(map(term, come))}"
            return
        stayed = len(after) - len(come)
        told = [*(f"{OUT[0]}{term(one)}{OUT[1]}" for one in gone), *(f"{IN[0]}{term(one)}{IN[1]}" for one in come)]
        yield f"- {label}: {'; '.join(told)}{f'; {stayed} as before' if stayed else ''}"


def term(found: Term) -> str:
    return phrase(found.text, found.language)


def fields(changes: Iterable[FieldChange]) -> Iterator[str]:
    return (f"- {name(change.field)}: {word_by_word(change.words)}" for change in changes)


# Checks.


def problem(found: Found, *, label: str) -> str:
    one = found.problem
    place = f"{one.place.file}:{one.place.line}:{one.place.column}"
    about = f" ({name(' › '.join(found.about))})" if found.about else ""
    hint = f"\n  - hint: {phrase(one.hint)}" if one.hint else ""
    return f"- **{label}{one.severity}** {name(one.rule)}, {name(place)}{about}: {phrase(one.text)}{hint}"


# Entries and files.


def entry(change: EntryChange) -> str:
    language, called = next(iter(change.name.items()), ("", ""))
    former = f" (before: {name(change.former)})" if change.former else ""
    own = name(change.id) if change.id else ""
    head = ", ".join(filter(None, (own, phrase(called, language) if called else "")))
    lines = [f"- **{name(change.table)}**{f', {head}' if head else ''}: {change.kind}{former}"]
    lines += [f"  {line}" for line in fields(change.fields)]
    if change.moves:
        claims = ", ".join(map(name, change.moves))
        lines.append(f"  - **Claims that rest on it and are counted otherwise now:** {claims}")
    return "\n".join(lines)


def capture(change: CaptureChange) -> str:
    was, now = change.before, change.after
    told = [f"- {name(change.source)}: {change.kind}"]
    if was and now:
        if was.sha256 != now.sha256:
            told.append(f"  - **the text is another one**: sha256 {marked(name(was.sha256), name(now.sha256))}")
        pairs = (
            ("words and signs captured", was.tokens, now.tokens),
            ("words opened", len(was.openings), len(now.openings)),
            ("taken", was.taken.isoformat(), now.taken.isoformat()),
            ("method", was.method, now.method),
        )
        told += [f"  - {label}: {shown(str(old))} → {shown(str(new))}" for label, old, new in pairs if old != new]
        told += [f"  - {said}" for said in unnumbered(was, now)]
    elif now:
        told.append(f"  - {now.tokens} words and signs captured, {len(now.openings)} opened, taken {now.taken}")
    return "\n".join(told)


def unnumbered(was: Capture, now: Capture) -> Iterator[str]:
    """What changed in a capture that no figure tells."""
    if was == now:
        yield "it holds the same, written otherwise"
    elif was.openings != now.openings and len(was.openings) == len(now.openings):
        yield "other words are opened, as many as before"


def prose(change: ProseChange) -> str:
    """A page with its changed paragraphs, word by word."""
    lines = [f"- {name(change.file)}: {change.kind}"]
    if change.kind == "changed" and not change.paragraphs:
        lines.append("  - the words are the same; only line breaks or spaces differ")
    return "\n".join([*lines, *(f"  - {word_by_word(words)}" for words in change.paragraphs)])


def version(change: VersionChange) -> str:
    return f"- {name(change.file)}: {change.kind}"


def address(change: AddressChange) -> str:
    to = f", to {name(change.to)}" if change.to else ""
    known = "; it was released" if change.was_released and change.kind == "gone" else ""
    return f"- {name(change.address)}: {change.kind}{to}{known}"


def heading(report: Report) -> str:
    """What is compared with what."""
    base, head = report.base, report.head
    to = f"{name(head.name)} ({name(head.commit[:12])})" if head.name else "the files as they lie here"
    return f"From {name(base.name)} ({name(base.commit[:12])}) to {to}."
