"""A claim on other people's pages: the embed, the code that puts it there, and what tells programs of it.

Source: oEmbed 1.0, <https://oembed.com>.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from markupsafe import Markup, escape

from dossier.drawing import text
from dossier.evidence import ClaimEvidence
from dossier.interface import direction
from dossier.model import Claim
from dossier.site import previews, routes
from dossier.site.columns import voice
from dossier.site.edition import STANCES, Edition
from dossier.site.headline import headline, plain
from dossier.site.notice import notice
from dossier.site.views import EmbedCode, EmbedPage, HeadLink, StanceVoices, Wording

Gettext = Callable[[str], str]

WIDTH = 600
"""What programs are told; the embed takes whatever width it is given, from 280 pixels on."""
ROOM = 440
"""The width for words in an embed of 480 pixels, the narrowest in which voices stand beside their stance's word."""
VOICES = 290
"""Of that, what the voices have beside their stance."""
FIXED = 184
"""The height of what every embed has: the topic's line, the conflict, the foot, edges and space."""
NARROW = 278
"""The width for words on a phone of 320 pixels, in a page that leaves some space beside the frame."""
NARROW_FIXED = 72
"""What every embed has there besides lines of words: edges and space, and some room to spare."""
LINK = 44
"""A line of links."""
GAP = 16
NOTICE_EDGES = 28
CARD = (1200, 630)
CACHE_SECONDS = 86_400
OEMBED_TYPE = "application/json+oembed"


def embed_page(edition: Edition, found: ClaimEvidence) -> EmbedPage:
    """All that the embed shows."""
    claim, event = found.claim, found.claim.event
    return EmbedPage(
        topic=edition.wording(edition.dossier.topics[claim.topic].title),
        statement=edition.wording(claim.statement),
        also=edition.also(claim.statement),
        notice=notice(edition, claim),
        when=edition.optional_when(event.date if event else None),
        places=tuple(edition.place_ref(place).name for place in event.places) if event else (),
        headline=headline(edition, found),
        stances=tuple(stances(edition, claim)),
        address=routes.claim(claim.id),
        home=routes.HOME,
    )


def stances(edition: Edition, claim: Claim) -> Iterator[StanceVoices]:
    """Who asserts and who denies, each stance alike."""
    for stance in STANCES:
        voices = (voice(edition, excerpt) for excerpt in claim.excerpts if excerpt.stance == stance)
        if found := tuple(dict.fromkeys(voices)):
            yield StanceVoices(edition.mark(stance), found)


# The code.


def embed_code(edition: Edition, found: ClaimEvidence) -> EmbedCode:
    """The embed, and below it a line that stands by itself where a frame is taken out."""
    html = f"{frame(edition, found)}\n{source_line(edition, found)}"
    return EmbedCode(html, routes.claim_embed(found.claim.id))


def frame(edition: Edition, found: ClaimEvidence) -> Markup:
    """Attributes that need no style: many sites take styles out, or forbid them."""
    return Markup(
        '<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy" frameborder="0"></iframe>'
    ).format(
        address(edition, routes.claim_embed(found.claim.id)),
        previews.title(edition, found.claim),
        height(edition, found),
    )


def source_line(edition: Edition, found: ClaimEvidence) -> Markup:
    """The statement, called a claim, with its figures and the editors' confidence: it never stands without them."""
    base, interface, claim = edition.dossier.about.base_url, edition.interface, found.claim
    statement = linked(edition.wording(claim.statement), routes.canonical(base, routes.claim(claim.id)))
    return Markup('<p lang="{}" dir="{}">{} {}. {}</p>').format(
        interface.language,
        interface.direction,
        escape(previews.pattern(edition, claim.state)) % {"statement": statement},
        ". ".join(figures(edition, found)),
        linked(edition.wording(edition.dossier.about.title), routes.canonical(base, routes.HOME)),
    )


def figures(edition: Edition, found: ClaimEvidence) -> Iterator[str]:
    shown = headline(edition, found)
    yield plain(shown.parts)
    if found.claim.assessment:
        yield edition.interface._("Confidence: %(grade)s", grade=shown.grade.word)


def linked(wording: Wording, target: str) -> Markup:
    return Markup('<a href="{}" lang="{}" dir="{}">{}</a>').format(
        target, wording.language, wording.direction, wording.text
    )


def address(edition: Edition, target: str) -> str:
    return routes.canonical(edition.dossier.about.base_url, target)


# Its height.


def height(edition: Edition, found: ClaimEvidence) -> int:
    """So high that an embed is seen whole on a phone and in a column of 480 pixels, by estimated widths, in steps
    of 20. Beyond those widths some of it is left empty; in a narrower frame the rest scrolls."""
    page = embed_page(edition, found)
    title = edition.wording(edition.dossier.about.title).text
    return -(-max(wide(page), narrow(page, title, edition.interface._)) // 20) * 20


def wide(page: EmbedPage) -> int:
    """The height where each stance has its voices beside it."""
    high = FIXED + rows(page.statement, 21, 27)
    high += sum(4 + rows(also, 17, 23) for also in page.also)
    high += 26 if page.places else 0
    high += lines_of(plain(page.headline.parts), 17) * 24
    high += noticed(page, ROOM)
    return high + sum(9 + 23 * lines_of(voices_of(row), 15, VOICES) for row in page.stances)


def narrow(page: EmbedPage, title: str, gettext: Gettext) -> int:
    """The height on a phone, where all is set closer."""
    high = NARROW_FIXED + 20 * together(page.topic.text, page.when.words if page.when else "", 13)
    high += rows(page.statement, 17, 22, NARROW)
    high += sum(4 + rows(also, 15, 20, NARROW) for also in page.also)
    high += 4 + 23 * lines_of(" · ".join(place.text for place in page.places), 15, NARROW) if page.places else 0
    high += lines_of(plain(page.headline.parts), 15, NARROW) * 21
    high += noticed(page, NARROW)
    high += sum(9 + 23 * lines_of(f"+ {row.mark.word} {voices_of(row)}", 15, NARROW) for row in page.stances)
    high += 8 + 23 * lines_of(f"{gettext('Conflict')} {page.headline.conflict}", 15, NARROW)
    return high + LINK * together(gettext("The whole claim, word by word"), title, 13)


def noticed(page: EmbedPage, room: int) -> int:
    """The height of what a merged or withdrawn claim says first."""
    if not page.notice:
        return 0
    inside = room - NOTICE_EDGES
    title = 13 + 23 * lines_of(page.notice.title, 16, inside)
    return title + (rows(page.notice.text, 15, 23, inside) if page.notice.text else 0)


def voices_of(row: StanceVoices) -> str:
    return " · ".join(one.text for one in row.voices)


def together(first: str, second: str, size: int) -> int:
    """The lines that two texts take on a phone: one where they stand side by side."""
    beside = text.width(first, size) + text.width(second, size) + GAP
    return 1 if beside <= NARROW else 1 + bool(second)


def rows(wording: Wording, size: int, leading: int, room: int = ROOM) -> int:
    """The height of a text in its lines; Arabic is set a little larger, and wider apart."""
    scale = 1.45 if direction(wording.language) == "rtl" else 1
    return round(lines_of(wording.text, size, room) * leading * scale)


def lines_of(words: str, size: int, room: int = ROOM) -> int:
    return len(text.lines(words, size, room))


# What programs are told.


def embed_links(edition: Edition, claim: Claim) -> tuple[HeadLink, ...]:
    """What leads programs from the claim's page to its embed: by a whole address, as they ask for."""
    target = address(edition, routes.claim_oembed(claim.id))
    return (HeadLink("alternate", target, OEMBED_TYPE, previews.title(edition, claim)),)


def oembed(edition: Edition, found: ClaimEvidence) -> dict[str, Any]:
    """What an oEmbed consumer needs to know."""
    about, claim = edition.dossier.about, found.claim
    name = edition.wording(about.title).text
    return {
        "version": "1.0",
        "type": "rich",
        "title": previews.title(edition, claim),
        "author_name": edition.interface.listed([editor.name for editor in about.editors]),
        "provider_name": name,
        "provider_url": address(edition, routes.HOME),
        "cache_age": CACHE_SECONDS,
        "thumbnail_url": address(edition, routes.claim_card(claim.id)),
        "thumbnail_width": CARD[0],
        "thumbnail_height": CARD[1],
        "html": str(frame(edition, found)),
        "width": WIDTH,
        "height": height(edition, found),
    }
