"""Which version a page shows, and the page itself."""

import re
from typing import Any

from dossier.site.views import (
    DifferenceGroup,
    DifferenceItem,
    Differences,
    RevisionView,
    VersionBanner,
    VersionPage,
    VersionRef,
)
from dossier.site.views import WordPiece as Piece
from tests import facts
from tests.templates.parts import (
    MAY,
    Element,
    classed,
    elements,
    en,
    hrefs,
    only,
    page,
    part,
    ref,
    text,
    texts,
)

LATER = VersionRef(2, MAY, "/claims/sunk/v/2/", is_taken_down=False)
SHA256 = "5f" * 32


def view(**fields: Any) -> VersionBanner:
    made: dict[str, Any] = {
        "number": 1,
        "when": MAY,
        "status": "It is the current version.",
        "reason": None,
        "current": ref("The ferry sank.", "/claims/sunk/"),
        "into": None,
        "changed": "",
        "earlier": None,
        "later": None,
    }
    return VersionBanner(**made | fields)


def banner(**fields: Any) -> Element:
    return part("version", "banner(view, frame, to)", view=view(**fields))


def test_it_says_first_which_version_it_is_and_leads_to_the_claim() -> None:
    tree = banner()
    assert only(tree, "version").get("role") == "note"
    assert text(only(tree, "version__title")) == "This is version 1, of 4 May 2021"
    assert hrefs(tree) == [">/claims/sunk/"]
    assert classed(tree, "version__links") == []


def test_it_leads_on_to_what_changed_and_to_other_versions() -> None:
    tree = banner(
        changed="p_changed", later=LATER, reason=en("Another ferry."), into=ref("It was late.", "/claims/late/")
    )
    assert hrefs(tree) == [">/claims/sunk/", ">/claims/late/", "#p_changed", ">/claims/sunk/v/2/"]
    assert text(only(tree, "version__reason")) == "Another ferry."


def test_a_claim_without_a_page_is_not_linked() -> None:
    assert hrefs(banner(current=None)) == []


def test_the_digest_can_be_copied_and_the_file_opened() -> None:
    call = "proof(permalink, sha256, file, taken_down, to)"
    given = {"permalink": "https://x.example/v/1/", "sha256": SHA256, "file": "/claims/sunk/v/1.json"}
    tree = part("version", call, taken_down=False, **given)
    assert texts(classed(tree, "taken__text")) == ["https://x.example/v/1/", SHA256]
    assert hrefs(tree) == [">/claims/sunk/v/1.json"]
    assert "as sha256sum prints it" in text(tree)
    assert "as it was released" in text(part("version", call, taken_down=True, **given))


def shown_text(tree: Element, name: str) -> str:
    (found,) = [one for one in elements(tree) if one.get("id") == name]
    return text(found)


def test_what_was_corrected_since_is_said_before_what_became_of_it() -> None:
    tree = banner(mended=(RevisionView(MAY, "Correction", en("It was in May.")),))
    assert text(only(tree, "version__mended")) == "Correction, 4 May 2021: It was in May."
    order = [found.get("class") for found in only(tree, "version")]
    assert order.index("version__mended") < order.index("version__status")
    assert classed(banner(), "version__mended") == []


def test_its_copy_buttons_look_like_all_others() -> None:
    buttons = elements(whole(), "button")
    assert [button.get("data-copy") for button in buttons if button.get("data-copy", "").startswith("f_")] == [
        "f_permalink",
        "f_sha256",
    ]
    assert {button.get("class") for button in buttons if button.get("data-copy")} == {"copy"}


# The page.


def whole(**fields: Any) -> Element:
    made = facts.sunk({"a": "herald > wire", "b": "denies: courier"})
    shown = facts.view_of(facts.holding(made, facts.frozen(made)), "/claims/sunk/v/1/")
    given = {name: getattr(shown, name) for name in VersionPage.__dataclass_fields__}
    return page("version", VersionPage(**given | fields))


def test_the_banner_comes_before_the_statement() -> None:
    main = elements(whole(), "main")[0]
    order = [found.get("class") for found in elements(main) if found.tag in ("div", "header") and found.get("class")]
    assert order[:2] == ["version", "claim"]


def test_excerpts_have_their_bare_ids_and_nothing_to_arrange_them_by() -> None:
    tree = whole()
    assert [found.get("id") for found in elements(tree, "article")] == ["a", "b"]
    assert classed(tree, "arrange") + classed(tree, "tool") + classed(tree, "choose") == []
    assert elements(tree, "button") != []


def test_the_record_and_the_digest_stand_on_the_page() -> None:
    tree = whole()
    assert only(tree, "record").get("dir") == "ltr"
    said = "the record, written out as YAML; the file itself is JSON"
    assert re.fullmatch(rf"content/versions/sunk/1.json, \d+ lines: {said}", text(only(tree, "record__file")))
    assert len(shown_text(tree, "f_sha256")) == 64


def test_what_changed_has_its_own_part() -> None:
    item = DifferenceItem("Statement", (), "en", "ltr", (Piece("sank", "deleted"),), ())
    differences = Differences("From version 1 on.", (DifferenceGroup("The claim", (), (item,)),))
    tree = whole(differences=differences)
    assert [found.get("id") for found in elements(tree, "h2")].count("p_changed") == 1
    assert "p_changed" not in [found.get("id") for found in elements(whole(), "h2")]


def test_other_rules_of_counting_are_told_beside_the_figures() -> None:
    assert text(only(whole(counted=("The rules have changed.", "Then: 2.")), "version__counted")) == (
        "The rules have changed. Then: 2."
    )


def test_what_was_taken_down_keeps_its_fragments_and_nothing_else() -> None:
    tree = whole(claim=None, anchors=("a", "b"), title=en("Version 1 was taken down"))
    assert elements(tree, "article") + classed(tree, "record") + classed(tree, "claim") == []
    assert [found.get("id") for found in elements(tree, "span") if found.get("id")] == ["a", "b"]
    assert text(elements(tree, "h1")[0]) == "Version 1 was taken down"
    assert len(shown_text(tree, "f_sha256")) == 64
