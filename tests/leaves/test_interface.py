"""The interface's words: dates, plural forms and lists, in English and, with a catalogue, in Arabic."""

import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

import pytest

from dossier import dates, interface

ARABIC_WORDS = {
    "since %(date)s": "منذ %(date)s",
    "until %(date)s": "حتى %(date)s",
    "about %(date)s": "نحو %(date)s",
    "about %(date)s, uncertain": "نحو %(date)s، غير مؤكد",
    "%(date)s, uncertain": "%(date)s، غير مؤكد",
    "%(start)s to %(end)s": "%(start)s إلى %(end)s",
    "the same day": "في اليوم نفسه",
}
HEADER = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: ar\\n"\n'
    '"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : '
    'n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\\n"\n'
)
DAYS_LATER = (
    'msgid "%(number)s day later"\nmsgid_plural "%(number)s days later"\n'
    'msgstr[0] "zero %(number)s"\nmsgstr[1] "one %(number)s"\nmsgstr[2] "two %(number)s"\n'
    'msgstr[3] "few %(number)s"\nmsgstr[4] "many %(number)s"\nmsgstr[5] "other %(number)s"\n'
)


@pytest.fixture(scope="module")
def with_arabic(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The interface's own module beside an Arabic catalogue: it looks for catalogues where it lies."""
    folder = tmp_path_factory.mktemp("engine")
    messages = [f'msgid "{english}"\nmsgstr "{arabic}"\n' for english, arabic in ARABIC_WORDS.items()]
    catalogue = folder / "locale" / "ar" / "LC_MESSAGES" / "dossier.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text("\n".join([HEADER, *messages, DAYS_LATER]), encoding="utf-8")
    copied = Path(shutil.copy(interface.__file__, folder))
    spec = importlib.util.spec_from_file_location("interface_with_arabic", copied)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


DATES = [
    pytest.param("2020-07-30", "30 July 2020", "30 يوليو 2020", id="day"),
    pytest.param("2016-11", "November 2016", "نوفمبر 2016", id="month"),
    pytest.param("2016", "2016", "2016", id="year"),
    pytest.param("2016-11~", "about November 2016", "نحو نوفمبر 2016", id="about"),
    pytest.param("2016-10-16?", "16 October 2016, uncertain", "16 أكتوبر 2016، غير مؤكد", id="uncertain"),
    pytest.param("2016%", "about 2016, uncertain", "نحو 2016، غير مؤكد", id="both"),
    pytest.param("2014/..", "since 2014", "منذ 2014", id="open-end"),
    pytest.param("../2014-05", "until May 2014", "حتى مايو 2014", id="open-start"),
    pytest.param("2015-08-21/2015-08-31", "21 to 31 August 2015", "21 إلى 31 أغسطس 2015", id="days-of-a-month"),
    pytest.param(
        "2015-08-21/2015-09-02", "21 August to 2 September 2015", "21 أغسطس إلى 2 سبتمبر 2015", id="two-months"
    ),
    pytest.param(
        "2015-08-21/2016-08-31", "21 August 2015 to 31 August 2016", "21 أغسطس 2015 إلى 31 أغسطس 2016", id="a-year"
    ),
    pytest.param("2015-08/2015-10", "August to October 2015", "أغسطس إلى أكتوبر 2015", id="months-of-a-year"),
    pytest.param("2015-12/2016-01", "December 2015 to January 2016", "ديسمبر 2015 إلى يناير 2016", id="two-years"),
    pytest.param("2014/2016", "2014 to 2016", "2014 إلى 2016", id="years"),
    pytest.param("2015-08~/2015-10", "about August 2015 to October 2015", "نحو أغسطس 2015 إلى أكتوبر 2015", id="doubt"),
]


@pytest.mark.parametrize(("text", "english", "arabic"), DATES)
def test_dates_in_words(text: str, english: str, arabic: str, with_arabic: ModuleType) -> None:
    assert interface.Interface("en").date(dates.parse(text)) == english
    assert with_arabic.Interface("ar").date(dates.parse(text)) == arabic


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param((0, 0), "the same day", id="same"),
        pytest.param((1, 1), "1 day later", id="one"),
        pytest.param((2, 2), "2 days later", id="two"),
        pytest.param((0, 1), "up to 1 day later", id="up-to-one"),
        pytest.param((0, 30), "up to 30 days later", id="up-to"),
        pytest.param((14, 44), "14 to 44 days later", id="between"),
        pytest.param((121, 151), "about 4 months later", id="months"),
        pytest.param((400, 400), "400 days later", id="exact"),
    ],
)
def test_lag_in_words(days: tuple[int, int], expected: str) -> None:
    assert interface.Interface("en").lag(days) == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [(1, "one 1"), (2, "two 2"), (3, "few 3"), (10, "few 10"), (11, "many 11"), (100, "other 100"), (103, "few 103")],
)
def test_the_six_plural_forms_of_arabic(days: int, expected: str, with_arabic: ModuleType) -> None:
    assert with_arabic.Interface("ar").lag((days, days)) == expected


def test_a_message_without_translation_stays_english(with_arabic: ModuleType) -> None:
    assert with_arabic.Interface("ar").lag((0, 5)) == "up to 5 days later"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [((), ""), (("A",), "A"), (("A", "B"), "A and B"), (("A", "B", "C"), "A, B, and C")],
)
def test_lists_in_english(parts: tuple[str, ...], expected: str) -> None:
    assert interface.Interface("en").listed(parts) == expected


def test_lists_in_arabic(with_arabic: ModuleType) -> None:
    assert with_arabic.Interface("ar").listed(["أ", "ب"]) == "أ وب"


def test_a_language_without_a_catalogue_is_english_altogether() -> None:
    words = interface.Interface("fr")
    assert (words.language, words.direction) == ("en", "ltr")
    assert words.date(dates.parse("2016-11")) == "November 2016"


def test_an_arabic_interface_runs_from_right_to_left(with_arabic: ModuleType) -> None:
    assert (with_arabic.Interface("ar").language, with_arabic.Interface("ar").direction) == ("ar", "rtl")


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "ltr"), ("ar", "rtl"), ("fa", "rtl"), ("he", "rtl"), ("pt-BR", "ltr"), ("xx", "ltr"), ("not a tag", "ltr")],
)
def test_direction(language: str, expected: str) -> None:
    assert interface.direction(language) == expected


@pytest.mark.parametrize(("language", "expected"), [("ar", "Arabic"), ("en", "English"), ("xx", "xx")])
def test_names_of_languages(language: str, expected: str) -> None:
    assert interface.Interface("en").language_name(language) == expected


def test_messages_are_filled_in() -> None:
    words = interface.Interface("en")
    assert words._("%(a)s of %(b)s", a=1, b="x") == "1 of x"
    assert words._("100 %") == "100 %"
    assert [words.n("%(number)s ship", "%(number)s ships", number) for number in (0, 1, 2)] == [
        "0 ships",
        "1 ship",
        "2 ships",
    ]


def test_a_day_in_words() -> None:
    assert interface.Interface("en").day(dates.parse("2026-11-21").earliest) == "21 November 2026"
