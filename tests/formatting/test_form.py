"""What is canonical, and what is proved of it."""

import shutil
from collections import Counter
from pathlib import Path

import pytest

from dossier import checking, formatting, releasing, writing
from dossier.declare import declare
from dossier.formatting import comments, proof
from dossier.inputs import Inputs, read
from dossier.problems import Refused
from tests.support import BASE, DOSSIERS, changed, stored

FOLDERS = sorted(path.parent for path in DOSSIERS.glob("*/claims.yaml"))
LATER = "1893456000"
"""The first day of 2030."""
EACH = pytest.mark.parametrize("folder", [pytest.param(folder, id=folder.name) for folder in FOLDERS])


def formatted(text: str) -> str:
    return formatting.formatted(text.encode()).after


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "  lysmar: {name: Lysmar, precision: country}\n",
            "  lysmar: {precision: country, name: 'Lysmar'}\n",
            "\n  lysmar:\n    name: Lysmar\n    precision: country\n",
            id="keys-in-the-order-of-the-model",
        ),
        pytest.param(
            "    name: The Lysmar Courier\n",
            "    name: {ar: كورير, en: Courier}\n",
            "\n    name:\n      ar: كورير\n      en: Courier\n",
            id="languages-in-the-order-of-the-file",
        ),
        pytest.param(
            "  harbour-office: {kind: body, name: The Harbour Office}\n",
            "  harbour-office: {kind: body, name: 'The Harbour: Office'}\n",
            "\n    name: >-\n      The Harbour: Office\n",
            id="folded-where-it-needs-quotation-marks",
        ),
        pytest.param(
            "    title: Dredgers for the port\n",
            "    title:\n      Dredgers for\n      the port\n",
            "\n    title: Dredgers for the port\n",
            id="on-one-line-where-it-fits",
        ),
        pytest.param(
            "    title: Dredgers for the port\n",
            f"    title: {'Dredgers ' * 20}\n",
            f"\n    title: >-\n      {('Dredgers ' * 12).strip()}\n      {('Dredgers ' * 8).strip()}\n",
            id="folded-where-it-does-not-fit",
        ),
        pytest.param(
            "        translation: the harbour office bought three dredgers in March\n",
            "        translation: [{by: Mara, text: the harbour office bought three dredgers in March}]\n",
            "        translation:\n          - text: >-\n"
            "              the harbour office bought three dredgers in March\n            by: Mara\n",
            id="translation-with-its-maker",
        ),
        pytest.param(
            "    variants: [Courier, كورير]\n",
            "    variants: [Courier, Kurier]\n",
            "\n    variants: [Courier, Kurier]\n",
            id="words-in-brackets",
        ),
        pytest.param(
            "    variants: [Courier, كورير]\n",
            "    variants: [Courier, كورير]\n",
            "\n    variants:\n      - Courier\n      - كورير\n",
            id="arabic-in-lines-of-its-own",
        ),
        pytest.param("point: [12.5, 44.25]", "point: ['12.50', 44.0]", "\n    point: [12.50, 44.0]\n", id="as-typed"),
        pytest.param(
            "        silent: [why]\n",
            "        silent:\n          - why\n",
            "\n        silent: [why]\n",
            id="ids-in-brackets",
        ),
        pytest.param(
            "    statement: The North",
            "    context: |\n      It was:\n\n      - closed\n        - at night\n    statement: The North",
            "\n    context: |-\n      It was:\n\n      - closed\n        - at night\n",
            id="markdown-in-its-lines",
        ),
        pytest.param("rows:\n", "\n\n\n\nrows:\n\n\n", "\n\nrows:\n  how-many:\n", id="empty-lines-between-tables"),
        pytest.param(
            "  echo: {kind", "\n  echo: {kind", "      - كورير\n  echo:\n    kind", id="no-empty-line-without-a-comment"
        ),
        pytest.param(
            "  quay-closed:\n", "  quay-closed:\n", "\n\n  quay-closed:\n    topic", id="empty-line-between-claims"
        ),
    ],
)
def test_the_form(old: str, new: str, expected: str) -> None:
    made = formatted(changed((old, new)))
    assert expected in made
    assert formatted(made) == made


def test_the_order_of_tables() -> None:
    start = BASE.index("claims:\n")
    assert formatted(BASE[start:] + BASE[:start]) == formatted(BASE)


def test_windows_and_the_mark_of_the_encoding() -> None:
    text = changed(("    statement: The North", "    context: |\n      One.\n\n      Two.\n    statement: The North"))
    content = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    assert formatting.formatted(content).after == formatted(text)
    assert "\r" not in formatted(text)


def test_what_writing_writes_is_in_form() -> None:
    """`new`, `quote` and `capture` write as `format` does."""
    entry = writing.entry(
        "third", {"title": "A: b", "authors": ["Mara Venn"], "language": "en", "published": "2019", "read": "full"}, 2
    )
    made = formatted(changed(("claims:\n  three", f"{entry}claims:\n  three")))
    assert f"\n{entry}\nclaims:" in made


@EACH
def test_every_dossier(folder: Path) -> None:
    """Each is refused with what loading says, or comes into form, and then everything says of it what it said."""
    inputs = read(folder)
    content = inputs.files["claims.yaml"]
    declaration = declare(Inputs(Path(), {"claims.yaml": content}))
    if not declaration.is_whole:
        with pytest.raises(Refused) as refused:
            formatting.formatted(content)
        assert set(refused.value.problems) == set(declaration.problems)
        return
    made = formatting.formatted(content).after
    assert formatted(made) == made
    again = Inputs(inputs.root, {**inputs.files, "claims.yaml": made.encode()}, inputs.register)
    assert said(again) == said(inputs)


def said(inputs: Inputs) -> Counter[tuple[str, str]]:
    """What `check` says of a dossier, without lines."""
    return Counter((problem.rule, problem.text) for problem in checking.check(inputs).problems)


def test_some_dossiers_come_into_form_and_some_are_refused() -> None:
    whole = [declare(Inputs(Path(), {"claims.yaml": read(folder).files["claims.yaml"]})).is_whole for folder in FOLDERS]
    assert min(whole.count(True), whole.count(False)) >= 10


@pytest.fixture
def real(repo: Path, tmp_path: Path) -> Path:
    shutil.copy(repo / "claims.yaml", tmp_path)
    shutil.copytree(repo / "content", tmp_path / "content")
    return tmp_path


def test_the_real_dossier(real: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is said of it that wasn't, no comment is lost, and its claims stand as they were released."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", LATER)
    before, found = (real / "claims.yaml").read_text(encoding="utf-8"), said(read(real))
    frozen = stored(real)
    formatting.format_file(real, write=True)
    after = (real / "claims.yaml").read_text(encoding="utf-8")
    assert formatted(after) == after
    assert [line for line in after.split("\n") if len(line) > writing.WIDTH] == []
    assert said(read(real)) == found
    assert [c.text for c in comments.scan(after).comments] == [c.text for c in comments.scan(before).comments]
    assert releasing.release(real).versions == ()
    assert stored(real) == frozen


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("precision: country}", "precision: region}", "a key or a text would change", id="word"),
        pytest.param("[how-many, when,", "[when, how-many,", "a key or a text would change", id="order-of-a-list"),
        pytest.param(
            "{en: Echo of the Port, ar: صدى الميناء}",
            "{ar: صدى الميناء, en: Echo of the Port}",
            "a fact would change",
            id="order-of-languages",
        ),
        pytest.param(
            "    statement: The North",
            "    state: published\n    statement: The North",
            "a key or a text would change",
            id="what-holds-anyway",
        ),
        pytest.param("  north-quay: {name", "  # a\n  north-quay: {name", "a comment would change", id="comment"),
        pytest.param("read: full", "read: ful", "it couldn't be read any more", id="mistake"),
    ],
)
def test_what_a_formatted_text_must_not_do(old: str, new: str, expected: str) -> None:
    before = proof.read(BASE)
    facts = proof.declared(BASE.encode()).dossier
    assert facts is not None
    assert proof.difference(before, proof.read(BASE), facts) == ""
    with pytest.raises(formatting.Unproved) as fault:
        formatting.prove(before, changed((old, new)), facts)
    assert str(fault.value) == (
        f"claims.yaml can't be formatted: {expected}. Nothing was written. This is a fault of the program and not of "
        "your file: please report it, with the file"
    )


def test_swapped_entries_of_a_table_are_another_fact() -> None:
    text = changed(
        ("  when: {label: When, kind: date}\n", ""), ("rows:\n", "rows:\n  when: {label: When, kind: date}\n")
    )
    facts = proof.declared(BASE.encode()).dossier
    assert facts is not None
    assert proof.difference(proof.read(BASE), proof.read(text), facts) == "a fact would change"


def test_the_changed_lines_of_a_huge_file_are_counted_without_their_places(monkeypatch: pytest.MonkeyPatch) -> None:
    made = formatting.Formatted("a\nb\nc\nd\n", "a\nc\nb\ne\n")
    monkeypatch.setattr(formatting, "MATCHED", 3)
    assert made.changed == 1
