"""What a reader takes along of a claim, and of each excerpt: addresses, citations, files, a way to object."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dossier import standing
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
ENGLISH, ANGLED, POINTED = ("“", "”"), ("«", "»"), ("‹", "›")
QUOTES = {"ar": ANGLED, "fa": ANGLED, "fr": ANGLED}
"""By language, where they aren't “ and ”."""


def take(edition: Edition, claim: Claim) -> Take:
    """The whole section."""
    work = citing.claim_work(edition, claim)
    return Take(
        claim=taken_claim(edition, claim, work),
        excerpts=tuple(taken_excerpt(edition, claim, excerpt, work) for excerpt in claim.excerpts),
    )


def taken_claim(edition: Edition, claim: Claim, work: Work) -> Taken:
    permalink = routes.canonical(edition.dossier.about.base_url, routes.claim(claim.id))
    return Taken(
        anchor=CLAIM,
        permalink=permalink,
        version=version_link(edition, work.release) if work.release else unreleased(edition, claim),
        citations=claim_citations(edition, CLAIM, work),
        files=files(edition, claim.id),
        dispute=dispute(edition, Disputed(work.title.text, permalink, version_words(edition, work.release))),
    )


def taken_excerpt(edition: Edition, claim: Claim, excerpt: Excerpt, work: Work) -> TakenExcerpt:
    found = citing.quoted(edition, excerpt, work)
    anchor = f"{EXCERPT}_{excerpt.id}"
    version = version_words(edition, work.release)
    objection = dispute(edition, Disputed(work.title.text, found.permalink, version, excerpt.quote))
    return TakenExcerpt(
        letter=letters(claim)[excerpt.id],
        mark=edition.mark(excerpt.stance),
        voice=voice(edition, excerpt),
        quote=marked(found.quote),
        attribution=tuple(attribution(edition, claim, excerpt, found)),
        taken=Taken(
            anchor=anchor,
            permalink=found.permalink,
            version=version_link(edition, work.release, excerpt.id) if work.release else None,
            citations=excerpt_citations(edition, anchor, found),
            files=files(edition, claim.id, excerpt.id),
            dispute=objection if objection.href else None,
        ),
    )


# The quote with its attribution.


def marked(words: Wording) -> Wording:
    """Words between the quotation marks of their language. Where such marks stand in them, others are put around
    them, or none: not a letter of a quote is changed."""
    own = QUOTES.get(words.language.partition("-")[0], ENGLISH)
    for first, last in dict.fromkeys((own, ENGLISH, ANGLED, POINTED)):
        inside = (first, last, *('"„‟' if first == "“" else ""))
        if not any(mark in words.text for mark in inside):
            return replace(words, text=f"{first}{words.text}{last}")
    return words


def attribution(edition: Edition, claim: Claim, excerpt: Excerpt, found: Quoted) -> Iterable[tuple[Wording, ...]]:
    """The words in other languages, who prints them on whose word, and at which address they stand: line by line."""
    own = edition.interface.language
    for made in excerpt.translation:
        view = translation_view(edition, made, ())
        yield (marked(Wording(made.text, view.language, view.direction)),)
        yield (worded(f"({view.made})", own),)
    yield around(edition, printed(edition, excerpt, found), found.document.title)
    yield around(edition, quoted_in(edition, claim, excerpt, container(found.claim)), found.claim.title)
    yield (worded(found.permalink, own),)


def quoted_in(edition: Edition, claim: Claim, excerpt: Excerpt, dossier: str) -> str:
    """Where the words are quoted and as what, so that no denial reads as support; and what became of the claim."""
    _ = edition.interface._
    said = {
        "asserts": _("Quoted in %(dossier)s, as asserting: “%(title)s”"),
        "partly-asserts": _("Quoted in %(dossier)s, as asserting in part: “%(title)s”"),
        "denies": _("Quoted in %(dossier)s, as denying: “%(title)s”"),
        "declines": _("Quoted in %(dossier)s, as declining to say: “%(title)s”"),
        "mentions": _("Quoted in %(dossier)s, as mentioning, not asserting: “%(title)s”"),
    }[excerpt.stance]
    return said % {"dossier": dossier, "title": STAND_IN} + fate(edition, claim)


def fate(edition: Edition, claim: Claim) -> str:
    """As in " [withdrawn 11 December 2026]"; empty of a claim that stands."""
    _ = edition.interface._
    if claim.state not in ("withdrawn", "merged"):
        return ""
    found = standing.ended(edition.dossier, claim)
    words = _("withdrawn") if claim.state == "withdrawn" else _("merged into another claim")
    return f" [{words} {edition.interface.date(found)}]" if found else f" [{words}]"


def printed(edition: Edition, excerpt: Excerpt, found: Quoted) -> str:
    """As in "— The Herald (voices, the nearest first: the Wire, the ministry), “The ferry again”, 4 May 2021"."""
    _ = edition.interface._
    voices = [edition.wording(edition.dossier.actors[actor].name).text for actor in excerpt.attribution]
    outlet = container(found.document) or _("an outlet that the copy doesn’t name")
    parts = (
        f"{outlet} ({voices_words(edition, voices)})" if voices else outlet,
        _("“%(title)s”", title=STAND_IN),
        edition.interface.date(found.document.date) if found.document.date else "",
    )
    return "— " + _(", ").join(part for part in parts if part)


def voices_words(edition: Edition, voices: list[str]) -> str:
    """On whose word; names stand as they are, whatever articles a sentence would give them."""
    _ = edition.interface._
    if len(voices) == 1:
        return _("voice: %(name)s", name=voices[0])
    return _("voices, the nearest first: %(names)s", names=_("; ").join(voices))


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


def claim_citations(edition: Edition, anchor: str, work: Work) -> tuple[CitationView, ...]:
    """A claim in each style, and as a template of Wikipedia."""
    chicago, mla, apa = ((style, citing.entry(work, style)) for style in citing.STYLES)
    _ = edition.interface._
    return (
        CitationView(_("Chicago, note"), f"{anchor}_chicago_note", citing.note(work)),
        CitationView(_("Chicago, bibliography"), f"{anchor}_chicago", chicago[1]),
        *(CitationView(style.name, f"{anchor}_{style.id}", parts) for style, parts in (mla, apa)),
        wikipedia(edition, anchor, citing.template(work)),
    )


def excerpt_citations(edition: Edition, anchor: str, found: Quoted) -> tuple[CitationView, ...]:
    """An excerpt: a note that names both works; or what stands in the text, and the dossier in the list."""
    _, (_chicago, *listing) = edition.interface._, citing.STYLES
    in_text = {"mla": citing.in_mla, "apa": citing.in_apa}
    views = [CitationView(_("Chicago, note"), f"{anchor}_chicago_note", citing.quoted_note(found))]
    for style in listing:
        name, parts = _("%(style)s, in the text", style=style.name), in_text[style.id](found)
        views.append(CitationView(name, f"{anchor}_{style.id}_text", parts))
        name, parts = _("%(style)s, in the list", style=style.name), citing.entry(found.within, style)
        views.append(CitationView(name, f"{anchor}_{style.id}", parts))
    return (*views, wikipedia(edition, anchor, citing.quoted_in_template(found)))


def wikipedia(edition: Edition, anchor: str, template: tuple[Wording, ...]) -> CitationView:
    code = tuple(map(CitePart, template))
    return CitationView(edition.interface._("Wikipedia"), f"{anchor}_wikipedia", code, is_code=True)


def version_citations(edition: Edition, work: Work) -> tuple[CitationView, ...]:
    """A version in each style, and what its files of references would hold."""
    texts = {"bib": citing.bib(work, None), "ris": citing.ris(work, None), "csl.json": citing.csl(work, None)}
    return (
        *claim_citations(edition, CLAIM, work),
        *(
            CitationView(
                label, f"{CLAIM}_{form.partition('.')[0]}", (CitePart(worded(texts[form].strip(), "en")),), is_code=True
            )
            for form, label, _ in FORMS
        ),
    )


def files(edition: Edition, claim: str, excerpt: str = "") -> tuple[FileLink, ...]:
    return tuple(FileLink(label, routes.citation(claim, form, excerpt), kind) for form, label, kind in FORMS)
