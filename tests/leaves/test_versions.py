"""Versions and their register, as files."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import versions
from dossier.versions import Register, ReleasedClaim, TakenDown, Version, VersionFault
from tests.facts import unhurried

DAY = date(2024, 5, 17)
RECORD = {
    "topic": "ferry",
    "statement": {"en": "It sank."},
    "excerpts": [{"id": "herald", "quote": "it sank"}, {"id": "wire", "quote": "it did"}],
}
CONTENT = versions.dump(
    "sunk",
    2,
    DAY,
    "a" * 64,
    record=RECORD,
    context="At *night*.",
    dossier={"topics": {}},
    verified={"herald": None},
    computed={"evidence": {}},
)

words = st.sampled_from(["a", "b", "c", "d"])
digests = st.sampled_from(["0" * 64, "1" * 64])
claims = st.builds(
    lambda excerpts, numbers: ReleasedClaim(tuple(sorted(excerpts)), dict(sorted(numbers.items()))),
    st.sets(words),
    st.dictionaries(st.integers(1, 4), digests),
)
registers = st.builds(
    lambda listed, tables: Register(listed, {name: tuple(sorted(tables.get(name, ()))) for name in versions.TABLES}),
    st.dictionaries(words, claims),
    st.dictionaries(st.sampled_from(versions.TABLES), st.sets(words)),
)


def test_a_version_reads_back() -> None:
    assert versions.parse(CONTENT) == Version(
        claim="sunk",
        number=2,
        released=DAY,
        previous="a" * 64,
        sha256=versions.digest(CONTENT),
        content=CONTENT,
        record=RECORD,
        context="At *night*.",
        dossier={"topics": {}},
        verified={"herald": None},
        computed={"evidence": {}},
    )
    assert versions.parse(CONTENT).excerpts == ("herald", "wire")


def test_the_digest_is_what_sha256sum_prints() -> None:
    assert versions.digest(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_a_tombstone_reads_back() -> None:
    down = TakenDown(date(2025, 1, 2), {"en": "A court ordered it."})
    version = versions.parse(versions.dump_tombstone(versions.parse(CONTENT), down))
    assert (version.number, version.sha256, version.taken_down) == (2, versions.digest(CONTENT), down)
    assert (version.record, version.excerpts, version.context) == ({}, (), "")
    assert b"It sank" not in version.content


@given(registers)
@unhurried
def test_a_register_reads_back(register: Register) -> None:
    assert versions.parse_register(versions.dump_register(register)) == register


@given(registers, registers)
@unhurried
def test_joined_registers_lose_nothing(first: Register, second: Register) -> None:
    both = versions.joined(first, second)
    for register in (first, second):
        for name, claim in register.claims.items():
            assert set(claim.excerpts) <= set(both.claims[name].excerpts)
            assert claim.versions.keys() <= both.claims[name].versions.keys()
        for table in versions.TABLES:
            assert set(register.ids(table)) <= set(both.ids(table))
    assert versions.joined(both, second) == both
    for name, claim in first.claims.items():
        assert claim.versions.items() <= both.claims[name].versions.items()


@pytest.mark.parametrize(
    "fields",
    [
        {"claim": "sunk", "version": "two"},
        {"released": "soon"},
        {"released": None},
        {"record": []},
        {"record": {}},
        {"record": {"statement": {}, "excerpts": "abc"}},
        {"record": {"statement": {}, "excerpts": [1]}},
        {"record": {"statement": {}, "excerpts": [{"id": "a"}]}},
        {"record": {"statement": {}, "revisions": [{}]}},
        {"version": 0},
        {"version": 100_000},
        {"version": "2"},
        {"previous": "a"},
        {"verified": 1},
        {"taken_down": {"date": "2024-05-17"}},
        {"taken_down": {"date": "2024-05-17", "reason": {}}},
        {"sha256": "0", "taken_down": {"date": "2024-05-17", "reason": {}}},
    ],
)
def test_what_is_no_version_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(VersionFault):
        versions.parse(versions.written(json.loads(CONTENT) | fields))


def test_versions_that_say_the_same_are_equal() -> None:
    version = versions.parse(CONTENT)
    assert replace(version, number=3) != version
    assert versions.parse(CONTENT) == version
