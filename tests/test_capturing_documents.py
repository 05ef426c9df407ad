"""Captures from pages, PDFs and archives: proposals, quotes that would be lost, questions, and interruptions."""

import os
import pty
import re
import select
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from dossier import captures, capturing, checking, cli, inputs
from dossier.capturing import Found, Missing, Nobody, Proposal, Wanted
from dossier.capturing.keeping import together
from dossier.problems import EnvironmentFault, Refused, UsageFault
from tests.documents.pages import URL, page, wacz, warc
from tests.documents.printing import empty_pdf
from tests.support import BASE, COURIER, REPO, changed, write

SENTENCES = COURIER.strip().split("\n")
HEAD = (
    '<meta name="author" content="Mara Venn"><meta property="article:published_time" content="2019-04-03">'
    '<meta property="og:title" content="Dredgers for the port"><link rel="canonical" href="https://courier.example/dredgers">'
)
LACKS = changed(
    ("    authors: [Mara Venn]\n", ""), ("    url: https://courier.example/dredgers\n", "    # its address?\n")
)
QUOTE = "the quay was closed to all ships until the autumn"


def article(head: str = HEAD, text: str = COURIER) -> bytes:
    return page(head, article=[text.replace("\n", " ").removeprefix("Dredgers for the port. ")]).encode()


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier whose source lacks authors and address; its article as a page beside."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1715904000")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.html").write_bytes(article())
    return write(tmp_path / "home", LACKS)


def stored(root: Path, source: str = "courier-april") -> captures.Capture:
    return captures.parse((root / "content" / "captures" / f"{source}.json").read_bytes())


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


class Always(Nobody):
    """Says yes to everything."""

    def replaces(self, lost: Sequence[Missing], held: int) -> bool:
        return True

    def accepts(self, proposal: Proposal) -> bool:
        return True


# What is stored.


@pytest.mark.parametrize(
    ("content", "method", "kept"),
    [
        pytest.param(article(), "html", "courier-april.html", id="html"),
        pytest.param(warc([(URL, article())]), "warc", "courier-april.warc.gz", id="warc-gz"),
        pytest.param(warc([(URL, article())], gzip=False), "warc", "courier-april.warc", id="warc"),
        pytest.param(wacz(warc([(URL, article())])), "wacz", "courier-april.wacz", id="wacz"),
    ],
)
def test_the_document_and_its_text_are_kept_and_the_text_is_committed_to(
    root: Path, content: bytes, method: str, kept: str
) -> None:
    Path("document").write_bytes(content)
    done = capturing.capture(root, "courier-april", "document")
    made, text = stored(root), (root / "captures" / "courier-april.txt").read_bytes()
    assert (made.method, captures.is_text_of(made, text), done.proved.missing) == (method, True, 0)
    assert (root / "captures" / kept).read_bytes() == content
    assert (root / "captures" / ".gitignore").read_bytes() == b"*\n"
    assert text.decode().startswith("Dredgers for the port\n\nOn Tuesday a spokeswoman")


def test_what_was_captured_passes_the_checks(root: Path) -> None:
    capturing.capture(root, "courier-april", "article.html")
    assert [problem for problem in checking.check(inputs.read(root)).problems if problem.is_error] == []


def test_a_text_that_was_corrected_is_captured_from_where_it_lies(root: Path) -> None:
    capturing.capture(root, "courier-april", "article.html")
    text = root / "captures" / "courier-april.txt"
    text.write_text(text.read_text("utf-8").replace("complained", "grumbled"), encoding="utf-8")
    done = capturing.capture(root, "courier-april", text)
    assert (stored(root).method, done.proved.missing) == ("text", 0)
    assert b"grumbled" in text.read_bytes()
    assert (root / "captures" / "courier-april.html").is_file()


def test_an_address_is_fetched_by_what_is_given(root: Path) -> None:
    @dataclass
    class Answer:
        url: str = "https://courier.example/en/dredgers"
        media: str = "text/html"
        charset: str = "utf-8"
        content: bytes = article("")

    asked = []
    done = capturing.capture(
        root, "courier-april", "https://courier.example/x", fetch=lambda url: asked.append(url) or Answer()
    )
    assert asked == ["https://courier.example/x"]
    assert [(one.key, one.value) for one in done.left] == [("url", "https://courier.example/en/dredgers")]


def test_without_a_network_an_address_says_what_to_do(root: Path) -> None:
    before = files(root)
    with pytest.raises(UsageFault) as fault:
        capturing.capture(root, "courier-april", "https://courier.example/x")
    assert str(fault.value) == (
        "https://courier.example/x can't be fetched: open it in a browser, save the page, and capture that file"
    )
    assert files(root) == before


# What the document tells.


def test_with_yes_the_entry_gets_what_it_lacks_and_every_other_byte_stays(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["capture", "courier-april", "article.html", "--root", "home", "--yes"]) == 0
    assert (root / "claims.yaml").read_text("utf-8") == LACKS.replace(
        "    title: Dredgers for the port\n", "    title: Dredgers for the port\n    authors:\n      - Mara Venn\n"
    ).replace("    published: 2019-04-02\n", "    published: 2019-04-02\n    url: https://courier.example/dredgers\n")
    said = capsys.readouterr().out
    assert "published: claims.yaml has “2019-04-02”, and the document tells “2019-04-03”; which is right?\n" in said
    assert "title: " not in said


def test_without_yes_it_is_printed_ready_to_paste(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["capture", "courier-april", "article.html", "--root", "home"]) == 0
    assert (root / "claims.yaml").read_text("utf-8") == LACKS
    said = capsys.readouterr().out
    assert (
        "the document tells what claims.yaml lacks; to take it, paste it below courier-april:\n"
        "    authors:\n      - Mara Venn\n    url: https://courier.example/dredgers\n"
    ) in said


def test_what_an_editor_typed_is_never_changed(root: Path) -> None:
    other = HEAD.replace("Mara Venn", "Somebody Else").replace("/dredgers", "/another")
    Path("article.html").write_bytes(article(other).replace(b'lang="en"', b'lang="fr"'))
    (root / "claims.yaml").write_text(BASE, encoding="utf-8")
    done = capturing.capture(root, "courier-april", "article.html", editor=Always())
    assert (root / "claims.yaml").read_text("utf-8") == BASE
    assert [one.key for one in done.different] == ["authors", "language", "published", "url"]


def test_an_archive_s_copy_is_told_as_one(root: Path) -> None:
    kept = "https://web.archive.org/web/20190403101112/https://courier.example/dredgers"
    Path("kept.warc").write_bytes(warc([(kept, article(""))]))
    done = capturing.capture(root, "courier-april", "kept.warc")
    assert {one.key: one.value for one in done.left} == {"url": "https://courier.example/dredgers", "archived": kept}


def test_an_address_that_no_page_may_have_is_not_told(root: Path) -> None:
    Path("a.warc").write_bytes(warc([("https://courier.example:8443/d", article(""))]))
    assert capturing.capture(root, "courier-april", "a.warc").left == ()


def test_a_source_that_is_not_there_gets_its_command(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(root)
    assert cli.main(["capture", "port-news-2019", "article.html", "--root", "home"]) == 2
    assert capsys.readouterr().err == (
        'error: there is no source "port-news-2019" in claims.yaml; nothing was captured. Add it first, with what its '
        "document tells, then capture it (where you aren't asked, add --read full or --read partial):\n"
        "    python3 build.py new source --id port-news-2019 --title 'Dredgers for the port' --authors 'Mara Venn' "
        "--language en --published 2019-04-03 --url https://courier.example/dredgers\n"
    )
    assert files(root) == before


# Quotes that would be lost.


def test_a_text_without_what_was_quoted_is_not_stored(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("article.html").write_bytes(article(text=COURIER.replace("closed to", "shut to")))
    before = files(root)
    assert cli.main(["capture", "courier-april", "article.html", "--root", "home"]) == 1
    assert capsys.readouterr().err == (
        "1 quote that the earlier capture holds would no longer be found; if the new text is the right one, run this "
        "again with --yes\n"
        "home/claims.yaml:81:16: error[quote-verbatim]: the quote is not in the captured source\n"
        '    hint: the capture reads "was shut to" where the quote has "was closed to" (word 56); there "s" '
        'U+0073 stands against "c" U+0063\n'
        "1 error, 0 warnings; nothing was captured\n"
    )
    assert files(root) == before


def test_with_yes_it_is_stored_and_the_closest_passage_is_shown(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("article.html").write_bytes(article(text=COURIER.replace("closed to", "shut to")))
    assert cli.main(["capture", "courier-april", "article.html", "--root", "home", "--yes"]) == 1
    said = capsys.readouterr()
    assert "    closest passage: the quay was shut to all ships until the autumn\n" in said.err
    assert stored(root).find(QUOTE) is None
    assert "2 quotes, 10 words opened; 1 quote not in the text" in said.out


@pytest.mark.parametrize("options", [[], ["--yes"]])
def test_a_document_without_any_of_the_quotes_is_taken_for_a_wrong_one(
    root: Path, capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    Path("article.html").write_bytes(page().replace("three dredgers", "a crane").replace("closed", "shut").encode())
    before = files(root)
    assert cli.main(["capture", "courier-april", "article.html", "--root", "home", *options]) == 1
    assert capsys.readouterr().err.startswith(
        "none of the 2 quotes that the earlier capture holds is in this document: it may be another article; if it is "
        "the right one, run this in a terminal without --yes, and answer yes\n"
    )
    assert files(root) == before


def test_a_correction_that_was_not_captured_is_not_overwritten(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capturing.capture(root, "courier-april", "article.html")
    text = root / "captures" / "courier-april.txt"
    text.write_text(text.read_text("utf-8").replace("complained", "grumbled"), encoding="utf-8")
    before = files(root)
    assert cli.main(["capture", "courier-april", "article.html", "--root", "home", "--yes"]) == 2
    assert capsys.readouterr().err == (
        "error: captures/courier-april.txt was changed since it was captured, and would be lost; to keep it, capture "
        "it: python3 build.py capture courier-april captures/courier-april.txt; else delete it, and run this again\n"
    )
    assert files(root) == before


# Nonsense.


def test_a_text_in_an_older_encoding_is_read_in_the_one_that_is_named(root: Path) -> None:
    Path("old.txt").write_bytes(COURIER.replace("Tuesday", "“Tuesday”").encode("cp1252"))
    with pytest.raises(Refused) as fault:
        capturing.capture(root, "courier-april", "old.txt")
    assert "--encoding windows-1256" in fault.value.problems[0].hint
    capturing.capture(root, "courier-april", "old.txt", wanted=Wanted(encoding="windows-1252"))
    assert "“Tuesday”" in (root / "captures" / "courier-april.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(
            [""], "neither a file nor an address is named; name the file that holds the article", id="nothing"
        ),
        pytest.param(
            ["www.courier.example/x"],
            "there is no file www.courier.example/x; an address on the web begins with https:// or http://",
            id="without-https",
        ),
        pytest.param(
            ["ftp://courier.example/x"],
            "there is no file ftp://courier.example/x; an address on the web begins with https:// or http://",
            id="ftp",
        ),
        pytest.param(
            ["article.html", "--page", "https://a.example/1"],
            "--page names a page of a web archive, and this document is none; leave it out",
            id="page-of-a-page",
        ),
        pytest.param(["scan.pdf", "--encoding", "utf-8"], "a PDF needs no --encoding; leave it out", id="pdf"),
    ],
)
def test_what_means_nothing_is_said(
    root: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    Path("scan.pdf").write_bytes(empty_pdf())
    before = files(root)
    assert cli.main(["capture", "courier-april", *arguments, "--root", "home"]) == 2
    assert capsys.readouterr().err == f"error: {said}\n"
    assert files(root) == before


@pytest.mark.parametrize(
    ("content", "arguments", "status", "said"),
    [
        pytest.param(
            empty_pdf(),
            [],
            1,
            "document:1:1: error[document]: the PDF holds no text: it is a scan, or a picture of a page\n"
            "    hint: type the passages that you need into a plain-text file, and capture that file\n"
            "1 error, 0 warnings; nothing was captured\n",
            id="scan",
        ),
        pytest.param(
            article("").decode().replace("Quay", "Quäy").encode("cp1252"),
            [],
            1,
            "document:1:1: error[document]: the page doesn't say in which encoding its letters are\n"
            "    hint: add --encoding with the page's encoding, as in --encoding windows-1256 for older Arabic pages\n"
            "1 error, 0 warnings; nothing was captured\n",
            id="encoding",
        ),
        pytest.param(
            warc([("https://a.example/1", article("")), ("https://a.example/2", article(""))]),
            [],
            2,
            "error: the archive holds several pages; nothing was captured. Say which is meant with --page ADDRESS:\n"
            "    https://a.example/1\n    https://a.example/2\n",
            id="pages",
        ),
        pytest.param(
            warc([("https://a.example/1", article(""))]),
            ["--page", "https://a.example/3"],
            2,
            "error: the archive has no page https://a.example/3; nothing was captured. It has:\n"
            "    https://a.example/1\n",
            id="no-such-page",
        ),
    ],
)
def test_nonsense_is_said_and_changes_nothing(
    root: Path, capsys: pytest.CaptureFixture[str], content: bytes, arguments: list[str], status: int, said: str
) -> None:
    Path("document").write_bytes(content)
    before = files(root)
    assert cli.main(["capture", "courier-april", "document", "--root", "home", *arguments]) == status
    assert capsys.readouterr().err == said
    assert files(root) == before


def test_a_device_is_no_document(root: Path) -> None:
    with pytest.raises(UsageFault, match="/dev/zero is no file that can be read"):
        capturing.capture(root, "courier-april", "/dev/zero")


def test_hidden_characters_of_a_document_reach_no_terminal(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("article.html").write_bytes(article().replace(b"On Tuesday", b"&#27;[31m&#8238;::error On Tuesday"))
    assert cli.main(["capture", "courier-april", "article.html", "--root", "home"]) == 0
    said = capsys.readouterr().out
    assert "\x1b" not in said
    assert "\u202e" not in said


# Both or neither.


def test_what_comes_between_is_undone(root: Path) -> None:
    capturing.capture(root, "courier-april", "article.html")
    before = files(root)
    (root / "content" / "captures" / "courier-april.json").unlink()
    (root / "content" / "captures" / "courier-april.json").mkdir()
    Path("article.html").write_bytes(article(text=COURIER + " And more of it."))
    with pytest.raises(EnvironmentFault):
        capturing.capture(root, "courier-april", "article.html")
    (root / "content" / "captures" / "courier-april.json").rmdir()
    after = files(root)
    assert after == {name: held for name, held in before.items() if name in after}


def test_what_was_written_before_a_file_that_cannot_be_is_put_back(tmp_path: Path) -> None:
    old, new, file = tmp_path / "old", tmp_path / "new", tmp_path / "file"
    old.write_bytes(b"old")
    file.write_bytes(b"no folder")
    with pytest.raises(EnvironmentFault):
        together({old: b"changed", new: b"made", file / "x": b"never"})
    assert (old.read_bytes(), new.exists(), file.read_bytes()) == (b"old", False, b"no folder")


def test_killed_at_any_moment_each_file_is_the_old_or_the_new_one(root: Path) -> None:
    command = [sys.executable, "build.py", "capture", "courier-april", "", "--yes", "--root", str(root)]
    versions = []
    for number in range(2):
        Path(f"{number}.html").write_bytes(article(text=COURIER + f" Number {number} of it."))
        command[4] = str(Path(f"{number}.html").resolve())
        started = time.monotonic()
        subprocess.run(command, cwd=REPO, check=True, capture_output=True, timeout=120)
        took = time.monotonic() - started
        versions.append({name: held for name, held in files(root).items() if "courier-april" in name})
    for step in range(8):
        command[4] = str(Path(f"{step % 2}.html").resolve())
        process = subprocess.Popen(command, cwd=REPO, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(took * (0.55 + 0.07 * step))
        process.send_signal((signal.SIGKILL, signal.SIGTERM, signal.SIGINT)[step % 3])
        process.wait(timeout=60)
        now = {name: held for name, held in files(root).items() if "/courier-april." in name}
        assert all(held in (versions[0][name], versions[1][name]) for name, held in now.items())
        assert now.keys() == versions[0].keys()


# Questions on a terminal.


QUIET = 0.3
"""Seconds from a question to its answer: an interrupt between the two is noticed with the next key only."""


def on_a_terminal(root: Path, keys: Sequence[bytes], *arguments: str) -> tuple[int, str]:
    """The command on a terminal of its own, with these keys, each typed at the next question; status and screen."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(REPO)
        os.execv(sys.executable, [sys.executable, "build.py", "capture", *arguments, "--root", str(root)])
    screen, waiting = b"", list(keys)
    while True:
        ready, _, _ = select.select([terminal], [], [], 30)
        assert ready, screen.decode()
        try:
            piece = os.read(terminal, 4096)
        except OSError:
            break
        if not piece:
            break
        screen += piece
        if waiting and screen.rstrip().endswith(b"[yes/no]"):
            time.sleep(QUIET)
            os.write(terminal, waiting.pop(0))
            screen += b"\n"
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), screen.decode()


def test_each_proposal_is_a_question(root: Path) -> None:
    status, screen = on_a_terminal(
        root, [b"perhaps\n", b"no\n", b"y\n"], "courier-april", str(Path("article.html").resolve())
    )
    assert status == 0, screen
    assert "Please type yes or no." in screen
    text = (root / "claims.yaml").read_text("utf-8")
    assert ("url: https://courier.example/dredgers" in text, "authors:" in text) == (True, False)


@pytest.mark.parametrize("key", [pytest.param(b"\x04", id="end-of-input"), pytest.param(b"\x03", id="ctrl-c")])
def test_who_ends_at_a_question_has_changed_nothing(root: Path, key: bytes) -> None:
    before = files(root)
    status, screen = on_a_terminal(root, [key], "courier-april", str(Path("article.html").resolve()))
    assert status in (2, 130), screen
    assert "Traceback" not in screen
    assert files(root) == before


def test_a_lost_quote_is_a_question(root: Path) -> None:
    Path("article.html").write_bytes(article("", text=COURIER.replace("closed to", "shut to")))
    before = files(root)
    status, screen = on_a_terminal(root, [b"\n"], "courier-april", str(Path("article.html").resolve()))
    assert (status, files(root)) == (1, before)
    assert re.search(
        r"“the quay was closed to all ships until the autumn”\s+Capture the new text all the same\?", screen
    )
    status, screen = on_a_terminal(root, [b"yes\n"], "courier-april", str(Path("article.html").resolve()))
    assert (status, stored(root).find(QUOTE)) == (1, None)


def test_the_pieces_for_other_commands_stay_at_hand() -> None:
    assert (capturing.FOLDER.as_posix(), capturing.TEXTS.as_posix()) == ("content/captures", "captures")
    assert all(hasattr(capturing, name) for name in ("read_dossier", "opened", "prove", "Proved"))


def test_what_is_wished_for_reaches_the_reader(root: Path) -> None:
    Path("old.html").write_bytes(article("").decode().replace("North Quay", "North “Quay”").encode("cp1252"))
    with pytest.raises(Refused):
        capturing.capture(root, "courier-april", "old.html")
    done = capturing.capture(root, "courier-april", "old.html", wanted=Wanted(encoding="windows-1252"), editor=Always())
    assert isinstance(done.found, Found)
    assert "North “Quay”" in done.found.document.text


def test_other_commands_load_neither_network_nor_readers() -> None:
    program = (
        "import sys\n"
        "from dossier import cli\n"
        "heavy = {'ssl', 'http.client', 'trafilatura', 'pdfminer', 'warcio', 'dossier.fetching'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=REPO, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_command_for_an_unknown_source_works_as_it_is_printed(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hard = HEAD.replace("Mara Venn", "سلمى O'Hara &quot;x&quot; $HOME")
    Path("article.html").write_bytes(article(hard))
    assert cli.main(["capture", "port-news-2019", "article.html", "--root", "home"]) == 2
    line = capsys.readouterr().err.rstrip().split("\n")[-1]
    given = shlex.split(line)[2:]
    assert cli.main([*given, "--read", "full", "--root", "home", "--yes"]) == 0
    assert cli.main(["capture", "port-news-2019", "article.html", "--root", "home"]) == 0
    assert "the document tells what claims.yaml lacks" not in capsys.readouterr().out
