"""An editor's whole day on a copy of the dossier: an article is found in the morning, and released by the evening.

Nothing is used but the commands and what they print. Six mistakes are made on the way, and each is mended by somebody
who knows nothing but the message: `Mender` reads the place and the hint, and does what the hint says.
"""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.checkouts import cloned, commit, run

ARTICLE = """<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<title>ليسمار تشتري ثلاث كراكات | صدى الميناء</title>
<meta property="og:title" content="ليسمار تشتري ثلاث كراكات">
<meta property="article:published_time" content="2019-04-05T08:00:00+02:00">
<meta name="author" content="سلمى حداد">
</head>
<body>
<nav><a href="/">صدى الميناء</a> <a href="/weather">الطقس</a> <a href="/sport">رياضة</a></nav>
<article>
<h1>ليسمار تشتري ثلاث كراكات</h1>
<p>أعلن متحدث باسم مكتب ميناء ليسمار، الجمعة، أن المكتب اشترى ثلاث كراكات للرصيف الشمالي، وأن أولاها ستصل قبل
الصيف. ولم يذكر المتحدث كم كلّفت السفن الثلاث.</p>
<p>ونفى مصدر في البلدية أن يكون أي عقد قد وُقّع حتى الآن، وقال إن المجلس سيبحث الأمر في جلسته المقبلة. ويشكو
الصيادون منذ سنوات من أن الرمل يسدّ مدخل الميناء كل شتاء، وأن العبّارة لا تجد عمقا كافيا للرسو.</p>
<p>ليسمار مدينة مختلقة، وهذا المقال كُتب لاختبار برنامج، ولا شيء مما ورد فيه حدث فعلا في أي مكان.</p>
</article>
<footer>اشترك في نشرتنا البريدية لتصلك أخبار الميناء كل صباح</footer>
</body>
</html>
"""
SOURCE = "echo-of-the-port-2019-04-05"
CLAIM = "lysmar-dredgers-2019"


class Editor:
    """Somebody at a terminal, in a clone of the dossier."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def runs(self, *arguments: str, status: int = 0) -> str:
        """What a command prints to the screen; standard output alone where it went well."""
        done = self.finished(*arguments)
        assert done.returncode == status, f"{arguments}: {done.returncode}\n{done.stdout}{done.stderr}"
        return done.stdout if status == 0 else done.stdout + done.stderr

    def finished(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return run(".venv/bin/python", "build.py", *arguments, cwd=self.home, env={"SOURCE_DATE_EPOCH": "1795305600"})

    @property
    def text(self) -> str:
        return (self.home / "claims.yaml").read_text(encoding="utf-8")

    @text.setter
    def text(self, text: str) -> None:
        (self.home / "claims.yaml").write_text(text, encoding="utf-8")

    def changes(self, old: str, new: str) -> None:
        """Types something else in the new claim."""
        before, name, claim = self.text.partition(f"  {CLAIM}:\n")
        assert old in claim, old
        self.text = before + name + claim.replace(old, new, 1)


class Mender:
    """Does what a hint says, at the place that the message names, and knows nothing else."""

    MESSAGE = re.compile(r"claims\.yaml:(\d+):(\d+): error\[[\w-]+\]: .*\n    hint: (.*)\n")

    def __init__(self, text: str, said: str) -> None:
        found = self.MESSAGE.search(said)
        assert found, said
        self.lines = text.split("\n")
        self.number, self.column, self.hint = int(found[1]) - 1, int(found[2]) - 1, found[3]

    def mended(self, answer: str) -> str:
        """The file, mended. `answer`: what is written where the hint leaves that to a person (`…`)."""
        for pattern, mend in self.ways.items():
            found = re.search(pattern, self.hint)
            if found:
                mend(self, found, answer)
                return "\n".join(self.lines)
        raise AssertionError(f"nobody could do what this says: {self.hint}")

    def take_nearest(self, found: re.Match[str], _answer: str) -> None:
        line = self.lines[self.number]
        self.lines[self.number] = line[: self.column] + re.sub(r"^[\w-]+", found[1], line[self.column :])

    def take_words(self, found: re.Match[str], _answer: str) -> None:
        """The words that the capture has in the place of those that stand below the line."""
        held, quoted = found[1], found[2]
        at = next(number for number in range(self.number, len(self.lines)) if quoted in self.lines[number])
        self.lines[at] = self.lines[at].replace(quoted, held)

    def add_line(self, found: re.Match[str], answer: str) -> None:
        self.lines.insert(self.number, " " * self.column + found[1].replace("…", answer))

    def use_spaces(self, _found: re.Match[str], _answer: str) -> None:
        self.lines[self.number] = self.lines[self.number].replace("\t", "  ")

    def quote_text(self, _found: re.Match[str], _answer: str) -> None:
        key, _, value = self.lines[self.number].partition(": ")
        self.lines[self.number] = f'{key}: "{value}"'

    ways: dict[str, Callable[["Mender", re.Match[str], str], None]] = {  # noqa: RUF012 - nobody changes it
        r'^did you mean "([\w-]+)"\?': take_nearest,
        r'^the capture reads "(.+?)" where the quote has "(.+?)"': take_words,
        r"^add the line `(.+?)`": add_line,
        r"^use spaces": use_spaces,
        r"^put quotes round the whole text": quote_text,
    }


MISTAKES = (
    ("stance: asserts", "stance: aserts", "wrong-choice", ""),
    ("المكتب اشترى", "المكتب اشتري", "quote-verbatim", ""),
    ("attribution: [lysmar-harbour-office]", "attribution: [lysmar-harbor-office]", "unknown-id", ""),
    ("    topic: diplomacy\n", "", "missing-key", "diplomacy"),
    ("        source:", "      \tsource:", "tab", ""),
    ("    statement:\n", "    context: It is said: three ships\n    statement:\n", "yaml-syntax", ""),
)
"""What is typed in the place of what, the rule that notices it, and what a person answers where the hint asks."""


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    (tmp_path / "article.html").write_text(ARTICLE, encoding="utf-8")
    return Editor(cloned(tmp_path / "dossier"))


def test_a_whole_day(editor: Editor) -> None:
    finds_an_article(editor)
    adds_the_claim(editor)
    for old, new, rule, answer in MISTAKES:
        errs_and_mends(editor, old, new, rule, answer)
    has_it_reviewed(editor)
    has_it_published(editor)


def finds_an_article(editor: Editor) -> None:
    """The capture says what is missing, and how to say it; then it proposes what the document tells."""
    said = editor.runs("capture", SOURCE, "../article.html", status=2)
    assert "new source --id" in said
    assert "--language ar --published 2019-04-05" in said
    editor.runs(
        "new", "actor", "--yes", "--kind", "outlet", "--name", "en=Echo of the Port", "--name", "ar=صدى الميناء"
    )
    editor.runs(
        *("new", "source", "--yes", "--outlet", "echo-of-the-port", "--title", "ليسمار تشتري ثلاث كراكات"),
        *("--language", "ar", "--published", "2019-04-05", "--read", "full"),
    )
    said = editor.runs("capture", SOURCE, "../article.html", "--yes")
    assert "authors:\n      - سلمى حداد\n" in said
    kept = (editor.home / "captures" / f"{SOURCE}.txt").read_text(encoding="utf-8")
    assert "كلّفت السفن الثلاث" in kept
    assert "الطقس" not in kept
    assert run("git", "status", "--porcelain", "captures", cwd=editor.home).stdout == ""


def adds_the_claim(editor: Editor) -> None:
    """Half remembered, the words are found, and taken as they are printed."""
    editor.runs(
        *("new", "claim", "--yes", "--topic", "diplomacy", "--id", CLAIM),
        *("--statement", "en=The Harbour Office of Lysmar had bought three dredgers by April 2019."),
        *("--statement", "ar=كان مكتب ميناء ليسمار قد اشترى ثلاث كراكات بحلول نيسان/أبريل 2019."),
    )
    editor.runs(
        *("new", "actor", "--yes", "--kind", "body", "--id", "lysmar-harbour-office"),
        *("--name", "en=The Harbour Office of Lysmar", "--name", "ar=مكتب ميناء ليسمار"),
    )
    block = editor.runs("quote", SOURCE, "المكتب اشتري ثلاث كراكات للرصيف الشمالي")
    assert "المكتب اشترى ثلاث كراكات للرصيف الشمالي" in block
    block = block.replace("# attribution: []", "attribution: [lysmar-harbour-office]")
    block = block.replace("# stance:", "stance: asserts").replace("# translation: >-", "translation: >-")
    block = re.sub(r"#   … .*", "  the Office had bought three dredgers for the North Quay", block)
    editor.changes("    state: draft\n", f"    state: draft\n    excerpts:\n{block}")
    editor.runs("format")
    assert editor.runs("check") == "0 errors, 0 warnings\n"


def errs_and_mends(editor: Editor, old: str, new: str, rule: str, answer: str) -> None:
    good = editor.text
    editor.changes(old, new)
    said = editor.runs("check", status=1)
    assert f"error[{rule}]" in said
    editor.text = Mender(editor.text, said).mended(answer)
    assert editor.runs("check") == "0 errors, 0 warnings\n", f"the hint led astray:\n{said}"
    if rule != "yaml-syntax":
        assert editor.text == good


def has_it_reviewed(editor: Editor) -> None:
    """Published with the branch, the claim stands in the report as its reviewer reads it."""
    editor.changes("    state: draft\n", "")
    run("git", "switch", "--quiet", "--create", "dredgers", cwd=editor.home)
    commit(editor.home, "The dredgers of Lysmar")
    report = editor.runs("report", "--base", "main")
    assert "1 claim added" in report
    assert "المكتب اشترى ثلاث كراكات للرصيف الشمالي" in report
    found = json.loads(editor.runs("report", "--base", "main", "--format", "json"))
    assert [claim["id"] for claim in found["claims"]] == [CLAIM]


def has_it_published(editor: Editor) -> None:
    """Merged, it is released and built; its address answers, and its version."""
    run("git", "switch", "--quiet", "main", cwd=editor.home)
    run("git", "merge", "--quiet", "--ff-only", "dredgers", cwd=editor.home)
    assert editor.runs("release") == f"released {CLAIM}, version 1\n"
    commit(editor.home, "Released what changed")
    assert editor.runs("release") == "nothing changed since the last release\n"
    editor.runs("--out", "_site")
    page = (editor.home / "_site" / "claims" / CLAIM / "index.html").read_text(encoding="utf-8")
    assert "المكتب اشترى ثلاث كراكات للرصيف الشمالي" in page
    assert (editor.home / "_site" / "claims" / CLAIM / "v" / "1" / "index.html").is_file()
    assert editor.runs("check", "--strict") == "0 errors, 0 warnings\n"
