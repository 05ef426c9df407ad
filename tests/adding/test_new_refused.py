"""`new` without questions: what is wrong is said by its option, and nothing is written."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.adding.entries import CLAIM, QUOTED, SOURCE, files, new
from tests.support import BASE, REPO, changed


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(
            ["place"],
            "error: --name: it is missing\n    hint: What it is called, in each language of the dossier.\n"
            "error: --precision: it is missing\n"
            "    hint: How large it is, so that nobody takes its point for more exact. One of: settlement, district, "
            "governorate, region, country.\n",
            id="all-missing",
        ),
        pytest.param(
            ["source", *SOURCE, "--published", "May 2019"],
            "error: --published: it is given twice\n    hint: give it once; a text once for each language\n",
            id="twice",
        ),
        pytest.param(
            ["place", "--name", "A", "--name", "B", "--precision", "country"],
            "error: --name: it is given twice\n    hint: give it once; a text once for each language\n",
            id="language-twice",
        ),
        pytest.param(
            ["source", "--title", "T", "--language", "arabic", "--published", "May 2019", "--read", "ful"],
            'error: --language: "arabic" isn\'t a language tag\n'
            "    hint: write en, ar, fr, pt-BR: two or three small letters\n"
            'error: --published: "May 2019" isn\'t a date\n    hint: write 2019-05\n'
            'error: --read: `read` can\'t be "ful"\n    hint: did you mean "full"? one of: full, partial\n',
            id="wrong",
        ),
        pytest.param(
            ["source", *SOURCE[2:], "--outlet", "lamp"],
            'error: --outlet: there is no actor "lamp"\n'
            "    hint: define it under `actors:`, or correct the id; or add it: python3 build.py new actor\n",
            id="no-actor",
        ),
        pytest.param(
            ["source", *SOURCE[2:], "--outlet", "couriers"],
            'error: --outlet: there is no actor "couriers"\n'
            '    hint: did you mean "courier"? or add it: python3 build.py new actor\n',
            id="misspelt-actor",
        ),
        pytest.param(
            ["claim", *CLAIM, "--topic", "x"],
            "error: --topic: it is given twice\n    hint: give it once; a text once for each language\n",
            id="topic-twice",
        ),
        pytest.param(
            ["actor", "--kind", "person", "--name", "ar=علي"],
            'error: --name: `name` has no text in "en", the dossier\'s first language\n'
            "    hint: add the line `en: …`\n",
            id="first-language-missing",
        ),
        pytest.param(
            ["actor", "--kind", "person", "--name", "fr=Ali"],
            'error: --name: the languages of `name` can\'t have the key "fr"\n    hint: its keys: en, ar\n',
            id="other-language",
        ),
        pytest.param(
            ["place", "--name", "A", "--precision", "country", "--id", "Lysmar Bay"],
            'error: --id: "Lysmar Bay" can\'t be an id\n'
            '    hint: ids are lower-case letters, digits and single hyphens: write "lysmar-bay"\n',
            id="id",
        ),
        pytest.param(
            ["place", "--name", "A", "--precision", "country", "--id", "con"],
            'error: --id: "con" is a reserved name\n    hint: choose another id\n',
            id="reserved",
        ),
        pytest.param(
            ["place", "--name", "A", "--precision", "country", "--id", "lysmar"],
            'error: --id: there is a place "lysmar" already\n    hint: choose another id\n',
            id="taken",
        ),
        pytest.param(
            ["place", "--name", "A\u202eB", "--precision", "country"],
            'error: --name: the invisible character U+202E near "A"\n',
            id="hidden",
        ),
        pytest.param(
            ["place", "--name", "", "--precision", "country"], "error: --name: nothing is written", id="empty"
        ),
        pytest.param(
            ["place", "--name", "A\udce9", "--precision", "country"],
            "error: --name: it holds a byte that isn't UTF-8 text\n    hint: type it again\n",
            id="no-text",
        ),
        pytest.param(
            ["place", "--name", "::error::x", "--precision", "::error::y"],
            'error: --precision: `precision` can\'t be "::error::y"\n',
            id="workflow-command",
        ),
        pytest.param(
            ["claim", *CLAIM, "--excerpt-stance", "partly-asserts"],
            "error: --excerpt-source: it is missing\n    hint: The document that prints the words.\n"
            "error: --excerpt-quote: it is missing\n    hint: The document's own words, verbatim; "
            '"[…]" stands where some are left out.\n'
            "error: --excerpt-note: it is missing\n",
            id="half-an-excerpt",
        ),
        pytest.param(
            ["claim", *QUOTED[:-2], "--excerpt-quote", "the ferry to the island would leave"],
            "error: --excerpt-quote: the quote is not in the captured source\n"
            '    hint: the capture reads "the islands would" where the quote has "the island would"',
            id="not-verbatim",
        ),
        pytest.param(
            [
                "claim",
                *CLAIM,
                "--excerpt-source",
                "echo-april",
                "--excerpt-stance",
                "asserts",
                "--excerpt-quote",
                "a b c d e",
            ],
            'error: --excerpt-source: the captured text of "echo-april" isn\'t at hand, so nothing proves its quotes\n'
            "    hint: put it in captures/echo-april.txt, as it was captured\n",
            id="no-text-at-hand",
        ),
    ],
)
def test_what_is_wrong_is_said_by_its_option(
    home: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    before = files(home)
    assert new(*arguments) == 2
    out, err = capsys.readouterr()
    assert (out, err[: len(said)]) == ("", said)
    assert err.endswith("nothing was written\n")
    assert files(home) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(
            ["place", "--name", "A", "--precision", "country", "--point", "95,4"],
            "error: --point: the point isn't [latitude, longitude]\n",
            id="point",
        ),
        pytest.param(
            ["actor", "--kind", "person", "--name", "A", "--of", "echo"],
            "error: --of: `of` belongs to an unnamed voice, and names another actor\n",
            id="of",
        ),
        pytest.param(
            ["source", *SOURCE, "--checked", "2019"],
            "error: --checked: `checked` doesn't say what was found\n",
            id="checked",
        ),
        pytest.param(
            ["claim", *CLAIM, "--state", "published"],
            'error: the new claim: the claim "ferry-left-basin-2019" has no excerpt\n'
            "    hint: add one, or write `state: draft`\n",
            id="published-without-excerpt",
        ),
        pytest.param(
            ["claim", *QUOTED, "--excerpt-attribution", "courier"],
            'error: --excerpt-attribution: "courier" is the outlet that prints the document\n',
            id="own-outlet",
        ),
        pytest.param(
            ["source", *SOURCE, "--authors", "Mara Venn / Okoro"],
            'error: --authors: "Mara Venn" neither begins nor ends with "Okoro"\n',
            id="family",
        ),
    ],
)
def test_what_the_rules_find_in_the_whole_is_said_and_not_written(
    home: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    before = files(home)
    assert new(*arguments) == 1
    out, err = capsys.readouterr()
    assert (out, err[: len(said)]) == ("", said)
    assert err.endswith("nothing was written\n")
    assert files(home) == before


def test_a_capture_with_a_mistake(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "content" / "captures" / "courier-april.json").write_bytes(b"{")
    assert new("claim", *QUOTED) == 2
    assert capsys.readouterr().err.startswith(
        "error: --excerpt-source: there is a mistake in content/captures/courier-april.json, so nothing proves its "
        "quotes\n    hint: run python3 build.py check, and mend it\n"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(changed(("kind: body,", "kind: body: x,")), "error[yaml-syntax]", id="syntax"),
        pytest.param(changed(("places:\n", "places:\nplace:\n")), "error[empty-value]", id="empty-value"),
        pytest.param("- a\n", "error[wrong-type]: the file must be a mapping", id="list"),
        pytest.param("", "error[empty-file]", id="empty"),
        pytest.param(changed(("places:\n", "places: x\nplacez:\n")), "error[wrong-type]", id="no-table"),
        pytest.param(BASE.replace("North", "N\x00rth"), "error[", id="nul"),
    ],
)
def test_a_file_that_cannot_be_read_is_left_alone(
    home: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    (home / "claims.yaml").write_text(text, encoding="utf-8")
    before = files(home)
    assert new("place", "--name", "Port", "--precision", "district") == 1
    out, err = capsys.readouterr()
    assert (out, said in err, err.endswith("; nothing was written\n")) == ("", True, True)
    assert files(home) == before


def test_without_a_terminal_nothing_is_asked(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(REPO / "build.py"), "new", "place", "--root", "home"],
        input=b"Port\n",
        capture_output=True,
        timeout=20,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith("error: --name: it is missing\n")


def test_an_id_that_cannot_be_made_is_asked_for(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new("source", *SOURCE[2:]) == 2
    assert capsys.readouterr().err == (
        "error: --id: it is missing\n"
        "    hint: nothing here is written in Latin letters, which ids are made of\n"
        "nothing was written\n"
    )
