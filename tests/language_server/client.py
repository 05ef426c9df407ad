"""A small client of the Language Server Protocol: what an editor's program says to a language server, over pipes.

Every wait has a limit: a server that hangs fails a test, and never holds it up.

Source: Language Server Protocol 3.17, base protocol and text documents.
"""

import contextlib
import json
import queue
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Any

LIMIT = 60.0
"""Seconds that an answer may take."""


class Client:
    """An editor's program with one folder open. The server is started on entering, and ended on leaving."""

    def __init__(self, command: Sequence[str], folder: Path, settings: Mapping[str, Any]) -> None:
        self.command = command
        self.folder = folder
        self.settings = settings
        self.diagnostics: dict[str, list[dict[str, Any]]] = {}
        """By the file's address: what the server last said of it."""
        self.messages: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self.last_id = 0

    def __enter__(self) -> "Client":
        self.server = subprocess.Popen(
            self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=self.folder
        )
        assert self.server.stdout is not None
        threading.Thread(target=read_messages, args=(self.server.stdout, self.messages), daemon=True).start()
        try:
            self.greet()
        except BaseException:
            self.end()
            raise
        return self

    def greet(self) -> None:
        uri = self.folder.as_uri()
        folders = [{"uri": uri, "name": "dossier"}]
        able = {
            "textDocument": {
                "hover": {"contentFormat": ["markdown"]},
                "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
                "publishDiagnostics": {},
            },
            "workspace": {"configuration": True, "workspaceFolders": True},
        }
        self.ask("initialize", processId=None, rootUri=uri, workspaceFolders=folders, capabilities=able)
        self.tell("initialized")
        self.tell("workspace/didChangeConfiguration", settings=self.settings)

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.end()

    def end(self) -> None:
        self.server.kill()
        self.server.wait()
        assert self.server.stdin is not None
        assert self.server.stdout is not None
        with contextlib.suppress(BrokenPipeError):
            self.server.stdin.close()
        self.server.stdout.close()

    def open(self, path: Path, version: int = 1) -> list[dict[str, Any]]:
        """Opens a file as it lies on the disk; returns what is found wrong in it, by place."""
        uri = path.as_uri()
        self.diagnostics.pop(uri, None)
        text = path.read_text(encoding="utf-8")
        self.tell(
            "textDocument/didOpen", textDocument={"uri": uri, "languageId": "yaml", "version": version, "text": text}
        )
        self.wait(lambda: uri in self.diagnostics, f"diagnostics of {path.name}")
        return sorted(self.diagnostics[uri], key=lambda one: place(one["range"]["start"]))

    def hover(self, path: Path, line: int, column: int) -> str:
        """What is shown for a place, in Markdown; line and column from 0. Empty where nothing is."""
        found = self.at("textDocument/hover", path, line, column)
        return str(found["contents"]["value"]) if found else ""

    def complete(self, path: Path, line: int, column: int) -> list[dict[str, Any]]:
        """What is offered at a place; line and column from 0."""
        found = self.at("textDocument/completion", path, line, column)
        items = found["items"] if isinstance(found, dict) else found
        return list(items or [])

    def at(self, method: str, path: Path, line: int, column: int) -> Any:
        return self.ask(method, textDocument={"uri": path.as_uri()}, position={"line": line, "character": column})

    # The base protocol.

    def ask(self, method: str, **params: Any) -> Any:
        """Sends a request and waits for its answer. Raises `AssertionError` where the server refuses it."""
        self.last_id += 1
        wanted = self.last_id
        self.send({"jsonrpc": "2.0", "id": wanted, "method": method, "params": params})
        answer: dict[str, Any] = {}
        self.wait(lambda: bool(answer), method, wanted, answer)
        assert "error" not in answer, f"{method}: {answer.get('error')}"
        return answer.get("result")

    def tell(self, method: str, **params: Any) -> None:
        self.send({"jsonrpc": "2.0", "method": method, "params": params})

    def send(self, message: Mapping[str, Any]) -> None:
        content = json.dumps(message).encode()
        assert self.server.stdin is not None
        with contextlib.suppress(BrokenPipeError):  # that it ended is found where its answer is waited for
            self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
            self.server.stdin.flush()

    def wait(self, done: Any, what: str, wanted: int = 0, answer: dict[str, Any] | None = None) -> None:
        """Takes messages until something is so. `answer` is filled with the answer to the request `wanted`."""
        until = time.monotonic() + LIMIT
        while not done():
            try:
                message = self.messages.get(timeout=max(0.0, until - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"no answer in {LIMIT:.0f} seconds: {what}") from None
            assert message is not None, f"the server ended: {what}"
            if answer is not None and message.get("id") == wanted and "method" not in message:
                answer.update(message)
            else:
                self.take(message)

    def take(self, message: dict[str, Any]) -> None:
        """Answers a request of the server; keeps what it says of a file."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message and "method" in message:
            self.send({"jsonrpc": "2.0", "id": message["id"], "result": self.answer(message)})

    def answer(self, message: dict[str, Any]) -> Any:
        if message["method"] == "workspace/configuration":
            return [self.settings.get(item.get("section", "")) for item in message["params"]["items"]]
        return None


def place(position: Mapping[str, int]) -> tuple[int, int]:
    return position["line"], position["character"]


def read_messages(stream: IO[bytes], into: "queue.Queue[dict[str, Any] | None]") -> None:
    """Every message of a server, then None: it has ended."""
    try:
        while head := stream.readline():
            length = 0
            while head.strip():
                name, _, value = head.decode("ascii").partition(":")
                if name.lower() == "content-length":
                    length = int(value)
                head = stream.readline()
            into.put(json.loads(stream.read(length)))
    except ValueError:  # the pipe was closed while it was read
        pass
    finally:
        into.put(None)
