"""The foot of every page."""

from tests.templates.parts import Element, elements, framed, hrefs, only, part, text


def foot(**fields: object) -> Element:
    return part("foot", "foot(frame, to)", frame=framed(**fields))


def test_every_page_can_be_reached() -> None:
    assert hrefs(foot()) == [">/", ">/claims/"]


def test_editors_and_licence_are_named() -> None:
    words = text(only(foot(editors=("Mara Venn", "Ada Finch")), "foot__text"))
    assert "Edited by Mara Venn · Ada Finch." in words
    assert "Texts and data: CC-BY-4.0." in words


def test_names_are_isolated() -> None:
    assert [text(name) for name in elements(foot(), "bdi")] == ["Mara Venn"]
