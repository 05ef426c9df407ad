"""Times stand in an order that can be."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [("attribution: [dockers]", "attribution: [dockers]\n        reported: 2019-04-01")],
            [],
            id="reported before",
        ),
        pytest.param(
            [("attribution: [dockers]", "attribution: [dockers]\n        reported: ①2019-04-03")],
            [("① the relayed report is dated after the document that relays it | the document is dated 2019-04-02")],
            id="reported after",
        ),
        pytest.param(
            [("attribution: [dockers]", "attribution: [dockers]\n        reported: 2019-04")],
            [],
            id="reported in the same month",
        ),
        pytest.param(
            [("attribution: [dockers]", "attribution: [dockers]\n        reported: 2019-05~")],
            [],
            id="reported about then",
        ),
        pytest.param(
            [("event: {date: 2019-03,", "event: {date: ①2019-05,")],
            [
                (
                    '① warning: the event is filed after "courier-april" reported it | '
                    "the document is dated 2019-04-02; where the event was announced, say so in its `note`"
                ),
                (
                    '① warning: the event is filed after "echo-april" reported it | '
                    "the document is dated 2019-04-05; where the event was announced, say so in its `note`"
                ),
            ],
            id="event after the document",
        ),
        pytest.param(
            [("event: {date: 2019-03,", "event: {date: 2019-05, note: It was announced.,")], [], id="event announced"
        ),
        pytest.param(
            [
                (
                    "    relations:\n",
                    (
                        "    revisions:\n      - {date: 2024-05-01, kind: addition, summary: One}\n"
                        "      - {date: 2024-05, kind: addition, summary: Two}\n    relations:\n"
                    ),
                )
            ],
            [],
            id="revisions in order",
        ),
        pytest.param(
            [
                (
                    "    relations:\n",
                    (
                        "    revisions:\n      - {date: 2024-05-02, kind: addition, summary: One}\n"
                        "      - {date: ①2024-05-01, kind: addition, summary: Two}\n    relations:\n"
                    ),
                )
            ],
            [("① the revision is dated before the one above it | revisions stand in time order, the latest last")],
            id="revisions out of order",
        ),
    ],
)
def test_time_order(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("time-order", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("time-order", BASE) == []
