"""A claim as nodes of schema.org.

The dossier gives no verdict: there is a `Claim` and what sources say to it, and never a `ClaimReview` or a rating. Only
a document that asserts the claim counts as its `appearance`. Every excerpt, whatever its stance, is a `Quotation` that
is about the claim by way of a `Role`, whose name is the stance: a denial is never read as the claim's own words.
Nor are the words said to be spoken by those on whose word they tell: mostly they are the narrator's ("this was denied
by the ministry"). Whose word it is stands in the quotation's credit, in words.
"""

from __future__ import annotations

from dossier.model import Claim, ClaimId, Excerpt, Translation
from dossier.site import routes
from dossier.site.columns import translation_view
from dossier.site.edition import Edition
from dossier.site.heads.jsonld import Node, download, filled
from dossier.site.heads.things import Things


def claim_node(edition: Edition, claim: Claim, publisher: str) -> Node:
    """The claim, what it is about, the documents that assert it, and what each excerpt says to it.

    `publisher`: the id of those who worded the claim.
    """
    things, event = Things(edition), claim.event
    url, statement = things.whole(routes.claim(claim.id)), edition.wording(claim.statement)
    asserting = edition.evidence.claims[ClaimId(claim.id)].documents.get("asserts", ())
    return filled(
        {
            "@type": "Claim",
            "@id": url,
            "url": url,
            "text": statement.text,
            "inLanguage": statement.language,
            "workTranslation": [
                {"@type": "Claim", "text": other.text, "inLanguage": other.language}
                for other in edition.also(claim.statement)
            ],
            "creativeWorkStatus": "" if claim.state == "published" else claim.state,
            "claimInterpreter": {"@id": publisher},
            "about": [things.topic(claim.topic), *(things.voice(actor) for actor in claim.actors)],
            "contentLocation": [things.place(place) for place in event.places] if event else [],
            "encoding": download(things.whole(routes.claim_json(claim.id)), "application/json"),
            "appearance": [things.document(source) for source in asserting],
            "subjectOf": [role(things, excerpt) for excerpt in claim.excerpts],
        }
    )


def role(things: Things, excerpt: Excerpt) -> Node:
    """An excerpt in its stance towards the claim."""
    return {"@type": "Role", "roleName": excerpt.stance, "subjectOf": quotation(things, excerpt)}


def quotation(things: Things, excerpt: Excerpt) -> Node:
    """The words, where they are printed, and on whose word."""
    url, source = things.whole(routes.claim(excerpt.claim, excerpt.id)), things.dossier.sources[excerpt.source]
    return filled(
        {
            "@type": "Quotation",
            "@id": url,
            "url": url,
            "text": excerpt.quote,
            "inLanguage": source.language,
            "isPartOf": things.document(excerpt.source),
            "creditText": credit(things.edition, excerpt),
            "workTranslation": [translated(things.edition, made) for made in excerpt.translation],
        }
    )


def credit(edition: Edition, excerpt: Excerpt) -> str:
    """As in "The Herald, on the word of The Wire": who prints it, and each voice that it goes by, nearest first."""
    _, actors = edition.interface._, edition.dossier.actors
    outlet = edition.outlet_ref(excerpt.source)
    printed = outlet.name.text if outlet else edition.no_outlet.text
    voices = [edition.wording(actors[voice].name).text for voice in excerpt.attribution]
    if not voices:
        return printed
    return _(", ").join([printed, _("on the word of %(voices)s", voices=_(", on that of ").join(voices))])


def translated(edition: Edition, made: Translation) -> Node:
    view = translation_view(edition, made, ())
    return {"@type": "Quotation", "text": made.text, "inLanguage": view.language, "creditText": view.made}
