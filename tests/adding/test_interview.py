"""`new` on a terminal: what is asked, how a wrong answer is mended, and that ending it changes nothing."""

import difflib
import os
from pathlib import Path

import pytest

from dossier import cli
from tests.support import BASE
from tests.terminals import END, ENTER, INTERRUPT, Terminal

SOURCE = [
    *("echo", "رصيف جديد: متى؟", "Mara Venn", ENTER, "Venn", ENTER, "2019-05", "https://echo.example/a"),
    *(ENTER, "1", ENTER, "full", "Its date is printed.", ENTER, ENTER, ENTER),
]
"""Outlet, title, author, the family's part of the name, language, date, address, kept copy, state of the
address, its day, read, note (two languages), id, and the word to write it."""


def new(kind: str, *options: str) -> Terminal:
    return Terminal(["new", kind, "--root", "home", *options])


def added(home: Path) -> str:
    """The lines that stand in the file now and didn't before."""
    before = BASE.split("\n")
    return "\n".join(
        line[2:]
        for line in difflib.ndiff(before, (home / "claims.yaml").read_text(encoding="utf-8").split("\n"))
        if line[0] == "+"
    )


def test_a_source_is_asked_for(home: Path) -> None:
    terminal = new("source")
    printed = terminal.answer(*SOURCE)
    assert terminal.status() == 0
    assert added(home) == (
        "  echo-2019-05:\n    outlet: echo\n    title: >-\n      رصيف جديد: متى؟\n    authors:\n"
        "      - name: Mara Venn\n        family: Venn\n    language: ar\n    published: 2019-05\n"
        "    url: https://echo.example/a\n    link: live\n    checked: 2024-05-17\n    read: full\n"
        "    note:\n      en: Its date is printed."
    )
    assert 'wrote the source "echo-2019-05" in home/claims.yaml, line 43\nnext: python3 build.py' in printed
    assert "language  (Enter: ar)\n  The language that it is printed in, by its tag: `en`, `ar`." in printed
    assert cli.main(["check", "--root", "home"]) == 0


def test_the_command_itself_on_a_terminal(home: Path) -> None:
    terminal = Terminal(["new", "source", "--root", "home"], is_process=True)
    terminal.answer(*SOURCE)
    assert terminal.status() == 0
    assert added(home).startswith("  echo-2019-05:\n")


@pytest.mark.parametrize(("key", "way"), [pytest.param(INTERRUPT, "", id="ctrl-c"), pytest.param(END, "", id="ctrl-d")])
def test_ended_at_any_question_nothing_is_written(home: Path, key: str, way: str) -> None:
    for number in range(len(SOURCE)):
        terminal = new("source")
        terminal.answer(*SOURCE[:number], key)
        assert (terminal.status(), terminal.printed.split("\n")[-2:]) == (130, ["nothing was written", ""])
        assert "Traceback" not in terminal.printed
        assert (home / "claims.yaml").read_text(encoding="utf-8") == BASE


def test_a_wrong_answer_is_asked_again(home: Path) -> None:
    terminal = new("source", "--title", "T", "--read", "full")
    assert "error: there is no" not in terminal.answer("lamp")
    assert (
        'nothing here is called "lamp"; type another part of its name, ? for all, or "new" to add it'
        in terminal.printed
    )
    assert "→ echo" in terminal.answer("صدى")
    terminal.answer(ENTER)
    assert 'error: "arabic" isn\'t a language tag\n    hint: write en, ar' in terminal.answer("arabic")
    assert "error: this is needed" in terminal.answer(ENTER + "en", ENTER)
    assert "error: there is no month 13\n    hint: months are 01 to 12" in terminal.answer("2019-13")
    assert 'error: "echo.example" isn\'t a web address' in terminal.answer("2019-04-30", "echo.example")
    terminal.answer("https://echo.example/a", ENTER)
    assert 'error: `link` can\'t be "7"' in terminal.answer("7")
    terminal.answer("dead", ENTER, ENTER)
    assert 'error: there is a source "echo-april" already' in terminal.answer("echo-april")
    assert "This will be written:" in terminal.answer("lamp-april")
    terminal.answer(ENTER)
    assert terminal.status() == 0
    assert "  lamp-april:\n    outlet: echo\n    title: T\n    language: en\n    published: 2019-04-30" in added(home)


def test_what_the_whole_refuses_is_asked_again(home: Path) -> None:
    terminal = new("place")
    printed = terminal.answer("South Quay", ENTER, "lysmar", "95 4", "1", ENTER)
    assert "error: the point isn't [latitude, longitude]" in printed
    assert printed.endswith("in degrees (WGS 84), for the map.\n  As in: 36.17, 37.05\n> ")
    terminal.answer("12.5 44", ENTER)
    assert terminal.status() == 0
    assert "    point: [12.5, 44]\n" in added(home)


def test_a_field_is_changed_before_it_is_written(home: Path) -> None:
    terminal = new("place", "--name", "Quay", "--precision", "settlement", "--id", "quay")
    terminal.answer(ENTER, ENTER)
    assert 'there is no "size" here; its fields: id, name, within, point, precision' in terminal.answer("size")
    terminal.answer("name", "Old Quay", "رصيف")
    terminal.answer(ENTER)
    assert terminal.status() == 0
    assert added(home) == "  quay:\n    name:\n      en: Old Quay\n      ar: رصيف\n    precision: settlement"


def test_what_a_claim_names_is_added_on_the_way(home: Path) -> None:
    terminal = new("claim")
    terminal.answer("1", "A ferry left the basin.", "غادرت العبّارة", "2019", "new")
    terminal.answer("Old Basin", "الحوض القديم", "lys", ENTER, "1", ENTER)  # the place
    terminal.answer(ENTER, ENTER)  # no other place, no note
    terminal.answer("harbour, new", "person")
    assert "no letter of it is English; type the English words" in terminal.answer("علي")
    terminal.answer("Ali", "علي", ENTER, ENTER, ENTER)
    printed = terminal.answer(ENTER, "how, when", ENTER, ENTER, ENTER)
    assert "  → how-many\n  → when\n" in printed
    assert "This will be written:\n\n    old-basin:" in printed
    terminal.answer(ENTER)
    assert terminal.status() == 0
    assert added(home) == (
        "  ali:\n    kind: person\n    name:\n      en: Ali\n      ar: علي\n"
        "  old-basin:\n    name:\n      en: Old Basin\n      ar: الحوض القديم\n    within: lysmar\n"
        "    precision: settlement\n"
        "  ferry-left-basin-2019:\n    topic: port\n    statement:\n      en: A ferry left the basin.\n"
        "      ar: غادرت العبّارة\n    event:\n      date: 2019\n      places: [old-basin]\n"
        "    actors: [harbour-office, ali]\n    state: draft\n    compare: [how-many, when]"
    )
    assert cli.main(["check", "--root", "home", "--strict"]) == 0


def test_a_claim_with_an_excerpt(home: Path) -> None:
    terminal = new("claim", *("--topic", "port", "--statement", "A ferry left the basin.", "--event-date", "2019"))
    printed = terminal.answer(*[ENTER] * 4)
    assert printed.endswith("\n> ")
    assert "excerpts: source  (Enter leaves it out)" in printed
    assert "isn't at hand, so nothing proves its quotes" in terminal.answer("echo")
    assert "attribution" in terminal.answer("dredgers for", ENTER)
    terminal.answer("2")
    assert "the quote has 2 words" in terminal.answer("the ferry", ENTER)
    assert 'hint: the capture reads "the islands would" where' in terminal.answer(
        "the ferry to the island would leave", ENTER
    )
    assert "note  (needed)" in terminal.answer("the ferry to the islands would", "leave from the old basin", ENTER)
    printed = terminal.answer("In part: that it would.", ENTER, ENTER)
    assert "          the ferry to the islands would leave from the old basin\n" in printed
    terminal.answer(ENTER)
    assert terminal.status() == 0
    assert cli.main(["check", "--root", "home", "--strict"]) == 0


def test_long_lists_are_shown_in_part(home: Path) -> None:
    many = "".join(f"  tug-{number}: {{kind: outlet, name: Tug {number}}}\n" for number in range(30))
    (home / "claims.yaml").write_text(BASE.replace("actors:\n", f"actors:\n{many}"), encoding="utf-8")
    terminal = new("source")
    printed = terminal.answer("tug")
    assert "   20 tug-19   Tug 19\n      and 10 more: type more of the name\n" in printed
    assert "   34 dockers   two dockers\n  which one? type its number, or more of its name\n> " in terminal.answer("?")
    assert "→ dockers" in terminal.answer("34")
    terminal.answer(INTERRUPT)
    assert terminal.status() == 130


def test_a_pasted_line_break_ends_no_answer(home: Path) -> None:
    terminal = new("place", "--precision", "district", "--within", "lysmar", "--id", "old")
    terminal.answer("\x1b[200~Old\nBasin\x1b[201~", ENTER, ENTER, ENTER)
    assert terminal.status() == 0
    assert "      en: Old Basin\n" in added(home)


def test_what_is_no_text_is_asked_again(home: Path) -> None:
    terminal = new("actor", "--kind", "person", "--id", "ali")
    terminal.wait()
    os.write(terminal.end, b"A\xe9\n")
    assert "Traceback" not in terminal.answer("Ali", INTERRUPT)
    assert terminal.status() == 130


def test_with_yes_nothing_is_asked(home: Path) -> None:
    terminal = new("place", "--yes")
    terminal.wait()
    assert "error: --name: it is missing" in terminal.printed
    assert terminal.status() == 2


def test_a_changed_answer_opens_the_questions_behind_it(home: Path) -> None:
    terminal = new("claim", *("--topic", "port", "--statement", "A ferry left the basin.", "--event-date", "2019"))
    terminal.answer(*[ENTER] * 6)
    printed = terminal.answer("excerpts.source", "courier-april")
    assert "excerpts: attribution  (Enter leaves it out)" in printed
    printed = terminal.answer(ENTER, "mentions", "the ferry to the islands would leave", ENTER, ENTER)
    assert "        stance: mentions\n" in printed
    terminal.answer(ENTER)
    assert terminal.status() == 0
    assert cli.main(["check", "--root", "home", "--strict"]) == 0


def test_a_changed_answer_closes_the_questions_behind_it(home: Path) -> None:
    terminal = new("source", "--title", "T", "--published", "2019", "--read", "full", "--id", "t")
    terminal.answer("echo", ENTER, ENTER, "https://echo.example/a", ENTER, "live", ENTER, ENTER)
    printed = terminal.answer("url", ENTER)
    assert "error" not in printed
    assert printed.endswith(
        "    read: full\n\nEnter writes it; the name of a field changes that one first; Ctrl-C ends this.\n> "
    )
    terminal.answer(ENTER)
    assert terminal.status() == 0
    assert added(home) == "  t:\n    outlet: echo\n    title: T\n    language: en\n    published: 2019\n    read: full"


def test_what_is_wrong_elsewhere_loses_no_answers(home: Path) -> None:
    terminal = new("claim", "--topic", "port", "--statement", "It left.", "--state", "published", "--id", "left")
    printed = terminal.answer(*[ENTER] * 6)
    assert 'error: the claim "left" has no excerpt' in printed
    assert printed.endswith("\nThe name of a field changes it; Ctrl-C ends this, and nothing is written.\n> ")
    terminal.answer("excerpts.source", "courier-april", ENTER, "mentions", "the ferry to the islands would leave")
    printed = terminal.answer(ENTER, ENTER)
    assert "This will be written:" in printed
    terminal.answer(ENTER)
    assert terminal.status() == 0
    assert "  left:\n    topic: port\n    statement: It left.\n    state: published" in added(home)


def test_the_id_is_changed_before_it_is_written(home: Path) -> None:
    terminal = new("place", "--name", "Quay", "--precision", "settlement")
    terminal.answer(ENTER, ENTER, ENTER)
    assert 'there is a place "lysmar" already' in terminal.answer("id", "lysmar")
    terminal.answer("old-quay", ENTER)
    assert terminal.status() == 0
    assert added(home).startswith("  old-quay:\n")


def test_the_family_of_an_author_is_asked_for(home: Path) -> None:
    terminal = new("source", "--title", "T", "--published", "2019", "--read", "full", "--id", "t", "--outlet", "echo")
    printed = terminal.answer("The Port Desk", "Ólafur Jón Venn", "مها", ENTER)
    assert "Which part of “The Port Desk” is the family's name?" in printed
    printed = terminal.answer(ENTER, "Jón")
    assert "it is the first words of “Ólafur Jón Venn”, or the last ones, as they stand there" in printed
    assert "language  (Enter: en)" in terminal.answer("Jón Venn")
    terminal.answer(ENTER, ENTER, ENTER, ENTER, ENTER)
    assert terminal.status() == 0
    assert (
        "    authors:\n      - The Port Desk\n      - name: Ólafur Jón Venn\n        family: Jón Venn\n      - مها\n"
    ) in added(home)


def test_what_is_listed_waits_for_its_number(home: Path) -> None:
    terminal = new("claim", "--topic", "port", "--statement", "It left.", "--event-date", "2019")
    terminal.answer(ENTER, ENTER)
    printed = terminal.answer("o")
    assert printed.endswith("  which one? type its number, or more of its name\n> ")
    assert "→" not in printed
    assert terminal.answer("1").count("→") == 1
    terminal.answer(INTERRUPT)
    assert terminal.status() == 130


def test_an_example_is_shown_in_each_language(home: Path) -> None:
    terminal = new("place")
    terminal.wait()
    assert "  As in: The North Quay · الرصيف الشمالي\n" in terminal.printed
    terminal.answer(INTERRUPT)
    assert terminal.status() == 130


def test_the_only_entry_is_listed_and_not_chosen(home: Path) -> None:
    terminal = new("claim")
    printed = terminal.answer("?")
    assert "    1 port " in printed
    assert "→" not in printed
    terminal.answer(INTERRUPT)
    assert terminal.status() == 130


def test_what_is_named_twice_stands_once_and_the_way_leads_back(home: Path) -> None:
    given = ("--topic", "port", "--statement", "It left.", "--event-date", "2019", "--id", "mine")
    terminal = new("claim", *given)
    terminal.answer("new", "Old Basin", ENTER, "lysmar", ENTER, "1", ENTER)
    assert "  old-basin: another one, or Enter to go on" in terminal.answer("basin, basin")
    terminal.answer(*[ENTER] * 6)
    assert terminal.status() == 0
    assert "  mine:\n    topic: port\n" in added(home)
    assert "      places: [old-basin]\n" in added(home)


def test_what_is_added_while_a_field_is_changed_leaves_the_entry_its_id(home: Path) -> None:
    given = ("--topic", "port", "--statement", "It left.", "--event-date", "2019", "--id", "mine")
    terminal = new("claim", *given)
    terminal.answer(*[ENTER] * 5)
    terminal.answer("event.places", "new", "Old Basin", ENTER, "lysmar", ENTER, "1", ENTER)
    terminal.answer(ENTER, ENTER)
    assert terminal.status() == 0
    assert "  mine:\n    topic: port\n" in added(home)
