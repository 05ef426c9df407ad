"""The index that the search page reads: Pagefind's, made from records of our own, one for each language.

Pagefind is given keys (`dossier.folding`) in place of words, and stems nothing: what it would make of a word goes by
the page's language, and misses what Arabic joins to one. Each key ends in a sign, so that the page can ask for a whole
key or for what begins so, and a longer word isn't taken for a shorter one that it begins with.
"""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any

from pagefind.service import PagefindService

from dossier import folding
from dossier.artifacts import Artifact
from dossier.problems import EnvironmentFault
from dossier.site import Site, routes
from dossier.site.views import SearchRecord

Entry = Mapping[str, str]
"""A record in one language: the keys of each of its fields, and `claim`."""

END = "_"
"""What each key ends in: Pagefind takes it for a letter, and no key has it within."""
UNSTEMMED = "und"
"""A language that Pagefind has no rules for: it takes words as they are."""
CONTENT = "passages"
"""The field that is a record's content; the others are its metadata, to which the page gives more weight."""
LOADED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.*", "*.pf_meta", "fragment/*", "index/*")
"""What the page loads; the rest of what Pagefind gives is an interface of its own."""
CHUNK = 2**16


class PagefindFault(Exception):
    """Pagefind ended, or refused what it was given."""


def artifacts(site: Site) -> tuple[Artifact, ...]:
    """The files of every index. Raises `EnvironmentFault` where Pagefind can't run."""
    records = [result.record for result in site.results]
    entries = {language: list(in_language(records, language)) for language in folding.LANGUAGES}
    try:
        return asyncio.run(indexes({language: found for language, found in entries.items() if found}))
    except (OSError, PagefindFault) as fault:
        raise EnvironmentFault(f"Pagefind can't make the search index: {fault}") from fault


# Keys.


def in_language(records: Iterable[SearchRecord], language: folding.Language) -> Iterator[Entry]:
    """Each record that has words in a language, with the keys of these."""
    for record in records:
        found = {name: " ".join(keys(texts, language)) for name, texts in record.fields.items()}
        if any(found.values()):
            yield {"claim": record.claim, **found}


def keys(texts: Iterable[str], language: folding.Language) -> dict[str, None]:
    """The keys of all readings of the words in a language, each once."""
    found = (word for text in texts for word in folding.words(text) if language in folding.languages(word))
    return {key + END: None for word in found for key in folding.forms(word)}


# Pagefind.


async def indexes(entries: Mapping[folding.Language, list[Entry]]) -> tuple[Artifact, ...]:
    """The files of an index for each language, made side by side."""
    made = await asyncio.gather(*(index(language, found) for language, found in entries.items()))
    return tuple(artifact for files in made for artifact in files)


async def index(language: folding.Language, entries: list[Entry]) -> list[Artifact]:
    async with Service() as service:
        made = await service.create_index()
        await asyncio.gather(*(made.add_custom_record(**custom_record(entry)) for entry in entries))
        files = {file["path"]: file["content"] for file in await made.get_files()}
    loaded = (path for path in sorted(files) if any(fnmatchcase(path, pattern) for pattern in LOADED))
    return [Artifact(routes.file_of(routes.search_index(language) + path), files[path]) for path in loaded]


def custom_record(entry: Entry) -> dict[str, Any]:
    meta = {name: text for name, text in entry.items() if name not in ("claim", CONTENT) and text}
    content = entry[CONTENT] or END  # a record without content would be left out
    return {"url": entry["claim"], "content": content, "language": UNSTEMMED, "meta": meta}


class Service(PagefindService):
    """Pagefind's program. Its answers are read as they come, however long, and its end is noticed: the library's own
    reader waits a tenth of a second before each, for ever after the last, and stops at two million characters."""

    async def _wait_for_responses(self) -> None:
        assert self._backend.stdout is not None
        begun: list[bytes] = []
        while chunk := await self._backend.stdout.read(CHUNK):
            *ended, rest = chunk.split(b",")
            for piece in ended:
                self.take(b"".join([*begun, piece]))
                begun = []
            begun.append(rest)
        self.give_up(b"".join(begun).decode(errors="replace").strip())

    def take(self, answer: bytes) -> None:
        """Hands an answer to whoever waits for it. What isn't one is the program's last word."""
        try:
            found = json.loads(base64.b64decode(answer, validate=True))
        except ValueError:
            return self.give_up(answer.decode(errors="replace").strip())
        payload, waiting = found["payload"], self._responses.pop(found["message_id"])
        if payload["type"] == "Error":
            return waiting.set_exception(PagefindFault(payload["message"]))
        return waiting.set_result(payload)

    def give_up(self, said: str) -> None:
        for waiting in self._responses.values():
            if not waiting.done():
                waiting.set_exception(PagefindFault(said or "it ended before it had answered"))

    async def close(self) -> None:
        self._poll_task.cancel()
        if self._backend.returncode is None:
            self._backend.kill()
        await self._backend.wait()
