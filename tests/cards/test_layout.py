"""Everything on a card stands inside its margins, and nothing on anything else."""

from typing import Any

import pytest

from dossier.cards.layout import FOOT_RULE, HEAD_RULE, lay_out
from dossier.cards.sheet import HEIGHT, MARGIN, SQUARE, WIDTH, Line, Sheet
from dossier.site.views import Card
from tests.cards.shown import LONG, LONG_ARABIC, ar, arabic, card, en, tally

FIVE = (
    tally("asserts", 9, "asserting"),
    tally("partly-asserts", 4, "asserting in part"),
    tally("denies", 8, "denying"),
    tally("declines", 3, "declining"),
    tally("mentions", 2, "mentioning"),
)
FIGURES = (
    "3 documents relaying 2 outlets; 4 origins, 2 of them unnamed; 1 passage untraced; 2 more in part · denied by 2 "
    "voices · 3 passages decline to say · contradicted · accounts differ"
)
CARDS = {
    "short": card(),
    "arabic": arabic(),
    "two languages": card(also=(ar("غرقت العبّارة."),)),
    "long": card(statement=en(LONG), also=(ar(LONG_ARABIC),)),
    "long arabic": arabic(statement=ar(LONG_ARABIC), also=(en(LONG),)),
    "endless": card(statement=en(LONG * 4)),
    "one endless word": card(statement=en("m" * 300)),
    "all stances": card(statement=en(LONG), tallies=FIVE, figures=FIGURES),
    "all stances, arabic": arabic(tallies=FIVE, figures=FIGURES, notice="سُحب هذا الادعاء"),
    "withdrawn": card(notice="This claim was withdrawn", statement=en(LONG), tallies=FIVE),
    "nothing said": card(tallies=(), figures="No document asserts it", when=""),
    "long names": card(topic=en("Visits and delegations " * 5), title=en("The ferry and the quay " * 8)),
    "arabic names in english": card(topic=ar("العبّارة"), title=ar("العبّارة")),
}


def words(sheet: Sheet) -> list[str]:
    return [line.text for line in sheet.lines]


def line(sheet: Sheet, text: str) -> Line:
    (found,) = [one for one in sheet.lines if one.text.startswith(text)]
    return found


def boxes(sheet: Sheet) -> list[tuple[float, float, float, float]]:
    """Each line's and square's box; of a line, as high as its letters without marks and tails."""
    found = [(one.x, one.y - one.style.size * 0.6, one.x + one.width, one.y) for one in sheet.lines]
    return found + [(one.x, one.y, one.x + SQUARE, one.y + SQUARE) for one in sheet.squares]


def overlaps(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("shown", CARDS.values(), ids=list(CARDS))
def test_all_stands_inside_the_margins_and_apart(shown: Card) -> None:
    found = boxes(lay_out(shown))
    for left, top, right, bottom in found:
        assert left >= MARGIN - 1
        assert right <= WIDTH - MARGIN + 1
        assert top >= 40
        assert bottom <= HEIGHT - 30
    for index, one in enumerate(found):
        assert [other for other in found[index + 1 :] if overlaps(one, other)] == []


@pytest.mark.parametrize("shown", CARDS.values(), ids=list(CARDS))
def test_no_rule_goes_through_words(shown: Card) -> None:
    sheet = lay_out(shown)
    for rule in sheet.rules:
        for box in boxes(sheet):
            assert not overlaps(box, (rule.x, rule.y, rule.x + rule.width, rule.y + rule.height)), rule


def test_head_and_foot_stand_at_both_margins() -> None:
    sheet = lay_out(card())
    topic, title = [one for one in sheet.lines if one.text == "The ferry"]
    date, kind = line(sheet, "4 May"), line(sheet, "A dossier")
    assert (topic.x, title.x) == (MARGIN, MARGIN)
    assert [round(one.x + one.width) for one in (date, kind)] == [WIDTH - MARGIN] * 2
    assert topic.y == date.y < HEAD_RULE < FOOT_RULE < title.y == kind.y


def test_an_arabic_card_is_turned_round() -> None:
    sheet = lay_out(arabic())
    statement, date = line(sheet, "غرقت"), line(sheet, "4 أيار")
    assert round(statement.x + statement.width) == WIDTH - MARGIN
    assert date.x == MARGIN
    asserting = [one for one in sheet.squares if one.stance == "asserts"]
    denying = [one for one in sheet.squares if one.stance == "denies"]
    assert [one.x for one in asserting] == sorted((one.x for one in asserting), reverse=True)
    assert asserting[0].x == WIDTH - MARGIN - SQUARE
    assert denying[0].x < line(sheet, "2 تؤكدان").x < asserting[-1].x


def test_the_other_language_stands_below_at_its_own_side() -> None:
    sheet = lay_out(card(also=(ar("غرقت العبّارة."),)))
    first, second = line(sheet, "The ferry sank"), line(sheet, "غرقت")
    assert first.y < second.y
    assert first.style.size > second.style.size
    assert first.style.weight == second.style.weight
    assert round(second.x + second.width) == WIDTH - MARGIN


def test_the_other_language_gives_way_to_a_long_statement() -> None:
    found = words(lay_out(card(statement=en(LONG), also=(ar(LONG_ARABIC),))))
    assert " ".join(found).count(LONG) == 1
    assert not [text for text in found if LONG_ARABIC.startswith(text)]


@pytest.mark.parametrize(
    ("shown", "text"), [(card(statement=en(LONG)), LONG), (arabic(statement=ar(LONG_ARABIC)), LONG_ARABIC)]
)
def test_three_hundred_letters_stand_there_whole(shown: Card, text: str) -> None:
    assert len(text) > 280
    assert text in " ".join(words(lay_out(shown)))


def test_a_longer_statement_is_cut_after_a_word() -> None:
    cut = [one.text for one in lay_out(card(statement=en(LONG * 4))).lines if one.text.endswith("…")]
    assert len(cut) == 1
    assert f" {cut[0].split()[-1].removesuffix('…')} " in LONG


def test_short_statements_are_larger() -> None:
    short = line(lay_out(card()), "The ferry sank").style.size
    long = line(lay_out(card(statement=en(LONG))), "According").style.size
    assert short == 88
    assert long < 50


def test_each_excerpt_has_its_square_where_they_fit() -> None:
    assert [one.stance for one in lay_out(card()).squares] == ["asserts", "asserts", "denies"]
    assert [one.stance for one in lay_out(card(tallies=FIVE)).squares] == [one.mark.stance for one in FIVE]


def test_all_stances_are_set_alike() -> None:
    sheet = lay_out(card(tallies=FIVE))
    styles = {(one.style.size, one.style.weight) for one in sheet.lines if one.text in {t.words for t in FIVE}}
    assert len(styles) == 1


def test_figures_break_between_figures() -> None:
    long = "2 documents relaying 2 outlets; 1 origin, unnamed · denied by 1 voice · 2 passages decline to say"
    found = words(lay_out(card(figures=long)))
    assert "2 documents relaying 2 outlets; 1 origin, unnamed · denied by 1 voice" in found
    assert "2 passages decline to say" in found


def test_a_withdrawn_claim_says_so_in_a_frame() -> None:
    sheet = lay_out(card(notice="This claim was withdrawn"))
    notice = line(sheet, "This claim was withdrawn")
    frame = [rule for rule in sheet.rules if rule.ink == "ink" and HEAD_RULE < rule.y < notice.y + 40]
    assert len(frame) == 4
    assert min(rule.x for rule in frame) == MARGIN
    assert notice.y < line(sheet, "The ferry sank").y


@pytest.mark.parametrize(
    ("fields", "missing", "kept"),
    [
        pytest.param({"statement": en("Паром затонул.")}, "Паром", "2 documents", id="no other language"),
        pytest.param(
            {"statement": en("Паром затонул."), "also": (en("The ferry sank."),)}, "Паром", "The ferry sank", id="other"
        ),
        pytest.param({"topic": en("Паром")}, "Паром", "The ferry sank", id="topic"),
    ],
)
def test_what_the_faces_cannot_show_is_left_out(fields: dict[str, Any], missing: str, kept: str) -> None:
    found = " ".join(words(lay_out(card(**fields))))
    assert missing not in found
    assert kept in found
