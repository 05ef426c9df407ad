"""The whole of a site: which pages there are is known before any is made."""

import pytest

from dossier.site import routes
from dossier.site.views import MovedPage
from tests import facts


def test_no_page_is_made_before_it_is_asked_for() -> None:
    site = facts.site_of(facts.whole("versions-three"))
    assert routes.SEARCH in site.promises
    assert site.made == {}
    first = next(iter(site.edition.dossier.public_claims))
    page = site.page(routes.claim(first.id))
    assert set(site.made) == {routes.claim(first.id)}
    assert site.page(routes.claim(first.id)) is page


@pytest.mark.parametrize("name", ["versions-three", "states", "many-excerpts"])
def test_every_page_stands_where_it_was_promised(name: str) -> None:
    site = facts.site_of(facts.whole(name))
    assert [page.address for page in site.pages] == list(site.promises)


def test_a_page_that_leads_on_is_called_as_the_page_that_it_leads_to() -> None:
    site = facts.site_of(facts.whole("versions-three"))
    moved = [page for page in site.pages if isinstance(page.view, MovedPage)]
    assert moved
    assert {page.frame.title == site.page(page.view.target).frame.title for page in moved} == {True}


def test_an_address_that_nothing_has() -> None:
    with pytest.raises(KeyError):
        facts.site_of(facts.whole("states")).page("/nonesuch/")
