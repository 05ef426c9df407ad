"""A request is read strictly, and answered only where it comes to this machine by name, from a page of the preview."""

from http import HTTPStatus

import pytest

from dossier.preview.requests import Refusal, admit, parse

HOSTS = frozenset(["127.0.0.1:8484", "localhost:8484"])


def status(head: str) -> int:
    try:
        admit(parse(head.encode("latin-1")), HOSTS)
    except Refusal as refusal:
        return refusal.status.value
    return HTTPStatus.OK


def asked(line: str = "GET / HTTP/1.1", host: str = "127.0.0.1:8484", *more: str) -> str:
    return "\r\n".join((line, f"Host: {host}", *more))


def test_a_request_is_read() -> None:
    request = parse(asked("GET /claims/x/?a=1&b=%D9%82 HTTP/1.1", "Localhost:8484", "Connection: close").encode())
    assert (request.method, request.path, request.query, request.stays) == (
        "GET",
        "/claims/x/",
        {"a": "1", "b": "ق"},
        False,
    )


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(asked(), id="an address"),
        pytest.param(asked(host="localhost:8484"), id="by its other name"),
        pytest.param(asked("HEAD / HTTP/1.1"), id="HEAD"),
        pytest.param(asked("GET / HTTP/1.1", "127.0.0.1:8484", "Origin: http://127.0.0.1:8484"), id="own page"),
        pytest.param(asked("GET / HTTP/1.1", "127.0.0.1:8484", "Sec-Fetch-Site: same-origin"), id="own script"),
        pytest.param(
            asked(
                "GET / HTTP/1.1",
                "127.0.0.1:8484",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Mode: navigate",
                "Sec-Fetch-Dest: document",
            ),
            id="a link from elsewhere",
        ),
    ],
)
def test_what_is_answered(head: str) -> None:
    assert status(head) == HTTPStatus.OK


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(asked(host="rebound.example:8484"), 421, id="a foreign name that leads here"),
        pytest.param(asked(host="127.0.0.1"), 421, id="no port"),
        pytest.param(asked(host="127.0.0.1:8484.example"), 421, id="a name that begins so"),
        pytest.param("GET / HTTP/1.1", 421, id="no host"),
        pytest.param(asked("GET / HTTP/1.1", "127.0.0.1:8484", "Host: x"), 400, id="two hosts"),
        pytest.param(asked("GET / HTTP/1.1", "127.0.0.1:8484", "Origin: http://x.example"), 403, id="foreign origin"),
        pytest.param(asked("GET / HTTP/1.1", "127.0.0.1:8484", "Origin: null"), 403, id="an origin without a name"),
        pytest.param(asked("GET / HTTP/1.1", "127.0.0.1:8484", "Origin: https://localhost:8484"), 403, id="https"),
        pytest.param(
            asked(
                "GET /claims/facets.js HTTP/1.1",
                "127.0.0.1:8484",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Mode: no-cors",
                "Sec-Fetch-Dest: script",
            ),
            403,
            id="a foreign page that loads a script",
        ),
        pytest.param(
            asked(
                "GET / HTTP/1.1",
                "127.0.0.1:8484",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Mode: navigate",
                "Sec-Fetch-Dest: iframe",
            ),
            403,
            id="a frame on another port",
        ),
        pytest.param(asked("POST / HTTP/1.1"), 405, id="POST"),
        pytest.param(asked("OPTIONS / HTTP/1.1"), 405, id="OPTIONS"),
        pytest.param(asked("GET http://127.0.0.1:8484/ HTTP/1.1"), 400, id="as to a proxy"),
        pytest.param(asked("GET / HTTP/2.0"), 400, id="another protocol"),
        pytest.param(asked("GET /a b HTTP/1.1"), 400, id="a space in the path"),
        pytest.param(asked("GET /%ff HTTP/1.1"), 400, id="not UTF-8"),
        pytest.param(asked("GET / HTTP/1.1", "127.0.0.1:8484", " folded: x"), 400, id="a folded line"),
        pytest.param(asked("GET / HTTP/1.1", "127.0.0.1:8484", "X : y"), 400, id="a space before the colon"),
        pytest.param(asked("GET / HTTP/1.1", "127.0.0.1:8484", "Content-Length: 5"), 400, id="a body"),
        pytest.param(
            asked("GET / HTTP/1.1", "127.0.0.1:8484", "Transfer-Encoding: chunked"), 400, id="a body in parts"
        ),
        pytest.param("\x16\x03\x01\x02", 400, id="TLS"),
        pytest.param("", 400, id="nothing"),
    ],
)
def test_what_is_refused(head: str, expected: int) -> None:
    assert status(head) == expected
