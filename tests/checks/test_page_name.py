"""A page's file has a name that is free."""

import pytest

from tests.support import BASE, found_by

IDS = "ids are lower-case letters, digits and single hyphens"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("about", [], id="free"),
        pytest.param("claims", ["the address /claims/ belongs to the site | rename the file"], id="the list of claims"),
        pytest.param("static", ["the address /static/ belongs to the site | rename the file"], id="a folder"),
        pytest.param("About Us", [f'"About Us" can\'t be an id | {IDS}: write "about-us"'], id="space"),
        pytest.param("index", ['"index" is a reserved name | choose another id'], id="index"),
        pytest.param("con", ['"con" is a reserved name | choose another id'], id="windows device"),
    ],
)
def test_page_name(name: str, expected: list[str]) -> None:
    file = f"content/pages/{name}.md"
    assert found_by("page-name", BASE, {file: b"# Title\n"}) == [f"{file}:1:1 {line}" for line in expected]
