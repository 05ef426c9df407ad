"""The words that excerpts share, pair by pair."""

from dossier.site.views import SharedPair, SharedWords, Siglum
from tests.templates.parts import Element, ar, classed, elements, hrefs, only, part, text, tongue

PAIR = SharedPair(Siglum("A", "herald"), Siglum("E", "wire"), 7, (SharedWords(ar("غرقت العبّارة"), "9 45", "0 36"),))


def sharing() -> Element:
    return part("sharing", "sharing(pairs)", pairs=(PAIR,))


def test_a_pair_is_said_with_its_words() -> None:
    item = only(sharing(), "sharing__pair")
    assert text(item) == "Words that A and E share: 7 غرقت العبّارة"
    assert tongue(elements(item, "q")[0]) == ("ar", "rtl")


def test_its_letters_lead_to_their_columns() -> None:
    assert hrefs(sharing()) == ["#herald", "#wire"]


def test_the_script_finds_columns_and_places() -> None:
    item = only(sharing(), "sharing__pair")
    assert (item.get("data-first"), item.get("data-second")) == ("herald", "wire")
    (run,) = classed(item, "sharing__run")
    assert (run.get("data-first"), run.get("data-second")) == ("9 45", "0 36")


def test_it_is_there_without_a_script_and_on_demand() -> None:
    (details,) = elements(sharing(), "details")
    assert not {"hidden", "open"} & set(details.attrib)


def test_the_blank_says_the_same_once_it_is_filled() -> None:
    tree = part("sharing", "sharing_blank()")
    (blank,) = elements(tree, "template")
    assert text(blank) == "Words that and share:"
    assert len(classed(blank, "sharing__letter")) == 2
    assert [found for found in elements(tree) if found.get("role") == "status"]
    assert hrefs(tree) == [None, None]
