"""The client itself: a server that says nothing, or ends, fails a test and leaves no process behind."""

import sys
from pathlib import Path

import pytest

from tests.language_server import client
from tests.language_server.client import Client


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        pytest.param("import time; time.sleep(60)", "no answer in 1 seconds: initialize", id="silent"),
        pytest.param("", "the server ended: initialize", id="ended"),
        pytest.param(
            "print('Content-Length: 5'); print(); print('{{{{{')", "the server ended: initialize", id="babble"
        ),
    ],
)
def test_a_server_that_doesnt_answer_fails_the_test(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, expected: str
) -> None:
    monkeypatch.setattr(client, "LIMIT", 1.0 if "sleep" in program else 20.0)
    one = Client([sys.executable, "-c", program], tmp_path, {})
    with pytest.raises(AssertionError, match=expected):
        one.__enter__()
    assert one.server.poll() is not None
