"""`new` without questions: what the options say is written, and what is next is said."""

from pathlib import Path

import pytest

from dossier import adding, checking, cli
from dossier.model import PlaceId
from tests.adding.entries import CLAIM, QUOTED, SOURCE, added, new
from tests.support import BASE, changed, released


@pytest.mark.parametrize(
    ("arguments", "expected", "said"),
    [
        pytest.param(
            ["source", *SOURCE, "--authors", "Mara Venn / Venn", "--authors", "The Port Desk"],
            "  echo-2019-05:\n    outlet: echo\n    title: >-\n      رصيف جديد: متى؟\n    authors:\n"
            "      - name: Mara Venn\n        family: Venn\n      - The Port Desk\n"
            "    language: ar\n    published: 2019-05~\n    read: full",
            'wrote the source "echo-2019-05" in home/claims.yaml, line 43\n'
            "next: python3 build.py --root home capture echo-2019-05 FILE-OR-URL\n",
            id="source",
        ),
        pytest.param(
            ["source", *SOURCE, "--url", "https://echo.example/?a=1&b=2", "--link", "live", "--id", "lamp"],
            "  lamp:\n    outlet: echo\n    title: >-\n      رصيف جديد: متى؟\n"
            "    language: ar\n    published: 2019-05~\n    url: https://echo.example/?a=1&b=2\n"
            "    link: live\n    checked: 2024-05-17\n    read: full",
            'wrote the source "lamp" in home/claims.yaml, line 43\n'
            "next: python3 build.py --root home capture lamp 'https://echo.example/?a=1&b=2'\n",
            id="source-with-address",
        ),
        pytest.param(
            ["actor", "--kind", "outlet", "--name", "en=The Lamp", "--name", "ar=المصباح", "--variants", "Lamp"],
            "  the-lamp:\n    kind: outlet\n    name:\n      en: The Lamp\n      ar: المصباح\n    variants: [Lamp]",
            'wrote the actor "the-lamp" in home/claims.yaml, line 23\n'
            "next: python3 build.py --root home new source --outlet the-lamp, for what it printed\n",
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
            'next: python3 build.py --root home quote SOURCE "words…" --into ferry-left-basin-2019 --stance STANCE, '
            "for each passage; STANCE is asserts, partly-asserts, denies, declines or mentions\n"
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


def test_a_new_warning_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new("place", "--name", "Lysмar", "--precision", "country", "--id", "lysmar-bay") == 0
    assert "home/claims.yaml:29:11: warning[script-mix]: " in capsys.readouterr().out


def test_a_broken_file_takes_what_mends_it(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was wrong before keeps nothing out; what can't be read does."""
    (home / "claims.yaml").write_text(changed(("within: lysmar", "within: the-island")), encoding="utf-8")
    assert new("place", "--name", "Port", "--precision", "district") == 0
    assert capsys.readouterr().out.endswith(
        "claims.yaml has 1 error that it had before: python3 build.py --root home check\n"
    )
    assert new("place", "--name", "The Island", "--precision", "region") == 0
    assert cli.main(["check", "--root", "home"]) == 0


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


def test_what_was_released_stays_as_it_was(home: Path) -> None:
    for name, content in released(BASE).items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_bytes(content)
    assert new("claim", *QUOTED) == 0


def test_help_explains_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    for kind in ("source", "claim", "actor", "place"):
        with pytest.raises(SystemExit):
            cli.main(["new", kind, "--help"])
        text = " ".join(capsys.readouterr().out.split())
        for question in adding.KINDS[kind].questions:
            assert question.option in text
            assert " ".join(question.field.text.split()[:4]) in text


def test_what_an_entry_makes_needless_keeps_it_not_out(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A waiver may be deleted only when nothing is left for it: so it is told, and the claim is written."""
    place = "  basin: {name: Basin, precision: settlement}\n"
    waiver = "waivers:\n  - {rule: unused, place: places/basin, reason: Soon., date: 2024-05-17}\n"
    text = changed(("places:\n", f"places:\n{place}"), ("\nclaims:\n", f"\n{waiver}claims:\n"))
    (home / "claims.yaml").write_text(text, encoding="utf-8")
    assert cli.main(["check", "--root", "home", "--strict"]) == 0
    assert new("claim", *CLAIM, "--event-places", "basin") == 0
    told = capsys.readouterr().out
    assert 'error[waiver]: "unused" warns of nothing at places/basin\n    hint: delete this waiver' in told
    assert "places: [basin]" in (home / "claims.yaml").read_text(encoding="utf-8")


def test_a_dossier_without_problems_is_checked_once(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A check is most of what a command waits for."""
    counted: list[object] = []
    real = checking.check
    monkeypatch.setattr(checking, "check", lambda read: counted.append(read) or real(read))
    assert new("place", "--name", "Port", "--precision", "district") == 0
    assert new("place", "--name", "Basin", "--precision", "district") == 0  # nothing names the first yet
    assert len(counted) == 2


def test_ids_are_listed_with_commas_of_either_script(home: Path) -> None:
    assert new("claim", *CLAIM, "--compare", "when،where", "--actors", "courier, echo") == 0
    assert "    actors: [courier, echo]\n" in added(home)
    assert added(home).endswith("    compare: [when, where]")


@pytest.mark.parametrize("name", ["Quay = basin", "Quay=basin", "=basin"])
def test_a_sign_of_equality_makes_no_language(home: Path, name: str) -> None:
    assert new("place", "--name", name, "--precision", "district", "--id", "basin") == 0
    assert adding.read(home).dossier.places[PlaceId("basin")].name.by_language == {"en": name}
