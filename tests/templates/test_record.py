"""The record."""

import pytest
from markupsafe import Markup

from dossier.site.views import Record
from tests.templates.parts import Element, classed, elements, hrefs, only, part, text


def record(lines: int, url: str = "", *, first: int = 41) -> Element:
    html = Markup("").join(
        Markup('<span class="record__line" id="record_{}">line</span>\n').format(number)
        for number in range(1, lines + 1)
    )
    return part("record", "record(view)", view=Record(html, lines, first, "claims.yaml", url))


@pytest.mark.parametrize(("lines", "folded"), [(60, False), (61, True)])
def test_above_sixty_lines_it_is_folded(lines: int, folded: bool) -> None:
    tree = record(lines)
    assert bool(elements(tree, "details")) == folded
    assert len(classed(tree, "record__line")) == lines


def test_it_says_where_it_stands() -> None:
    assert text(only(record(2), "record__file")) == "claims.yaml, 2 lines, from line 41 on"
    assert hrefs(record(2, "https://code.example/claims.yaml#L41-L42")) == ["https://code.example/claims.yaml#L41-L42"]


def test_code_runs_from_left_to_right_on_every_page() -> None:
    assert only(record(2), "record").get("dir") == "ltr"


def test_a_record_that_stands_in_no_file_as_it_is_shown_names_no_line() -> None:
    assert text(only(record(2, first=0), "record__file")) == (
        "claims.yaml, 2 lines: the record, written out as YAML; the file itself is JSON"
    )
