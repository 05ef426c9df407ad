"""The list of a claim's versions."""

from dossier.site.views import VersionList, VersionRef
from tests.templates.parts import MAY, Element, classed, hrefs, only, part, text, texts

FIRST = VersionRef(1, MAY, "/claims/sunk/v/1/", is_taken_down=False)
SECOND = VersionRef(2, MAY, "/claims/sunk/v/2/", is_taken_down=True)


def listed(*versions: VersionRef, note: str = "") -> Element:
    return part("versions", "version_list(view, to)", view=VersionList(versions, note))


def test_each_version_is_linked_with_its_date() -> None:
    tree = listed(FIRST, SECOND)
    assert texts(classed(tree, "versions__item")) == [
        "Version 1 (4 May 2021)",
        "Version 2 (4 May 2021, taken down)",
    ]
    assert hrefs(tree) == [">/claims/sunk/v/1/", ">/claims/sunk/v/2/"]


def test_a_note_stands_alone_where_nothing_was_released() -> None:
    tree = listed(note="None released yet.")
    assert classed(tree, "versions") == []
    assert text(only(tree, "versions__note")) == "None released yet."


def test_earlier_addresses_are_named() -> None:
    tree = part("versions", "version_list(view, to)", view=VersionList((FIRST,), "", ("/claims/sank/",)))
    assert text(only(tree, "versions__note")) == "Earlier address: /claims/sank/"
    assert only(tree, "versions__address").get("dir") == "ltr"
