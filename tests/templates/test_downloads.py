"""Files to be taken along, and how to read them."""

from markupsafe import Markup

from dossier.site.views import FileRow, ReadingNote
from tests.templates.parts import Element, classed, elements, only, part, text, texts

ROWS = (
    FileRow("claims.csv", "/data/claims.csv", "text/csv", "23 kB", "A row for each claim."),
    FileRow("claims.json", "/data/claims.json", "application/json", "4 kB", "Everything."),
)


def files() -> Element:
    return part("downloads", "files(rows, to, 'p_files')", rows=ROWS)


def test_each_file_is_a_link_that_says_its_type() -> None:
    links = classed(files(), "downloads__file")
    assert [(link.get("href"), link.get("type"), text(link)) for link in links] == [
        (">/data/claims.csv", "text/csv", "claims.csv"),
        (">/data/claims.json", "application/json", "claims.json"),
    ]


def test_a_file_says_what_it_holds_and_how_large_it_is() -> None:
    rows = [found for found in classed(files(), "downloads__row") if classed(found, "downloads__file")]
    assert [(text(only(row, "downloads__holds")), text(only(row, "downloads__size"))) for row in rows] == [
        ("A row for each claim.", "23 kB"),
        ("Everything.", "4 kB"),
    ]


def test_it_is_a_table_for_whoever_hears_it() -> None:
    roles = [found.get("role") for found in elements(files()) if found.get("role")]
    assert (roles.count("row"), roles.count("columnheader"), roles.count("rowheader"), roles.count("cell")) == (
        3,
        3,
        2,
        4,
    )
    assert only(files(), "downloads").get("aria-labelledby") == "p_files"


def test_a_note_is_markup_under_its_title() -> None:
    tree = part("downloads", "notes(found)", found=(ReadingNote("Dates", Markup("<p>As <code>2016</code>.</p>")),))
    assert text(only(tree, "reading__title")) == "Dates"
    assert texts(elements(tree, "code")) == ["2016"]
