"""An excerpt that was taken out is named by the id that links to it have."""

from datetime import date

import pytest

from dossier import checking, versions
from tests.support import BASE, changed, found_by, line_of, whole

CLOSED = "    statement: The North Quay was closed.\n"
DOCKERS = "      - id: dockers\n"


def taken_out(*entries: str) -> tuple[str, str]:
    return CLOSED, CLOSED + "    removed:\n" + "".join(
        f"      - {{{entry}, reason: It was a misreading.}}\n" for entry in entries
    )


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param([taken_out("id: cook, date: 2026-05-04", "id: mate, date: 2026-05")], [], id="two that are gone"),
        pytest.param(
            [taken_out("id: ①dockers, date: 2026-05-04")],
            ['① the excerpt "dockers" is still here | take the excerpt out, or delete this entry'],
            id="one that stands there",
        ),
        pytest.param(
            [taken_out("id: ①two-men, date: 2026-05-04"), (DOCKERS, f"{DOCKERS}        aliases: [two-men]\n")],
            [
                (
                    '① "two-men" is an alias of the excerpt "dockers" | '
                    "an excerpt that was renamed isn't removed: delete this entry, or the alias"
                )
            ],
            id="one that was renamed",
        ),
        pytest.param(
            [taken_out("id: cook, date: 2026-05-04", "id: ①cook, date: 2026-05-05")],
            ['① "cook" stands twice | delete one of the two'],
            id="one id twice",
        ),
        pytest.param(
            [taken_out("id: ①The Cook, date: 2026-05-04")],
            [
                (
                    '① "The Cook" can\'t be an id | ids are lower-case letters, digits and single hyphens: '
                    'write "the-cook"'
                )
            ],
            id="what can't be an id",
        ),
        pytest.param([taken_out("id: echo, date: 2026-05-04")], [], id="the id of another claim's excerpt"),
    ],
)
def test_removed(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("removed", changed(*edits)) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2026-05-04", [], id="on the day"),
        pytest.param("2026-05", [], id="in its month"),
        pytest.param(
            "2026-05-03",
            [('the excerpt "cook" was first released later, on 2026-05-04 | write the day on which it was taken out')],
            id="the day before",
        ),
    ],
)
def test_nothing_is_taken_out_before_it_was_published(day: str, expected: list[str]) -> None:
    version = versions.dump(
        "quay-closed",
        1,
        date(2026, 5, 4),
        "",
        record={
            "topic": "port",
            "statement": {"en": "The North Quay was closed."},
            "excerpts": [{"id": "cook", "quote": "x"}],
        },
        dossier={},
        verified={},
        computed={},
        context="",
    )
    register = versions.dump_register(versions.register_of([versions.parse(version)]))
    files = {"content/versions/quay-closed/1.json": version, "content/versions/released.json": register}
    found = checking.check(whole(changed(taken_out(f"id: cook, date: {day}")), files)).problems
    assert [line_of(one, {}).partition(" ")[2] for one in found if one.rule == "removed"] == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("removed", BASE) == []
