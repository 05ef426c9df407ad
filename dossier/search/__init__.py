"""The index that the search page reads: Pagefind's, made from records of our own, one for each language.

Pagefind is given keys (`dossier.folding`) in place of words, and stems nothing: what it would make of a word goes by
the page's language, and misses what Arabic joins to one. Each key ends in a sign, so that the page can ask for a whole
key or for what begins so, and a longer word isn't taken for a shorter one that it begins with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dossier import folding
from dossier.artifacts import Artifact
from dossier.problems import EnvironmentFault
from dossier.site import routes
from dossier.site.views import SearchRecord

if TYPE_CHECKING:
    from dossier.search.program import Record

END = "_"
"""What each key ends in: Pagefind takes it for a letter, and no key has it within."""
CONTENT = "passages"
"""The field that is a record's content; the others are its metadata, to which the page gives more weight."""


def artifacts(found: Iterable[SearchRecord]) -> Iterator[Artifact]:
    """The files of an index for each language. Raises `EnvironmentFault` where Pagefind can't run."""
    from dossier.search import program  # asyncio takes its time to load, and only a build needs it

    listed = list(found)
    records = {language: list(in_language(listed, language)) for language in folding.LANGUAGES}
    try:
        made = program.indexes({language: entries for language, entries in records.items() if entries})
    except OSError as fault:
        why = f"{fault.filename}: {fault.strerror}" if fault.filename else str(fault)
        raise EnvironmentFault(f"Pagefind can't be started: {why}") from fault
    except program.PagefindFault as fault:
        raise EnvironmentFault(f"Pagefind couldn't make the search index: {fault}") from fault
    for language, files in made.items():
        for path, content in files.items():
            yield Artifact(routes.file_of(routes.search_index(language) + path), content)


def in_language(records: Iterable[SearchRecord], language: folding.Language) -> Iterator[Record]:
    """What Pagefind is given of each claim that has words in a language: the keys of these, field by field."""
    for record in records:
        found = {name: " ".join(keys(texts, language)) for name, texts in record.fields.items()}
        if any(found.values()):
            content = found.pop(CONTENT) or END  # what has no content would be left out
            yield {
                "url": record.claim,
                "content": content,
                "meta": {name: text for name, text in found.items() if text},
            }


def keys(texts: Iterable[str], language: folding.Language) -> dict[str, None]:
    """The keys of all readings of the words in a language, each once."""
    found = (word for text in texts for word in folding.words(text) if language in folding.languages(word))
    return {key + END: None for word in found for key in folding.forms(word)}
