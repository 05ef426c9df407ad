"""Text that carries its language."""

from tests.templates.parts import ar, elements, en, hrefs, part, ref, text, tongue


def test_words_in_the_pages_language_stand_bare() -> None:
    assert elements(part("wording", "words(wording, frame)", wording=en("ferry")))[1:] == []


def test_words_in_another_language_are_marked_and_isolated() -> None:
    (name,) = elements(part("wording", "words(wording, frame)", wording=ar("عبّارة")), "bdi")
    assert tongue(name) == ("ar", "rtl")
    assert text(name) == "عبّارة"


def test_a_name_in_other_languages_follows_it_isolated() -> None:
    tree = part("wording", "also(names)", names=(ar("عبّارة"), ar("مركب")))
    assert [(text(name), *tongue(name)) for name in elements(tree, "bdi")] == [
        ("عبّارة", "ar", "rtl"),
        ("مركب", "ar", "rtl"),
    ]


def test_several_links_are_a_list() -> None:
    tree = part("wording", "links(refs, frame, to)", refs=(ref("A", "/a/"), ref("B", "/b/")))
    assert len(elements(tree, "li")) == 2
    assert hrefs(tree) == [">/a/", ">/b/"]


def test_text_is_never_markup() -> None:
    tree = part("wording", "words(wording, frame)", wording=en("<b>a & b</b>"))
    assert elements(tree, "b") == []
    assert text(tree) == "<b>a & b</b>"


def test_what_has_no_page_any_more_is_named_without_a_link() -> None:
    tree = part("wording", "link(ref, frame, to)", ref=ref("Gone", ""))
    assert (text(tree), hrefs(tree)) == ("Gone", [None])
