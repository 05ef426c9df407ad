"""What answers beside an earlier address."""

from dossier import moved
from dossier.artifacts import Artifact
from dossier.site.moves import Moves
from tests import facts


def copies(*paths: str) -> dict[str, bytes]:
    made = facts.dossier(claims={"sunk": facts.claim(aliases=["sank", "went-down"])})
    files = [Artifact(path, path.encode()) for path in paths]
    return {one.path: one.content for one in moved.copies(Moves(facts.edition_of(made)), files)}


def test_files_are_published_under_each_earlier_id_too() -> None:
    assert copies("claims/sunk.json", "claims/sunk/card.png", "claims/other.json") == {
        "claims/sank.json": b"claims/sunk.json",
        "claims/went-down.json": b"claims/sunk.json",
        "claims/sank/card.png": b"claims/sunk/card.png",
        "claims/went-down/card.png": b"claims/sunk/card.png",
    }


def test_pages_lead_on_instead() -> None:
    assert copies("claims/sunk/index.html", "claims/sunk/embed/index.html") == {}


def test_what_is_published_there_stays() -> None:
    assert sorted(copies("claims/sunk.json", "claims/sank.json")) == ["claims/went-down.json"]


def test_a_versions_file_has_one_address() -> None:
    assert copies("claims/sunk/v/1.json") == {}
