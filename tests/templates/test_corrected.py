"""That a claim was corrected, under its statement."""

from dossier.site.views import CorrectedView, VersionRef
from tests.templates.parts import MAY, Element, ar, elements, en, hrefs, only, part, text, tongue

FIRST = VersionRef(1, MAY, "/claims/sunk/v/1/", is_taken_down=False)


def corrected(view: CorrectedView) -> Element:
    return part("corrected", "corrected(view, frame, to)", view=view)


def test_it_says_when_and_what_and_leads_to_how_it_stood() -> None:
    tree = corrected(CorrectedView("Corrected on 4 May 2021:", en("It was in May."), FIRST))
    assert text(only(tree, "corrected__what")) == "Corrected on 4 May 2021: It was in May."
    assert text(only(tree, "corrected__ways")) == "All revisions Before: Version 1 (4 May 2021)"
    assert hrefs(tree) == ["#p_assessment", ">/claims/sunk/v/1/"]


def test_a_summary_in_another_language_is_isolated_and_no_version_is_made_up() -> None:
    tree = corrected(CorrectedView("Clarified, May 2021:", ar("صُحّح"), None))
    (found,) = elements(tree, "bdi")
    assert tongue(found) == ("ar", "rtl")
    assert hrefs(tree) == ["#p_assessment"]
