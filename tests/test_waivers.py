"""Warnings that are set aside: which, where, and waivers that set nothing aside."""

import json
from collections.abc import Iterable, Mapping

import pytest

from dossier import checking, checks, records
from dossier.checking import Checked
from dossier.declare import declare
from dossier.waivers import Waived
from tests.support import BASE, captured, changed, found_by, unmarked, whole

UNUSED = ("claims:\n  three", "  third: {title: A, language: en, published: 2019, read: full}\nclaims:\n  three")
LATE = ("event: {date: 2019-03,", "event: {date: 2019-05,")
"""Two documents report what is filed a month later: a warning of `time-order`, twice."""
UNTRANSLATED = (
    ("        translation: the harbour office bought three dredgers in March\n", ""),
    ("translated: in March, ", ""),
)
MIXED = ("label: Why,", "label: Whу,")
"""The last letter is Cyrillic."""
GONE = "delete this waiver, or correct its place"


def waiver(rule: str, place: str, reason: str = "It is known.", date: str = "2024-05-17") -> str:
    return f"  - {{rule: {rule}, place: {place}, reason: {reason}, date: {date}}}\n"


def with_waivers(listed: Iterable[str], *edits: tuple[str, str]) -> str:
    return changed(("\nclaims:\n", f"\nwaivers:\n{''.join(listed)}claims:\n"), text=changed(*edits))


def check(text: str, files: Mapping[str, bytes] | None = None) -> Checked:
    return checking.check(whole(text, files))


def said(found: Checked) -> list[str]:
    return [f"{problem.rule}: {problem.text}" for problem in found.problems]


def set_aside(found: Checked) -> list[str]:
    return [f"{one.problem.rule} at {one.waiver.place}" for one in found.waived]


@pytest.mark.parametrize(
    ("edits", "rule", "place", "times"),
    [
        pytest.param((UNUSED,), "unused", "sources/third", 1, id="source"),
        pytest.param((LATE,), "time-order", "claims/three-dredgers", 2, id="claim"),
        pytest.param((MIXED,), "script-mix", "rows/why", 1, id="row"),
        pytest.param((("name: Lysmar,", "name: Lуsmar,"),), "script-mix", "places/lysmar", 1, id="place"),
        pytest.param((("name: two dockers", "name: two dоckers"),), "script-mix", "actors/dockers", 1, id="actor"),
        pytest.param((("title: The port,", "title: The pоrt,"),), "script-mix", "topics/port", 1, id="topic"),
        pytest.param(
            UNTRANSLATED,
            "translation",
            "claims/three-dredgers#echo",
            1,
            id="excerpt",
        ),
        pytest.param(
            UNTRANSLATED,
            "translation",
            "claims/three-dredgers",
            1,
            id="claim of the excerpt",
        ),
        pytest.param(
            (("summary: What two", "summary: What twо"),), "script-mix", "claims.yaml", 1, id="what lies in no entry"
        ),
    ],
)
def test_a_warning_is_set_aside_by_its_place(
    edits: tuple[tuple[str, str], ...], rule: str, place: str, times: int
) -> None:
    before = said(check(changed(*edits)))
    found = check(with_waivers([waiver(rule, place)], *edits))
    assert said(found) == []
    assert set_aside(found) == [f"{rule} at {place}"] * times
    assert len(before) == times
    assert (found.errors, found.warnings) == (0, 0)


def test_a_file_beside_is_a_place() -> None:
    file = "content/captures/courier-april.json"
    shorter = (" for the North Quay\n        points", "\n        points")
    rest = ("          where: {said: the North Quay, value: north-quay}\n", "")
    more = {file: captured(BASE)[file]}
    assert said(check(changed(shorter, rest), more)) == ["capture-openings: 4 words are opened that no quote needs"]
    found = check(with_waivers([waiver("capture-openings", file)], shorter, rest), more)
    assert (said(found), set_aside(found)) == ([], [f"capture-openings at {file}"])


@pytest.mark.parametrize(
    ("rule", "place"),
    [
        pytest.param("unused", "sources/courier-april", id="another entry"),
        pytest.param("unused", "claims.yaml", id="the file, where an entry has it"),
        pytest.param("script-mix", "sources/third", id="another rule"),
    ],
)
def test_what_lies_elsewhere_is_still_warned_of(rule: str, place: str) -> None:
    found = said(check(with_waivers([waiver(rule, place)], UNUSED)))
    assert found == ['unused: nothing names the source "third"', f'waiver: "{rule}" warns of nothing at {place}']


def test_entries_on_one_line_are_told_apart() -> None:
    edits = (
        ("rows:\n", "rows: {a: {label: A, kind: text}, b: {label: B, kind: text},\n"),
        ("kind: text}\nactors", "kind: text}}\nactors"),
    )
    text = changed(*edits)
    for row in ("how-many", "when", "where", "who"):
        start = text.index(f"  {row}: {{label")
        end = text.index("\n", start)
        text = f"{text[:end]},{text[end:]}"
    found = check(changed(("\nclaims:\n", f"\nwaivers:\n{waiver('unused', 'rows/a')}claims:\n"), text=text))
    assert said(found) == ['unused: nothing names the row "b"']
    assert set_aside(found) == ["unused at rows/a"]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param(
            waiver("①unusd", "sources/third"), '① there is no rule "unusd" | did you mean "unused"?', id="misspelt rule"
        ),
        pytest.param(
            waiver("①date", "sources/third"),
            '① "date" gives errors, and errors can\'t be waived | mend what it says, and delete this waiver',
            id="errors only",
        ),
        pytest.param(
            waiver("①waiver", "sources/third"),
            '① "waiver" gives errors, and errors can\'t be waived | mend what it says, and delete this waiver',
            id="waivers themselves",
        ),
        pytest.param(
            waiver("unused", "①sources/thrd"),
            '① there is no source "thrd" | did you mean "sources/third"?',
            id="misspelt place",
        ),
        pytest.param(
            waiver("unused", "①third"),
            '① there is no place "third" | write claims/id, claims/id#excerpt, sources/id, actors/id, topics/id, '
            "places/id, rows/id, or a file's path",
            id="no place at all",
        ),
        pytest.param(
            waiver("unused", "①/sources/third/"),
            '① there is no place "/sources/third/" | write sources/third',
            id="an address of the site",
        ),
        pytest.param(
            waiver("unused", "①https://lysmar.example/claims/three-dredgers/#echo"),
            '① there is no place "https://lysmar.example/claims/three-dredgers/#echo" | '
            "write claims/three-dredgers#echo",
            id="a whole address",
        ),
        pytest.param(
            waiver("unused", "①claims/three-dredgers#wire"),
            '① the claim "three-dredgers" has no excerpt "wire" | it has: courier, echo',
            id="no such excerpt",
        ),
        pytest.param(
            waiver("unused", '①"actors/echo#name"'),
            '① only a claim has parts, and "actors/echo#name" names one | write actors/echo',
            id="a part of an actor",
        ),
        pytest.param(waiver("unused", "①claims/"), "① there is no place", id="a table alone"),
        pytest.param(
            waiver("unused", "①content/captures/courier.json"),
            '① there is no place "content/captures/courier.json" | did you mean "content/captures/courier-april.json"?',
            id="a file that isn't there",
        ),
    ],
)
def test_a_waiver_that_cant_hold_is_an_error(listed: str, expected: str) -> None:
    (found,) = found_by("waiver", with_waivers([listed], UNUSED))
    assert found.startswith(expected) if "|" not in expected else found == expected


def test_a_waiver_that_no_longer_applies_is_an_error() -> None:
    (found,) = found_by("waiver", with_waivers([waiver("unused", "sources/echo-april")]))
    assert found.endswith(f' "unused" warns of nothing at sources/echo-april | {GONE}')


def test_the_second_of_two_is_an_error() -> None:
    text = with_waivers([waiver("unused", "sources/third"), waiver("unused", "sources/third", "Again.")], UNUSED)
    line = text.split("\n").index("waivers:") + 2
    (found,) = found_by("waiver", text)
    assert found == f'{line + 1}:5 "unused" at sources/third is waived already, in line {line} | delete one of the two'


def test_a_claim_and_its_excerpt_may_both_be_waived() -> None:
    both = [waiver("translation", "claims/three-dredgers"), waiver("translation", "claims/three-dredgers#echo")]
    assert said(check(with_waivers(both, *UNTRANSLATED))) == []


def test_an_error_of_a_rule_that_warns_too_is_not_set_aside() -> None:
    late = ("points:\n          when: {said", "reported: 2019-06\n        points:\n          when: {said")
    found = found_by("time-order", with_waivers([], late).replace("\nwaivers:\n", "\n"))
    assert len(found) == 1
    checked = check(with_waivers([waiver("time-order", "claims/three-dredgers#echo")], late))
    assert checked.waived == ()
    assert {problem.rule for problem in checked.problems if problem.is_error} == {"time-order", "waiver"}
    (fault,) = [problem for problem in checked.problems if problem.rule == "waiver"]
    assert (
        fault.text == 'what "time-order" finds at claims/three-dredgers#echo is an error, and errors can\'t be waived'
    )
    assert fault.hint.startswith("mend it in line ")


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(("kind: quantity", "kind: amount"), id="in the file"),
        pytest.param(("topic: port\n    statement: The N", "topic: prt\n    statement: The N"), id="an unknown id"),
    ],
)
def test_other_errors_dont_make_a_waiver_useless(edit: tuple[str, str]) -> None:
    found = check(with_waivers([waiver("unused", "sources/third")], UNUSED, edit))
    assert found.errors
    assert "waiver" not in {problem.rule for problem in found.problems}


def test_while_a_rule_finds_errors_no_waiver_is_useless() -> None:
    """What it waives may be warned of again when they are mended."""
    respelled = ("the quay was closed to all ships", "the quay was shut to all ships")
    found = check(with_waivers([waiver("unused", "sources/echo-april")], respelled))
    assert {problem.rule for problem in found.problems if problem.is_error} == {"quote-verbatim"}


def test_a_broken_file_beside_doesnt_make_a_waiver_useless() -> None:
    broken = {"content/captures/echo-april.json": b"{"}
    found = check(with_waivers([waiver("unused", "sources/echo-april")]), broken)
    assert "waiver" not in {problem.rule for problem in found.problems}


@pytest.mark.parametrize(
    ("old", "expected"),
    [
        pytest.param("rule: unused, ", "① the waiver has no `rule` | add the line `rule: …`", id="rule"),
        pytest.param("reason: It is known., ", "① the waiver has no `reason` | add the line `reason: …`", id="reason"),
        pytest.param(", date: 2024-05-17", "① the waiver has no `date` | add the line `date: …`", id="date"),
    ],
)
def test_rule_place_reason_and_date_are_needed(old: str, expected: str) -> None:
    line = waiver("unused", "sources/third").replace(old, "").replace("- {", "- ①{")
    assert found_by("missing-key", with_waivers([line], UNUSED)) == [expected]


def test_a_draft_can_be_waived_and_isnt_published() -> None:
    draft = ("topic: port\n    statement: The H", "topic: port\n    state: draft\n    statement: The H")
    rest = ('      - {id: echo-too, same_as: "three-dredgers#echo", stance: mentions}\n', "")
    places = ["claims/three-dredgers", "sources/third"]
    text = with_waivers([waiver("time-order", places[0]), waiver("unused", places[1])], UNUSED, LATE, draft, rest)
    dossier = declare(whole(text)).dossier
    assert dossier is not None
    assert [one.place for one in dossier.waivers] == places
    assert [one.place for one in records.published(dossier).waivers] == ["sources/third"]


def test_waivers_are_read_back_from_plain_data() -> None:
    text = with_waivers([waiver("unused", "sources/third", "{en: Later., ar: لاحقا.}")], UNUSED)
    dossier = declare(whole(text)).dossier
    assert dossier is not None
    written = records.whole(dossier)
    assert list(written)[-2:] == ["waivers", "claims"]
    again = declare(whole(json.dumps(written, ensure_ascii=False))).dossier
    assert again is not None
    assert again.waivers == dossier.waivers


def test_every_rule_that_warns_can_be_waived() -> None:
    warning = {rule for rule, manual in checks.manual() if "Warns:" in manual}
    found = {
        rule
        for rule in checks.rules()
        if not found_by_rule(check(with_waivers([waiver(rule, "claims.yaml")]))) & {"can't be waived"}
    }
    assert found == warning


def found_by_rule(found: Checked) -> set[str]:
    return {"can't be waived" for problem in found.problems if "can't be waived" in problem.text}


def test_a_waived_warning_is_a_value() -> None:
    (one,) = check(with_waivers([waiver("unused", "sources/third")], UNUSED)).waived
    assert isinstance(one, Waived)
    assert (one.problem.severity, one.waiver.rule) == ("warning", "unused")


def test_marks_are_taken_out() -> None:
    assert unmarked(waiver("①unusd", "x"))[0] == waiver("unusd", "x")
