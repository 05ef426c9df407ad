"""The headline figures of a claim in words, and how they were counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.evidence import ClaimEvidence, Conflict, Support
from dossier.evidence.origins import Side
from dossier.site import routes
from dossier.site.around import one_origin_note
from dossier.site.edition import Edition, letters
from dossier.site.views import FigurePart, Headline


def headline(edition: Edition, found: ClaimEvidence) -> Headline:
    """As in "4 documents, 1 origin · denied by 2 voices"."""
    return Headline(
        parts=tuple(parts(edition, found)),
        support=support_words(edition)[found.support],
        conflict=conflict_words(edition, found.conflict),
        grade=edition.grade(found.claim.assessment),
        counted=tuple(counted(edition, found)),
    )


def plain(parts: tuple[FigurePart, ...]) -> str:
    """A headline as bare text."""
    return "".join(part.text for part in parts)


def parts(edition: Edition, found: ClaimEvidence) -> Iterator[FigurePart]:
    page = routes.claim(found.claim.id)
    yield from support_parts(edition, found, f"{page}#p_origins")
    yield from denial_parts(edition, found)
    n, _ = edition.interface.n, edition.interface._
    declining = sum(excerpt.stance == "declines" for excerpt in found.claim.excerpts)
    if declining:
        yield FigurePart(" · ")
        first = next(excerpt for excerpt in found.claim.excerpts if excerpt.stance == "declines")
        yield FigurePart(
            n("%(number)s passage declines to say", "%(number)s passages decline to say", declining),
            address=f"{page}#{first.id}",
        )
    if "contradicted" in found.conflict:
        yield FigurePart(" · ")
        yield FigurePart(_("contradicted"), strong=True, address=f"{page}#p_around")
    if "differs-in-detail" in found.conflict:
        yield FigurePart(" · ")
        yield FigurePart(_("accounts differ"), strong=True, address=f"{page}#p_differ")


def support_parts(edition: Edition, found: ClaimEvidence, address: str) -> Iterator[FigurePart]:
    n, _ = edition.interface.n, edition.interface._
    asserting, partly = found.asserting, found.partly
    if not asserting.excerpts:
        if partly.excerpts:
            yield FigurePart(
                n(
                    "%(number)s document asserts it in part",
                    "%(number)s documents assert it in part",
                    len(partly.documents),
                ),
                strong=True,
                address=address,
            )
        else:
            yield FigurePart(_("No document asserts it"), strong=True, address=address)
        return
    documents = len(asserting.documents)
    yield FigurePart(n("%(number)s document", "%(number)s documents", documents), strong=True, address=address)
    if found.relays:
        relays = n("relaying %(number)s outlet", "relaying %(number)s outlets", len(found.relays))
        yield FigurePart(f" {relays}; ")
    elif asserting.origins or asserting.untraced:
        yield FigurePart(", ")
    yield from origin_parts(edition, asserting, address)
    more = [origin for origin in partly.origins if not shared_with(origin.voices, asserting)]
    if more:
        yield FigurePart("; " + n("%(number)s more in part", "%(number)s more in part", len(more)))


def origin_parts(edition: Edition, side: Side, address: str) -> Iterator[FigurePart]:
    n = edition.interface.n
    if side.origins:
        yield FigurePart(n("%(number)s origin", "%(number)s origins", len(side.origins)), strong=True, address=address)
        unnamed = unnamed_words(edition, side)
        if unnamed:
            yield FigurePart(f", {unnamed}")
    if side.untraced and not side.origins:
        yield FigurePart(edition.interface._("untraced"))
    elif side.untraced:
        yield FigurePart("; " + n("%(number)s passage untraced", "%(number)s passages untraced", len(side.untraced)))


def unnamed_words(edition: Edition, side: Side) -> str:
    """As in "unnamed", "both unnamed", "2 of them unnamed", or nothing."""
    _ = edition.interface._
    total, unnamed = len(side.origins), side.unnamed
    if not unnamed:
        return ""
    if total == unnamed:
        return _("unnamed") if total == 1 else _("both unnamed") if total == 2 else _("all unnamed")
    return edition.interface.n("%(number)s of them unnamed", "%(number)s of them unnamed", unnamed)


def denial_parts(edition: Edition, found: ClaimEvidence) -> Iterator[FigurePart]:
    if "denied" not in found.conflict:
        return
    n, _ = edition.interface.n, edition.interface._
    page, denying = routes.claim(found.claim.id), found.denying
    yield FigurePart(" · ")
    if not denying.excerpts:
        yield FigurePart(_("denied in another claim"), strong=True, address=f"{page}#p_around")
        return
    yield FigurePart(_("denied"), strong=True, address=f"{page}#{denying.excerpts[0].id}")
    if denying.origins:
        yield FigurePart(" " + n("by %(number)s voice", "by %(number)s voices", len(denying.origins)))
    else:
        yield FigurePart(", " + _("untraced"))


def shared_with(voices: tuple[str, ...], side: Side) -> bool:
    return any(set(voices) & set(origin.voices) for origin in side.origins)


def support_words(edition: Edition) -> dict[Support, str]:
    """Each kind of support in words."""
    _ = edition.interface._
    return {
        "multiple-origins": _("Multiple origins"),
        "single-origin": _("Single origin"),
        "unnamed-only": _("Unnamed only"),
        "untraced": _("Untraced"),
        "none": _("None"),
    }


def conflict_words(edition: Edition, conflicts: Iterable[Conflict]) -> str:
    """As in "Denied; differs in detail", or "None found"."""
    _ = edition.interface._
    words = {"denied": _("denied"), "contradicted": _("contradicted"), "differs-in-detail": _("differs in detail")}
    listed = "; ".join(words[conflict] for conflict in conflicts)
    return listed[:1].upper() + listed[1:] if listed else _("None found")


def counted(edition: Edition, found: ClaimEvidence) -> Iterator[str]:
    """How the figures came about, for this claim."""
    n, _ = edition.interface.n, edition.interface._
    asserting = found.asserting
    yield (
        n(
            "%(number)s excerpt asserts the claim",
            "%(number)s excerpts assert the claim",
            len(asserting.excerpts),
        )
        + ", "
        + n("in %(number)s document.", "in %(number)s documents.", len(asserting.documents))
    )
    yield from counted_origins(edition, found)
    for origin in found.partly.origins:
        names = edition.interface.listed([edition.wording(edition.dossier.actors[v].name).text for v in origin.voices])
        yield n(
            "%(number)s excerpt asserts it in part, on the word of: %(names)s.",
            "%(number)s excerpts assert it in part, on the word of: %(names)s.",
            len(origin.excerpts),
            names=names,
        )
    if asserting.untraced:
        yield n(
            "%(number)s excerpt says neither on whose word it speaks nor who prints it; it raises no count.",
            "%(number)s excerpts say neither on whose word they speak nor who prints them; they raise no count.",
            len(asserting.untraced),
        )
    if found.denying.excerpts:
        yield _("Denials are counted the same way, apart.")
    others = [e for e in found.claim.excerpts if e.stance in ("declines", "mentions")]
    if others:
        yield _("What declines to say, and what only mentions the claim, supports nothing and isn’t counted.")


def counted_origins(edition: Edition, found: ClaimEvidence) -> Iterator[str]:
    """Which excerpts lead to which origin; one may lead to several, where others trace the voice that it cites."""
    n, listed = edition.interface.n, edition.interface.listed
    names = letters(found.claim)
    for origin in found.asserting.origins:
        yield n(
            "One origin is %(names)s: excerpt %(letters)s leads to it.",
            "One origin is %(names)s: excerpts %(letters)s lead to it.",
            len(origin.excerpts),
            names=listed([edition.wording(edition.dossier.actors[voice].name).text for voice in origin.voices]),
            letters=listed([names[excerpt.id] for excerpt in origin.excerpts]),
        )
        if len(origin.voices) > 1:
            yield one_origin_note(edition, found.claim, origin)
    for excerpt in found.asserting.excerpts:
        origins = sum(excerpt in origin.excerpts for origin in found.asserting.origins)
        if origins > 1:
            yield n(
                "Excerpt %(letter)s counts under %(number)s origin: others trace further the voice that it cites.",
                "Excerpt %(letter)s counts under %(number)s origins: others trace further the voice that it cites.",
                origins,
                letter=names[excerpt.id],
            )
