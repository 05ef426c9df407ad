"""What is said first of a claim that was merged or withdrawn."""

from dossier.site.views import Notice
from tests.templates.parts import ar, elements, hrefs, only, part, ref, text, tongue


def test_a_withdrawal_gives_its_reason_in_its_language() -> None:
    tree = part("notice", "notice(view, frame, to)", view=Notice("Withdrawn", ar("خطأ"), None))
    assert text(only(tree, "notice__title")) == "Withdrawn"
    assert tongue(only(tree, "notice__text")) == ("ar", "rtl")
    assert elements(tree, "a") == []


def test_a_merger_leads_on() -> None:
    view = Notice("Merged", None, ref("The ferry sank.", "/claims/sunk/"))
    assert hrefs(part("notice", "notice(view, frame, to)", view=view)) == [">/claims/sunk/"]
