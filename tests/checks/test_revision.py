"""What changes in a released claim is said under its revisions."""

import pytest

from tests.support import BASE, changed, found_by, problems_of, released

FILES = released(BASE)
STATEMENT = "    statement: The North Quay was closed."
LAST = "      - {type: updates, claim: three-dredgers}\n"
QUOTE = "quote: the quay was closed to all ships until the autumn"
REQUOTED = "quote: said the quay was closed to all ships until the autumn"
ENTRY = "    revisions:\n      - {date: 2024-05-18, kind: correction, summary: The date was wrong.}\n"
LINE = 'add to the claim the line revisions: [{date: YYYY-MM-DD, kind: correction, summary: "…"}]'
SINCE = "since version 1 of 2024-05-17"


def said(kind: str) -> str:
    return LAST + f"    revisions: [{{date: 2024-05-18, kind: {kind}, summary: The date was wrong.}}]\n"


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param([], [], id="nothing changed"),
        pytest.param(
            [("  quay-closed:", "  ①quay-closed:"), (STATEMENT, "    statement: The North Quay was shut.")],
            [f'① the claim "quay-closed" has changed {SINCE}: `statement` | {LINE}'],
            id="another statement",
        ),
        pytest.param(
            [(STATEMENT, "    statement: The North Quay was shut."), (LAST, said("clarification"))],
            [],
            id="another statement, said",
        ),
        pytest.param(
            [("  quay-closed:", "  ①quay-closed:"), (LAST, ""), ("    relations:\n", "")],
            [f'① the claim "quay-closed" has changed {SINCE}: `relations` | {LINE}'],
            id="a part taken away",
        ),
        pytest.param(
            [
                ("  quay-closed:", "  ①quay-closed:"),
                ('      - {id: echo-too, same_as: "three-dredgers#echo", stance: mentions}\n', ""),
                (
                    "    relations:",
                    "    removed: [{id: echo-too, date: 2024-05-18, reason: Not about the quay.}]\n    relations:",
                ),
            ],
            [f'① the claim "quay-closed" has changed {SINCE}: the excerpt "echo-too", gone, `removed` | {LINE}'],
            id="an excerpt taken out",
        ),
        pytest.param(
            [("  quay-closed:", "  ①quay-closed:"), (QUOTE, REQUOTED)],
            [f'① the claim "quay-closed" has changed {SINCE}: `quote` of "dockers" | {LINE}'],
            id="another quote",
        ),
        pytest.param([(QUOTE, REQUOTED), (LAST, said("correction"))], [], id="another quote, corrected"),
        pytest.param([(QUOTE, REQUOTED), (LAST, said("clarification"))], [], id="another quote, clarified"),
        pytest.param(
            [(QUOTE, REQUOTED), (LAST, said("addition").replace("[{", "①[{"))],
            [
                f'① the quote of "dockers" has changed {SINCE}, and no revision says why | add below the claim\'s last '
                'revision the line - {date: YYYY-MM-DD, kind: correction, summary: "…"}'
            ],
            id="another quote, said to be an addition",
        ),
        pytest.param(
            [
                (STATEMENT, f"{STATEMENT}\n    state: withdrawn\n    reason: Nobody said so."),
                (LAST, said("withdrawal")),
            ],
            [],
            id="withdrawn",
        ),
        pytest.param(
            [
                ("  quay-closed:", "  ①quay-closed:"),
                (STATEMENT, f"{STATEMENT}\n    state: withdrawn\n    reason: Nobody said so."),
            ],
            [
                f'① the claim "quay-closed" has changed {SINCE}: `state`, `reason` | add to the claim the line '
                'revisions: [{date: YYYY-MM-DD, kind: withdrawal, summary: "…"}]'
            ],
            id="withdrawn in silence",
        ),
        pytest.param(
            [
                (STATEMENT, f"{STATEMENT}\n    state: withdrawn\n    reason: Nobody said so."),
                (LAST, said("correction").replace("[{", "①[{")),
            ],
            [
                f'① the claim "quay-closed" is withdrawn {SINCE}, and no revision says so | add below the claim\'s '
                'last revision the line - {date: YYYY-MM-DD, kind: withdrawal, summary: "…"}'
            ],
            id="withdrawn, said to be a correction",
        ),
        pytest.param([(STATEMENT, f"{STATEMENT}\n    aliases: [shut-quay]")], [], id="an earlier id"),
        pytest.param(
            [("  quay-closed:", "  quay-shut:"), (STATEMENT, f"{STATEMENT}\n    aliases: [quay-closed]")],
            [],
            id="renamed",
        ),
        pytest.param([("- id: dockers", "- id: two-dockers\n        aliases: [dockers]")], [], id="an excerpt renamed"),
        pytest.param(
            [
                ("  quay-closed:", "  ①quay-closed:"),
                ("- id: dockers", "- id: two-dockers\n        aliases: [dockers]"),
                (QUOTE, REQUOTED),
            ],
            [f'① the claim "quay-closed" has changed {SINCE}: `quote` of "two-dockers" | {LINE}'],
            id="an excerpt renamed and requoted",
        ),
    ],
)
def test_a_released_claim(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("revision", changed(*edits), FILES) == expected


def test_a_passage_that_changed_is_said_by_every_claim_that_quotes_it() -> None:
    edits = [
        (
            "quote: اشترى مكتب الميناء ثلاث كراكات في مارس",
            "quote: 'يوم الثلاثاء: اشترى مكتب الميناء ثلاث كراكات في مارس'",
        ),
        ("  three-dredgers:", "  ①three-dredgers:"),
        ("  quay-closed:", "  ②quay-closed:"),
    ]
    assert found_by("revision", changed(*edits), FILES) == [
        f'① the claim "three-dredgers" has changed {SINCE}: `quote` of "echo" | {LINE}',
        f'② the claim "quay-closed" has changed {SINCE}: `quote` of "echo-too" | {LINE}',
    ]


def test_longer_prose_belongs_to_the_claim() -> None:
    files = FILES | {"content/claims/quay-closed.md": b"The quay is the oldest.\n"}
    assert found_by("revision", changed(("  quay-closed:", "  ①quay-closed:")), files) == [
        f'① the claim "quay-closed" has changed {SINCE}: content/claims/quay-closed.md | {LINE}'
    ]


@pytest.mark.parametrize(
    "now",
    [
        pytest.param(LAST, id="gone"),
        pytest.param(LAST + ENTRY.replace("was wrong", "was right"), id="changed"),
        pytest.param(LAST + ENTRY.replace("correction", "addition"), id="of another kind"),
        pytest.param(
            LAST
            + ENTRY.replace(
                "      - {date", "      - {date: 2024-05-02, kind: addition, summary: New.}\n      - {date"
            ),
            id="another above it",
        ),
    ],
)
def test_a_released_entry_stays(now: str) -> None:
    before = changed((LAST, LAST + ENTRY))
    found = found_by("revision", changed((LAST, now)), released(before))
    assert [line.partition(" ")[2] for line in found] == [
        "the revision of 2024-05-18 was released with version 1, and has changed or is gone | "
        "bring it back as it was; what is to be said now is a new entry, below the others"
    ]


def test_a_claim_that_was_never_released_changes_freely() -> None:
    assert found_by("revision", changed((STATEMENT, "    statement: The North Quay was shut."))) == []


def test_a_statement_that_changed_in_one_language_alone_is_warned_of() -> None:
    both = (
        "    statement: The North Quay was closed.",
        "    statement: {en: The North Quay was closed., ar: أغلق الرصيف.}",
    )
    before = changed(both)
    now = changed((both[0], both[1].replace("closed.,", "shut.,").replace("{en", "①{en")), (LAST, said("correction")))
    assert found_by("revision", now, released(before)) == [
        "① warning: the statement has changed in en since version 1, and not in ar | "
        "see whether the other language must say the same; where it did already, leave it"
    ]
    moved = changed(
        (both[0], both[1].replace("closed.,", "shut.,").replace("أغلق", "أقفل")), (LAST, said("correction"))
    )
    assert found_by("revision", moved, released(before)) == []


def test_nothing_is_held_against_a_version_that_was_edited() -> None:
    """That it was edited is said, by another rule, and nothing else."""
    file = "content/versions/quay-closed/1.json"
    edited = FILES | {file: FILES[file].replace(b"North Quay was closed", b"North Quay was shut")}
    assert [line.partition("]")[0] for line in problems_of(BASE, edited)] == ["[version-file"]
