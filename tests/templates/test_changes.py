"""What happened to claims: by day, and by claim; where the feeds are."""

from typing import Any

import pytest

from dossier.site.views import (
    ChangeDay,
    ChangesPage,
    ChangeView,
    FeedLinks,
    NewClaims,
    NoteView,
    Paging,
    VersionLink,
)
from tests.templates.parts import (
    MAY,
    Element,
    ar,
    classed,
    elements,
    en,
    hrefs,
    only,
    page,
    part,
    ref,
    text,
    texts,
    tongue,
)


def note(**fields: Any) -> NoteView:
    made: dict[str, Any] = {
        "kind": "correction",
        "word": "Correction",
        "when": None,
        "text": en("The date was wrong."),
        "into": None,
    }
    return NoteView(**made | fields)


def change(*notes: NoteView, **fields: Any) -> ChangeView:
    made: dict[str, Any] = {
        "claim": ref("The ferry sank.", "/claims/sunk/"),
        "topic": ref("The ferry", "/topics/ferry/"),
        "notes": notes or (note(),),
        "versions": (VersionLink("Version 2", "/claims/sunk/v/2/"), VersionLink("Version 1, before it", "")),
    }
    return ChangeView(**made | fields)


def new(*, is_folded: bool) -> NewClaims:
    return NewClaims("2 claims published", ((ref("The ferry"), (ref("One."), ref("Two."))),), is_folded)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, "Correction: The date was wrong.", id="plain"),
        pytest.param({"when": MAY}, "Correction (written by the editors, 4 May 2021): The date was wrong.", id="dated"),
        pytest.param({"text": None}, "Correction", id="without a word"),
        pytest.param({"text": None, "into": ref("Another.")}, "Correction: It goes on as Another.", id="merged"),
        pytest.param(
            {"into": ref("Another.")}, "Correction: The date was wrong. It goes on as Another.", id="merged, with words"
        ),
    ],
)
def test_a_note(fields: dict[str, Any], expected: str) -> None:
    assert text(part("changes", "note(view, frame, to)", view=note(**fields))) == expected


def test_a_note_in_another_language_is_isolated() -> None:
    (found,) = elements(part("changes", "note(view, frame, to)", view=note(text=ar("صُحّح"))), "bdi")
    assert tongue(found) == ("ar", "rtl")


def test_a_change_leads_to_its_claim_and_to_the_versions_that_have_pages() -> None:
    tree = part("changes", "change(view, frame, to)", view=change())
    assert hrefs(tree) == [">/claims/sunk/", ">/topics/ferry/", ">/claims/sunk/v/2/"]
    assert text(only(tree, "change__versions")) == "The ferry · Version 2 · Version 1, before it"


def test_a_change_without_a_version_names_none() -> None:
    tree = part("changes", "change(view, frame, to)", view=change(versions=()))
    assert text(only(tree, "change__versions")) == "The ferry"


def days(*found: ChangeDay) -> Element:
    return part("changes", "change_days(days, frame, to)", days=found)


def test_a_day_tells_changes_before_new_claims() -> None:
    tree = days(ChangeDay(MAY, (change(), change()), new(is_folded=False)))
    assert texts(classed(tree, "change-day__when")) == ["4 May 2021"]
    assert len(classed(tree, "change")) == 2
    assert texts(classed(tree, "new-claims__claim")) == ["One.", "Two."]
    assert text(only(tree, "change-day__words")) == "2 claims published"
    assert elements(tree, "details") == []


def test_a_day_says_what_its_date_means() -> None:
    (heading,) = classed(days(ChangeDay(MAY, (change(),), label="Released on")), "change-day__when")
    assert text(heading) == "Released on 4 May 2021"


def test_many_new_claims_are_folded_without_a_script() -> None:
    tree = days(ChangeDay(MAY, (), new(is_folded=True)))
    (fold,) = elements(tree, "details")
    assert fold.get("open") is None
    assert text(only(fold, "change-day__summary")) == "2 claims published"
    assert classed(tree, "change") == []
    assert [found.tag for found in only(tree, "new-claims")] == ["dt", "dd", "dd"]


def test_feeds_are_told_apart_by_what_they_are_of() -> None:
    feeds = (FeedLinks(en("All changes"), "/feed.xml", "/feed.json"), FeedLinks(ar("الرصيف"), "/a.xml", "/a.json"))
    tree = part("changes", "feed_list(feeds, frame, to)", feeds=feeds)
    assert [(found.get("href"), text(found)) for found in elements(tree, "a")] == [
        (">/feed.xml", "Atom, All changes"),
        (">/feed.json", "JSON Feed, All changes"),
        (">/a.xml", "Atom, الرصيف"),
        (">/a.json", "JSON Feed, الرصيف"),
    ]


def test_each_kind_is_explained() -> None:
    tree = part("changes", "kind_list(kinds)", kinds=(("Correction", "an error is mended"), ("Merger", "of two")))
    assert texts(elements(tree, "dt")) == ["Correction", "Merger"]
    assert texts(elements(tree, "dd")) == ["an error is mended", "of two"]


def view(**fields: Any) -> ChangesPage:
    made: dict[str, Any] = {
        "title": "Changes",
        "lead": "What was corrected.",
        "policy": "",
        "corrections": (),
        "additions": (),
        "pending": (),
        "feeds": (FeedLinks(en("All changes"), "/feed.xml", "/feed.json"),),
        "feeds_note": "For a feed reader.",
        "kinds": (("Correction", "an error is mended"),),
        "empty": "",
        "no_corrections": "",
    }
    return ChangesPage(**made | fields)


def headings(tree: Element) -> list[str]:
    return texts(elements(tree, "h2"))


def test_a_page_on_which_nothing_stands_says_so() -> None:
    tree = page("changes", view(empty="Nothing yet."))
    assert text(only(tree, "nothing")) == "Nothing yet."
    assert headings(tree) == ["Feeds", "What each word means"]


def test_corrections_stand_before_additions() -> None:
    day = ChangeDay(MAY, (change(),))
    tree = page("changes", view(corrections=(day,), additions=(day,), pending=(change(versions=()),)))
    assert headings(tree) == [
        "Not released yet",
        "Corrections",
        "Additions and new addresses",
        "Feeds",
        "What each word means",
    ]
    assert classed(tree, "nothing") == []


def test_that_there_are_no_corrections_is_said() -> None:
    tree = page("changes", view(no_corrections="None so far."))
    assert headings(tree)[0] == "Corrections"
    assert "None so far." in text(tree)


def test_the_page_leads_to_feeds_and_policy() -> None:
    assert hrefs(only(page("changes", view()), "head__ways")) == ["#p_feeds"]
    assert hrefs(only(page("changes", view(policy="/corrections/")), "head__ways")) == ["#p_feeds", ">/corrections/"]


def test_a_long_list_is_in_pages() -> None:
    paging = Paging(1, ((1, "/changes/"), (2, "/changes/page/2/")), "", "/changes/page/2/")
    tree = page("changes", view(additions=(ChangeDay(MAY, (change(),)),), paging=paging))
    assert ">/changes/page/2/" in hrefs(only(tree, "paging"))
