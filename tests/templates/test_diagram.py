"""The diagram's markup: links, titles, one shape for each sign."""

from dossier.site.views import Diagram, DrawnFrame, DrawnLine, DrawnName, DrawnSharing, DrawnWay
from tests.templates.parts import Element, classed, elements, hrefs, mark, only, part, text, texts

LINE = DrawnLine("The Wire", 26, 50)
VIEW = Diagram(
    width=1000,
    height=120,
    label="Diagram: on whose word",
    heads=(DrawnLine("Voice", 0, 14),),
    names=(
        DrawnName("origin", 8, 45, (LINE, DrawnLine("of the harbour", 26, 69)), "/actors/wire/", "The Wire (outlet)"),
        DrawnName("unnamed", 8, 90, (LINE,), "/actors/dockers/", "two dockers (unnamed)"),
        DrawnName("untraced", 8, 100, (LINE,), "", "Untraced"),
        DrawnName("excerpt", 300, 45, (LINE,), "/claims/sunk/#a", "Denies", "A", mark("denies"), 330, 37),
        DrawnName("document", 600, 45, (LINE,), "/sources/herald/", "The Herald", corner_x=594, corner_y=39),
    ),
    frames=(DrawnFrame(0, 30, 200, 80, "Counted as one."),),
    ways=(DrawnWay("M0 0H10", "denies"), DrawnWay("M0 9H10", "asserts")),
    sharings=(
        DrawnSharing("M1 1H2", DrawnLine("7 words shared", 400, 80), "/claims/sunk/#x_a_b", "7", 400, 70, 90, 24),
    ),
)


def drawn() -> Element:
    return part("diagram", "diagram(view, to)", view=VIEW)


def test_signs_lead_to_what_they_are_and_say_what_it_is() -> None:
    assert hrefs(drawn()) == [
        ">/actors/wire/",
        ">/actors/dockers/",
        ">/claims/sunk/#a",
        ">/sources/herald/",
        ">/claims/sunk/#x_a_b",
    ]
    assert texts(elements(drawn(), "title"))[:2] == ["Counted as one.", "The Wire (outlet)"]


def test_nobody_is_no_link() -> None:
    assert "Untraced" not in [text(link) for link in classed(drawn(), "diagram__link")]


def test_each_kind_of_sign_has_its_shape() -> None:
    assert len(classed(drawn(), "diagram__sign--origin")) == 1
    assert len(classed(drawn(), "diagram__sign--unnamed")) == 1
    assert only(drawn(), "diagram__sign--document").get("x") == "594"
    assert text(only(drawn(), "diagram__letter")) == "A"


def test_a_denials_line_is_double() -> None:
    assert len(classed(drawn(), "diagram__way--denies")) == len(classed(drawn(), "diagram__gap")) == 1


def test_the_picture_says_what_it_shows() -> None:
    assert only(drawn(), "diagram__picture").get("aria-label") == "Diagram: on whose word"
