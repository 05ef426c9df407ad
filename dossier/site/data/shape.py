"""The keys of `/claims/<id>.json`, and of `computed` in `claims.json`, that no editor types.

A path names its way through the file: `excerpts[].verified.word`; `{}` is a key that is an id or a stance. A key that
isn't here is a declared field of that name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dossier.evidence import ClaimEvidence, Verification
from dossier.evidence.comparison import Cell
from dossier.fields import docstrings


@dataclass(frozen=True)
class Key:
    """A key, by its path, and what stands there."""

    path: str
    text: str


def of(path: str, kind: type, field: str) -> Key:
    """A key that shows a computed fact, explained where it is computed."""
    return Key(path, docstrings(kind)[field])


PATHS = "`[]` stands for each entry of a list, `{}` for each key that is an id or a stance."
CLAIM_LEAD = f"The claim's declared fields, null or empty where they aren't given, and these. {PATHS}"
FULL_ADDRESS = "Its full address."

EVIDENCE: Final = (
    Key("documents", "How many documents assert it."),
    Key("origins", "How many voices stand behind these; voices that count as one are one."),
    Key("unnamed_origins", "How many of the origins have no name."),
    Key("untraced", "How many asserting excerpts say neither on whose word nor who prints it."),
    Key("support", "`multiple-origins`, `single-origin`, `unnamed-only`, `untraced` or `none`."),
    Key("conflict", "What stands against it, or in it: `denied`, `contradicted`, `differs-in-detail`."),
    of("documents_by_stance", ClaimEvidence, "documents"),
    of("relays", ClaimEvidence, "relays"),
    Key("sides", "The origins of the excerpts that assert, assert in part, and deny; each side by its stance."),
    Key("sides.{}.origins", "The origins of that side."),
    Key("sides.{}.origins[].voices", "The actors that count as this one origin."),
    Key("sides.{}.origins[].unnamed", "Whether none of them has a name."),
    Key("sides.{}.origins[].excerpts", "The excerpts that lead to it."),
    Key("sides.{}.untraced", "The excerpts of that side that lead to nobody."),
    Key("shared_wording", "Excerpts of different passages that share runs of words."),
    Key("shared_wording[].excerpts", "The two of them."),
    Key("shared_wording[].words", "How many words each run has."),
)
COMPARISON: Final = (
    Key("row", "The row's id."),
    Key("cells", "A cell for each excerpt, in order."),
    Key("cells[].excerpt", "The excerpt's id."),
    Key(
        "cells[].state",
        "`agrees`, `differs`, `compatible`, `alone` or `shown` where the excerpt fills the row; else `silent`, "
        "`elsewhere`, `not-seen` or `blank`.",
    ),
    Key("cells[].said", "The words, as in the excerpt's point."),
    Key("cells[].value", "Their value, as in the excerpt's point."),
    of("cells[].group", Cell, "group"),
    Key("cells[].agrees", "The excerpts whose value is the same."),
    Key("cells[].differs", "The excerpts whose value excludes this one."),
    Key("cells[].compatible", "The excerpts whose value is another, and can be right beside it."),
    of("cells[].elsewhere", Cell, "elsewhere"),
)
VERSIONS: Final = (
    Key("version", "Its number, from 1."),
    Key("released", "The day of its release."),
    Key("url", "Its page. The file that was released lies beside it: the address without the stroke, and `.json`."),
    Key("sha256", "Of the file that was released, in hexadecimal, as `sha256sum` prints it."),
    Key("taken_down", "The day on which its text was taken down; null of any other."),
)
RELATIONS: Final = (
    Key("direction", "`out` where this claim names the other, `in` where the other names this one."),
    Key("type", "What the one says to the other, as the relation's field."),
    Key("from", "The claim that it begins at, and its excerpt, if any: `claim`, `excerpt`."),
    Key("from.claim", "The claim's id."),
    Key("from.excerpt", "The excerpt's id."),
    Key("to", "What it leads to: `claim`, `excerpt`."),
    Key("to.claim", "The claim's id."),
    Key("to.excerpt", "The excerpt's id."),
    Key("url", "The other claim's page."),
    Key("note", "As the relation's field."),
)
EXCERPT: Final = (
    Key("url", FULL_ADDRESS),
    Key("passage", "The first excerpt that quotes the same passage, as `claim#excerpt`."),
    Key("language", "Of the quote: that of its document."),
    Key("verified", "How the quote was held against its document; null where it wasn't."),
    of("verified.method", Verification, "method"),
    of("verified.sha256", Verification, "sha256"),
    of("verified.word", Verification, "word"),
)


def under(start: str, keys: tuple[Key, ...]) -> tuple[Key, ...]:
    return tuple(Key(f"{start}.{key.path}", key.text) for key in keys)


CLAIM: Final = (
    Key("version", "Of the file's form."),
    Key("id", "The claim's own name."),
    Key("url", FULL_ADDRESS),
    *under("excerpts[]", EXCERPT),
    Key("evidence", "What follows from the excerpts: [how each figure is computed](/method/#p_figures)."),
    *under("evidence", EVIDENCE),
    Key("comparison", "The claim's rows, in order."),
    *under("comparison[]", COMPARISON),
    Key("relations", "Those from the claim, then those to it."),
    *under("relations[]", RELATIONS),
    Key("versions", "The claim as it stood: each state that was released, the earliest first."),
    *under("versions[]", VERSIONS),
)
"""Of `/claims/<id>.json`."""
COMPUTED: Final = (
    Key("claims.{}.url", "The claim's page."),
    Key("claims.{}.excerpts.{}", "`url`, `passage`, `language` and `verified`, as in the claim's own file."),
    Key("claims.{}.evidence", "As in the claim's own file."),
    Key("claims.{}.comparison", "As in the claim's own file."),
    Key("claims.{}.relations", "As in the claim's own file."),
    Key("sources.{}.url", "The source's page."),
    Key("sources.{}.share_quoted", "How many of 100 words of it the dossier quotes, rounded up."),
    Key("sources.{}.capture", "The proof of its quotes; null where it wasn't captured."),
    Key("sources.{}.capture.url", "The capture itself: what anyone can hold the quoted words against."),
    Key("sources.{}.capture.sha256", "Of the captured text, in hexadecimal."),
    Key("sources.{}.capture.taken", "When it was captured."),
    Key("sources.{}.capture.words", "How many words and signs it has."),
)
"""Of `computed` in `claims.json`."""
