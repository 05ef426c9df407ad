"""The code that shows a claim on somebody's own page."""

from dossier.site.views import EmbedCode
from tests.templates.parts import Element, elements, hrefs, part, text

HTML = '<iframe src="https://x.example/claims/sunk/embed/" title="A &#34;claim&#34;"></iframe>\n<p>The ferry sank.</p>'


def code() -> Element:
    return part("embed_code", "embed_code(view, to)", view=EmbedCode(HTML, "/claims/sunk/embed/"))


def test_it_is_shown_as_text_letter_by_letter() -> None:
    (shown,) = elements(code(), "pre")
    assert (shown.text, len(shown), shown.get("dir")) == (HTML, 0, "ltr")
    assert elements(code(), "iframe") == []


def test_copying_waits_for_the_script() -> None:
    (button,) = elements(code(), "button")
    assert "hidden" in button.attrib
    assert button.get("data-copy") == elements(code(), "pre")[0].get("id")


def test_it_can_be_seen_by_itself() -> None:
    assert hrefs(code()) == [">/claims/sunk/embed/"]


def test_it_is_folded() -> None:
    (fold,) = elements(code(), "details")
    assert "open" not in fold.attrib
    assert text(elements(fold, "summary")[0]) == "Show this claim on your own page"
