"""What a reader takes along."""

from tests.templates.parts import Element, elements, hrefs, part, text


def take() -> Element:
    return part("take", "take('https://x.example/claims/sunk/', '/claims/sunk.json', to)")


def test_the_address_stands_there_whole() -> None:
    (code,) = elements(take(), "code")
    assert (text(code), code.get("dir")) == ("https://x.example/claims/sunk/", "ltr")


def test_copying_waits_for_the_script() -> None:
    (button,) = elements(take(), "button")
    assert "hidden" in button.attrib
    assert button.get("data-copy") == elements(take(), "code")[0].get("id")


def test_the_data_are_linked() -> None:
    assert hrefs(take()) == [">/claims/sunk.json"]
