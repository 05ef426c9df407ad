"""The family's part of an author's name is the beginning or the end of the name, in whole words."""

import pytest

from tests.support import BASE, changed, found_by

NAMED = "authors: [Mara Venn]"


@pytest.mark.parametrize(
    ("family", "passes"),
    [
        pytest.param("Venn", True, id="the end"),
        pytest.param("Mara", True, id="the beginning"),
        pytest.param("Mara Venn", True, id="the whole"),
        pytest.param("Ven", False, id="a part of a word"),
        pytest.param("enn", False, id="the end of a word"),
        pytest.param("Okoro", False, id="another name"),
        pytest.param("venn", False, id="another spelling"),
    ],
)
def test_author_family(family: str, passes: bool) -> None:
    expected = (
        f'① "Mara Venn" neither begins nor ends with "{family}" | '
        "write the part as it stands in `name`, or delete `family`"
    )
    edit = (NAMED, f"authors: [{{name: Mara Venn, family: ①{family}}}]")
    if passes:
        edit = (NAMED, edit[1].replace("①", ""))
    assert found_by("author-family", changed(edit)) == ([] if passes else [expected])


def test_a_part_amid_the_name_is_left_out() -> None:
    edit = (NAMED, "authors: [{name: Mara Venn Jr., family: ①Venn}]")
    assert len(found_by("author-family", changed(edit))) == 1


def test_the_whole_dossier_passes() -> None:
    assert found_by("author-family", BASE) == []
