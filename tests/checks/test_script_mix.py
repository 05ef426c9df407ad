"""Letters of two scripts in one word, and look-alike letters, are named with their code points."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param([("name: The Harbour Office", "name: L’Été à Übermut Øre Łódź")], [], id="accents"),
        pytest.param([("name: The Harbour Office", "name: Saʿd al-Qurʾānī")], [], id="transliteration"),
        pytest.param([("name: The Harbour Office", "name: Harbour ميناء порт")], [], id="two scripts in two words"),
        pytest.param([("variants: [Courier, كورير]", "variants: [Courier, کوریر]")], [], id="persian in a variant"),
        pytest.param(
            [("name: The Harbour Office", "name: ①The Hаrbour Office")],
            [
                (
                    '① warning: the word "Hаrbour" mixes scripts: "r" U+0072 (latin), '
                    '"а" U+0430 (cyrillic) | type the word again on one keyboard'
                )
            ],
            id="cyrillic in latin",
        ),
        pytest.param(
            [("variants: [Courier, كورير]", "variants: [Courier, ①Соurier]")],
            [
                (
                    '① warning: the word "Соurier" mixes scripts: "о" U+043E (cyrillic), '
                    '"r" U+0072 (latin) | type the word again on one keyboard'
                )
            ],
            id="in a variant",
        ),
        pytest.param(
            [("ar: صدى الميناء}", "ar: ①صدى المیناء}")],
            [('① warning: "ی" U+06CC is a Persian letter in Arabic text | type the word again on one keyboard')],
            id="persian yeh in an arabic name",
        ),
        pytest.param(
            [("ar: كراكات ليسمار}", "ar: ①کراكات ليسمار}")],
            [('① warning: "ک" U+06A9 is a Persian letter in Arabic text | type the word again on one keyboard')],
            id="persian kaf in the dossier's title",
        ),
        pytest.param(
            [("ar: صدى الميناء}", "ar: ①صدى ﻻميناء}")],
            [
                (
                    '① warning: "ﻻ" U+FEFB is a presentation form of an Arabic letter | '
                    "type the word again on one keyboard"
                )
            ],
            id="presentation form",
        ),
        pytest.param(
            [("authors: [Mara Venn]", "authors: [①Mаra Venn]")],
            [
                (
                    '① warning: the word "Mаra" mixes scripts: "a" U+0061 (latin), "а" U+0430 (cyrillic) | '
                    "type the word again on one keyboard"
                )
            ],
            id="an author",
        ),
    ],
)
def test_script_mix(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("script-mix", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("script-mix", BASE) == []
