"""Pagefind's program, spoken to through its Python API."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatchcase
from typing import Any, TypedDict

from pagefind.service import PagefindService

LOADED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.*", "*.pf_meta", "fragment/*", "index/*")
"""What a page loads; the rest of what Pagefind gives is an interface of its own."""
UNSTEMMED = "und"
"""A language that Pagefind has no rules for: it takes words as they are."""
CHUNK = 2**16


class PagefindFault(Exception):
    """Pagefind ended, or refused what it was given."""


class Record(TypedDict):
    """What Pagefind is given of a claim."""

    url: str
    content: str
    meta: dict[str, str]


Files = dict[str, bytes]
"""The files of an index, by path, in order."""


def indexes(records: Mapping[str, Iterable[Record]]) -> dict[str, Files]:
    """An index for each name, made side by side. Raises `OSError` where the program can't be started, `PagefindFault`
    where it fails."""
    with ThreadPoolExecutor(1) as apart:  # the caller's own thread may run a loop already
        return apart.submit(asyncio.run, gathered(records)).result()


async def gathered(records: Mapping[str, Iterable[Record]]) -> dict[str, Files]:
    made = await asyncio.gather(*map(index, records.values()), return_exceptions=True)  # each program has ended then
    for fault in made:
        if isinstance(fault, BaseException):
            raise fault
    return dict(zip(records, made, strict=True))  # type: ignore[arg-type]


async def index(records: Iterable[Record]) -> Files:
    async with Service() as service:
        made = await service.create_index()
        await asyncio.gather(*(made.add_custom_record(**record, language=UNSTEMMED) for record in records))
        files = {file["path"]: file["content"] for file in await made.get_files()}
    return {path: files[path] for path in sorted(files) if any(fnmatchcase(path, pattern) for pattern in LOADED)}


class Service(PagefindService):
    """Pagefind's program. Its answers are read as they come, however long, and its end is noticed: the library's own
    reader waits a tenth of a second before each, for ever after the last, and stops at two million characters."""

    ended: str | None = None
    """The program's last words, once it has ended."""

    async def send(self, payload: Any) -> Any:
        try:
            return await super().send(payload)
        except ConnectionError:
            await self._poll_task
            raise PagefindFault(self.ended) from None

    async def _wait_for_responses(self) -> None:
        assert self._backend.stdout is not None
        begun: list[bytes] = []
        while chunk := await self._backend.stdout.read(CHUNK):
            *ended, rest = chunk.split(b",")
            for piece in ended:
                self.take(b"".join([*begun, piece]))
                begun = []
            begun.append(rest)
        self.end(b"".join(begun))

    def take(self, answer: bytes) -> None:
        """Hands an answer to whoever waits for it; what isn't one is the program's last word."""
        try:
            found = json.loads(base64.b64decode(answer, validate=True))
        except ValueError:
            return self.end(answer)
        payload, waiting = found["payload"], self._responses.pop(found["message_id"])
        if payload["type"] == "Error":
            return waiting.set_exception(PagefindFault(payload["message"]))
        return waiting.set_result(payload)

    def end(self, said: bytes) -> None:
        """Nobody waits any longer."""
        self.ended = self.ended or " ".join(said.decode(errors="replace").split()) or "it ended before it had answered"
        for waiting in self._responses.values():
            if not waiting.done():
                waiting.set_exception(PagefindFault(self.ended))
                waiting.exception()  # or Python complains where nobody asks

    async def close(self) -> None:
        self._poll_task.cancel()
        if self.ended is None:  # killing what has ended would take its exit from who waits for it
            with contextlib.suppress(ProcessLookupError):
                self._backend.kill()
        await self._backend.wait()
