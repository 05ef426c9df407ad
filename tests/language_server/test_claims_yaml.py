"""`claims.yaml` in an editor's own program: what its language server marks, explains and offers, by the schemas.

A case writes a circled digit where something should be marked; `‸` is where the cursor stands.
"""

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from dossier import offering
from tests.language_server.client import Client
from tests.support import BASE, REPO, changed, unmarked, write

SERVER = REPO / "tests" / "language_server" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
SETTINGS: Mapping[str, Any] = {
    "yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}},
    "http": {},
    "[yaml]": {},
}
"""Nothing is asked for over the network."""
GENERAL = "static/claims.schema.json"
OWN = offering.FILE
AN_ID = "an id: small letters and digits, words joined by hyphens, as in north-quay"
A_DATE = "a date, as in 2016-11-03, 2016-11, 2016-11~ (about) or 2015-08-21/2015-08-31"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone with both schemas, and the small dossier of the tests."""
    home = write(tmp_path_factory.mktemp("clone"), BASE)
    offering.refresh(home)
    (home / "static").mkdir()
    shutil.copy(REPO / GENERAL, home / GENERAL)
    return home


@pytest.fixture(scope="module")
def editor(folder: Path) -> Iterator[Client]:
    node = shutil.which("node")
    if node is None or not SERVER.is_file():
        pytest.fail("the tests need Node and the language server: run make test", pytrace=False)
    with Client([node, str(SERVER), "--stdio"], folder, SETTINGS) as client:
        yield client


class Desk:
    """A file that is open in the editor."""

    def __init__(self, editor: Client, path: Path, text: str) -> None:
        self.editor, self.path, self.text = editor, path, text
        path.write_text(text, encoding="utf-8")
        self.found = editor.open(path)

    def said(self) -> list[str]:
        return [f"{one['range']['start']['line'] + 1}: {one['message']}" for one in self.found]

    def hover(self, words: str) -> str:
        """What is shown where these words, which stand once in the file, begin."""
        return self.editor.hover(self.path, *position(self.text, words))


@pytest.fixture
def opened(editor: Client, folder: Path, request: pytest.FixtureRequest) -> Any:
    """Opens a text as a file of its own, by one of the schemas."""
    made: list[Path] = []

    def as_file(text: str, schema: str = OWN) -> Desk:
        path = folder / f"{request.node.name.replace('/', '-')}-{len(made)}.yaml"
        made.append(path)
        return Desk(editor, path, f"# yaml-language-server: $schema={schema}\n{text}")

    yield as_file
    for path in made:
        path.unlink()


def position(text: str, words: str) -> tuple[int, int]:
    assert text.count(words) == 1, f"stands {text.count(words)} times: {words}"
    before = text[: text.index(words)]
    return before.count("\n"), len(before) - before.rfind("\n") - 1


def offered(opened: Any, text: str, schema: str = OWN) -> dict[str, str]:
    """What is offered at the cursor, and what is said of it."""
    line, column = position(text, "‸")
    desk = opened(text.replace("‸", ""), schema)
    found = desk.editor.complete(desk.path, line + 1, column)
    return {one["label"]: explained(one.get("documentation", "")) for one in found}


def explained(documentation: Any) -> str:
    return str(documentation["value"] if isinstance(documentation, dict) else documentation)


@pytest.mark.parametrize("schema", [GENERAL, OWN])
def test_nothing_is_wrong_with_the_real_dossier(opened: Any, repo: Path, folder: Path, schema: str) -> None:
    (folder / "real").mkdir(exist_ok=True)
    for name in (GENERAL, OWN):
        (folder / "real" / name).parent.mkdir(exist_ok=True)
        shutil.copy(repo / name, folder / "real" / name)
    assert opened((repo / "claims.yaml").read_text(encoding="utf-8"), f"real/{schema}").said() == []


@pytest.mark.parametrize("schema", [GENERAL, OWN])
def test_nothing_is_wrong_with_a_good_file(opened: Any, schema: str) -> None:
    assert opened(BASE, schema).said() == []


@pytest.mark.parametrize("schema", [GENERAL, OWN])
@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        pytest.param(
            ("      confidence: low\n", "      ①confidense: low\n"),
            ['Missing property "confidence".', "① Property confidense is not allowed."],
            id="misspelt key",
        ),
        pytest.param(
            ("kind: quantity", "kind: ①amount"),
            ['① Value is not accepted. Valid values: "text", "quantity", "date", "place", "actor".'],
            id="wrong choice",
        ),
        pytest.param(("confidence: low", "confidence: ①3"), ["① Value is not accepted."], id="a number for a choice"),
        pytest.param(
            ("    statement: The North Quay was closed.\n", ""),
            ['Missing property "statement".'],
            id="missing required key",
        ),
        pytest.param(("  north-quay: {", "  ①North_Quay: {"), [f"① {AN_ID}"], id="bad id of an entry"),
        pytest.param(
            ("topic: port\n    statement: The N", "topic: ①The Port\n    statement: The N"),
            [f"① {AN_ID}"],
            id="bad id where one is referred to",
        ),
        pytest.param(("published: 2019-04-02", "published: ①2 April 2019"), [f"① {A_DATE}"], id="wrong date"),
        pytest.param(
            ("languages: [en, ar]", "languages: ①en"),
            ["① a list stands here, as in [one, two], or a line with - for each entry"],
            id="a text for a list",
        ),
        pytest.param(
            ("title: Dredgers for the port", "title: ①[Dredgers]"),
            ["① a text stands here, neither a list nor keys of its own"],
            id="a list for a text",
        ),
        pytest.param(
            ("title: {en: The dredgers", "title: {①english: The dredgers"),
            ["① Property english is not allowed."],
            id="not a language",
        ),
        pytest.param(
            ("stance: mentions}", "stance: mentions, ①quote: its own}"),
            ["① Property quote is not allowed."],
            id="same_as with its own quote",
        ),
        pytest.param(
            ('"three-dredgers#echo"', '①"three-dredgers echo"'),
            ["① a claim, as in ferry-sank, or an excerpt of one, as in ferry-sank#herald"],
            id="not a target",
        ),
    ],
)
def test_a_mistake_is_marked_where_it_stands(
    opened: Any, schema: str, edit: tuple[str, str], expected: list[str]
) -> None:
    text, marks = unmarked(changed(edit))
    lines = {mark: line + 1 for (line, _), mark in marks.items()}
    found = opened(text, schema).said()
    wanted = [f"{lines[said[0]]}: {said[2:]}" if said[0] in lines else said for said in expected]
    assert len(found) == len(wanted)
    for said, part in zip(found, wanted, strict=True):
        assert part in said


def test_a_missing_key_is_marked_at_its_entry(opened: Any) -> None:
    desk = opened(changed(("    statement: The North Quay was closed.\n", "")))
    line = position(desk.text, "  quay-closed:")[0] + 1
    assert desk.said() == [f'{line}: Missing property "statement".']


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(("title: Dredgers for the port", "title: 1984"), id="a number as a title"),
        pytest.param(("name: two dockers", "name: no"), id="no"),
        pytest.param(("name: two dockers", "name: true"), id="true"),
        pytest.param(("published: 2019-04-02", "published: 2019"), id="a bare year"),
        pytest.param(("published: 2019-04-02", "published: 2019-04~"), id="about"),
        pytest.param(("value: 3}", "value: [3, 4]}"), id="numbers as values"),
        pytest.param(("point: [12.5, 44.25]", 'point: ["12.5", 44]'), id="degrees as texts"),
        pytest.param(
            ("topic: port\n    statement: The N", "topic: not-known-yet\n    statement: The N"),
            id="an id defined since",
        ),
    ],
)
def test_what_the_engine_can_read_is_not_marked(opened: Any, edit: tuple[str, str]) -> None:
    assert opened(changed(edit)).said() == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("same_as:", "quotes this passage; what is given here overrides", id="description"),
        pytest.param("same_as:", "#### excerpt: same\\_as", id="title"),
        pytest.param("compare:", "Example: `[how-many, when]`", id="example"),
        pytest.param("confidence:", "* `not-assessed`", id="choices"),
        pytest.param("date: 2019-03,", "2015-08-21/2015-08-31", id="examples of a form"),
        pytest.param("same_as:", "“اشترى مكتب الميناء ثلاث كراكات في مارس” (asserts)", id="the passage that is named"),
        pytest.param("echo\n    title", "Echo of the Port · صدى الميناء (outlet)", id="both names of an actor"),
        pytest.param("dockers]", "two dockers (unnamed)", id="a name in a list"),
    ],
)
def test_what_stands_under_the_pointer_is_explained(opened: Any, words: str, expected: str) -> None:
    assert expected in opened(BASE).hover(words)


def test_the_general_schema_explains_too(opened: Any) -> None:
    shown = opened(BASE, GENERAL).hover("silent:")
    assert "Rows on which this document, read in full, says nothing." in shown
    assert "Lysmar" not in shown


@pytest.mark.parametrize("schema", [GENERAL, OWN])
def test_keys_are_offered(opened: Any, schema: str) -> None:
    found = offered(opened, changed(("        silent: [why]\n", "        silent: [why]\n        ‸\n")), schema)
    assert {"words", "translation", "note"} <= set(found)
    assert "The words of the quote that the stance rests on." in found["words"]
    assert not {"stance", "quote", "written", "passage", "claim"} & set(found)


@pytest.mark.parametrize("schema", [GENERAL, OWN])
def test_stances_are_offered(opened: Any, schema: str) -> None:
    found = offered(opened, changed(("stance: mentions}", "stance: ‸}")), schema)
    assert set(found) == {"asserts", "partly-asserts", "denies", "declines", "mentions"}


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        pytest.param(
            ("    actors: [harbour-office]", "    actors: [‸]"),
            {"echo": "Echo of the Port · صدى الميناء (outlet)", "dockers": "two dockers (unnamed)"},
            id="actors in a list",
        ),
        pytest.param(
            ("        attribution: [dockers]", "        attribution:\n          - ‸"),
            {"courier": "The Lysmar Courier (outlet)", "harbour-office": "The Harbour Office (body)"},
            id="actors in a block",
        ),
        pytest.param(
            ("topic: port\n    statement: The N", "topic: ‸\n    statement: The N"), {"port": "The port"}, id="topics"
        ),
        pytest.param(
            ("        source: echo-april", "        source: ‸"),
            {"courier-april": "Dredgers for the port · The Lysmar Courier · 2019-04-02"},
            id="sources",
        ),
        pytest.param(("places: [north-quay]}", "places: [‸]}"), {"lysmar": "Lysmar (country)"}, id="places"),
        pytest.param(("silent: [why]", "silent: [‸]"), {"how-many": "How many (quantity)"}, id="rows"),
        pytest.param(
            ("claim: three-dredgers}", "claim: ‸}"),
            {
                "three-dredgers": "The Harbour Office bought three dredgers.",
                "quay-closed#dockers": "“the quay was closed to all ships until the autumn” (asserts)",
            },
            id="claims and excerpts",
        ),
    ],
)
def test_ids_are_offered_with_their_names(opened: Any, edit: tuple[str, str], expected: dict[str, str]) -> None:
    found = offered(opened, changed(edit))
    assert {name: found.get(name) for name in expected} == expected


def test_rows_are_offered_as_keys_of_points(opened: Any) -> None:
    text = changed(("          when: {said", "          ‸\n          when: {said"))
    assert {"how-many", "where", "why"} <= set(offered(opened, text))


def test_no_invented_text_is_offered(opened: Any) -> None:
    assert offered(opened, changed(("title: Dredgers for the port", "title: ‸")), GENERAL) == {}


def test_a_modeline_that_leads_nowhere_is_an_error_which_is_why_the_schema_is_committed(opened: Any) -> None:
    assert ["Unable to load schema" in said for said in opened(BASE, "not-there.json").said()] == [True]
