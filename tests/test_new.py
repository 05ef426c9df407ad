"""`new` without questions: what the options say is held against the rules, and written, or nothing is."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dossier import adding, cli, storing
from dossier.problems import EnvironmentFault
from tests.support import BASE, COURIER, REPO, changed, released, write

SOURCE = [
    "--outlet",
    "echo",
    "--title",
    "رصيف جديد: متى؟",
    "--language",
    "ar",
    "--published",
    "2019-05~",
    "--read",
    "full",
]
CLAIM = ["--topic", "port", "--statement", "A ferry left the basin.", "--event-date", "2019"]
QUOTED = [
    *CLAIM,
    *("--excerpt-source", "courier-april", "--excerpt-stance", "asserts"),
    *("--excerpt-quote", "the ferry to the islands would leave from the\nold basin instead"),
]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier on the disk, one of its texts at hand; the working folder is beside it, and the clock stands still."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1715904000")
    monkeypatch.chdir(tmp_path)
    home = write(tmp_path / "home", BASE)
    (home / "captures").mkdir()
    (home / "captures" / "courier-april.txt").write_text(COURIER, encoding="utf-8")
    return home


def new(*arguments: str) -> int:
    return cli.main(["new", arguments[0], "--root", "home", "--yes", *arguments[1:]])


def files(home: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}


def added(home: Path) -> str:
    """The lines that stand in the file now and didn't before, in one piece."""
    lines, before = (home / "claims.yaml").read_text(encoding="utf-8").split("\n"), BASE.split("\n")
    start = next(number for number, line in enumerate(before) if line != lines[number])
    count = len(lines) - len(before)
    assert lines[:start] + lines[start + count :] == before
    return "\n".join(lines[start : start + count])


@pytest.mark.parametrize(
    ("arguments", "expected", "said"),
    [
        pytest.param(
            ["source", *SOURCE, "--authors", "Mara Venn / Venn", "--authors", "The Port Desk"],
            "  echo-2019-05:\n    outlet: echo\n    title: >-\n      رصيف جديد: متى؟\n    authors:\n"
            "      - name: Mara Venn\n        family: Venn\n      - The Port Desk\n"
            "    language: ar\n    published: 2019-05~\n    read: full",
            'wrote the source "echo-2019-05" in home/claims.yaml, line 43\n'
            "next: python build.py --root home capture echo-2019-05 FILE-OR-URL\n",
            id="source",
        ),
        pytest.param(
            ["source", *SOURCE, "--url", "https://echo.example/?a=1&b=2", "--link", "live", "--id", "lamp"],
            "  lamp:\n    outlet: echo\n    title: >-\n      رصيف جديد: متى؟\n"
            "    language: ar\n    published: 2019-05~\n    url: https://echo.example/?a=1&b=2\n"
            "    link: live\n    checked: 2024-05-17\n    read: full",
            'wrote the source "lamp" in home/claims.yaml, line 43\n'
            "next: python build.py --root home capture lamp 'https://echo.example/?a=1&b=2'\n",
            id="source-with-address",
        ),
        pytest.param(
            ["actor", "--kind", "outlet", "--name", "en=The Lamp", "--name", "ar=المصباح", "--variants", "Lamp"],
            "  the-lamp:\n    kind: outlet\n    name:\n      en: The Lamp\n      ar: المصباح\n    variants: [Lamp]",
            'wrote the actor "the-lamp" in home/claims.yaml, line 23\n'
            "next: python build.py --root home new source --outlet the-lamp\n",
            id="outlet",
        ),
        pytest.param(
            [
                "actor",
                "--kind",
                "unnamed",
                "--of",
                "echo",
                "--name",
                "a pilot",
                "--description",
                "ar=مرشد",
                "--description",
                "Of ships: nobody says which.",
            ],
            "  echo-pilot:\n    kind: unnamed\n    name: a pilot\n    of: echo\n    description:\n      ar: مرشد\n"
            "      en: >-\n        Of ships: nobody says which.",
            'wrote the actor "echo-pilot" in home/claims.yaml, line 25\n'
            "next: name it in a claim, as in `attribution: [echo-pilot]` or `actors: [echo-pilot]`\n",
            id="voice",
        ),
        pytest.param(
            ["place", "--name", "South Quay", "--within", "lysmar", "--point", "12.5, 44", "--precision", "settlement"],
            "  south-quay:\n    name: South Quay\n    within: lysmar\n    point: [12.5, 44]\n    precision: settlement",
            'wrote the place "south-quay" in home/claims.yaml, line 28\n'
            "next: name it in a claim, as in `event: {places: [south-quay]}`\n",
            id="place",
        ),
        pytest.param(
            ["claim", *CLAIM, "--compare", "when,where", "--actors", "courier", "--actors", "echo"],
            "  ferry-left-basin-2019:\n    topic: port\n    statement: A ferry left the basin.\n"
            "    event:\n      date: 2019\n    actors: [courier, echo]\n    state: draft\n    compare: [when, where]",
            'wrote the claim "ferry-left-basin-2019" in home/claims.yaml, line 86\n'
            'next: python build.py --root home quote SOURCE "words…", and paste what it prints into the claim, below a '
            "line `excerpts:`\n"
            "it is a draft, and isn't published; when it is ready, delete its line `state: draft`\n",
            id="claim",
        ),
        pytest.param(
            ["claim", *QUOTED],
            "  ferry-left-basin-2019:\n    topic: port\n    statement: A ferry left the basin.\n"
            "    event:\n      date: 2019\n    state: draft\n    excerpts:\n      - id: courier\n"
            "        source: courier-april\n        stance: asserts\n        quote: >-\n"
            "          the ferry to the islands would leave from the old basin instead",
            'wrote the claim "ferry-left-basin-2019" in home/claims.yaml, line 86\n'
            "it is a draft, and isn't published; when it is ready, delete its line `state: draft`\n",
            id="claim-with-excerpt",
        ),
    ],
)
def test_what_is_written_and_said(
    home: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], expected: str, said: str
) -> None:
    assert new(*arguments) == 0
    assert capsys.readouterr() == (said, "")
    assert added(home) == expected
    assert cli.main(["check", "--root", "home"]) == 0


def test_the_quote_of_a_new_claim_is_opened(home: Path) -> None:
    assert new("claim", *QUOTED) == 0
    assert cli.main(["check", "--root", "home", "--strict"]) == 0


def test_a_published_claim_with_its_excerpt(home: Path) -> None:
    assert new("claim", *QUOTED, "--state", "published") == 0
    assert "state: published" in added(home)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(
            ["place"],
            "error: --name: it is missing\n"
            "error: --precision: it is missing\n"
            "    hint: How large a place the point stands for. One of: settlement, district, governorate, region, "
            "country.\n",
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
            "    hint: define it under `actors:`, or correct the id; or add it: python build.py new actor\n",
            id="no-actor",
        ),
        pytest.param(
            ["source", *SOURCE[2:], "--outlet", "couriers"],
            'error: --outlet: there is no actor "couriers"\n'
            '    hint: did you mean "courier"? or add it: python build.py new actor\n',
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
            "error: --excerpt-source: it is missing\n    hint: The document that prints it.\n"
            'error: --excerpt-quote: it is missing\n    hint: Verbatim; "[…]" marks an elision.\n'
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


def test_a_new_warning_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new("place", "--name", "Lysмar", "--precision", "country", "--id", "lysmar-bay") == 0
    assert "home/claims.yaml:29:11: warning[script-mix]: " in capsys.readouterr().out


def test_a_broken_file_takes_what_mends_it(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was wrong before keeps nothing out; what can't be read does."""
    (home / "claims.yaml").write_text(changed(("within: lysmar", "within: the-island")), encoding="utf-8")
    assert new("place", "--name", "Port", "--precision", "district") == 0
    assert capsys.readouterr().out.endswith(
        "claims.yaml has 1 error that it had before: python build.py --root home check\n"
    )
    assert new("place", "--name", "The Island", "--precision", "region") == 0
    assert cli.main(["check", "--root", "home"]) == 0


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


@pytest.mark.parametrize(
    "form",
    [
        pytest.param(lambda text: b"\xef\xbb\xbf" + text.encode(), id="mark"),
        pytest.param(lambda text: text.replace("\n", "\r\n").encode(), id="crlf"),
        pytest.param(lambda text: text.rstrip("\n").encode(), id="open"),
    ],
)
def test_the_form_of_the_file_stays(home: Path, form: object) -> None:
    before = form(BASE)  # type: ignore[operator]
    (home / "claims.yaml").write_bytes(before)
    assert new("claim", *CLAIM) == 0
    after = (home / "claims.yaml").read_bytes()
    assert after.startswith(before)
    assert after[len(before) :].decode().replace("\r\n", "\n").strip("\n").startswith("  ferry-left-basin-2019:")
    assert (after.count(b"\r\n"), after.endswith(b"\n")) == (
        (after.count(b"\n"), True) if b"\r\n" in before else (0, before.endswith(b"\n"))
    )


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


def test_what_was_released_stays_as_it_was(home: Path) -> None:
    for name, content in released(BASE).items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_bytes(content)
    assert new("claim", *QUOTED) == 0


def test_what_somebody_changed_meanwhile_stays(home: Path) -> None:
    manuscript = adding.read(home)
    addition = adding.add(manuscript, adding.KINDS["place"], "port", {("name",): "Port", ("precision",): "district"})
    theirs = BASE.encode() + b"# theirs\n"
    (home / "claims.yaml").write_bytes(theirs)
    with pytest.raises(EnvironmentFault, match="changed meanwhile"):
        adding.write(home, manuscript, addition.manuscript)
    assert (home / "claims.yaml").read_bytes() == theirs


def test_a_capture_that_somebody_changed_meanwhile_keeps_the_claim_out(home: Path) -> None:
    manuscript = adding.read(home)
    answers = {("topic",): "port", ("statement",): "A ferry left.", ("excerpts", "source"): "courier-april"}
    quoted = {("excerpts", "stance"): "asserts", ("excerpts", "quote"): "the ferry to the islands would leave"}
    addition = adding.add(manuscript, adding.KINDS["claim"], "ferry-left", {**answers, **quoted})
    (home / "content" / "captures" / "courier-april.json").write_bytes(b"{}")
    before = files(home)
    with pytest.raises(EnvironmentFault, match="changed meanwhile"):
        adding.write(home, manuscript, addition.manuscript)
    assert files(home) == before


def test_a_folder_that_takes_no_file_is_status_3(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise EnvironmentFault("home/claims.yaml can't be written: No space left on device")

    monkeypatch.setattr(storing, "write", full)
    assert new("place", "--name", "Port", "--precision", "district") == 3
    assert capsys.readouterr().err == "error: home/claims.yaml can't be written: No space left on device\n"
    assert (home / "claims.yaml").read_text(encoding="utf-8") == BASE


def test_help_explains_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    for kind in ("source", "claim", "actor", "place"):
        with pytest.raises(SystemExit):
            cli.main(["new", kind, "--help"])
        text = " ".join(capsys.readouterr().out.split())
        for question in adding.KINDS[kind].questions:
            assert question.option in text
            assert " ".join(question.field.text.split()[:4]) in text


def test_killed_at_any_moment_the_file_is_the_old_one_or_the_new_one(home: Path) -> None:
    """What is killed while it writes may leave a hidden file beside, and nothing else."""
    old = BASE.encode() + b"# a long comment\n" * 20_000
    (home / "claims.yaml").write_bytes(old)
    arguments = [sys.executable, str(REPO / "build.py"), "new", "claim", "--root", "home", "--yes", *QUOTED]
    start = time.monotonic()
    subprocess.run(arguments, capture_output=True, timeout=60, check=True)
    seconds = time.monotonic() - start
    after = (home / "claims.yaml").read_bytes()
    for step in range(10):
        (home / "claims.yaml").write_bytes(old)
        with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            time.sleep(seconds * (0.55 + step * 0.05))
            process.send_signal((signal.SIGKILL, signal.SIGTERM, signal.SIGINT)[step % 3])
        assert (home / "claims.yaml").read_bytes() in (old, after)
        assert {path.name for path in home.iterdir() if not path.name.startswith(".")} == {
            "captures",
            "claims.yaml",
            "content",
        }
