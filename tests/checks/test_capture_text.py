"""A text that is at hand is the text that was captured."""

import pytest

from tests.support import BASE, COURIER, captured, found_by

SAID = "captures/courier-april.txt:1:1 the text isn't the one that was captured: its SHA-256 or its words differ"
HINT = "put the captured text back, or capture this one: python3 build.py capture courier-april FILE"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(COURIER, [], id="the same"),
        pytest.param(COURIER + "\n", [f"{SAID} | {HINT}"], id="a line break more"),
        pytest.param(COURIER.replace("Tuesday", "Monday"), [f"{SAID} | {HINT}"], id="a word"),
        pytest.param("", [f"{SAID} | {HINT}"], id="empty"),
    ],
)
def test_capture_text(text: str, expected: list[str]) -> None:
    assert found_by("capture-text", BASE, {"captures/courier-april.txt": text.encode()}) == expected


def test_a_text_that_is_not_utf_8_is_not_the_captured_one() -> None:
    assert found_by("capture-text", BASE, {"captures/courier-april.txt": b"caf\xe9"}) == [f"{SAID} | {HINT}"]


def test_a_capture_whose_leaves_were_changed_is_not_of_the_text() -> None:
    name = "content/captures/courier-april.json"
    other = captured(BASE, {"courier-april": COURIER.replace("budget", "ledger")})[name]
    digest = captured(BASE)[name].split(b'"sha256": "')[1][:64]
    forged = other.split(b'"sha256": "')[0] + b'"sha256": "' + digest + other.split(b'"sha256": "')[1][64:]
    files = {name: forged, "captures/courier-april.txt": COURIER.encode()}
    assert found_by("capture-text", BASE, files) == [f"{SAID} | {HINT}"]
