"""Where a reader can object."""

from urllib.parse import parse_qs, urlsplit

import pytest

from dossier.site.dispute import LONGEST_QUOTE, Disputed, cut, dispute
from dossier.site.views import Dispute
from tests import facts

PERMALINK = f"{facts.BASE}claims/sunk/#a"
VERSION = f"Version 2, SHA-256 {'0a' * 32}"
QUESTIONS = "What is wrong?\n\nWhat should stand there instead?\n\nWhere can that be checked?\n"


def disputed(title: str = "The ferry sank.", quote: str = "", version: str = VERSION, **about: str) -> Dispute:
    edition = facts.edition_of(facts.dossier(dossier=about))
    return dispute(edition, Disputed(title, PERMALINK, version, quote))


def begun(href: str) -> dict[str, str]:
    """What the link begins."""
    return {name: value for name, (value,) in parse_qs(urlsplit(href).query, strict_parsing=True).items()}


@pytest.mark.parametrize(
    "repository", ["https://code.example/o/r", "https://code.example/o/r/", "https://code.example/o/r.git"]
)
def test_an_issue_is_begun(repository: str) -> None:
    found = disputed(quote="the ferry sank off the quay", repository=repository, contact="a@b.example")
    assert found.href.partition("?")[0] == "https://code.example/o/r/issues/new"
    assert begun(found.href) == {
        "template": "dispute.yml",
        "title": "Dispute: The ferry sank.",
        "body": f"{PERMALINK}\n{VERSION}\n\n> the ferry sank off the quay\n\n{QUESTIONS}",
        "address": PERMALINK,
        "version": VERSION,
        "quote": "the ferry sank off the quay",
    }


def test_of_a_claim_that_is_not_released_it_says_so() -> None:
    found = begun(disputed(version="", repository="https://code.example/o/r").href)
    assert found["body"] == f"{PERMALINK}\nNot yet released\n\n{QUESTIONS}"


@pytest.mark.parametrize("contact", ["desk+claims@dossiers.example", "mailto:desk+claims@dossiers.example"])
def test_a_letter_is_begun(contact: str) -> None:
    found = disputed(contact=contact)
    assert found.href.startswith("mailto:desk+claims@dossiers.example?subject=Dispute%3A%20The")
    assert begun(found.href)["body"] == f"{PERMALINK}\n{VERSION}\n\n{QUESTIONS}".replace("\n", "\r\n")
    assert "+" not in found.href.partition("?")[2]


def test_a_page_of_the_editors_is_linked() -> None:
    assert disputed(contact="https://dossiers.example/contact").href == "https://dossiers.example/contact"


@pytest.mark.parametrize(
    "contact",
    [
        "PO box 7, Lysmar",
        "javascript:alert(1)",
        "mailto:a@b.example?bcc=c@d.example",
        "https://user:word@dossiers.example/",
        "a@b.example, c@d.example",
    ],
)
def test_what_is_no_address_is_only_shown(contact: str) -> None:
    assert disputed(contact=contact) == Dispute(f"To dispute this, write to: {contact}")


def test_without_anybody_to_write_to_it_says_so() -> None:
    assert disputed() == Dispute("This dossier names no address for objections.")


@pytest.mark.parametrize("quote", ["a & b = c # d + e % f\n> g", "«غرقت العبّارة» 100 %", "line\none"])
def test_every_sign_arrives(quote: str) -> None:
    for about in ({"repository": "https://code.example/o/r"}, {"contact": "a@b.example"}):
        body = begun(disputed(quote=quote, **about).href)["body"].replace("\r\n", "\n")
        assert f"\n\n> {' '.join(quote.split())}\n\n" in body


@pytest.mark.parametrize("word", ["ferry", "العبّارة", "😀"])
def test_however_long_the_quote_the_address_is_short(word: str) -> None:
    quote = " ".join([word] * 2000)
    found = disputed(title=quote, quote=quote, repository="https://code.example/o/r")
    assert len(found.href) < 2000
    assert f"{word} […]\n" in begun(found.href)["body"]


def test_a_short_text_is_left_alone() -> None:
    assert cut("a " * (LONGEST_QUOTE // 4 - 1) + "b", LONGEST_QUOTE).endswith("a b")
    assert cut("x" * 2000, LONGEST_QUOTE) == "[…]"
