"""The preview's web server: on this machine alone, for reading alone.

It runs in a thread of its own, so that any number of connections may dawdle; pages are made in others.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import hashlib
import socket
import threading
from collections.abc import Callable, Iterator
from http import HTTPStatus
from typing import TypeVar

from dossier.preview import addition
from dossier.preview.answers import HTML, Answer, State, answer
from dossier.preview.requests import HEAD_LIMIT, Refusal, Request, admit, parse
from dossier.preview.streams import RETRY, STILL_HERE, Follower
from dossier.problems import EnvironmentFault

Made = TypeVar("Made")

HOST = "127.0.0.1"
PORT = 8484
NEXT_PORTS = 20
"""So many ports after the usual one are tried where nobody asked for one."""
PATIENCE = 10.0
"""Seconds that a request may take to arrive, and an answer to be taken."""
REST = 60.0
"""Seconds that a connection may stay open between two requests."""
BREATH = 15.0
"""Seconds between two signs of life to a page that listens."""
CONNECTIONS = 128
AT_WORK = 4
"""Answers that are made at one time."""
KEPT = "public, max-age=31536000, immutable"
FRESH = "no-cache"


class Server:
    """Answers for what `state` gives, and tells open pages when that changes."""

    def __init__(self, state: Callable[[], State]) -> None:
        self.state = state
        self.hosts: frozenset[str] = frozenset()
        self.followers: list[Follower] = []
        self.waiting: set[asyncio.Event] = set()
        self.connections = 0
        self.loop = asyncio.new_event_loop()
        self.ended = asyncio.Event()
        self.working = asyncio.Semaphore(AT_WORK)

    # From other threads.

    @contextlib.contextmanager
    def running(self, port: int | None) -> Iterator[str]:
        """Its address, for as long as the context lasts. Raises `EnvironmentFault` where it can't be had."""
        line = bound(port)
        taken = line.getsockname()[1]
        self.hosts = frozenset(f"{name}:{taken}" for name in (HOST, "localhost"))
        thread = threading.Thread(target=self.run, args=(line,), daemon=True)
        thread.start()
        try:
            yield f"http://{HOST}:{taken}/"
        finally:
            self.loop.call_soon_threadsafe(self.ended.set)
            thread.join()

    def looked_at(self) -> tuple[str, ...]:
        """The paths of the pages that are open."""
        return tuple(dict.fromkeys(follower.path for follower in tuple(self.followers)))

    def tell(self) -> None:
        """Has each open page told what is new."""
        with contextlib.suppress(RuntimeError):  # the server has ended meanwhile
            self.loop.call_soon_threadsafe(self.wake)

    # In its own thread.

    def run(self, line: socket.socket) -> None:
        self.loop.run_until_complete(self.serving(line))
        self.loop.close()

    async def serving(self, line: socket.socket) -> None:
        made = await asyncio.start_server(self.connected, sock=line, limit=HEAD_LIMIT)
        await self.ended.wait()
        made.close()
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def wake(self) -> None:
        for event in self.waiting:
            event.set()

    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, to its end."""
        self.connections += 1
        try:
            if self.connections <= CONNECTIONS:
                await self.conversation(reader, writer)
        except (OSError, EOFError, TimeoutError):
            pass  # gone, or too slow
        finally:
            self.connections -= 1
            writer.transport.abort() if writer.transport.get_write_buffer_size() else writer.close()

    async def conversation(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        patience = PATIENCE
        while True:
            try:
                head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), patience)
                request = parse(head[:-4])
                admit(request, self.hosts)
            except asyncio.LimitOverrunError:
                return await self.refused(writer, HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
            except Refusal as refusal:
                return await self.refused(writer, refusal.status)
            if request.path == addition.EVENTS and request.method == "GET":
                return await self.followed(request, reader, writer)
            made = await self.apart(lambda request=request: answer(self.state(), request.path))  # type: ignore[misc]
            await send(writer, written(request, made))
            if not request.stays:
                return None
            patience = REST

    async def refused(self, writer: asyncio.StreamWriter, status: HTTPStatus) -> None:
        lines = {"Content-Type": "text/plain; charset=utf-8", "Connection": "close"}
        if status == HTTPStatus.METHOD_NOT_ALLOWED:
            lines["Allow"] = "GET, HEAD"
        body = f"{status.value} {status.phrase}\n".encode()
        await send(writer, head_of(status, lines, len(body)) + body)

    async def followed(self, request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """An open page, told what is new until it goes."""
        query = request.query
        follower = Follower(query.get("path", "/"), query.get("page", ""), query.get("style", ""))
        changed = asyncio.Event()
        gone = asyncio.ensure_future(reader.read(1))
        self.followers.append(follower)
        self.waiting.add(changed)
        try:
            lines = {"Content-Type": "text/event-stream", "Cache-Control": "no-store", "Connection": "close"}
            await send(writer, head_of(HTTPStatus.OK, lines, None) + RETRY)
            while not gone.done():
                changed.clear()
                news = await self.apart(lambda: b"".join(follower.news(self.state())))
                await send(writer, news or STILL_HERE)
                woken = asyncio.ensure_future(changed.wait())
                await asyncio.wait((woken, gone), timeout=BREATH, return_when=asyncio.FIRST_COMPLETED)
                woken.cancel()
        finally:
            self.followers.remove(follower)
            self.waiting.discard(changed)
            gone.cancel()

    async def apart(self, work: Callable[[], Made]) -> Made:
        """What takes time, in a thread of its own, which the program's end doesn't wait for."""
        async with self.working:
            done: asyncio.Future[Made] = self.loop.create_future()
            threading.Thread(target=self.work, args=(work, done), daemon=True).start()
            return await done

    def work(self, work: Callable[[], Made], done: asyncio.Future[Made]) -> None:
        try:
            made = work()
        except Exception as fault:
            self.later(done, done.set_exception, fault)
        else:
            self.later(done, done.set_result, made)

    def later(
        self, done: asyncio.Future[Made], settle: Callable[[Made], None] | Callable[..., None], value: object
    ) -> None:
        with contextlib.suppress(RuntimeError):  # the server has ended meanwhile
            self.loop.call_soon_threadsafe(lambda: done.done() or settle(value))  # type: ignore[arg-type]


def bound(port: int | None) -> socket.socket:
    """A socket on this machine alone. Raises `EnvironmentFault` where the port can't be had."""
    for wanted in [port] if port is not None else range(PORT, PORT + NEXT_PORTS):
        try:
            return socket.create_server((HOST, wanted))
        except OSError as fault:
            if fault.errno != errno.EADDRINUSE:
                raise EnvironmentFault(f"the port {wanted} can't be had: {fault.strerror}") from fault
    many = f"the ports {PORT} to {PORT + NEXT_PORTS - 1} are" if port is None else f"the port {port} is"
    raise EnvironmentFault(f"{many} taken by other programs; choose another with --port, or any with --port 0")


async def send(writer: asyncio.StreamWriter, content: bytes) -> None:
    writer.write(content)
    await asyncio.wait_for(writer.drain(), PATIENCE)


def written(request: Request, made: Answer) -> bytes:
    """An answer as it goes over the wire."""
    tag = f'"{hashlib.sha256(made.content).hexdigest()[:32]}"'
    lines = {"Content-Type": made.media, "Cache-Control": kept(request, made), "ETag": tag}
    if made.location:
        lines["Location"] = made.location
    if made.media == HTML:
        lines |= {"Content-Security-Policy": "frame-ancestors 'self'", "Cache-Control": "no-store"}
    status = HTTPStatus(made.status)
    if status == HTTPStatus.OK and request.headers.get("if-none-match") == tag:
        status = HTTPStatus.NOT_MODIFIED
    body = b"" if request.method == "HEAD" or status == HTTPStatus.NOT_MODIFIED else made.content
    return head_of(status, lines, len(made.content) if status != HTTPStatus.NOT_MODIFIED else None) + body


def kept(request: Request, made: Answer) -> str:
    """How long a browser may keep what isn't a page: for ever, where the address changes with the content."""
    named = request.path.startswith("/static/") and request.path.count(".") == 2
    return KEPT if named or (made.mark and request.mark == made.mark) else FRESH


def head_of(status: HTTPStatus, lines: dict[str, str], length: int | None) -> bytes:
    given = {
        **lines,
        **({"Content-Length": str(length)} if length is not None else {}),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    first = f"HTTP/1.1 {status.value} {status.phrase}\r\n"
    return (first + "".join(f"{name}: {value}\r\n" for name, value in given.items()) + "\r\n").encode("latin-1")
