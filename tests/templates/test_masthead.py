"""The head of every page."""

from tests.templates.parts import Element, ar, classed, elements, framed, only, part, text, texts, tongue


def masthead(**fields: object) -> Element:
    return part("masthead", "masthead(frame, to)", frame=framed(**fields))


def test_the_section_at_hand_is_marked() -> None:
    assert [(text(link), link.get("aria-current")) for link in classed(masthead(), "masthead__link")] == [
        ("Claims", "true"),
        ("Method", None),
        ("All pages", None),
    ]


def test_the_dossiers_name_leads_home_in_its_language() -> None:
    name = only(masthead(dossier_title=ar("العبّارة")), "masthead__title")
    assert (name.get("href"), *tongue(name)) == (">/", "ar", "rtl")


def test_a_narrow_screen_keeps_the_main_sections() -> None:
    assert texts(classed(masthead(), "masthead__item--wide")) == ["Method"]


def test_the_first_link_skips_to_the_content() -> None:
    (link,) = elements(part("masthead", "skip()"), "a")
    assert link.get("href") == "#f_main"
