"""Reports on edits: what each kind of edit is called, and golden reports of some."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path

import pytest

from dossier import captures, reporting
from dossier.reporting import Report
from dossier.reporting.as_json import as_json
from dossier.reporting.markdown import as_markdown
from dossier.reporting.summary import notices, summary
from tests import support
from tests.checkouts import commit, git
from tests.reporting.history import begun, laid, reported, told
from tests.reporting.rendered import faults
from tests.support import BASE, changed

GOLDEN = Path(__file__).parent / "golden"
THIRD = """\
  ferry-left:
    topic: port
    statement: {en: The ferry left from the old basin., ar: غادرت العبارة من الحوض القديم.}
    excerpts:
      - id: ferry
        source: courier-april
        attribution: [dockers]
        stance: asserts
        quote: the ferry to the islands would leave from the old basin instead
        translation: {text: العبارة تغادر من الحوض القديم, language: ar, by: the editors, method: human}
"""
REQUOTED = (
    "the Harbour Office bought three dredgers for the North Quay",
    "On Tuesday a spokeswoman said that the Harbour Office bought three dredgers for the North Quay",
)
OWN_WORD = ("source: courier-april\n        attribution: [harbour-office]\n", "source: courier-april\n")
RENAMED = changed(("  quay-closed:\n", "  north-quay-closed:\n    aliases: [quay-closed]\n"))
WITHDRAWN = changed(("  quay-closed:\n", "  quay-closed:\n    state: withdrawn\n    reason: Another quay was meant.\n"))
MERGED = changed(("  quay-closed:\n", "  quay-closed:\n    state: merged\n    into: three-dredgers\n"))
DRAFTED = changed(("  quay-closed:\n", "  quay-closed:\n    state: draft\n"))
GONE = BASE[: BASE.index("  quay-closed:")]
NO_ALIAS = changed(("  quay-closed:\n", "  north-quay-closed:\n"))
SAME = changed(
    (
        "claims:\n  three",
        "same_origin:\n  - {actors: [harbour-office, dockers], basis: inferred, note: They are one.}\nclaims:\n  three",
    )
)
DOCKERS = (
    "source: echo-april\n        attribution: [harbour-office]\n",
    "source: echo-april\n        attribution: [dockers]\n",
)
TWO_VOICES = changed(DOCKERS)
ARABIC = changed(
    ("quote: اشترى مكتب الميناء", "quote: >-\n          متحدثة يوم الثلاثاء: اشترى مكتب الميناء"),
    ("name: {en: Echo of the Port, ar: صدى الميناء}", "name: {en: Echo of the Port, ar: صدى الموانئ}"),
)
BROKEN = changed(("confidence: low", "confidence: lowish"), ("value: 3}", "value: three}"))
UNREADABLE = changed(("languages: [en, ar]", "languages: [en, ar"))


def mended(text: str, *edits: tuple[str, str]) -> str:
    return changed(*edits, text=text)


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        pytest.param("a_claim_added", BASE, BASE + THIRD, id="a claim added"),
        pytest.param("a_claim_corrected", BASE, changed(REQUOTED, OWN_WORD), id="a quote, and on whose word"),
        pytest.param("a_claim_renamed", BASE, RENAMED, id="a claim renamed"),
        pytest.param("a_claim_withdrawn", BASE, WITHDRAWN, id="a claim withdrawn"),
        pytest.param("a_claim_gone", BASE, GONE, id="a claim gone"),
        pytest.param("same_origin_declared", TWO_VOICES, mended(SAME, DOCKERS), id="counts moved from elsewhere"),
        pytest.param("arabic_changed", BASE, ARABIC, id="Arabic words"),
        pytest.param("broken", BASE, BROKEN, id="a broken pull request"),
        pytest.param("unreadable", BASE, UNREADABLE, id="an unreadable one"),
        pytest.param("mended", BROKEN, BASE, id="a mending one"),
    ],
)
def test_golden_reports(tmp_path: Path, name: str, before: str, after: str) -> None:
    report = reported(begun(tmp_path / "port", before), after)
    assert told(report) == (GOLDEN / f"{name}.md").read_text(encoding="utf-8")


def test_a_golden_report_as_json(tmp_path: Path) -> None:
    report = reported(begun(tmp_path / "port"), changed(REQUOTED, OWN_WORD))
    made = re.sub(r'"[0-9a-f]{40}"', '"HASH"', as_json(report))
    assert made + "\n" == (GOLDEN / "a_claim_corrected.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(BASE, BASE, "nothing that readers see has changed", id="nothing"),
        pytest.param(BASE, f"# A comment\n{BASE}", "nothing that readers see has changed", id="a comment"),
        pytest.param(BASE, BASE + THIRD, "1 claim added", id="added"),
        pytest.param(BASE + THIRD, BASE, "1 claim gone, 1 address gone", id="gone"),
        pytest.param(BASE, RENAMED, "1 claim renamed", id="renamed"),
        pytest.param(BASE, WITHDRAWN, "1 claim withdrawn", id="withdrawn"),
        pytest.param(WITHDRAWN, BASE, "1 claim published", id="published again"),
        pytest.param(BASE, MERGED, "1 claim merged into another", id="merged"),
        pytest.param(BASE, DRAFTED, "1 claim made a draft, 1 address gone", id="drafted"),
        pytest.param(BASE, NO_ALIAS, "1 claim added, 1 gone, 1 address gone", id="renamed without alias"),
        pytest.param(BASE, changed(REQUOTED), "1 claim changed (1 quote changed)", id="a quote"),
        pytest.param(
            BASE, TWO_VOICES, "2 claims changed (origins 1 → 2; support single-origin → multiple-origins)", id="origins"
        ),
        pytest.param(
            BASE,
            changed(("kind: outlet, name: {en: Echo", "kind: unnamed, name: {en: Echo")),
            "1 actor changed",
            id="an actor that nobody speaks on the word of",
        ),
        pytest.param(
            BASE,
            changed(("confidence: low", "confidence: high")),
            "1 claim changed (confidence low → high)",
            id="confidence",
        ),
        pytest.param(BASE, changed(("The port, desc", "The harbour, desc")), "1 topic changed", id="a topic"),
        pytest.param(
            BASE,
            changed(("base_url: https://lysmar", "base_url: https://www.lysmar")),
            "what holds for the whole dossier changed",
            id="the dossier",
        ),
        pytest.param(
            BASE,
            changed(("{type: updates,", "{type: contradicts,")),
            "1 claim changed (conflict none → contradicted), 1 counted otherwise, its own words unchanged "
            "(conflict none → contradicted)",
            id="a relation",
        ),
    ],
)
def test_summaries(tmp_path: Path, before: str, after: str, expected: str) -> None:
    report = reported(begun(tmp_path / "port", before), after)
    assert summary(report).rpartition(";")[0].replace(", 1 capture changed", "") == expected
    assert told(report)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(BASE, BASE, "0 errors, 0 new warnings", id="none"),
        pytest.param(BASE, BROKEN, "2 new errors, 0 new warnings", id="all new"),
        pytest.param(BROKEN, BROKEN, "2 errors (none new), 0 new warnings", id="none new"),
        pytest.param(
            changed(("confidence: low", "confidence: lowish")),
            BROKEN,
            "2 errors (1 of them new), 0 new warnings",
            id="one new",
        ),
        pytest.param(BROKEN, BASE, "0 errors, 0 new warnings, 2 mended", id="mended"),
    ],
)
def test_whether_errors_are_new_is_said(tmp_path: Path, before: str, after: str, expected: str) -> None:
    report = reported(begun(tmp_path / "port", before), after)
    assert summary(report).rpartition("; ")[2] == expected


def test_a_claim_is_told_where_it_stands_in_the_file(tmp_path: Path) -> None:
    home = begun(tmp_path / "port", BASE + THIRD)
    fourth = (
        THIRD.replace("ferry-left", "ferry-stays").replace("left from", "stays in").replace("id: ferry", "id: stays")
    )
    after = changed(("The North Quay was closed.", "The North Quay was shut."), text=BASE + fourth)
    report = reported(home, after)
    assert [(claim.id, claim.fates) for claim in report.claims] == [
        ("quay-closed", ("changed",)),
        ("ferry-left", ("gone",)),
        ("ferry-stays", ("added",)),
    ]


def test_a_new_claim_that_says_the_same_is_named(tmp_path: Path) -> None:
    report = reported(begun(tmp_path / "port"), NO_ALIAS)
    (said,) = [found for found in notices(report) if "aliases" in found.text]
    assert said.values == ("quay-closed", "north-quay-closed")


def test_a_renamed_claim_keeps_its_problems(tmp_path: Path) -> None:
    wrong = changed(
        ("quote: the quay was closed to all ships until the autumn", "quote: the quay was shut to all ships")
    )
    report = reported(
        begun(tmp_path / "port", wrong), wrong.replace("  quay-closed:\n", "  shut:\n    aliases: [quay-closed]\n")
    )
    assert [one.problem.rule for one in report.checks.staying] == ["quote-verbatim"]
    assert (report.checks.new, report.checks.mended) == ((), ())


def test_a_problem_that_only_moved_is_not_new(tmp_path: Path) -> None:
    report = reported(begun(tmp_path / "port", BROKEN), f"# One\n# two\n# three\n{BROKEN}")
    assert len(report.checks.staying) == 2
    assert (report.checks.new, report.checks.mended) == ((), ())


def test_two_like_problems_are_counted(tmp_path: Path) -> None:
    once = changed(("value: 3}", "value: three}"))
    twice = mended(once, ("value: 2019-03}", "value: March}"))
    report = reported(begun(tmp_path / "port", once), twice)
    assert (len(report.checks.new), len(report.checks.staying)) == (1, 1)


def test_a_problem_that_names_a_line_is_not_new_when_that_moves(tmp_path: Path) -> None:
    twice = changed(("        silent: [why]\n", "        silent: [why]\n        silent: [who]\n"))
    report = reported(begun(tmp_path / "port", twice), f"# One\n{twice}")
    assert (report.checks.new, report.checks.mended) == ((), ())
    assert "duplicate-key" in [one.problem.rule for one in report.checks.staying]


def test_what_may_only_be_unread_is_not_called_mended(tmp_path: Path) -> None:
    wrong = changed(("quote: the quay was closed to all ships", "quote: the quay was shut to all ships"))
    report = reported(begun(tmp_path / "port", wrong), UNREADABLE)
    assert report.checks.mended == ()
    assert [one.problem.rule for one in report.checks.unseen] == ["quote-verbatim"]


def test_many_moves_are_counted(tmp_path: Path) -> None:
    voices = (
        "attribution: [dockers]\n        stance: asserts\n        quote: the ferry",
        "stance: asserts\n        quote: the ferry",
    )
    report = reported(begun(tmp_path / "port", many(3)), many(3).replace(*voices))
    assert "support of 3 of them" in summary(report)


def test_hidden_characters_are_escaped_in_json(tmp_path: Path) -> None:
    report = reported(begun(tmp_path / "port"), changed(("was closed.", '"was\u202e closed."')))
    assert "\u202e" not in as_json(report)


# What moves the counts.


def moves(report: Report) -> dict[str, tuple[str, ...]]:
    return {f"{entry.table}/{entry.id}": entry.moves for entry in report.entries}


def test_a_place_that_no_longer_contains_another(tmp_path: Path) -> None:
    before = changed(("when: {said: في مارس,", "where: {said: ليسمار, value: lysmar}\n          when: {said: في مارس,"))
    report = reported(begun(tmp_path / "port", before), mended(before, ("within: lysmar, ", "")))
    assert moves(report) == {"places/north-quay": ("three-dredgers",)}
    assert "(conflict none → differs-in-detail)" in summary(report)


def test_voices_that_are_one_in_one_claim_move_only_that(tmp_path: Path) -> None:
    """The other claim moves, too, but for its own excerpt's sake."""
    one = SAME.replace("basis: inferred", "in: [three-dredgers], basis: inferred")
    after = mended(one, DOCKERS, ("attribution: [dockers]\n        stance: asserts\n        quote: the quay",
                                  "stance: asserts\n        quote: the quay"))  # fmt: skip
    report = reported(begun(tmp_path / "port", TWO_VOICES), after)
    assert {claim.id for claim in report.claims if claim.is_moved} == {"three-dredgers", "quay-closed"}
    assert moves(report) == {"same_origin/": ("three-dredgers",)}


def test_what_could_not_be_read_before_is_not_new(tmp_path: Path) -> None:
    wrong = changed(("echo: {kind: outlet,", "echo: {kind: outlets,"))
    report = reported(begun(tmp_path / "port", wrong), BASE)
    assert [entry.id for entry in report.entries if entry.kind == "added"] == []


# Files beside.


def test_another_text_is_said_loudly(tmp_path: Path) -> None:
    home = begun(tmp_path / "port")
    other = captures.commit("courier-april", (support.COURIER + " And more.").encode(), taken=support.TAKEN)
    quoted = [
        "the Harbour Office bought three dredgers for the North Quay",
        "the quay was closed to all ships until the autumn",
    ]
    made = captures.open_quotes(other, (support.COURIER + " And more.").encode(), quoted)
    report = reported(home, BASE, {"content/captures/courier-april.json": captures.dump(made)})
    assert "1 capture of another text" in summary(report)
    assert "The capture of `courier-april` stands for another text than before: its sha256 changed" in told(report)
    assert "2 passages rest on it" in told(report)


def test_leaves_changed_by_hand_are_said_loudly(tmp_path: Path) -> None:
    home = begun(tmp_path / "port")
    file = home / "content/captures/echo-april.json"
    fields = json.loads(file.read_bytes())
    fields["leaves"][-1] = fields["leaves"][-2]
    report = reported(home, BASE, {"content/captures/echo-april.json": json.dumps(fields).encode()})
    assert "The leaves of the capture of `echo-april` were changed by hand" in told(report)


def test_a_capture_that_is_gone_is_said_loudly(tmp_path: Path) -> None:
    home = begun(tmp_path / "port")
    (home / "content/captures/echo-april.json").unlink()
    assert "The capture of `echo-april` is gone, and 1 passage of the dossier quote" in told(
        reporting.report(home, "main")
    )


def test_a_capture_whose_figures_stay_is_told(tmp_path: Path) -> None:
    home = begun(tmp_path / "port")
    name = "content/captures/courier-april.json"
    content = (home / name).read_bytes()
    held = captures.parse(content)
    assert "- `courier-april`: changed\n  - it holds the same, written otherwise" in told(
        reported(home, BASE, {name: content.replace(b"\n", b"\r\n")})
    )
    made = captures.commit("courier-april", support.COURIER.encode(), taken=support.TAKEN)
    others = captures.open_quotes(made, support.COURIER.encode(), [support.COURIER.rstrip()]).openings
    swapped = dict(list(others.items())[: len(held.openings)])
    said = told(reported(home, BASE, {name: captures.dump(dataclasses.replace(held, openings=swapped))}))
    assert "  - other words are opened, as many as before" in said


def test_a_page_that_only_looks_otherwise_is_told(tmp_path: Path) -> None:
    home = begun(tmp_path / "port", files={"content/pages/about.md": b"# About\n\nOne two.\n"})
    said = told(reported(home, BASE, {"content/pages/about.md": b"# About\r\n\r\nOne two.\r\n"}))
    assert "`content/pages/about.md`: changed\n  - the words are the same; only line breaks or spaces differ" in said


def test_a_capture_that_nobody_quotes_goes_quietly(tmp_path: Path) -> None:
    made = captures.dump(captures.commit("nobody", support.COURIER.encode(), taken=support.TAKEN))
    home = begun(tmp_path / "port", files={"content/captures/nobody.json": made})
    (home / "content/captures/nobody.json").unlink()
    report = reporting.report(home, "main")
    assert [change.kind for change in report.captures] == ["gone"]
    assert list(notices(report)) == []


def test_other_files_in_the_folders_are_none_of_ours(tmp_path: Path) -> None:
    files = {"content/pages/notes.txt": b"One.", "content/pages/old/about.md": b"# Old\n"}
    home = begun(tmp_path / "port", files=files)
    assert reported(home, BASE).is_empty


def test_pages_are_told_paragraph_by_paragraph(tmp_path: Path) -> None:
    before = b"# About\n\nOne two three.\n\n1. A list\n\nWhat stays.\n"
    after = b"# About\n\nOne four three.\n\n1. A @list\n\nWhat stays.\n\n<script>alert(1)</script>\n"
    home = begun(
        tmp_path / "port", files={"content/pages/about.md": before, "content/claims/quay-closed.md": b"Long.\n"}
    )
    (home / "content/claims/quay-closed.md").unlink()
    said = told(reported(home, BASE, {"content/pages/about.md": after}))
    assert "One <del>two</del> <ins><b>four</b></ins> three." in said
    assert "What stays" not in said
    assert "&#60;script&#62;" in said
    assert "- `content/claims/quay-closed.md`: gone\n  - <del>Long.</del>" in said


def test_what_was_released_and_would_die_is_said_loudly(tmp_path: Path) -> None:
    files = support.released(BASE)
    report = reported(begun(tmp_path / "port", files=files), GONE)
    said = told(report)
    assert "**The claim `quay-closed` is gone. Its address was released.**" in said
    assert "**The address `/claims/quay-closed/` was released and would answer no more.**" in said
    assert [one.problem.rule for one in report.checks.new] == ["released-address"]


def test_a_version_that_was_edited_is_said_loudly(tmp_path: Path) -> None:
    files = support.released(BASE)
    name = "content/versions/quay-closed/1.json"
    report = reported(begun(tmp_path / "port", files=files), BASE, {name: files[name].replace(b"closed", b"shut")})
    assert f"**The file `{name}` was changed; only `release` and `takedown` write there.**" in told(report)


def test_a_redirected_address(tmp_path: Path) -> None:
    report = reported(begun(tmp_path / "port", files=support.released(BASE)), RENAMED)
    assert [(one.address, one.kind, one.to, one.was_released) for one in report.addresses] == [
        ("/claims/north-quay-closed/", "added", "", False),
        ("/claims/quay-closed/", "redirected", "/claims/north-quay-closed/", True),
    ]


# Sides.


def test_texts_at_hand_change_nothing(tmp_path: Path) -> None:
    home = begun(tmp_path / "port")
    before = as_json(reporting.report(home, "main"))
    laid(home, BASE, {"captures/courier-april.txt": b"Another text altogether.\n"})
    assert as_json(reporting.report(home, "main")) == before


def test_two_revisions(tmp_path: Path) -> None:
    home = begun(tmp_path / "port")
    laid(home, BASE + THIRD)
    commit(home)
    laid(home, GONE)
    report = reporting.report(home, "main~1", "main")
    assert summary(report).startswith("1 claim added")
    assert "to `main` (`" in as_markdown(report)


def test_a_base_that_has_gone_on_is_said(tmp_path: Path) -> None:
    home = begun(tmp_path / "port")
    git(home, "checkout", "-q", "-b", "topic")
    git(home, "checkout", "-q", "main")
    laid(home, BASE + THIRD)
    commit(home)
    git(home, "checkout", "-q", "topic")
    report = reporting.report(home, "main")
    assert [claim.fates for claim in report.claims] == [("gone",)]
    assert "`main` has gone on since this branch left it" in told(report)
    assert "has gone on" not in told(reporting.report(home, report.fork))


def test_a_dossier_that_was_not_there(tmp_path: Path) -> None:
    home = begun(tmp_path / "port", "nothing: yet\n")
    (home / "claims.yaml").unlink()
    commit(home)
    report = reported(home, BASE)
    assert [claim.fates for claim in report.claims] == [("added",), ("added",)]
    assert "In `main` there is no dossier here, so everything is new." in told(report)


def test_a_dossier_in_a_folder_of_its_repository(tmp_path: Path) -> None:
    home = begun(tmp_path / "repo")
    inner = support.write(home / "dossiers" / "port", BASE)
    commit(home)
    report = reported(inner, BASE + THIRD)
    assert [claim.id for claim in report.claims] == ["ferry-left"]


def test_a_claim_of_which_a_part_is_unreadable_loses_nothing(tmp_path: Path) -> None:
    """An excerpt with a mistake in it isn't called taken out, nor a claim that can't be read called gone."""
    after = changed(("stance: asserts\n        quote: the quay", "stance: says\n        quote: the quay"))
    report = reported(begun(tmp_path / "port"), after)
    assert [change for claim in report.claims for change in claim.changes if change.kind == "removed"] == []
    assert not any("gone" in claim.fates for claim in report.claims)
    assert all(claim.after is None for claim in report.claims)


# Length.


def many(number: int) -> str:
    claims = [THIRD.replace("ferry-left", f"ferry-{one}").replace("The ferry", f"Ferry {one}") for one in range(number)]
    return BASE + "".join(claims)


def test_a_long_report_is_cut_and_says_so(tmp_path: Path) -> None:
    report = reported(begun(tmp_path / "port"), many(60))
    whole, limit = as_markdown(report), 8_000
    made = as_markdown(report, limit)
    assert len(whole) > limit >= len(made.encode())
    assert faults(made) == faults(whole) == []
    assert re.search(r"\*\*This report is cut: \d+ of \d+ things are told, the most important first\.\*\*", made)
    assert made.count("<details>") == made.count("</details>") > 0
    assert as_markdown(report, len(whole.encode())) == whole


def test_a_report_that_is_too_long_altogether_keeps_its_summary(tmp_path: Path) -> None:
    report = reported(begun(tmp_path / "port"), many(12))
    assert "**12 claims added" in as_markdown(report, 10)


def test_a_report_is_measured_in_bytes(tmp_path: Path) -> None:
    text = many(40).replace("en: Ferry", "en: غادرت العبارة من الحوض القديم أمس Ferry")
    report = reported(begun(tmp_path / "port"), text)
    assert 4_000 < len(as_markdown(report, 8_000).encode()) <= 8_000


def test_hostile_claims(tmp_path: Path) -> None:
    evil = "@octocat <img src=x> [a](javascript:x) ::error::x </details> `#12` | a |"
    after = changed(
        ("The North Quay was closed.", f"'{evil}'"),
        ("name: two dockers", f"name: '{evil}'"),
        ("title: Dredgers for the port", f"title: '{evil}'"),
        ("authors: [Mara Venn]", f"authors: ['{evil}']"),
        ("reason: One office is behind both.", f"reason: '{evil}'"),
        ("what two newspapers".capitalize() + " wrote of the dredgers in the port.", f"'{evil}'"),
        ("description: What was bought and built.", f"description: '{evil}'"),
        ("label: How many, ", f"label: '{evil}', "),
    )
    report: Report = reported(begun(tmp_path / "port"), after, {"content/pages/x.md": f"# {evil}\n\n{evil}\n".encode()})
    assert told(report).count("`@octocat`") > 8
