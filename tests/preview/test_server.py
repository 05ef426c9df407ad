"""The preview over the wire: for this machine, for reading, and for whoever has patience."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier.preview import server
from dossier.problems import EnvironmentFault
from tests.preview.running import SECONDS, Running, running
from tests.support import BASE, write


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(write(tmp_path_factory.mktemp("root"), BASE)) as found:
        yield found


def test_a_page_is_served(served: Running) -> None:
    response, text = served.get("/claims/three-dredgers/")
    assert response.status == 200
    assert "The Harbour Office bought three dredgers." in text
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert response.headers["Content-Security-Policy"] == "frame-ancestors 'self'"


def test_a_head_has_no_body(served: Running) -> None:
    response, text = served.get("/claims/", "HEAD")
    assert (response.status, text) == (200, "")
    assert int(response.headers["Content-Length"]) > 1000


def test_a_file_that_a_browser_has_is_not_sent_again(served: Running) -> None:
    first, _ = served.get("/claims/three-dredgers.json")
    again, text = served.get("/claims/three-dredgers.json", If_None_Match=first.headers["ETag"])
    assert (first.status, again.status, text) == (200, 304, "")


def test_only_an_address_that_tells_the_content_is_kept_for_ever(served: Running) -> None:
    digest = served.preview.state.styles.digest
    kept = {
        mark: served.get(f"/static/dossier.css{mark}")[0].headers["Cache-Control"]
        for mark in ("", f"?{digest}", "?0123456789abcdef")
    }
    assert kept == {"": "no-cache", f"?{digest}": server.KEPT, "?0123456789abcdef": "no-cache"}


@pytest.mark.parametrize(
    ("method", "headers", "expected"),
    [
        pytest.param("GET", {"Host": "rebound.example"}, 421, id="a foreign host"),
        pytest.param("GET", {"Origin": "http://rebound.example"}, 403, id="a foreign page"),
        pytest.param("POST", {}, 405, id="POST"),
        pytest.param("DELETE", {}, 405, id="DELETE"),
    ],
)
def test_what_is_refused(served: Running, method: str, headers: dict[str, str], expected: int) -> None:
    response, text = served.get("/claims/three-dredgers/", method, **headers)
    assert response.status == expected
    assert "dredgers" not in text


def test_events_are_refused_to_foreign_pages(served: Running) -> None:
    response, _ = served.get("/_preview/events?path=/", Origin="http://rebound.example")
    assert response.status == 403


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        pytest.param(b"GET / HTTP/1.1\r\nX: " + b"x" * 20_000 + b"\r\n\r\n", b"HTTP/1.1 431", id="a long header"),
        pytest.param(b"GET /" + b"x" * 20_000 + b" HTTP/1.1\r\n\r\n", b"HTTP/1.1 431", id="a long address"),
        pytest.param(b"nonsense\r\n\r\n", b"HTTP/1.1 400", id="nonsense"),
        pytest.param(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", b"HTTP/1.1 400", id="TLS"),
        pytest.param(b"GET / HTTP/1.1\r\n\r\n", b"HTTP/1.1 421", id="no host"),
    ],
)
def test_nonsense_is_answered_and_ended(served: Running, sent: bytes, expected: bytes) -> None:
    assert served.raw(sent).startswith(expected)


def test_a_connection_is_used_again(served: Running) -> None:
    host = f"Host: 127.0.0.1:{served.port}\r\n".encode()
    back = served.raw(b"GET /robots.txt HTTP/1.1\r\n" + host + b"\r\nGET /nope/ HTTP/1.0\r\n" + host + b"\r\n")
    assert back.count(b"HTTP/1.1 200 OK") == 1
    assert back.count(b"HTTP/1.1 404 Not Found") == 1


def test_many_connections_that_say_nothing_keep_nobody_waiting(served: Running) -> None:
    idle = [socket.create_connection(("127.0.0.1", served.port), timeout=SECONDS) for _ in range(100)]
    try:
        for line in idle[::2]:
            line.sendall(b"GET / HTTP/1.1\r\nHost: 127")
        assert served.get("/claims/")[0].status == 200
    finally:
        for line in idle:
            line.close()


def test_more_connections_than_it_keeps_are_ended_and_it_goes_on(served: Running) -> None:
    idle = [socket.create_connection(("127.0.0.1", served.port), timeout=SECONDS) for _ in range(server.CONNECTIONS)]
    with socket.create_connection(("127.0.0.1", served.port), timeout=server.PATIENCE / 2) as last:
        assert last.recv(1) == b""
    for line in idle:
        line.close()
    served.until(lambda: served.preview.server.connections == 0)
    assert served.get("/claims/")[0].status == 200


def test_whoever_is_too_slow_is_ended(served: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "PATIENCE", 0.2)
    assert served.raw(b"GET / HTTP/1.1\r\nHost: ") == b""


def test_it_listens_on_this_machine_alone(served: Running) -> None:
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.2", served.port), timeout=SECONDS)


def test_a_port_that_is_taken_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        found = server.Server(lambda: (_ for _ in ()).throw(AssertionError))
        with pytest.raises(EnvironmentFault) as fault, found.running(port):
            pass
    assert str(fault.value) == (
        f"the port {port} is taken by other programs; choose another with --port, or any with --port 0"
    )


def test_the_next_port_is_taken_where_nobody_asked_for_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        monkeypatch.setattr(server, "PORT", other.getsockname()[1])
        with server.Server(lambda: (_ for _ in ()).throw(AssertionError)).running(None) as address:
            taken = int(address.rstrip("/").rpartition(":")[2])
            assert server.PORT < taken < server.PORT + server.NEXT_PORTS


def test_an_open_page_is_told_and_forgotten_when_it_goes(served: Running) -> None:
    line = socket.create_connection(("127.0.0.1", served.port), timeout=SECONDS)
    line.sendall(f"GET /_preview/events?path=/claims/ HTTP/1.1\r\nHost: localhost:{served.port}\r\n\r\n".encode())
    got = b""
    while b"event: page" not in got:
        got += line.recv(4096)
    assert b"Content-Type: text/event-stream" in got
    assert served.preview.server.looked_at() == ("/claims/",)
    line.close()
    served.until(lambda: served.preview.server.looked_at() == ())


def test_it_ends_while_connections_are_open(tmp_path: Path) -> None:
    with running(write(tmp_path, BASE)) as found:
        line = socket.create_connection(("127.0.0.1", found.port), timeout=SECONDS)
        line.sendall(f"GET /_preview/events?path=/ HTTP/1.1\r\nHost: localhost:{found.port}\r\n\r\n".encode())
        line.recv(1)
    assert line.recv(1) is not None
    line.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "preview"]
