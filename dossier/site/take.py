"""What a reader takes along of a claim, and of each excerpt: addresses, citations, files, a way to object."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dossier.model import Claim, Excerpt
from dossier.site import citing, routes
from dossier.site.citing import Quoted, Work
from dossier.site.columns import translation_view, voice
from dossier.site.dispute import Disputed, dispute
from dossier.site.edition import Edition, letters, worded
from dossier.site.views import (
    CitationView,
    CitePart,
    FileLink,
    Take,
    Taken,
    TakenExcerpt,
    TakenVersion,
    Wording,
)
from dossier.versions import Version

CLAIM, EXCERPT = "taken", "take"
"""What element ids begin with, of the claim's part and, before an underscore and its id, of an excerpt's."""
FORMS = (
    ("bib", "BibTeX", "application/x-bibtex"),
    ("ris", "RIS", "application/x-research-info-systems"),
    ("csl.json", "CSL JSON", "application/vnd.citationstyles.csl+json"),
)
STAND_IN = "\ue000"
QUOTES = {"ar": ("«", "»"), "fa": ("«", "»"), "fr": ("«", "»")}
"""By language, where they aren't “ and ”."""


def take(edition: Edition, claim: Claim) -> Take:
    """The whole section."""
    work = citing.claim_work(edition, claim)
    return Take(
        claim=taken_claim(edition, claim, work),
        excerpts=tuple(taken_excerpt(edition, claim, excerpt, work) for excerpt in claim.excerpts),
    )


def taken_claim(edition: Edition, claim: Claim, work: Work) -> Taken:
    styled = (citing.entry(work, style) for style in citing.STYLES)
    return Taken(
        anchor=CLAIM,
        permalink=work.url,
        version=version_link(edition, work.release) if work.release else unreleased(edition, claim),
        citations=citations(edition, CLAIM, styled, citing.template(work)),
        files=files(edition, claim.id),
        dispute=dispute(edition, Disputed(work.title.text, work.url, version_words(edition, work.release))),
    )


def taken_excerpt(edition: Edition, claim: Claim, excerpt: Excerpt, work: Work) -> TakenExcerpt:
    found = citing.quoted(edition, excerpt, work)
    anchor = f"{EXCERPT}_{excerpt.id}"
    styled = (citing.quoted_in(found, style) for style in citing.STYLES)
    version = version_words(edition, work.release)
    objection = dispute(edition, Disputed(work.title.text, found.permalink, version, excerpt.quote))
    return TakenExcerpt(
        letter=letters(claim)[excerpt.id],
        mark=edition.mark(excerpt.stance),
        voice=voice(edition, excerpt),
        quote=marked(found.quote),
        attribution=tuple(attribution(edition, excerpt, found)),
        taken=Taken(
            anchor=anchor,
            permalink=found.permalink,
            version=version_link(edition, work.release, excerpt.id) if work.release else None,
            citations=citations(edition, anchor, styled, citing.quoted_in_template(found)),
            files=files(edition, claim.id, excerpt.id),
            dispute=objection if objection.href else None,
        ),
    )


# The quote with its attribution.


def marked(words: Wording) -> Wording:
    """Words between the quotation marks of their language."""
    first, last = QUOTES.get(words.language.partition("-")[0], ("“", "”"))
    return replace(words, text=f"{first}{words.text}{last}")


def attribution(edition: Edition, excerpt: Excerpt, found: Quoted) -> Iterable[tuple[Wording, ...]]:
    """The words in other languages, who prints them on whose word, and at which address they stand: line by line."""
    _, own = edition.interface._, edition.interface.language
    for made in excerpt.translation:
        view = translation_view(edition, made, ())
        yield (marked(Wording(made.text, view.language, view.direction)),)
        yield (worded(f"({view.made})", own),)
    yield around(edition, printed(edition, excerpt, found), found.document.title)
    quoted = _("Quoted in %(dossier)s: “%(title)s”", dossier=container(found.claim), title=STAND_IN)
    yield around(edition, quoted, found.claim.title)
    yield (worded(found.permalink, own),)


def printed(edition: Edition, excerpt: Excerpt, found: Quoted) -> str:
    """As in "— The Herald, on the word of the Wire, on that of the ministry, “The ferry again”, 4 May 2021"."""
    _ = edition.interface._
    voices = [edition.wording(edition.dossier.actors[actor].name).text for actor in excerpt.attribution]
    parts = (
        container(found.document) or _("an outlet that the copy doesn’t name"),
        _("on the word of %(voices)s", voices=_(", on that of ").join(voices)) if voices else "",
        _("“%(title)s”", title=STAND_IN),
        edition.interface.date(found.document.date) if found.document.date else "",
    )
    return "— " + _(", ").join(part for part in parts if part)


def around(edition: Edition, text: str, title: Wording) -> tuple[Wording, ...]:
    """A line with a title in it, which may be in another language."""
    before, _, after = text.partition(STAND_IN)
    own = edition.interface.language
    return worded(before, own), title, worded(after, own)


def container(work: Work) -> str:
    return work.container.text if work.container else ""


# Versions, citations, files.


def version_link(edition: Edition, release: Version, excerpt: str = "") -> TakenVersion:
    """The address of this very state."""
    date = edition.interface.day(release.released)
    words = edition.interface._("Version %(number)s, released on %(date)s", number=release.number, date=date)
    address = routes.claim_version(release.claim, release.number, excerpt)
    return TakenVersion(words, routes.canonical(edition.dossier.about.base_url, address), address)


def unreleased(edition: Edition, claim: Claim) -> TakenVersion:
    """That this very state has no address yet."""
    _, versions = edition.interface._, edition.dossier.history(claim)
    if not versions:
        return TakenVersion(_("Not released yet: it gets an address of its own with its release."))
    last, date = versions[-1], edition.interface.day(versions[-1].released)
    return TakenVersion(
        _(
            "Changed since version %(number)s of %(date)s, and not released yet: it gets an address of its own with "
            "its release.",
            number=last.number,
            date=date,
        )
    )


def version_words(edition: Edition, release: Version | None) -> str:
    """The version with its digest, for whoever reads an objection; empty where this state isn't released."""
    if release is None:
        return ""
    return edition.interface._("Version %(number)s, SHA-256 %(digest)s", number=release.number, digest=release.sha256)


def citations(
    edition: Edition, anchor: str, styled: Iterable[tuple[CitePart, ...]], template: tuple[Wording, ...]
) -> tuple[CitationView, ...]:
    """A citation in each style, and as a template of Wikipedia."""
    code = tuple(map(CitePart, template))
    return (
        *(
            CitationView(style.name, f"{anchor}_{style.id}", parts)
            for style, parts in zip(citing.STYLES, styled, strict=True)
        ),
        CitationView(edition.interface._("Wikipedia"), f"{anchor}_wikipedia", code, is_code=True),
    )


def files(edition: Edition, claim: str, excerpt: str = "") -> tuple[FileLink, ...]:
    return tuple(FileLink(label, routes.citation(claim, form, excerpt), kind) for form, label, kind in FORMS)
