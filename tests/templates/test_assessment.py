"""The assessment."""

from typing import Any

from dossier.site.views import AssessmentView, RevisionView, VersionList, VersionRef
from tests.templates.parts import LOW, MAY, Element, ar, classed, en, hrefs, only, part, text, texts, tongue


def assessment(*revisions: RevisionView, **fields: Any) -> Element:
    made = {"grade": LOW, "reason": en("One voice."), "unknowns": (), "by": "Mara Venn", "reviewed_by": "", "when": MAY}
    view = AssessmentView(**made | fields)
    return drawn(view, *revisions)


def drawn(view: AssessmentView | None, *revisions: RevisionView, versions: VersionList | None = None) -> Element:
    given = {"view": view, "revisions": revisions, "versions": versions}
    return part("assessment", "assessment(view, revisions, versions, frame, to)", **given)


def test_it_names_who_and_when() -> None:
    assert "Mara Venn, 4 May 2021. Not yet reviewed by a second editor." in text(assessment())
    assert "Reviewed by Ada Finch." in text(assessment(reviewed_by="Ada Finch"))


def test_what_is_not_known_carries_its_language() -> None:
    tree = assessment(unknowns=(en("How many"), ar("متى")))
    assert [(text(item), *tongue(item)) for item in classed(tree, "assessment__unknown")] == [
        ("How many", "en", "ltr"),
        ("متى", "ar", "rtl"),
    ]


def test_the_confidence_is_a_word() -> None:
    assert text(only(assessment(), "assessment__grade")) == "Low"


def test_revisions_are_listed() -> None:
    tree = assessment(RevisionView(MAY, "Correction", en("A date.")))
    assert texts(classed(tree, "assessment__revision")) == ["4 May 2021, Correction: A date."]


def test_a_claim_without_an_assessment_still_shows_its_revisions() -> None:
    tree = drawn(None)
    assert texts(classed(tree, "assessment__title")) == ["Revisions"]


def test_versions_stand_beneath_the_revisions() -> None:
    tree = drawn(None, versions=VersionList((VersionRef(1, MAY, "/claims/sunk/v/1/", is_taken_down=False),), ""))
    assert texts(classed(tree, "assessment__title")) == ["Revisions", "Versions"]
    assert hrefs(tree) == [">/claims/sunk/v/1/"]
