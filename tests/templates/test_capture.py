"""The capture of a document."""

from dossier.site.views import CaptureView
from tests.templates.parts import MAY, Element, classed, elements, only, part, texts

VIEW = CaptureView(
    "e9175f",
    MAY,
    "from a plain-text file",
    "400 words",
    "165 of them opened",
    41,
    "/sources/x.capture.json",
    ((0, 120), (500, 1000)),
)


def capture() -> Element:
    return part("capture", "capture(view, to)", view=VIEW)


def test_the_strip_shows_where_the_passages_stand() -> None:
    assert [run.get("d") for run in classed(capture(), "capture__run")] == ["M0 0H120V10H0z", "M500 0H1000V10H500z"]


def test_the_strip_has_words_for_who_does_not_see_it() -> None:
    strip = only(capture(), "capture__strip")
    assert strip.get("role") == "img"
    assert "41 of 100 words" in strip.get("aria-label")


def test_the_digest_is_there_whole() -> None:
    assert texts(elements(capture(), "code")) == ["e9175f"]
    assert only(capture(), "capture__file").get("href") == ">/sources/x.capture.json"
