"""`/changes/` and what changed last on the home page."""

from dataclasses import replace
from typing import Any

import pytest

from dossier.model import Dossier, ProsePage
from dossier.site import changes, routes
from dossier.site.notes import latest
from dossier.site.views import ChangeDay, ChangesPage, ChangeView
from tests import facts

FIRST, SECOND = "2026-03-02", "2026-05-07"
TOPICS = {
    "ferry": {"title": "The ferry", "description": "Its trips."},
    "quay": {"title": "The quay", "description": "Its stones."},
}


def revision(kind: str, summary: Any, date: str = SECOND) -> dict[str, Any]:
    return {"date": date, "kind": kind, "summary": summary}


def claims(**stated: Any) -> Dossier:
    return facts.dossier(claims=stated, topics=TOPICS)


def later(**now: Any) -> Dossier:
    """Claims that were released as they were first, and changed since."""
    plain = {name: facts.claim() for name in now}
    return facts.released(claims(**now), SECOND, facts.released(claims(**plain), FIRST))


def page(made: Dossier) -> ChangesPage:
    found = facts.view_of(made, routes.CHANGES)
    assert isinstance(found, ChangesPage)
    return found


def lines(days: tuple[ChangeDay, ...]) -> list[tuple[str, list[str], str]]:
    """Each day, the addresses of the claims that changed on it, and what is said of new ones."""
    return [
        (day.when.words, [view.claim.address for view in day.changes], day.new.words if day.new else "") for day in days
    ]


def notes(view: ChangeView) -> list[tuple[str, str, str]]:
    return [
        (note.word, note.when.words if note.when else "", note.text.text if note.text else "") for note in view.notes
    ]


def test_a_page_on_which_nothing_stands_says_so() -> None:
    found = page(claims(a=facts.claim()))
    assert found.empty == "Nothing has been released yet. Every release will be listed here."
    assert (found.corrections, found.additions, found.pending, found.no_corrections) == ((), (), (), "")
    assert [(links.label.text, links.atom) for links in found.feeds] == [
        ("All changes", "/feed.xml"),
        ("The ferry", "/topics/ferry/feed.xml"),
        ("The quay", "/topics/quay/feed.xml"),
    ]


def test_without_corrections_the_page_says_that_there_are_none() -> None:
    found = page(facts.released(claims(a=facts.claim()), FIRST))
    assert (found.empty, found.no_corrections, found.corrections) == ("", "None so far.", ())
    assert lines(found.additions) == [("2 March 2026", [], "1 claim published")]


def test_each_change_stands_once_under_the_gravest_of_what_it_holds() -> None:
    found = page(
        later(
            a=facts.claim(revisions=[revision("addition", "One more."), revision("correction", "Mended.")]),
            b=facts.claim(revisions=[revision("addition", "One more.", "2026-05")]),
            c=facts.claim(),
        )
    )
    assert lines(found.corrections) == [("7 May 2026", ["/claims/a/"], "")]
    assert lines(found.additions) == [("7 May 2026", ["/claims/b/"], ""), ("2 March 2026", [], "3 claims published")]
    assert notes(found.corrections[0].changes[0]) == [("Correction", "", "Mended."), ("Addition", "", "One more.")]
    assert notes(found.additions[0].changes[0]) == [("Addition", "May 2026", "One more.")]


@pytest.mark.parametrize(("count", "is_folded"), [(changes.FEW, False), (changes.FEW + 1, True)])
def test_many_new_claims_are_folded_by_topic(count: int, is_folded: bool) -> None:
    stated = {f"a{index}": facts.claim(topic="quay" if index % 2 else "ferry") for index in range(count)}
    (day,) = page(facts.released(claims(**stated), FIRST)).additions
    assert day.new
    assert day.new.is_folded is is_folded
    assert [topic.address for topic, _ in day.new.groups] == ["/topics/ferry/", "/topics/quay/"]
    assert sorted(ref.address for _, refs in day.new.groups for ref in refs) == [
        f"/claims/{name}/v/1/" for name in stated
    ]


def test_new_claims_are_listed_as_they_were_published() -> None:
    first = facts.released(claims(old=facts.claim(statement="The ferry sank.")), FIRST)
    now = facts.claim(statement="The ferry burned.", aliases=["old"], revisions=[revision("correction", "Mended.")])
    found = page(facts.released(claims(new=now), SECOND, first))
    (published,) = [day.new for day in found.additions if day.new]
    assert [(ref.name.text, ref.address) for _, refs in published.groups for ref in refs] == [
        ("The ferry sank.", "/claims/old/v/1/")
    ]
    (corrected,) = found.corrections[0].changes
    assert (corrected.claim.name.text, corrected.claim.address) == ("The ferry burned.", "/claims/new/")


def test_a_day_says_what_its_date_means() -> None:
    made = facts.taken_down(facts.released(claims(a=facts.claim()), FIRST), "a", 1, SECOND, "A court ordered it.")
    found = page(made)
    assert [day.label for day in (*found.corrections, *found.additions)] == ["Taken down on", "Released on"]


def test_many_additions_are_in_pages_and_corrections_on_the_first() -> None:
    count = changes.ON_A_PAGE
    plain = {f"a{index}": facts.claim() for index in range(count)}
    first = facts.released(claims(**plain), FIRST)
    more = [revision("addition", "More."), revision("correction", "Mended.")]
    now = plain | {"a0": facts.claim(revisions=more[:1]), "a1": facts.claim(revisions=more)}
    pages = dict(changes.changes_pages(facts.edition_of(facts.released(claims(**now), SECOND, first))))
    assert [lines(found.corrections) for found in pages.values()] == [[("7 May 2026", ["/claims/a1/"], "")], []]
    assert [[line[2] for line in lines(found.additions)] for found in pages.values()] == [
        ["", "199 claims published"],
        ["1 claim published"],
    ]
    assert [found.paging.pages[1] for found in pages.values() if found.paging] == [(2, "/changes/page/2/")] * 2


def test_versions_are_linked() -> None:
    edition = facts.edition_of(later(a=facts.claim(revisions=[revision("correction", "Mended.")])))
    ((_, found),) = changes.changes_pages(edition)
    assert [(link.label, link.address) for link in found.corrections[0].changes[0].versions] == [
        ("Version 2", "/claims/a/v/2/"),
        ("Version 1, before it", "/claims/a/v/1/"),
    ]


def test_a_version_is_linked_under_the_id_with_which_it_was_released() -> None:
    first = facts.released(claims(old=facts.claim()), FIRST)
    made = facts.released(claims(new=facts.claim(aliases=["old"])), SECOND, first)
    ((_, found),) = changes.changes_pages(facts.edition_of(made))
    (view,) = found.additions[0].changes
    assert (view.claim.address, notes(view)) == (
        "/claims/new/",
        [("New address", "", "Its address was /claims/old/.")],
    )
    assert [link.address for link in view.versions] == ["/claims/new/v/2/", "/claims/old/v/1/"]


def test_a_merged_claim_leads_on() -> None:
    found = page(later(a=facts.claim(state="merged", into="b"), b=facts.claim()))
    (note,) = found.corrections[0].changes[0].notes
    assert (note.word, note.into.address if note.into else "") == ("Merger", "/claims/b/")


def test_a_summary_is_in_the_editions_language_or_carries_its_own() -> None:
    made = facts.dossier(
        dossier={"languages": ["ar", "en"], "editions": ["en"]},
        claims={
            "a": facts.claim(revisions=[revision("correction", {"ar": "صُحّح.", "en": "Mended."})]),
            "b": facts.claim(revisions=[revision("correction", "صُحّح.")]),
        },
    )
    found = page(facts.released(made, FIRST))
    texts = [view.notes[0].text for view in found.corrections[0].changes]
    assert [(text.text, text.language, text.direction) for text in texts if text] == [
        ("Mended.", "en", "ltr"),
        ("صُحّح.", "ar", "rtl"),
    ]


def test_what_is_not_released_stands_apart() -> None:
    first = facts.released(claims(a=facts.claim()), FIRST)
    now = claims(a=facts.claim(revisions=[revision("correction", "Mended.")]))
    found = page(replace(now, versions=first.versions))
    assert [notes(view) for view in found.pending] == [[("Correction", "7 May 2026", "Mended.")]]
    assert found.corrections == ()
    assert [item.label for item in latest(facts.edition_of(replace(now, versions=first.versions)))] == ["New claim"]


def test_every_kind_has_its_meaning() -> None:
    found = page(claims(a=facts.claim()))
    assert len(found.kinds) == len({word for word, _ in found.kinds}) == 11
    assert all(meaning for _, meaning in found.kinds)


def test_the_policy_is_linked_where_there_is_one() -> None:
    assert page(claims(a=facts.claim())).policy == ""
    policy = ProsePage(name="corrections", title="Corrections", text="")
    made = facts.edition_of(replace(claims(a=facts.claim()), pages=(policy,)))
    ((_, found),) = changes.changes_pages(made)
    assert found.policy == "/corrections/"


# The home page.


def test_the_home_page_tells_what_changed_last() -> None:
    made = later(
        a=facts.claim(revisions=[revision("addition", "One more.")]),
        b=facts.claim(revisions=[revision("correction", "Mended.")]),
        c=facts.claim(),
    )
    home = facts.view_of(made, routes.HOME)
    assert [
        (item.when.words, item.label, item.ref.name.text, item.ref.address, item.text.text if item.text else "")
        for item in home.changes
    ] == [
        ("7 May 2026", "Correction", "The ferry sank.", "/claims/b/", "Mended."),
        ("7 May 2026", "Addition", "The ferry sank.", "/claims/a/", "One more."),
        ("2 March 2026", "New claims", "3 claims published", "/changes/", ""),
    ]


def test_the_home_page_tells_no_more_than_the_latest_five() -> None:
    made = later(**{f"a{index}": facts.claim(revisions=[revision("addition", f"{index}")]) for index in range(7)})
    assert [item.text.text for item in facts.view_of(made, routes.HOME).changes] == ["0", "1", "2", "3", "4"]


def test_the_home_page_tells_nothing_where_nothing_was_released() -> None:
    assert facts.view_of(claims(a=facts.claim()), routes.HOME).changes == ()


def test_the_foot_of_every_page_leads_there() -> None:
    for made in facts.site_of(claims(a=facts.claim())).pages:
        assert [item.address for item in made.frame.foot].count(routes.CHANGES) == 1
