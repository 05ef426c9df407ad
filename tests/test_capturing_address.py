"""Captures from an address: what is whole is stored, what isn't leaves everything as it was. All of it on loopback."""

import gzip
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from dossier import capturing, cli
from dossier.fetching import Rules, fetch
from dossier.problems import EnvironmentFault, UsageFault
from tests.fetching.hostile import Answer, Server, moved, page, saying, serving
from tests.support import BASE, COURIER, write

PAGE = f"""<!doctype html><html lang="en"><head><title>Dredgers for the port</title></head>
<body><nav>Port Weather Subscribe</nav>
<article><h1>Dredgers for the port</h1><p>{COURIER}</p></article></body></html>"""
HTML = "Content-Type: text/html; charset=UTF-8"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1715904000")
    return write(tmp_path / "home", BASE)


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def captured(root: Path, server: Server, path: str = "/") -> capturing.Captured:
    """Captured by rules that let this machine be asked; no option of the program sets them."""
    rules = Rules(frozenset([server.port]), frozenset(["127.0.0.1"]), seconds=2, size=100_000)
    address = f"http://127.0.0.1:{server.port}{path}"
    return capturing.capture(root, "courier-april", address, fetch=partial(fetch, rules=rules))


def test_a_page_is_captured_from_its_address(root: Path) -> None:
    packed = page(gzip.compress(PAGE.encode()), HTML, "Content-Encoding: gzip")
    with serving(saying(packed)) as server:
        done = captured(root, server)
    assert (done.proved.missing, done.found.document.kind) == (0, "html")
    assert (root / "captures" / "courier-april.html").read_text(encoding="utf-8") == PAGE
    kept = (root / "captures" / "courier-april.txt").read_text(encoding="utf-8")
    assert "the quay was closed to all ships until the autumn" in kept
    assert "Subscribe" not in kept


WHOLE = page(PAGE.encode(), HTML)


@pytest.mark.parametrize(
    ("answer", "fault", "said"),
    [
        pytest.param(
            lambda: saying(page(PAGE.encode(), HTML, length=9999)),
            EnvironmentFault,
            "cut off before its end",
            id="cut off",
        ),
        pytest.param(lambda: saying(WHOLE[:200]), EnvironmentFault, "cut off before its end", id="cut off early"),
        pytest.param(lambda: saying(page(b"", status="404 Not Found")), EnvironmentFault, "404", id="not there"),
        pytest.param(lambda: saying(moved("http://10.0.0.1/")), UsageFault, "10.0.0.1", id="to a private address"),
        pytest.param(
            lambda: saying(moved("file:///etc/hosts")), UsageFault, "isn't an address on the web", id="to a file"
        ),
        pytest.param(
            lambda: saying(page(gzip.compress(b"<p>" + b"x" * 200_000), HTML, "Content-Encoding: gzip")),
            EnvironmentFault,
            "it is larger than",
            id="a bomb",
        ),
    ],
)
def test_half_a_capture_is_never_stored(
    root: Path, answer: Callable[[], Answer], fault: type[Exception], said: str
) -> None:
    before = files(root)
    with serving(answer()) as server, pytest.raises(fault, match=said):
        captured(root, server)
    assert files(root) == before


def test_the_command_asks_no_address_of_this_machine(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(root)
    with serving(saying(WHOLE)) as server:
        address = f"http://127.0.0.1:{server.port}/"
        assert cli.main(["capture", "courier-april", address, "--root", str(root)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("error: ")
    assert server.asked == []
    assert files(root) == before
