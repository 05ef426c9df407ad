"""Ids that are proposed: as this dossier's editors would choose them, and never anybody else's."""

from pathlib import Path

import pytest

from dossier.adding import KINDS, manuscript, naming
from dossier.addresses import ID_LIMIT, id_fault
from dossier.inputs import Inputs
from tests.support import BASE, changed, released, whole

ALIASED = changed(
    ("  echo: {kind: outlet,", "  echo: {kind: outlet, aliases: [the-lamp],"),
    ("  three-dredgers:\n", "  three-dredgers:\n    aliases: [mole-broke]\n"),
)


def held(text: str = BASE, files: dict[str, bytes] | None = None) -> manuscript.Manuscript:
    return manuscript.of(whole(text, files))


def proposed(kind: str, answers: dict[str, object], text: str = BASE) -> str:
    given = {tuple(path.split(".")): value for path, value in answers.items()}
    return naming.proposed(KINDS[kind], given, held(text))


@pytest.mark.parametrize(
    ("kind", "answers", "expected"),
    [
        pytest.param(
            "source", {"outlet": "the-new-arab", "published": "2020-07-30"}, "new-arab-2020-07-30", id="outlet"
        ),
        pytest.param("source", {"outlet": "echo", "published": "2016-11~", "title": "x"}, "echo-2016-11", id="about"),
        pytest.param(
            "source", {"title": "The Mole in the Storm Broke", "published": "2015"}, "mole-storm-broke-2015", id="title"
        ),
        pytest.param("source", {"title": "كراكات", "published": "2015"}, "", id="arabic-title"),
        pytest.param(
            "source", {"outlet": "echo", "title": "كراكات", "published": "2019/2020"}, "echo-2019", id="interval"
        ),
        pytest.param("actor", {"kind": "outlet", "name": "The Lamp"}, "the-lamp", id="name"),
        pytest.param(
            "actor", {"kind": "person", "name": {"en": "Éloïse Straße", "ar": "إ"}}, "eloise-strasse", id="marks"
        ),
        pytest.param("actor", {"kind": "person", "name": "Egypt’s O'Hara"}, "egypt-ohara", id="apostrophes"),
        pytest.param("actor", {"kind": "person", "name": "علي المملوك"}, "", id="arabic"),
        pytest.param("actor", {"kind": "person", "name": {"ar": "علي", "en": "Ali"}}, "ali", id="through-english"),
        pytest.param(
            "actor", {"kind": "unnamed", "of": "echo", "name": "“press sources”"}, "echo-press-sources", id="voice"
        ),
        pytest.param(
            "actor",
            {"kind": "unnamed", "of": "harbour-office", "name": "a source in the Harbour Office"},
            "harbour-office-source",
            id="voice-repeats",
        ),
        pytest.param("actor", {"kind": "body", "name": "7 of 9"}, "of-9", id="digit-first"),
        pytest.param("place", {"name": {"en": "Khan Al-Asal", "ar": "خان العسل"}}, "khan-al-asal", id="place"),
        pytest.param(
            "claim",
            {"statement": "The Harbour Office bought a mole in 2019 from the islands.", "event.date": "2019-03"},
            "harbour-office-bought-mole-islands-2019",
            id="claim",
        ),
        pytest.param("claim", {"statement": "It was."}, "it-was", id="small-words"),
    ],
)
def test_what_is_proposed(kind: str, answers: dict[str, object], expected: str) -> None:
    assert proposed(kind, answers) == expected


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        pytest.param("actor", "Courier", "courier-2", id="present"),
        pytest.param("actor", "The Lamp", "the-lamp-2", id="alias"),
        pytest.param("place", "Con", "con-2", id="reserved"),
        pytest.param("place", "Courier", "courier", id="of-another-table"),
    ],
)
def test_an_id_is_nobody_elses(kind: str, name: str, expected: str) -> None:
    assert proposed(kind, {"kind": "person", "name": name}, ALIASED) == expected


def test_an_id_that_was_released_stays_taken() -> None:
    gone = changed(
        ("  north-quay: {name: North Quay, within", "  south-quay: {name: South Quay, within"),
        ("north-quay}\n          who", "south-quay}\n          who"),
        ("places: [north-quay]", "places: [south-quay]"),
    )
    after = held(gone, released(BASE))
    assert after.taken("places", "north-quay") == 'the place "north-quay" was released once: its address stays taken'
    assert after.taken("claims", "quay-closed") == 'there is a claim "quay-closed" already'
    assert after.taken("places", "east-quay") == ""


def test_an_alias_is_named_with_its_owner() -> None:
    assert held(ALIASED).taken("claims", "mole-broke") == '"mole-broke" is an earlier id of the claim "three-dredgers"'


@pytest.mark.parametrize(
    "words", [["a" * 200], ["word"] * 60, ["x" * 79, "y"], [f"w{n}" for n in range(200)] + ["2019"]]
)
def test_a_proposal_is_never_too_long(words: list[str]) -> None:
    found = naming.shortened(words)
    assert len(found) <= ID_LIMIT
    assert not found or id_fault(found) is None


def test_a_file_that_cannot_be_read_takes_nothing() -> None:
    from dossier.problems import Refused

    with pytest.raises(Refused):
        manuscript.of(Inputs(Path(), {"claims.yaml": b"a: b: c"}))
