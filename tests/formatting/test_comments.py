"""Every comment is kept, at what it speaks of, wherever it stood."""

import pytest

from dossier import formatting
from dossier.formatting import comments
from tests.support import BASE, changed


def formatted(text: str) -> str:
    """In form; and in form the second time, too."""
    made = formatting.formatted(text.encode()).after
    assert formatting.formatted(made.encode()).after == made
    return made


EDITORS = "  editors: [{name: The editors}]\n"
ECHO = "  echo: {kind: outlet, name: {en: Echo of the Port, ar: صدى الميناء}}\n"
SILENT = "        silent: [why]\n"
QUOTE = "        quote: the quay was closed to all ships until the autumn\n"
ID = "      - id: dockers\n        source: courier-april\n        attribution: [dockers]\n"
RELATION = "      - {type: updates, claim: three-dredgers}\n"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            EDITORS,
            "  editors: [ # opening\n     # own\n  {name: The editors} # entry\n  # closing\n  ] # closed\n",
            "  # opening\n  editors: # closed\n    # own\n    # entry\n    - name: The editors\n    # closing\n",
            id="in-brackets",
        ),
        pytest.param(
            ECHO,
            "  echo: {kind: outlet, # it prints\n  name: {en: Echo of the Port, # so\n  ar: صدى الميناء}} # both\n",
            "  echo: # both\n    kind: outlet # it prints\n    name:\n      en: Echo of the Port # so\n"
            "      ar: صدى الميناء\n",
            id="in-braces",
        ),
        pytest.param(
            SILENT,
            "        silent: [why, # first\n          when]\n",
            "        silent:\n          - why # first\n          - when\n",
            id="list-of-ids",
        ),
        pytest.param(
            SILENT,
            "        silent: # all\n          - why\n          - when\n",
            "        silent: [why, when] # all\n",
            id="behind-the-key-of-a-list",
        ),
        pytest.param(
            SILENT,
            "        silent:\n          - why\n          # and more\n",
            "        silent:\n          - why\n          # and more\n",
            id="at-the-end-of-a-list",
        ),
        pytest.param(
            SILENT,
            "        silent: [why,#first\n          when]\n",
            "        silent:\n          - why #first\n          - when\n",
            id="without-a-space",
        ),
        pytest.param(
            SILENT + "      - id: echo\n",
            "        silent:\n        - why\n        # of the note\n        note: So.\n      - id: echo\n",
            "        silent: [why]\n        # of the note\n        note: So.\n",
            id="behind-a-list-that-does-not-stand-in",
        ),
        pytest.param(
            QUOTE,
            "        quote: >- # as printed\n          the quay was closed\n          to all # ships\n",
            "        quote: >- # as printed\n          the quay was closed to all # ships\n",
            id="behind-the-sign-of-a-block",
        ),
        pytest.param(
            QUOTE,
            "        quote: |2- # as printed\n          the quay was closed to # all ships\n",
            "        quote: >- # as printed\n          the quay was closed to # all ships\n",
            id="behind-the-sign-of-a-literal-block",
        ),
        pytest.param(
            QUOTE,
            '        quote: "the quay was closed to # all\n          ships" # as printed\n',
            "        quote: >- # as printed\n          the quay was closed to # all ships\n",
            id="behind-quotation-marks",
        ),
        pytest.param(
            QUOTE,
            "        quote: # why\n          # indeed\n\n          # yes\n          the quay was closed to all # end\n",
            "        # why\n        # indeed\n\n        # yes\n        quote: >- # end\n"
            "          the quay was closed to all\n",
            id="between-key-and-text",
        ),
        pytest.param(
            ID,
            "      - # dash\n        # source\n        source: courier-april # it\n"
            "        # own id\n        id: dockers # so\n"
            "        attribution: [dockers]\n",
            "      # dash\n      # own id\n      - id: dockers # so\n"
            "        # source\n        source: courier-april # it\n"
            "        attribution: [dockers]\n",
            id="behind-a-dash",
        ),
        pytest.param(
            RELATION,
            "      - {type: updates, claim: three-dredgers} # so\n      # of the list\n    # of the claim\n"
            "  # of the table\n# of the file\n",
            "      # so\n      - type: updates\n        claim: three-dredgers\n      # of the list\n"
            "    # of the claim\n  # of the table\n# of the file\n",
            id="at-the-end",
        ),
        pytest.param(
            "      date: 2024-05-17\n",
            "      date: 2024-05-17\n        # deep\n\n\n      # judged\n   # astray\n\n\n  # ── next ──\n\n\n",
            "      date: 2024-05-17\n      # deep\n\n      # judged\n\n  # astray\n\n  # ── next ──\n\n",
            id="at-the-end-of-a-claim",
        ),
        pytest.param(
            "rows:\n",
            "\n\n  # of the topics\n# of the rows\n\n\n\nrows: # what is compared\n\n\n    # numbers\n",
            "\n  # of the topics\n\n# of the rows\n\nrows: # what is compared\n  # numbers\n",
            id="between-tables",
        ),
    ],
)
def test_where_a_comment_stands(old: str, new: str, expected: str) -> None:
    assert expected in formatted(changed((old, new)))


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param("# a\n\n\n\n# b\n\n", "# a\n\n# b\n\n", id="empty-lines"),
        pytest.param("\n\n# a\n", "# a\n", id="empty-lines-above"),
        pytest.param("# yaml-language-server: $schema=x\n", None, id="modeline"),
        pytest.param("# yaml-language-server: $schema=x\n# a\n\n# b\n\n", None, id="modeline-and-others"),
        pytest.param("--- # a\n# b\n", "# a\n# b\n", id="mark-of-a-document"),
        pytest.param("\ufeff# a\r\n", "# a\n", id="mark-of-the-encoding"),
    ],
)
def test_the_head_of_the_file(head: str, expected: str | None) -> None:
    made = formatted(head + BASE)
    assert made[: made.index("dossier:")] == (head if expected is None else expected)


def test_the_modeline_stays_first_where_tables_change_places() -> None:
    topics = "topics:\n  port: {title: The port, description: What was bought and built.}\n"
    modeline = "# yaml-language-server: $schema=x\n"
    text = f"{modeline}# the topics\n{topics}{changed((topics, ''))}"
    made = formatted(text)
    assert made.startswith(f"{modeline}dossier:\n  title:")
    assert "\n\n# the topics\ntopics:\n  port:" in made


def test_a_mark_within_a_text_is_no_comment() -> None:
    text = changed(("description: What was bought", 'description: "What # was: #bought, #"'), (" and built.}", "}"))
    assert comments.scan(text).comments == ()
    assert "    description: >-\n      What # was: #bought, #\n" in formatted(text)


def test_what_stands_between_two_nodes_and_isnt_known_is_never_lost() -> None:
    with pytest.raises(comments.Unreadable, match="what line 8 holds"):
        list(comments.in_gap("\n  # a\n  b # c\n", 5, 3))
