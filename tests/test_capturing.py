"""Captures: made from a file, opened for what is quoted, closed for what isn't."""

from datetime import date
from pathlib import Path

import pytest

from dossier import captures, capturing, cli
from dossier.problems import EnvironmentFault, Refused, UsageFault
from tests.support import BASE, COURIER, ECHO, changed, write

LONG = "the quay was closed to all ships until the autumn"
SHORT = "the quay was closed to all ships"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier on the disk, its captures made and its texts not at hand; the clock stands still."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1715904000")
    monkeypatch.chdir(tmp_path)
    home = write(tmp_path / "home", BASE)
    (tmp_path / "article.txt").write_text(COURIER, encoding="utf-8")
    return home


def stored(root: Path, source: str = "courier-april") -> captures.Capture:
    return captures.parse((root / "content" / "captures" / f"{source}.json").read_bytes())


def write_claims(root: Path, old: str, new: str) -> None:
    (root / "claims.yaml").write_text(changed((old, new)), encoding="utf-8")


def test_capture_commits_opens_and_keeps_the_text_apart(root: Path) -> None:
    (root / "content" / "captures" / "courier-april.json").unlink()
    proved = capturing.capture(root, "courier-april", Path("article.txt")).proved
    assert proved == capturing.Proved(proved.source, opened=20, quotes=2, missing=0, has_text=True)
    assert (root / "captures" / "courier-april.txt").read_text(encoding="utf-8") == COURIER
    made = stored(root)
    assert (made.source, made.taken, len(made.openings)) == ("courier-april", date(2024, 5, 17), 20)
    assert captures.is_text_of(made, COURIER.encode())


def test_capture_says_which_quotes_are_not_in_the_text(root: Path) -> None:
    Path("other.txt").write_text("Another article altogether, of six words.", encoding="utf-8")
    (root / "content" / "captures" / "courier-april.json").unlink()
    assert capturing.capture(root, "courier-april", Path("other.txt")).proved.missing == 2


def test_a_byte_order_mark_is_not_captured(root: Path) -> None:
    Path("marked.txt").write_bytes(b"\xef\xbb\xbf" + COURIER.encode())
    capturing.capture(root, "courier-april", Path("marked.txt"))
    assert (root / "captures" / "courier-april.txt").read_bytes() == COURIER.encode()


@pytest.mark.parametrize(
    ("source", "file", "said"),
    [
        pytest.param(
            "courier-aprl",
            "article.txt",
            'there is no source "courier-aprl" in claims.yaml; did you mean "courier-april"?',
            id="misspelt",
        ),
        pytest.param("x", "article.txt", 'there is no source "x" in claims.yaml', id="unknown-source"),
        pytest.param("courier-april", "none.txt", "there is no file none.txt", id="no-file"),
        pytest.param("courier-april", ".", ". is a folder; name the file that holds the article", id="folder"),
        pytest.param("courier-april", "empty.txt", "empty.txt holds no words", id="empty"),
    ],
)
def test_what_cannot_be_captured(root: Path, source: str, file: str, said: str) -> None:
    Path("empty.txt").write_text(" \n\u200f")
    with pytest.raises(UsageFault) as fault:
        capturing.capture(root, source, Path(file))
    assert str(fault.value) == said
    assert not (root / "captures").exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"caf\xe9", "the byte 0xE9 isn't UTF-8 text", id="latin-1"),
        pytest.param("a b".encode("utf-16"), "the file is in UTF-16", id="utf-16"),
        pytest.param(b"%PDF\x00", "the file isn't text", id="binary"),
    ],
)
def test_what_is_no_text_is_refused_and_nothing_is_stored(root: Path, content: bytes, said: str) -> None:
    Path("article.pdf").write_bytes(content)
    before = (root / "content" / "captures" / "courier-april.json").read_bytes()
    with pytest.raises(Refused) as refused:
        capturing.capture(root, "courier-april", Path("article.pdf"))
    assert [problem.text for problem in refused.value.problems] == [said]
    assert (root / "content" / "captures" / "courier-april.json").read_bytes() == before
    assert not (root / "captures").exists()


def test_a_refused_file_is_named_as_it_was_given(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("article.pdf").write_bytes(b"caf\xe9")
    assert cli.main(["--root", "home", "capture", "courier-april", "article.pdf"]) == 1
    assert capsys.readouterr().err == (
        "article.pdf:1:4: error[encoding]: the byte 0xE9 isn't UTF-8 text\n"
        "    hint: save the file again with the encoding UTF-8, or name its encoding, as in --encoding windows-1256 "
        "for older Arabic texts\n"
        "1 error, 0 warnings; nothing was captured\n"
    )


def test_prove_opens_what_is_quoted_now(root: Path) -> None:
    capturing.capture(root, "courier-april", Path("article.txt"))
    write_claims(root, LONG, "Fishermen have complained for years")
    (courier,) = [proved for proved in capturing.prove(root) if proved.source == "courier-april"]
    assert (courier.opened, courier.missing) == (15, 0)
    assert stored(root).find("Fishermen have complained for years") is not None
    assert stored(root).find(LONG) is None


def test_prove_closes_what_is_quoted_no_more_even_without_the_text(root: Path) -> None:
    write_claims(root, LONG, SHORT)
    (courier,) = [proved for proved in capturing.prove(root) if proved.source == "courier-april"]
    assert (courier.opened, courier.missing, courier.has_text) == (17, 0, False)
    assert (stored(root).find(SHORT) is not None, stored(root).find(LONG)) == (True, None)


def test_prove_closes_nothing_while_a_quote_is_not_proved(root: Path) -> None:
    before = stored(root)
    write_claims(root, LONG, "Fishermen have complained for years")
    (courier,) = [proved for proved in capturing.prove(root) if proved.source == "courier-april"]
    assert (courier.missing, courier.has_text) == (1, False)
    assert stored(root) == before


def test_prove_does_not_trust_a_text_that_was_changed(root: Path) -> None:
    (root / "captures").mkdir()
    (root / "captures" / "courier-april.txt").write_text(COURIER.replace("closed", "open"), encoding="utf-8")
    write_claims(root, LONG, "the quay was open to all ships until the autumn")
    (courier,) = [proved for proved in capturing.prove(root) if proved.source == "courier-april"]
    assert (courier.missing, courier.has_text) == (1, False)


def test_proving_twice_changes_nothing(root: Path) -> None:
    capturing.capture(root, "courier-april", Path("article.txt"))
    before = (root / "content" / "captures" / "courier-april.json").read_bytes()
    list(capturing.prove(root))
    assert (root / "content" / "captures" / "courier-april.json").read_bytes() == before


def test_a_folder_that_cannot_be_written(root: Path) -> None:
    (root / "captures").write_text("a file where a folder should be")
    with pytest.raises(EnvironmentFault) as fault:
        capturing.capture(root, "courier-april", Path("article.txt"))
    assert "can't be written: " in str(fault.value)


def test_no_half_of_a_file_is_left(root: Path) -> None:
    capturing.capture(root, "courier-april", Path("article.txt"))
    assert sorted(path.name for path in (root / "captures").iterdir()) == [
        ".gitignore",
        "courier-april.txt",
    ]
    names = sorted(path.name for path in (root / "content" / "captures").iterdir())
    assert names == ["courier-april.json", "echo-april.json"]


def test_a_clock_that_is_set_wrongly_is_a_fault_of_the_environment(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert cli.main(["capture", "courier-april", "article.txt", "--root", "home"]) == 3
    assert capsys.readouterr().err == 'error: SOURCE_DATE_EPOCH is "yesterday", and must be a number of seconds\n'


def test_the_commands_say_what_they_did(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["capture", "courier-april", "article.txt", "--root", "home"]) == 0
    assert capsys.readouterr().out == (
        "article.txt is plain text; 104 words\n"
        "    first words: Dredgers for the port. On Tuesday a spokeswoman\n"
        "    last words: be read aloud and put to the vote.\n"
        "captured courier-april: content/captures/courier-april.json captures/courier-april.txt\n"
        "courier-april: 2 quotes, 20 words opened\n"
    )
    write_claims(root, ECHO.split(": ")[1][:20], "اشترى مكتب البلدية ث")
    assert cli.main(["prove", "--root", "home"]) == 1
    assert capsys.readouterr().out == (
        "courier-april: 2 quotes, 20 words opened\n"
        "echo-april: 1 quote, 0 words opened; 1 quote not proved, and the text isn't at hand: "
        "put it in captures/echo-april.txt\n"
    )


def test_a_dossier_that_cannot_be_read_is_refused(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "claims.yaml").write_text("a: [\n")
    assert cli.main(["prove", "--root", "home"]) == 1
    assert capsys.readouterr().err.startswith("home/claims.yaml:2:1: error[yaml-syntax]: ")
