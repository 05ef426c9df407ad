"""Where a reader who knows better can say so: an issue begun in the repository, a letter begun to the contact.

Nothing is sent by the page: its links open what the reader then sends, or doesn't.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from dossier import addresses
from dossier.site.edition import Edition
from dossier.site.views import Dispute

LONGEST_QUOTE = 540
"""Bytes of a quote as they stand in an address: hosts refuse long ones, and the page has the whole quote."""
MAIL = re.compile(r"(?:mailto:)?([A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")


@dataclass(frozen=True, slots=True)
class Disputed:
    """What somebody objects to."""

    title: str
    permalink: str
    version: str
    """Its number and digest in words; empty where none is released."""
    quote: str = ""


def dispute(edition: Edition, disputed: Disputed) -> Dispute:
    """The link, as far as the dossier has somebody to write to."""
    _, about = edition.interface._, edition.dossier.about
    if about.repository:
        return Dispute("", _("Dispute this: opens an issue"), issue(edition, about.repository, disputed))
    if not about.contact:
        return Dispute(_("This dossier names no address for objections."))
    mail = MAIL.fullmatch(about.contact)
    if mail:
        return Dispute("", _("Dispute this: opens a letter"), letter(edition, mail[1], disputed))
    if addresses.url_fault(about.contact) is None:
        return Dispute("", _("Dispute this: opens the editors’ page"), about.contact)
    return Dispute(_("To dispute this, write to: %(contact)s", contact=about.contact))


FORM = "dispute.yml"
"""In `.github/ISSUE_TEMPLATE/`: its fields' ids are the keys that `answers` fills in."""


def issue(edition: Edition, repository: str, disputed: Disputed) -> str:
    """A new issue, begun, as GitHub and hosts like it understand it: by the repository's form, or, where it has none,
    as a text."""
    begun = {"template": FORM, "title": subject(edition, disputed), "body": body(edition, disputed)}
    begun |= answers(disputed)
    return f"{repository.rstrip('/').removesuffix('.git')}/issues/new?{urlencode(begun, quote_via=quote, safe='')}"


def answers(disputed: Disputed) -> dict[str, str]:
    """What the form's fields are filled with."""
    known = {"address": disputed.permalink, "version": disputed.version, "quote": cut(disputed.quote, LONGEST_QUOTE)}
    return {field: text for field, text in known.items() if text}


def letter(edition: Edition, address: str, disputed: Disputed) -> str:
    """A letter, begun. Source: RFC 6068, which wants lines to end in CR and LF."""
    begun = {"subject": subject(edition, disputed), "body": body(edition, disputed).replace("\n", "\r\n")}
    return f"mailto:{address}?{urlencode(begun, quote_via=quote, safe='')}"


def subject(edition: Edition, disputed: Disputed) -> str:
    return edition.interface._("Dispute: %(title)s", title=cut(disputed.title, LONGEST_QUOTE // 2))


def body(edition: Edition, disputed: Disputed) -> str:
    """What it is about, and what whoever reads it needs to know."""
    _ = edition.interface._
    head = [disputed.permalink, disputed.version or _("Not yet released")]
    quoted = [f"> {cut(disputed.quote, LONGEST_QUOTE)}"] if disputed.quote else []
    questions = [
        _("What is wrong?"),
        _("What should stand there instead?"),
        _("Where can that be checked?"),
    ]
    return "\n\n".join(("\n".join(head), *quoted, *questions)) + "\n"


def cut(text: str, longest: int) -> str:
    """The text on one line, or its first words, as many as an address can carry."""
    kept: list[str] = []
    room = longest
    for word in text.split():
        room -= len(quote(word, safe=""))
        if room < 0:
            return " ".join((*kept, "[…]"))
        kept.append(word)
        room -= len(quote(" "))
    return " ".join(kept)
