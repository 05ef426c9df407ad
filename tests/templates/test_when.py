"""A date for people and machines."""

from dossier.site.views import When
from tests.templates.parts import MAY, elements, part, text


def test_a_date_has_its_machine_form() -> None:
    (time,) = elements(part("when", "when(date)", date=MAY), "time")
    assert (time.get("datetime"), text(time)) == ("2021-05-04", "4 May 2021")


def test_an_interval_has_none() -> None:
    tree = part("when", "when(date)", date=When("21 to 31 August 2015", None))
    assert elements(tree, "time") == []
    assert text(tree) == "21 to 31 August 2015"


def test_what_the_words_cannot_say_follows() -> None:
    assert text(part("when", "when(date)", date=When("May 2021", "2021-05", "uncertain"))) == "May 2021 (uncertain)"
