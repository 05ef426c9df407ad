"""That an address names a part of the page that isn't there."""

from pathlib import Path

from tests.templates.parts import elements, only, part, text

SCRIPT = Path(__file__).resolve().parents[2] / "static/js/claim/nonesuch.js"


def test_it_waits_for_the_script() -> None:
    found = only(part("nonesuch", "nonesuch()"), "nonesuch")
    assert found.get("hidden") is not None
    assert text(found) == "There is no excerpt “” here."
    assert len(elements(found, "bdi")) == 1


def test_its_script_is_small() -> None:
    code = SCRIPT.read_text(encoding="utf-8").partition("*/")[2]
    assert len(code) < 400
