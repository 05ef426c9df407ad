"""The preview follows the files: what is saved is shown, and what can't be shown leaves the pages as they were."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier.preview.streams import Follower
from tests.preview.looks import DRAFT, MISTAKE, edited, own_shared
from tests.preview.running import Running, running
from tests.support import BASE, captured, released, write

CLAIM = "/claims/three-dredgers/"
FOUR = ("statement: The Harbour Office bought three dredgers.", "statement: The Harbour Office bought four dredgers.")
FIVE = (FOUR[0], "statement: The Harbour Office bought five dredgers.")


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Running]:
    with running(write(tmp_path, BASE)) as found:
        yield found


def shows(run: Running, words: str, path: str = CLAIM) -> bool:
    return words in run.get(path)[1]


def test_a_saved_file_is_shown(run: Running) -> None:
    assert shows(run, "three dredgers.")
    run.save(edited(FOUR))
    run.until(lambda: shows(run, "four dredgers."))


def test_a_file_that_is_written_in_its_place_is_shown(run: Running) -> None:
    (run.root / "claims.yaml").write_text(edited(FOUR), encoding="utf-8")
    run.until(lambda: shows(run, "four dredgers."))


def test_of_many_saves_the_last_is_shown(run: Running) -> None:
    for number in range(30):
        run.save(edited((FOUR[0], f"statement: The Harbour Office bought {number} dredgers.")))
        time.sleep(0.005)
    run.until(lambda: shows(run, "bought 29 dredgers."))
    assert run.preview.state.told.errors == ()


def test_a_mistake_leaves_the_pages_and_is_told_as_check_tells_it(run: Running) -> None:
    run.save(edited(FOUR, MISTAKE))
    run.until(lambda: bool(run.preview.state.told.errors))
    (note,) = run.preview.state.told.errors
    line = (
        edited(FOUR, MISTAKE)
        .split("\n")
        .index('      - {id: echo-too, same_as: "three-dredgers#echo", stance: mentioned}')
    )
    assert f"claims.yaml:{line + 1}:" in note.line
    assert "error[wrong-choice]" in note.line
    assert note.hint.startswith("hint: ")
    assert shows(run, "three dredgers.")
    run.save(edited(FOUR))
    run.until(lambda: not run.preview.state.told.errors)
    assert shows(run, "four dredgers.")


@pytest.mark.parametrize("left", ["", "\n \n"])
def test_a_file_that_is_empty_for_a_moment_is_no_mistake(run: Running, left: str) -> None:
    (run.root / "claims.yaml").write_text(left, encoding="utf-8")
    time.sleep(0.1)
    run.save(edited(FOUR))
    run.until(lambda: shows(run, "four dredgers."))
    assert not [told for told in run.told if told.errors]


def test_a_file_that_stays_empty_is_told(run: Running) -> None:
    (run.root / "claims.yaml").write_text("", encoding="utf-8")
    run.until(lambda: bool(run.preview.state.told.errors))
    assert "error[empty-file]" in run.preview.state.told.errors[0].line
    assert shows(run, "three dredgers.")


def test_a_file_that_is_gone_is_told_and_may_come_back(run: Running) -> None:
    (run.root / "claims.yaml").rename(run.root / "away.yaml")
    run.until(lambda: bool(run.preview.state.told.errors))
    assert run.preview.state.told.errors[0].line == f"there is no claims.yaml in {run.root}"
    assert shows(run, "three dredgers.")
    run.save(edited(FOUR))
    run.until(lambda: shows(run, "four dredgers."))
    assert run.preview.state.told.errors == ()


def test_a_preview_that_begins_with_a_mistake_waits(tmp_path: Path) -> None:
    with running(write(tmp_path, edited(MISTAKE))) as run:
        response, text = run.get(CLAIM)
        assert response.status == 503
        assert "error[wrong-choice]" in text
        run.save(BASE)
        run.until(lambda: run.get(CLAIM)[0].status == 200)


def test_prose_and_captures_are_followed_though_their_folders_come_later(run: Running) -> None:
    folder = run.root / "content" / "claims"
    folder.mkdir()
    (folder / "three-dredgers.md").write_text("Dredgers keep *harbours* open.\n", encoding="utf-8")
    run.until(lambda: shows(run, "<em>harbours</em>"))
    (run.root / "captures").mkdir()
    time.sleep(0.2)
    (run.root / "captures" / "courier-april.txt").write_text("Something else.\n", encoding="utf-8")
    run.until(lambda: any("courier-april" in note.line + note.hint for note in run.preview.state.told.errors))


def test_a_capture_that_is_made_later_is_taken(tmp_path: Path) -> None:
    home = write(tmp_path, BASE)
    (home / "content/captures/echo-april.json").unlink()
    with running(home) as run:
        assert run.preview.state.told.errors
        (home / "content/captures/echo-april.json").write_bytes(captured(BASE)["content/captures/echo-april.json"])
        run.until(lambda: not run.preview.state.told.errors)


def test_a_draft_that_is_published_loses_its_mark(run: Running) -> None:
    run.save(edited(DRAFT))
    run.until(lambda: shows(run, "Draft: not published", "/claims/quay-closed/"))
    assert run.preview.state.told.quiet.endswith("1 draft shown")
    run.save(BASE)
    run.until(lambda: not shows(run, "Draft: not published", "/claims/quay-closed/"))


def test_templates_are_followed_and_a_broken_one_leaves_the_pages(tmp_path: Path) -> None:
    with running(own_shared(write(tmp_path, BASE))) as run:
        page = run.root / "templates/pages/matrix.html"
        whole = page.read_text(encoding="utf-8")
        run.save(whole.replace("{% block main %}", "{% block main %}<p>Ferries</p>"), "templates/pages/matrix.html")
        run.until(lambda: shows(run, "<p>Ferries</p>", "/matrix/"))
        run.preview.server.followers.append(Follower("/matrix/", "", ""))
        run.save("{% block main %}{{ 1 +", "templates/pages/matrix.html")
        run.until(lambda: bool(run.preview.state.told.errors))
        assert run.preview.state.told.errors[0].line.startswith("templates/pages/matrix.html:1: ")
        assert shows(run, "<p>Ferries</p>", "/matrix/")
        run.save(whole, "templates/pages/matrix.html")
        run.until(lambda: not shows(run, "<p>Ferries</p>", "/matrix/"))


def test_a_style_changes_and_the_pages_stay(tmp_path: Path) -> None:
    with running(own_shared(write(tmp_path, BASE))) as run:
        before = run.preview.state
        run.save(".x { color: red; }\n", "static/css/utilities.css")
        run.until(lambda: run.preview.state.styles != before.styles)
        assert run.preview.state.shown is before.shown
        assert shows(run, ".x { color: red; }", "/static/dossier.css")


def test_links_that_lead_nowhere_are_told_a_little_later(tmp_path: Path) -> None:
    with running(own_shared(write(tmp_path, BASE))) as run:
        page = "templates/pages/matrix.html"
        whole = (run.root / page).read_text(encoding="utf-8")
        run.save(whole.replace("{% block main %}", '{% block main %}<a href="../nowhere/">x</a>'), page)
        run.until(lambda: any("nowhere" in note.line for note in run.preview.state.told.errors))
        assert shows(run, "nowhere", "/matrix/")


def test_when_nothing_changes_all_is_made(run: Running) -> None:
    run.until(lambda: run.preview.state.shown is not None and not run.preview.state.shown.outputs)
    shown = run.preview.state.shown
    assert shown is not None
    assert set(shown.pages) == set(shown.site.promises)
    assert run.preview.state.told.errors == ()


def test_what_says_nothing_new_changes_nothing(run: Running) -> None:
    before = run.preview.state.shown
    run.save(BASE)
    time.sleep(0.3)
    assert run.preview.state.shown is before
    assert len(run.told) == 1 or not run.told


def test_whoever_changes_a_released_claim_sees_it_with_what_is_missing(tmp_path: Path) -> None:
    home = write(tmp_path, BASE)
    for name, content in released(BASE).items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_bytes(content)
    with running(home) as run:
        assert run.preview.state.told.errors == ()
        run.save(edited(FIVE))
        run.until(lambda: shows(run, "five dredgers."))
        assert "error[revision]" in run.preview.state.told.errors[0].line
        assert run.preview.state.told.is_shown


def test_the_locks_and_copies_of_an_editor_are_no_part_of_the_dossier(run: Running) -> None:
    folder = run.root / "content" / "claims"
    folder.mkdir()
    (folder / ".#three-dredgers.md").symlink_to("nobody@nowhere.1234")
    (folder / ".three-dredgers.md").write_text("Half of it.", encoding="utf-8")
    run.save(edited(FOUR))
    run.until(lambda: shows(run, "four dredgers."))
    assert run.preview.state.told.errors == ()
