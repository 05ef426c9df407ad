"""The excerpt as data, and as a block of YAML that is ready to paste."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count
from typing import Any, get_args

from dossier import captures, writing
from dossier.addresses import ID_LIMIT, id_fault
from dossier.model import Claim, Dossier, Excerpt, ExcerptId, Source, Stance
from dossier.problems import UsageFault
from dossier.quoting.choosing import Kept
from dossier.walker import nearest

INDENT = 6
"""Spaces before the dash of an excerpt, in a file where each level takes two."""
ADD_ACTOR = "add it: python3 build.py new actor"
STANCES: tuple[str, ...] = get_args(Stance)
ORDER = ("id", "same_as", "source", "attribution", "stance", "quote", "translation", "note")


@dataclass(frozen=True)
class Given:
    """What an editor says of the excerpt; empty where he says nothing."""

    id: str = ""
    stance: str = ""
    attribution: tuple[str, ...] = ()
    note: str = ""
    translation: str = ""


def identical(dossier: Dossier, source: Source, quote: str, text: Kept, claim: Claim | None) -> Excerpt | None:
    """The excerpt in which just this passage is typed. Raises `UsageFault` where the claim has it already."""
    held = text.article.folded
    wanted = captures.positions_of(quote, held)
    same = [
        excerpt
        for excerpt in dossier.excerpts()
        if excerpt.source == source.id and captures.positions_of(excerpt.quote, held) == wanted
    ]
    for excerpt in same:
        if claim and excerpt.claim == claim.id:
            raise UsageFault(f'the claim "{claim.id}" quotes this passage already, as "{excerpt.id}"')
    return next((excerpt for excerpt in same if excerpt.same_as is None), None)


def entry(
    dossier: Dossier, source: Source, quote: str, claim: Claim | None, given: Given, twin: Excerpt | None
) -> dict[str, Any]:
    """The excerpt as it stands in `claims.yaml`. Raises `UsageFault` for what is given wrongly."""
    check_given(dossier, source, given)
    if claim and not given.stance:
        raise UsageFault(f"an excerpt needs its stance towards the claim: add --stance with {listed(STANCES)}")
    values: dict[str, Any] = {
        "id": identity(source, claim, given),
        "same_as": str(twin.target) if twin else "",
        "source": "" if twin else source.id,
        "attribution": list(given.attribution),
        "stance": given.stance,
        "quote": "" if twin else quote,
        "translation": given.translation,
        "note": given.note,
    }
    return {key: values[key] for key in ORDER if values[key]}


def check_given(dossier: Dossier, source: Source, given: Given) -> None:
    for option, text in (("--note", given.note), ("--translation", given.translation)):
        if re.search("[\ud800-\udfff]", text):
            raise UsageFault(f"{option} holds a byte that isn't UTF-8 text; type it again")
    for voice in given.attribution:
        if voice not in dossier.actors:
            raise UsageFault(f'there is no actor "{voice}"; {nearest(voice, dossier.actors) or ADD_ACTOR}')
        if voice == source.outlet:
            raise UsageFault(
                f'"{voice}" is the outlet that prints the document; leave it out: an outlet is never typed'
            )


# The id.


def identity(source: Source, claim: Claim | None, given: Given) -> str:
    """The id that is given, or the origin's, the outlet's or the source's, with a number where the claim has it."""
    taken = ids_of(claim)
    if given.id:
        fault = id_fault(given.id)
        if fault:
            raise UsageFault(f"{fault[0]}; {fault[1]}")
        if given.id in taken:
            raise UsageFault(f'the claim has or had an excerpt "{given.id}"; give another --id')
        return given.id
    name = given.attribution[-1] if given.attribution else source.outlet or undated(source.id)
    names = chain([name], (f"{name[: ID_LIMIT - 4]}-{number}" for number in count(2)))
    return next(found for found in names if found not in taken)


def ids_of(claim: Claim | None) -> set[str]:
    """Every id that an excerpt of the claim has or had."""
    if claim is None:
        return set()
    own = {name for excerpt in claim.excerpts for name in (excerpt.id, *excerpt.aliases)}
    return own | {ExcerptId(removed.id) for removed in claim.removed}


def undated(source: str) -> str:
    """A source's id without the date at its end."""
    return re.sub(r"(-[0-9]+)+$", "", source)


# The block.


def block(data: Mapping[str, Any], dossier: Dossier, source: Source) -> str:
    """The excerpt as YAML; what nobody has said yet stands there as a comment that says what is wanted."""
    missing = dict(comments(data, dossier, source))
    lines: list[str] = []
    for key in ORDER:
        lines += writing.entry_lines(key, data[key], INDENT + 2) if key in data else missing.get(key, [])
    lines[0] = " " * INDENT + "- " + lines[0].lstrip(" ")
    return "".join(f"{line}\n" for line in lines)


def comments(data: Mapping[str, Any], dossier: Dossier, source: Source) -> Iterator[tuple[str, list[str]]]:
    repeats = "same_as" in data
    if not repeats and "attribution" not in data:
        alone = "; without this line: the outlet's own" if source.outlet else ""
        yield "attribution", commented(f"attribution: []  # on whose word, nearest first, by their ids{alone}")
    if "stance" not in data:
        yield "stance", commented(f"stance:  # towards the claim: {listed(STANCES)}")
    language = dossier.about.translations.language if dossier.about.translations else dossier.language
    if not repeats and "translation" not in data and source.language != language:
        yield "translation", commented("translation: >-", f"  … the quote, translated into {language}")


def commented(*lines: str) -> list[str]:
    return [" " * (INDENT + 2) + f"# {line}" for line in lines]


def listed(choices: tuple[str, ...]) -> str:
    return f"{', '.join(choices[:-1])} or {choices[-1]}"
