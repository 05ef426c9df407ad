"""`/claims/<id>/card.png`: made again only when what it shows changed."""

from pathlib import Path

from dossier import pipeline, publish
from dossier.artifacts import Artifact
from dossier.cards import png
from dossier.outputs import cards
from tests import facts
from tests.support import BASE, TEXTS, captured, changed

CLAIMS = {"sunk": {"aliases": ["sank-once"]}, "refloated": {"statement": "The ferry was refloated."}}


def made_of(earlier: dict[str, bytes] | None = None, **statements: str) -> cards.Cards:
    claims = {name: facts.claim(**fields) for name, fields in CLAIMS.items()}
    for name, statement in statements.items():
        claims[name]["statement"] = statement
    return cards.cards(facts.site_of(facts.dossier(claims=claims)), earlier or {})


def files(found: cards.Cards) -> dict[str, bytes]:
    return {artifact.path: artifact.content for artifact in found.artifacts}


def test_each_claim_has_a_card_at_every_address() -> None:
    found = files(made_of())
    assert list(found) == ["claims/sunk/card.png", "claims/sank-once/card.png", "claims/refloated/card.png"]
    assert found["claims/sunk/card.png"] == found["claims/sank-once/card.png"] != found["claims/refloated/card.png"]
    assert all(content.startswith(png.SIGNATURE) for content in found.values())


def test_nothing_is_painted_twice() -> None:
    first = made_of()
    second = made_of(files(first))
    assert first.kept == ()
    assert second.kept == tuple(files(first))
    assert second.artifacts == first.artifacts


def test_a_changed_statement_is_painted_and_nothing_else() -> None:
    before = files(made_of())
    after = made_of(before, refloated="The ferry was never refloated.")
    assert after.kept == ("claims/sunk/card.png", "claims/sank-once/card.png")
    assert files(after) == files(made_of(refloated="The ferry was never refloated."))
    assert files(after)["claims/refloated/card.png"] != before["claims/refloated/card.png"]


def test_a_card_that_was_tampered_with_is_painted_again() -> None:
    before = files(made_of())
    for path in list(before):
        changed = dict(before)
        changed[path] = changed[path].replace(b"PLTE", b"PLTF", 1)
        assert changed[path] != before[path]
        found = made_of(changed)
        assert path not in found.kept
        assert files(found) == before


def test_a_card_of_another_claim_is_not_taken_over() -> None:
    before = files(made_of())
    swapped = {**before, "claims/sunk/card.png": before["claims/refloated/card.png"]}
    assert files(made_of(swapped)) == before


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def root(folder: Path, *edits: tuple[str, str]) -> Path:
    claims = changed(*edits, text=BASE)
    for path, content in {**captured(claims, TEXTS), "claims.yaml": claims.encode()}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def build(folder: Path, out: Path) -> dict[str, bytes]:
    pipeline.build(folder, out, portable=False, progress=lambda step: None)
    return tree(out)


def test_a_build_upon_another_is_what_a_clean_one_is(tmp_path: Path) -> None:
    out = tmp_path / "site"
    first = build(root(tmp_path / "a"), out)
    assert build(tmp_path / "a", out) == first
    edit = ("statement: The North Quay was closed.", "statement: The North Quay was closed to ships.")
    upon = build(root(tmp_path / "b", edit), out)
    assert upon == build(tmp_path / "b", tmp_path / "clean")
    assert upon["claims/quay-closed/card.png"] != first["claims/quay-closed/card.png"]
    assert upon["claims/three-dredgers/card.png"] == first["claims/three-dredgers/card.png"]


def test_a_spoilt_card_in_the_published_folder_is_mended(tmp_path: Path) -> None:
    out = tmp_path / "site"
    first = build(root(tmp_path / "a"), out)
    card = out / "claims/quay-closed/card.png"
    card.write_bytes(card.read_bytes()[:-40])
    assert build(tmp_path / "a", out) == first


def test_only_the_programs_own_folder_is_read(tmp_path: Path) -> None:
    out, aside = tmp_path / "site", tmp_path / "aside"
    publish.publish([Artifact("claims/sunk/card.png", b"a card"), Artifact("claims/sunk/index.html", b"")], out)
    assert publish.earlier(out, cards.PATTERN) == {"claims/sunk/card.png": b"a card"}
    (tmp_path / "link").symlink_to(out)
    assert publish.earlier(tmp_path / "link", cards.PATTERN) == {}
    (aside / "claims/sunk").mkdir(parents=True)
    (aside / "claims/sunk/card.png").write_bytes(b"not ours")
    assert publish.earlier(aside, cards.PATTERN) == {}
    (out / "claims/other").mkdir()
    (out / "claims/other/card.png").symlink_to(aside / "claims/sunk/card.png")
    assert publish.earlier(out, cards.PATTERN) == {"claims/sunk/card.png": b"a card"}
    assert publish.earlier(tmp_path / "none", cards.PATTERN) == {}
