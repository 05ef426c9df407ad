"""Fetching: what is fetched, what is never asked, and what isn't stored. All of it on loopback."""

import gzip
import socket
import threading
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace

import pytest

from dossier.fetching import Fetched, Rules, fetch, resolved
from dossier.fetching.answers import Unpacking
from dossier.fetching.connecting import TooMuch
from dossier.problems import EnvironmentFault, UsageFault
from tests.fetching.hostile import Answer, Server, moved, page, saying, serving

HTML = "<p>اشترى مكتب الميناء ثلاث كراكات</p>".encode()
SMALL = 100_000
"""Bytes that tests allow."""
SECONDS = 0.6
TYPE = "Content-Type: text/html; charset=UTF-8"


def asking(name: str, *_port: int) -> list[str]:
    """Every name is this machine's; numbers stay what they are."""
    return resolved(name, 80) if name[0].isdigit() or ":" in name else ["127.0.0.1"]


class Web:
    """Servers for one test, and rules that let this machine be asked on their ports."""

    def __init__(self) -> None:
        self.stack = ExitStack()
        self.rules = Rules(frozenset([80, 443]), frozenset(["127.0.0.1"]), resolve=asking, seconds=SECONDS, size=SMALL)

    def serve(self, answer: Answer, address: str = "127.0.0.1") -> Server:
        server = self.stack.enter_context(serving(answer, address))
        self.rules = replace(self.rules, ports=self.rules.ports | {server.port})
        return server

    def fetch(self, server: Server, path: str = "/", host: str = "paper.example") -> Fetched:
        return fetch(f"http://{host}:{server.port}{path}", self.rules)

    def fault(self, server: Server, path: str = "/") -> str:
        with pytest.raises(EnvironmentFault) as fault:
            self.fetch(server, path)
        return str(fault.value).replace(f":{server.port}", "")


@pytest.fixture
def web() -> Iterator[Web]:
    made = Web()
    with made.stack:
        yield made


def test_a_page_is_fetched(web: Web) -> None:
    server = web.serve(saying(page(HTML, TYPE)))
    url = f"http://paper.example:{server.port}/a%20b?c=%D9%85"
    assert web.fetch(server, "/a%20b?c=م#end") == Fetched(url, "text/html", "utf-8", HTML)
    (asked,) = server.asked
    assert asked.startswith(b"GET /a%20b?c=%D9%85 HTTP/1.1\r\nHost: paper.example:")
    assert b"Accept-Encoding: gzip, identity\r\n" in asked
    assert b"Cookie" not in asked


def chunked(*pieces: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    body = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
    return b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body + end


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(page(HTML), id="length"),
        pytest.param(chunked(HTML[:7], HTML[7:]), id="chunked"),
        pytest.param(b"HTTP/1.0 200 OK\r\n\r\n" + HTML, id="until-the-end"),
        pytest.param(page(gzip.compress(HTML), "Content-Encoding: gzip"), id="gzip"),
        pytest.param(
            page(gzip.compress(HTML[:9]) + gzip.compress(HTML[9:]), "Content-Encoding: gzip"), id="gzip-in-two-members"
        ),
        pytest.param(page(HTML, "Content-Encoding: identity"), id="identity"),
        pytest.param(b"HTTP/1.1 100 Continue\r\n\r\n" + page(HTML), id="continue"),
    ],
)
def test_the_forms_of_an_answer(web: Web, answer: bytes) -> None:
    assert web.fetch(web.serve(saying(answer))).content == HTML


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param("Content-Type: Text/HTML", ("text/html", ""), id="no-charset"),
        pytest.param(
            'Content-Type: text/html; x=1; Charset="windows-1256"', ("text/html", "windows-1256"), id="quoted"
        ),
        pytest.param("X: 1", ("", ""), id="unsaid"),
        pytest.param("Content-Type: application/pdf", ("application/pdf", ""), id="pdf"),
    ],
)
def test_what_the_server_calls_it(web: Web, header: str, expected: tuple[str, str]) -> None:
    found = web.fetch(web.serve(saying(page(HTML, header))))
    assert (found.media, found.charset) == expected


# Answers that aren't stored.

BY_HAND = "open it in a browser, save the page, and give the file's name instead of the address"
CUT = f"http://paper.example/: the answer was cut off before its end; try again, or {BY_HAND}"
LARGE = f"http://paper.example/: it is larger than 0.0953674 MB, the most that is fetched; {BY_HAND}"
LATE = f"http://paper.example/: it took longer than 0.6 seconds; try again later, or {BY_HAND}"
UNCLEAR = f"http://paper.example/: the answer doesn't say clearly where it ends; {BY_HAND}"
NONSENSE = f"http://paper.example/: the server's answer can't be understood; {BY_HAND}"
GONE = f"http://paper.example/: the connection was cut off; try again, or {BY_HAND}"
DAMAGED = f"http://paper.example/: the answer is damaged; try again, or {BY_HAND}"
PACKED = gzip.compress(HTML)
BOMB = gzip.compress(bytes(50_000_000))
GZIP = "Content-Encoding: gzip"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        pytest.param(page(HTML, length=len(HTML) + 1), CUT, id="shorter-than-it-says"),
        pytest.param(chunked(HTML, end=b""), CUT, id="chunks-without-an-end"),
        pytest.param(chunked(HTML, end=b"10\r\nabc"), CUT, id="cut-inside-a-chunk"),
        pytest.param(page(PACKED[:-9], GZIP), CUT, id="gzip-without-an-end"),
        pytest.param(page(PACKED[:-5] + b"x" + PACKED[-4:], GZIP), DAMAGED, id="gzip-with-a-wrong-sum"),
        pytest.param(page(PACKED + b"and more", GZIP), DAMAGED, id="gzip-with-something-behind"),
        pytest.param(page(b"no gzip", GZIP), DAMAGED, id="no-gzip"),
        pytest.param(page(b"", GZIP), CUT, id="gzip-of-nothing"),
        pytest.param(page(bytes(SMALL + 1)), LARGE, id="too-large"),
        pytest.param(chunked(*[bytes(SMALL // 3)] * 4), LARGE, id="too-large-in-chunks"),
        pytest.param(page(b"", length=10**12) + bytes(SMALL * 2), LARGE, id="too-large-by-far"),
        pytest.param(page(BOMB, GZIP), LARGE, id="gzip-bomb"),
        pytest.param(page(gzip.compress(BOMB), GZIP + ", gzip"), "gzip, gzip", id="gzip-bomb-in-gzip"),
        pytest.param(page(zlib.compress(bytes(9_000_000)), "Content-Encoding: deflate"), "deflate", id="deflate-bomb"),
        pytest.param(page(b"\x0b\x00", "Content-Encoding: br"), "br", id="brotli"),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n" + bytes(SMALL * 3), LARGE, id="chunk-of-all"
        ),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nabc", NONSENSE, id="chunk-of-less-than-nothing"
        ),
        pytest.param(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", UNCLEAR, id="other-transfer"),
        pytest.param(page(HTML, "Content-Length: 3"), UNCLEAR, id="two-lengths"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: -3\r\n\r\nabc", UNCLEAR, id="length-below-nothing"),
        pytest.param(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70_000 + b"\r\n\r\n", NONSENSE, id="huge-header-line"),
        pytest.param(b"HTTP/1.1 200 OK\r\n" + b"X: 1\r\n" * 5_000 + b"\r\n", NONSENSE, id="endless-headers"),
        pytest.param(b"HTTP/1.1 100 Continue\r\n\r\n" * 20_000, LARGE, id="endless-continues"),
        pytest.param(b"x" * 300_000, NONSENSE, id="huge-status-line"),
        pytest.param(b"SSH-2.0-server\r\n", NONSENSE, id="another-protocol"),
        pytest.param(b"<html>", NONSENSE, id="no-status"),
        pytest.param(b"", GONE, id="nothing"),
    ],
)
def test_what_is_not_stored(web: Web, answer: bytes, said: str) -> None:
    wanted = (
        said
        if " " in said and "/" in said
        else f"http://paper.example/: the answer is packed as {said}, which wasn't asked for; {BY_HAND}"
    )
    assert web.fault(web.serve(saying(answer))) == wanted


def test_a_bomb_is_not_unpacked_to_see_how_large_it_is() -> None:
    tracemalloc.start()
    with pytest.raises(TooMuch):
        Unpacking().fed(BOMB, 1_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000


def slowly(server: list[Server], *first: bytes, piece: bytes = b"x") -> Answer:
    """Says the first at once, and then a little now and then, for ever."""

    def answer(connection: socket.socket, _asked: bytes) -> None:
        for part in first:
            connection.sendall(part)
        while not server[0].over.wait(0.05):
            connection.sendall(piece)

    return answer


@pytest.mark.parametrize(
    ("first", "piece"),
    [
        pytest.param(b"", b"", id="silence"),
        pytest.param(b"", b"H", id="slow-status"),
        pytest.param(b"HTTP/1.1 200 OK\r\nX: ", b"x", id="slow-header-line"),
        pytest.param(b"HTTP/1.1 200 OK\r\n", b"X: 1\r\n", id="slow-headers"),
        pytest.param(page(b"", length=5_000), b"x", id="slow-body"),
        pytest.param(page(b"", length=5_000), b"", id="body-that-stops"),
        pytest.param(chunked(end=b""), b"1\r\nx\r\n", id="slow-chunks"),
        pytest.param(chunked(end=b"0\r\n"), b"X: 1\r\n", id="slow-trailers"),
        pytest.param(b"", b"HTTP/1.1 100 Continue\r\n\r\n", id="slow-continues"),
    ],
)
def test_who_is_slow_is_left(web: Web, first: bytes, piece: bytes) -> None:
    servers: list[Server] = []
    servers.append(web.serve(slowly(servers, first, piece=piece)))
    start = time.monotonic()
    assert web.fault(servers[0]) == LATE
    assert SECONDS * 0.9 < time.monotonic() - start < SECONDS + 2


def test_the_time_is_for_all_redirects_together(web: Web) -> None:
    def answer(connection: socket.socket, _asked: bytes) -> None:
        time.sleep(SECONDS * 0.4)
        connection.sendall(moved("/on"))

    assert "it took longer than 0.6 seconds" in web.fault(web.serve(answer))


def test_a_name_that_is_never_found_is_left(web: Web) -> None:
    over = threading.Event()

    def stalling(_host: str, _port: int) -> list[str]:
        over.wait(20)
        return ["127.0.0.1"]

    server = web.serve(saying(page(HTML)))
    web.rules = replace(web.rules, resolve=stalling)
    assert web.fault(server) == LATE
    over.set()
    assert server.asked == []


@pytest.mark.parametrize(
    ("status", "said"),
    [
        pytest.param("404 Not Found", "the server has no such page (404); compare the address, or look for", id="404"),
        pytest.param("403 Forbidden", "the server refuses programs, or everybody (403); open it in a", id="403"),
        pytest.param("402 Payment Required", "the server wants to be paid (402); open it in a browser", id="402"),
        pytest.param("429 Too Many", "the server was asked too often (429); wait some minutes", id="429"),
        pytest.param("503 No", "the server is in trouble (status 503); try again later", id="503"),
        pytest.param("206 Partial", "the server answers without a page (status 206); open it", id="206"),
        pytest.param("204 Nothing", "the server answers without a page (status 204); open it", id="204"),
        pytest.param("302 Found", "the server answers without a page (status 302); open it", id="nowhere"),
        pytest.param("999 What", "the server is in trouble (status 999); try", id="999"),
    ],
)
def test_other_answers_are_named_in_words(web: Web, status: str, said: str) -> None:
    assert web.fault(web.serve(saying(page(HTML, status=status)))).startswith(f"http://paper.example/: {said}")


def test_who_does_not_answer(web: Web) -> None:
    server = web.serve(saying(page(HTML)))
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    web.rules = replace(web.rules, ports=frozenset([port]))
    server.port = port
    assert web.fault(server) == (
        "http://paper.example/: it can't be reached (Connection refused); is the address right, "
        "and is the network there?"
    )


def test_the_next_address_is_tried(web: Web) -> None:
    server = web.serve(saying(page(HTML)))
    web.rules = replace(
        web.rules, allowed=frozenset(["127.0.0.1", "127.0.0.3"]), resolve=lambda *_: ["127.0.0.3", "127.0.0.1"]
    )
    assert web.fetch(server).content == HTML


@pytest.mark.parametrize("fault", [socket.gaierror(-2, "Name or service not known"), UnicodeError("label too long")])
def test_a_host_that_nobody_knows(web: Web, fault: Exception) -> None:
    def unknown(_host: str, _port: int) -> list[str]:
        raise fault

    server = web.serve(saying(page(HTML)))
    web.rules = replace(web.rules, resolve=unknown)
    assert web.fault(server).startswith("http://paper.example/: it can't be reached (")


# Redirects.


def leading(*answers: bytes) -> Answer:
    """One answer after the other; the last one for ever."""
    left = list(answers)

    def answer(connection: socket.socket, _asked: bytes) -> None:
        connection.sendall(left.pop(0) if len(left) > 1 else left[0])

    return answer


@pytest.mark.parametrize("status", ["301 A", "302 B", "303 C", "307 D", "308 E"])
def test_a_redirect_is_followed(web: Web, status: str) -> None:
    server = web.serve(leading(moved("../new?x=1#part", status), page(HTML)))
    assert web.fetch(server, "/a/b/c").url == f"http://paper.example:{server.port}/a/new?x=1"


def test_a_redirect_in_bare_arabic(web: Web) -> None:
    server = web.serve(leading(moved("/خبر"), page(HTML)))
    assert web.fetch(server).url.endswith("/%D8%AE%D8%A8%D8%B1")


def test_five_redirects_and_no_more(web: Web) -> None:
    assert web.fetch(web.serve(leading(*[moved("/x")] * 5, page(HTML)))).content == HTML
    loop = web.serve(saying(moved("/")))
    assert web.fault(loop) == f"http://paper.example/ leads on and on, more than 5 times; {BY_HAND}"
    assert len(loop.asked) == 6


@pytest.fixture
def inside(web: Web) -> Server:
    """What must never be asked: a server within, on an address that isn't allowed."""
    return web.serve(saying(page(b"a secret")), "127.0.0.2")


@pytest.mark.parametrize(
    ("location", "said"),
    [
        pytest.param(
            "http://127.0.0.2:{port}/", "leads to 127.0.0.2 (this machine); only what is public", id="loopback"
        ),
        pytest.param("//127.0.0.2:{port}/", "leads to 127.0.0.2 (this machine); only what is public", id="no-scheme"),
        pytest.param("http://10.0.0.1/", "http://10.0.0.1/ leads to 10.0.0.1 (private)", id="private"),
        pytest.param("http://169.254.169.254/x", "leads to 169.254.169.254 (link-local)", id="link-local"),
        pytest.param("http://[::ffff:127.0.0.2]:{port}/", "(an IPv4 address in disguise)", id="mapped"),
        pytest.param("file:///etc/passwd", "file:///etc/passwd isn't an address on the web", id="file"),
        pytest.param("ftp://paper.example/", "isn't an address on the web", id="ftp"),
        pytest.param("data:text/html,x", "isn't an address on the web", id="data"),
        pytest.param("http://a:b@paper.example/", "holds a user name", id="user"),
        pytest.param("http://paper.example:22/", "names the port 22; delete the colon", id="port"),
        pytest.param("http://[::1", "isn't an address", id="no-address"),
        pytest.param("http://x.example/a b", "holds a space, a line break or a sign", id="space"),
    ],
)
def test_a_redirect_is_judged_like_an_address(web: Web, inside: Server, location: str, said: str) -> None:
    server = web.serve(saying(moved(location.format(port=inside.port))))
    with pytest.raises(UsageFault) as fault:
        web.fetch(server)
    assert said in str(fault.value)
    assert (len(server.asked), inside.asked) == (1, [])


# Names that mean something else a moment later.


def test_a_name_is_asked_for_once(web: Web, inside: Server) -> None:
    answers = [["127.0.0.1"], ["127.0.0.2"]]
    server = web.serve(saying(page(HTML)))
    asked: list[str] = []

    def rebinding(host: str, _port: int) -> list[str]:
        asked.append(host)
        return answers.pop(0)

    web.rules = replace(web.rules, resolve=rebinding)
    assert web.fetch(server).content == HTML
    assert (asked, len(server.asked), inside.asked) == (["paper.example"], 1, [])


def test_a_redirect_to_the_same_name_is_judged_anew(web: Web, inside: Server) -> None:
    answers = [["127.0.0.1"], ["127.0.0.2"]]
    server = web.serve(saying(moved(f"http://paper.example:{inside.port}/")))
    web.rules = replace(web.rules, resolve=lambda *_: answers.pop(0))
    with pytest.raises(UsageFault, match=r"leads to 127\.0\.0\.2"):
        web.fetch(server)
    assert inside.asked == []


@pytest.mark.parametrize(
    "addresses",
    [
        pytest.param(["127.0.0.1", "127.0.0.2"], id="last"),
        pytest.param(["127.0.0.2", "127.0.0.1"], id="first"),
        pytest.param(["127.0.0.1", "::1"], id="other-family"),
        pytest.param(["nonsense"], id="no-address"),
    ],
)
def test_one_wrong_address_refuses_the_host(web: Web, addresses: list[str]) -> None:
    server = web.serve(saying(page(HTML)))
    web.rules = replace(web.rules, resolve=lambda *_: addresses)
    with pytest.raises(UsageFault, match="only what is public is fetched"):
        web.fetch(server)
    assert server.asked == []


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "0x7f000001",
        "2130706433",
        "0177.0.0.1",
        "127.0.0.1.",
        "１２７.０.０.１",
        "[::1]",
        "localhost",
    ],
)
def test_no_form_of_this_machine_is_asked(host: str) -> None:
    """By the rules that editors have, but for the port."""
    with serving(saying(page(HTML))) as server:
        with pytest.raises(UsageFault) as fault:
            fetch(f"http://{host}:{server.port}/", Rules(ports=frozenset([server.port])))
        assert server.asked == []
    assert "can't be one" in str(fault.value) or "(this machine)" in str(fault.value)


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "https://10.0.0.1/", "http://[fe80::1]/", "http://100.64.0.1/"])
def test_what_editors_have_refuses_what_is_not_public(url: str) -> None:
    with pytest.raises(UsageFault, match="only what is public is fetched"):
        fetch(url)


def test_proxies_of_the_environment_are_not_used(web: Web, inside: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "https_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.2:{inside.port}")
    assert web.fetch(web.serve(saying(page(HTML)))).content == HTML
    assert inside.asked == []


def test_nothing_can_be_slipped_into_the_question(web: Web) -> None:
    server = web.serve(saying(page(HTML)))
    for path in ("/\r\nX-Evil: 1", "/a\nb", "/\x00", "/a b", "/\u2028"):
        with pytest.raises(UsageFault, match="holds a space"):
            web.fetch(server, path)
    assert server.asked == []
    web.fetch(server, "/%0d%0aX-Evil:%201")
    assert b"\r\nX-Evil" not in server.asked[0]


def threads_left(before: set[threading.Thread]) -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if thread.is_alive()} - before


def test_nothing_runs_on(web: Web) -> None:
    server = web.serve(saying(page(HTML)))
    web.fetch(server)
    before = set(threading.enumerate())
    web.fetch(server)
    wait_until(lambda: not threads_left(before))


def wait_until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + 5
    while not done():
        assert time.monotonic() < end
        time.sleep(0.01)
