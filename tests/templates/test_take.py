"""What a reader takes along."""

from typing import Any

import pytest

from dossier.site.views import (
    CitationView,
    CitePart,
    Dispute,
    FileLink,
    Take,
    Taken,
    TakenExcerpt,
    TakenVersion,
    Wording,
)
from tests.templates.parts import Element, ar, classed, elements, en, hrefs, mark, only, part, text, texts, tongue

ADDRESS = "https://x.example/claims/sunk/"


def cited(anchor: str, *parts: CitePart, is_code: bool = False) -> CitationView:
    return CitationView("MLA", f"{anchor}_mla", parts or (CitePart(en("The editors.")),), is_code=is_code)


def taken(anchor: str = "take", **fields: Any) -> Taken:
    made: dict[str, Any] = {
        "anchor": anchor,
        "permalink": ADDRESS,
        "version": TakenVersion("Not released yet."),
        "citations": (cited(anchor),),
        "files": (FileLink("RIS", "/claims/sunk.ris", "application/x-research-info-systems"),),
        "dispute": Dispute("Nobody to write to."),
    }
    return Taken(**made | fields)


def excerpt(quote: Wording, *attribution: tuple[Wording, ...]) -> TakenExcerpt:
    own = taken("take_herald", version=None, dispute=None)
    return TakenExcerpt("A", mark("denies"), en("The Wire"), quote, attribution, own)


def take(claim: Taken, *excerpts: TakenExcerpt) -> Element:
    return part("take", "take(view, '/claims/sunk.json', frame, to)", view=Take(claim, excerpts))


def identified(tree: Element, name: str) -> Element:
    (found,) = [element for element in elements(tree) if element.get("id") == name]
    return found


def test_the_address_stands_there_whole() -> None:
    code = identified(take(taken()), "take_address")
    assert (text(code), code.get("dir")) == (ADDRESS, "ltr")


def test_copying_waits_for_the_script_and_finds_its_text() -> None:
    tree = take(taken(), excerpt(en("“the ferry sank”")))
    buttons = elements(tree, "button")
    assert len(buttons) == 5
    for button in buttons:
        assert "hidden" in button.attrib
        assert button.text
        identified(tree, str(button.get("data-copy")))


def test_buttons_say_to_screen_readers_what_they_copy() -> None:
    said = texts(elements(take(taken(), excerpt(en("“the ferry sank”"))), "button"))
    assert said == ["Copy", "Copy (MLA)", "Copy quote (A)", "Copy (A)", "Copy (A, MLA)"]


def test_the_data_and_the_files_are_linked() -> None:
    assert hrefs(take(taken())) == [">/claims/sunk.json", ">/claims/sunk.ris"]


@pytest.mark.parametrize(
    ("version", "expected", "links"),
    [
        pytest.param(TakenVersion("Not released yet."), "Address of this version Not released yet.", 0, id="none"),
        pytest.param(
            TakenVersion("Version 2", f"{ADDRESS}v/2/", "/claims/sunk/v/2/"),
            f"Address of this version Copy {ADDRESS}v/2/ Version 2",
            1,
            id="with its page",
        ),
        pytest.param(
            TakenVersion("Version 2", f"{ADDRESS}v/2/"),
            f"Address of this version Copy {ADDRESS}v/2/ Version 2",
            0,
            id="without its page",
        ),
    ],
)
def test_this_version(version: TakenVersion, expected: str, links: int) -> None:
    tree = take(taken(version=version))
    assert text(classed(tree, "taken__item")[1]) == expected
    assert hrefs(tree).count(">/claims/sunk/v/2/") == links


def test_a_citation_carries_languages_and_italics() -> None:
    parts = (CitePart(ar("غرقت العبّارة")), CitePart(en(" & ")), CitePart(en("The <Herald>"), is_italic=True))
    found = identified(take(taken(citations=(cited("take", *parts),))), "take_mla")
    assert text(found) == "غرقت العبّارة & The <Herald>"
    assert tongue(found) == ("en", "ltr")
    assert tongue(elements(found, "bdi")[0]) == ("ar", "rtl")
    assert texts(elements(found, "i")) == ["The <Herald>"]


def test_a_quote_is_copied_line_by_line() -> None:
    lines = ((en("— The Herald, “"), ar("غرقت"), en("”")), (en(ADDRESS),))
    found = identified(take(taken(), excerpt(ar("«غرقت العبّارة»"), *lines)), "take_herald_quote")
    assert "".join(found.itertext()) == f"«غرقت العبّارة»\n— The Herald, “غرقت”\n{ADDRESS}"


def test_an_excerpts_part_is_opened_by_its_address() -> None:
    tree = take(taken(), excerpt(en("“the ferry sank”")))
    (details,) = elements(tree, "details")
    assert text(only(details, "taken__summary")) == "A Denies The Wire"
    assert identified(details, "take_herald").get("class") == "taken__body"


def test_without_excerpts_there_is_no_part_for_them() -> None:
    assert classed(take(taken()), "take__part--excerpts") == []


@pytest.mark.parametrize(
    ("dispute", "expected"),
    [
        pytest.param(Dispute("", "Dispute this", "mailto:a@b.example?subject=x&body=y"), "Dispute this", id="link"),
        pytest.param(Dispute("Write to: us"), "Write to: us", id="words"),
    ],
)
def test_where_to_object(dispute: Dispute, expected: str) -> None:
    tree = take(taken(dispute=dispute))
    assert expected in text(tree)
    assert (dispute.href in hrefs(tree)) is bool(dispute.href)
