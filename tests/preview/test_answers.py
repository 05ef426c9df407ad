"""What the preview answers: all that a build would publish, drafts besides, and nothing else."""

from pathlib import Path

import pytest

from dossier import checking, pipeline
from dossier.inputs import read
from dossier.preview import addition
from dossier.preview.answers import State
from dossier.preview.reading import Reader
from dossier.preview.styles import EMBED_STYLE, STYLE
from tests.preview.looks import DRAFT, MISTAKE, asked, edited, own_shared, state, text
from tests.support import BASE, DOSSIERS, write


def built(home: Path) -> dict[str, bytes]:
    """The files of a build, by path, the style sheets named as the preview names them."""
    inputs = read(home)
    dossier = checking.check(inputs).dossier
    assert dossier is not None
    files = {made.path: made.content for made in pipeline.artifacts(inputs, dossier, portable=False, progress=len)}
    named = {path: path.split(".")[0] + ".css" for path in files if path.endswith(".css")}
    for path, content in files.items():
        for hashed, plain in named.items():
            content = content.replace(hashed.encode(), plain.encode())
        files[path] = content
    return {named.get(path, path): content for path, content in files.items()}


@pytest.mark.parametrize("name", ["versions-three", "three-languages", "denials"])
def test_all_that_a_build_publishes_is_shown_the_same(name: str) -> None:
    look = Reader(DOSSIERS / name).look()
    assert look.shown is not None
    assert look.styles is not None
    found = State(look.shown, look.told, look.styles)
    for path, content in built(DOSSIERS / name).items():
        address = f"/{path}".removesuffix("index.html")
        given = asked(found, address)
        if given.page:
            assert given.page == addition.digest(content), address
        elif address == "/_headers":  # it names the style sheets, which aren't named after their content here
            assert given.status == 200
        else:
            assert given.content == content, address


def test_no_build_holds_anything_of_the_preview(tmp_path: Path) -> None:
    pipeline.build(write(tmp_path / "root", BASE), tmp_path / "out", portable=False, progress=len)
    held = [path.relative_to(tmp_path / "out") for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert len(held) > 50
    assert not [path for path in held if b"preview" in (tmp_path / "out" / path).read_bytes() and path.suffix != ".js"]
    assert not [path for path in held if b"_preview" in (tmp_path / "out" / path).read_bytes()]


@pytest.mark.parametrize(
    "path",
    [
        "/nope/",
        "/claims/nope/",
        "/claims/nope.json",
        "/../claims.yaml",
        "/claims.yaml",
        "/content/captures/courier-april.json",
        "/static/../claims.yaml",
        "/static/css/base.css",
        "//etc/passwd",
        "/etc/passwd",
        "/claims/three-dredgers/\0",
        "/claims\\three-dredgers",
        "/_preview/",
        "/_preview/../answers.py",
        "/_preview/answers.py",
    ],
)
def test_what_is_not_known_has_the_page_for_lost_addresses(path: str, tmp_path: Path) -> None:
    given = asked(state(tmp_path), path)
    assert given.status == 404
    assert "No such page" in given.content.decode()


def test_the_page_for_lost_addresses_links_below_the_path_of_the_site(tmp_path: Path) -> None:
    found = state(tmp_path, edited(("https://lysmar.example/", "https://lysmar.example/port/")))
    assert 'href="/port/claims/"' in text(found, "/nope/")
    assert asked(found, "/port/claims/").page == asked(found, "/claims/").page
    assert asked(found, "/port/claims/three-dredgers.json").status == 200


def test_an_address_without_its_slash_leads_on(tmp_path: Path) -> None:
    given = asked(state(tmp_path), "/claims/three-dredgers")
    assert (given.status, given.location) == (307, "/claims/three-dredgers/")


def test_earlier_ids_lead_on_and_their_files_are_there(tmp_path: Path) -> None:
    found = state(tmp_path, edited(("  three-dredgers:\n", "  three-dredgers:\n    aliases: [old-dredgers]\n")))
    assert "three-dredgers/" in text(found, "/claims/old-dredgers/")
    assert asked(found, "/claims/old-dredgers.json").content == asked(found, "/claims/three-dredgers.json").content


def test_a_draft_has_its_page_and_is_marked_wherever_it_stands(tmp_path: Path) -> None:
    found = state(tmp_path, edited(DRAFT))
    assert found.told.drafts == 1
    assert "<title>Draft: The North Quay was closed." in text(found, "/claims/quay-closed/")
    for path in ("/claims/quay-closed/", "/", "/claims/", "/topics/port/", "/timeline/"):
        assert "Draft: not published" in text(found, path), path
    assert "Draft: not published" not in text(found, "/claims/three-dredgers/")
    assert "What follows is kept" not in text(found, "/claims/quay-closed/")


def test_a_draft_without_excerpts_is_shown(tmp_path: Path) -> None:
    claim = "  planned:\n    topic: port\n    state: draft\n    statement: A second basin was dug.\n"
    found = state(tmp_path, BASE + claim)
    assert found.told.errors == ()
    assert asked(found, "/claims/planned/").status == 200


def test_no_build_holds_a_draft(tmp_path: Path) -> None:
    files = built(write(tmp_path, edited(DRAFT)))
    assert not [path for path, content in files.items() if "quay-closed" in path or b"North Quay was closed" in content]


def test_where_nothing_could_be_shown_yet_the_problems_are(tmp_path: Path) -> None:
    found = state(tmp_path, edited(MISTAKE))
    given = asked(found, "/claims/")
    assert given.status == 503
    assert "data-preview-problems" in given.content.decode()
    assert "error[wrong-choice]" in given.content.decode()
    assert "/_preview/preview.js" in given.content.decode()


def test_what_is_wrong_is_escaped_where_it_is_written_out(tmp_path: Path) -> None:
    found = state(tmp_path, edited(("stance: mentions}", 'stance: "<script>\\u202Ealert(1)"}')))
    page = text(found, "/")
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page
    assert "\u202e" not in page + found.told.data


def test_styles_have_addresses_that_stay(tmp_path: Path) -> None:
    found = state(tmp_path)
    assert f"{STYLE[1:]}?{found.styles.digest}" in text(found, "/")
    assert f"{EMBED_STYLE[1:]}?{found.styles.digest}" in text(found, "/claims/three-dredgers/embed/")
    assert asked(found, STYLE).media == "text/css; charset=utf-8"


def test_a_page_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    home = own_shared(write(tmp_path, BASE))
    (home / "templates/pages/matrix.html").write_text("{% block main %}\n{{ page.nonesuch }}{% endblock %}")
    look = Reader(home).look()
    assert look.styles is not None
    found = State(look.shown, look.told, look.styles)
    given = asked(found, "/matrix/")
    assert given.status == 500
    assert "nonesuch" in given.content.decode()
    assert asked(found, "/claims/").status == 200
