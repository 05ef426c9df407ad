"""What is searched, and what is shown of a claim that is found.

A claim is found by its statement, by its passages and their translations, and by everybody and every place that it
has to do with: in all their spellings, whatever language its passages are in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import contains

from dossier import folding
from dossier.model import Actor, Claim, Place
from dossier.scripts import language_of
from dossier.site import routes
from dossier.site.edition import Edition, worded
from dossier.site.views import ClaimPage, Ref, SearchPage, SearchRecord, SearchResult, Spelt, Wording


def search_page(edition: Edition, results: Iterable[SearchResult]) -> SearchPage:
    _, language = edition.interface._, edition.interface.language
    ways = (
        (_("All claims"), routes.CLAIMS),
        (_("Topics"), routes.TOPICS),
        (_("Actors"), routes.ACTORS),
        (_("Places"), routes.PLACES),
        (_("Sources"), routes.SOURCES),
    )
    return SearchPage(
        title=_("Search"),
        lead=_(
            "Statements, quotes, translations and names, in Latin or in Arabic letters; "
            "a name in any of the spellings that the dossier lists."
        ),
        address=routes.SEARCH,
        languages=languages(results),
        results=routes.SEARCH_RESULTS,
        ways=tuple(Ref(worded(title, language), address) for title, address in ways),
    )


def languages(results: Iterable[SearchResult]) -> tuple[folding.Language, ...]:
    """The languages, as searching tells them apart, that words of the dossier are in."""
    texts = {text for result in results for field in result.record.fields.values() for text in field}
    found = {language for text in texts for word in folding.words(text) for language in folding.languages(word)}
    return tuple(language for language in folding.LANGUAGES if language in found)


def results(edition: Edition, pages: Iterable[ClaimPage]) -> tuple[SearchResult, ...]:
    """What can be found: every public claim."""
    names = Names(edition)
    claims = {claim.id: claim for claim in edition.dossier.public_claims}
    return tuple(result(names, claims[page.id], page) for page in pages)


def result(names: Names, claim: Claim, page: ClaimPage) -> SearchResult:
    passages = tuple(quoted(claim))
    stated = tuple(claim.statement.by_language.values())
    filed, speaking = names.filed(claim), names.speaking(claim)
    named, mentioned = names.in_texts(stated), names.in_texts((*stated, *passages))
    given = dict.fromkeys((*filed, *speaking))
    return SearchResult(
        claim=Ref(page.statement, routes.claim(claim.id), page.also),
        when=page.when,
        places=page.places,
        notice=page.notice.title if page.notice else "",
        headline=page.headline,
        spelt=tuple(name.spelt for name in given),
        columns=page.columns,
        record=SearchRecord(
            claim.id,
            {
                "statement": stated,
                "named": spellings(name for name in named if name in given),
                "filed": (*spellings(filed), *([page.when.words] if page.when else [])),
                "passages": passages,
                "heard": spellings(dict.fromkeys((*speaking, *(name for name in mentioned if name not in given)))),
            },
        ),
    )


def quoted(claim: Claim) -> Iterator[str]:
    """The quotes and their translations."""
    for excerpt in claim.excerpts:
        yield excerpt.quote
        yield from (made.text for made in excerpt.translation)


# Names in all their spellings.


@dataclass(frozen=True, eq=False)
class Name:
    """Somebody or a place, as searched."""

    spelt: Spelt
    words: tuple[tuple[str, ...], ...]
    """Each spelling's, as they are told in a text."""


def spellings(names: Iterable[Name]) -> tuple[str, ...]:
    return tuple(spelling.text for name in names for spelling in name.spelt.spellings)


class Names:
    """Every actor and place, and by which words they are recognised in a text; "sources" is nobody's name."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.actors = {id: self.name(actor, edition.actor_ref(id)) for id, actor in edition.dossier.actors.items()}
        self.places = {id: self.name(place, edition.place_ref(id)) for id, place in edition.dossier.places.items()}
        self.by_word: dict[str, dict[tuple[str, ...], list[Name]]] = {}
        voices = (name for id, name in self.actors.items() if edition.dossier.actors[id].kind != "unnamed")
        for name in (*voices, *self.places.values()):
            for words in filter(None, name.words):
                self.by_word.setdefault(words[0], {}).setdefault(words, []).append(name)

    def name(self, thing: Actor | Place, ref: Ref) -> Name:
        variants = thing.variants if isinstance(thing, Actor) else ()
        marked = (worded(text, language_of(text) or self.edition.dossier.language) for text in variants)
        found: tuple[Wording, ...] = (ref.name, *ref.also, *marked)
        return Name(Spelt(ref, found), tuple(folding.named(spelling.text) for spelling in found))

    def in_texts(self, texts: Iterable[str]) -> tuple[Name, ...]:
        """Whose name, in any spelling, stands in a text, whole: a word of the same stem may be any word."""
        found: dict[Name, None] = {}
        for text in texts:
            standing = folding.standing(text)
            for start in range(len(standing)):
                found |= dict.fromkeys(self.at(standing[start:]))
        return tuple(found)

    def at(self, standing: Sequence[tuple[str, ...]]) -> Iterator[Name]:
        """Whose name a text's words begin with."""
        for first in standing[0]:
            for wanted, names in self.by_word.get(first, {}).items():
                if len(wanted) <= len(standing) and all(map(contains, standing, wanted)):
                    yield from names

    def filed(self, claim: Claim) -> tuple[Name, ...]:
        """Whom the claim is about, and where its event is said to have been, with the places around."""
        places = claim.event.places if claim.event else ()
        around = (outer for place in places for outer in self.edition.dossier.enclosing(place))
        return (*map(self.actors.__getitem__, claim.actors), *(self.places[place] for place in (*places, *around)))

    def speaking(self, claim: Claim) -> tuple[Name, ...]:
        """Who speaks and who prints."""
        outlets = (self.edition.dossier.sources[excerpt.source].outlet for excerpt in claim.excerpts)
        voices = (voice for excerpt in claim.excerpts for voice in excerpt.attribution)
        return tuple(self.actors[actor] for actor in dict.fromkeys((*voices, *filter(None, outlets))))
