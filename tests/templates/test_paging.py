"""A long list in pages."""

from dossier.site.views import Paging
from tests.templates.parts import elements, hrefs, part, texts

PAGES = ((1, "/claims/"), (2, "/claims/page/2/"))


def test_the_page_at_hand_is_marked() -> None:
    tree = part("paging", "paging(view, to)", view=Paging(2, PAGES, "/claims/", ""))
    current = [link for link in elements(tree, "a") if link.get("aria-current") == "page"]
    assert texts(current) == ["Page 2"]


def test_only_the_ways_that_there_are_are_offered() -> None:
    tree = part("paging", "paging(view, to)", view=Paging(1, PAGES, "", "/claims/page/2/"))
    assert texts(elements(tree, "a")) == ["Page 1", "Page 2", "Next page"]
    assert hrefs(tree) == [">/claims/", ">/claims/page/2/", ">/claims/page/2/"]
