"""Words that excerpts of a claim share: both quotes with what is equal in them marked, and a list for the columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from dossier.evidence import ClaimEvidence
from dossier.evidence.shared_wording import SharedWording
from dossier.model import Claim, Excerpt
from dossier.quotes import SharedRun
from dossier.site import routes
from dossier.site.columns import voice
from dossier.site.edition import Edition, letters, worded
from dossier.site.views import Parallel, ParallelSide, SharedPair, SharedWords, Siglum


def parallels(edition: Edition, found: ClaimEvidence) -> tuple[Parallel, ...]:
    """Each two excerpts that share words."""
    names = letters(found.claim)
    return tuple(
        Parallel(
            anchor=parallel_anchor(pair),
            title=edition.interface._(
                "%(first)s and %(second)s: %(words)s",
                first=names[pair.first.id],
                second=names[pair.second.id],
                words=shared_words(edition, pair),
            ),
            sides=(
                side(edition, pair.first, names[pair.first.id], (run.first for run in pair.runs)),
                side(edition, pair.second, names[pair.second.id], (run.second for run in pair.runs)),
            ),
        )
        for pair in found.shared
    )


def shared_words(edition: Edition, pair: SharedWording) -> str:
    """As in "7 words shared"."""
    return edition.interface.n("%(number)s word shared", "%(number)s words shared", sum(run.words for run in pair.runs))


def parallel_anchor(pair: SharedWording) -> str:
    """The element id of the pair's words."""
    return f"x_{pair.first.id}_{pair.second.id}"


def side(edition: Edition, excerpt: Excerpt, name: str, spans: Iterable[tuple[int, int]]) -> ParallelSide:
    language = edition.dossier.sources[excerpt.source].language
    wording = worded(excerpt.quote, language)
    return ParallelSide(
        letter=name,
        voice=voice(edition, excerpt).text,
        address=routes.claim(excerpt.claim, excerpt.id),
        parts=tuple(cut(excerpt.quote, joined(spans))),
        language=language,
        direction=wording.direction,
    )


def joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that overlap as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def cut(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is shared."""
    borders = [0, *(border for span in spans for border in span), len(text)]
    for place, (start, end) in enumerate(pairwise(borders)):
        if start < end:
            yield text[start:end], place % 2 == 1


# The same as a list, for the columns.


def shared_pairs(edition: Edition, found: ClaimEvidence) -> tuple[SharedPair, ...]:
    """Each pair of a claim's columns that share words."""
    return tuple(shared_pair(edition, found.claim, pair) for pair in found.shared)


def shared_pair(edition: Edition, claim: Claim, pair: SharedWording) -> SharedPair:
    language = edition.dossier.sources[pair.first.source].language
    return SharedPair(
        siglum(claim, pair.first),
        siglum(claim, pair.second),
        sum(run.words for run in pair.runs),
        tuple(shared_run(pair.first.quote, language, run) for run in pair.runs),
    )


def siglum(claim: Claim, excerpt: Excerpt) -> Siglum:
    return Siglum(letters(claim)[excerpt.id], excerpt.id)


def shared_run(quote: str, language: str, run: SharedRun) -> SharedWords:
    words = worded(quote[slice(*run.first)], language)
    return SharedWords(words, " ".join(map(str, run.first)), " ".join(map(str, run.second)))
