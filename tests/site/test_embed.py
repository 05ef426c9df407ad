"""A claim on other people's pages: the code, and what programs are told."""

from typing import Any
from urllib.parse import urlsplit

import html5lib
import pytest

from dossier.site import embed, routes
from dossier.site.edition import Edition
from dossier.site.views import EmbedPage, HeadLink
from tests import facts

BASE = facts.BASE
LINES = {"a": "herald > wire", "b": "courier > wire", "c": "denies: gazette > ministry", "d": "mentions: beacon"}
ASSESSED = {"confidence": "low", "reason": "One voice.", "by": "The editors", "date": "2026-03-05"}
CUNNING = 'The "ferry" <b>sank</b> & <script>went</script> down.'


def edition(**fields: Any) -> Edition:
    return facts.edition_of(facts.sunk(LINES, **fields))


def parsed(html: str) -> Any:
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(html)


def code(made: Edition) -> Any:
    return parsed(embed.embed_code(made, made.evidence.claims["sunk"]).html)


def page(**fields: Any) -> EmbedPage:
    made = edition(**fields)
    return embed.embed_page(made, made.evidence.claims["sunk"])


def test_each_stance_names_its_voices_once() -> None:
    found = [(row.mark.stance, [voice.text for voice in row.voices]) for row in page().stances]
    assert found == [("asserts", ["Wire"]), ("denies", ["Ministry"]), ("mentions", ["Beacon"])]


def test_a_withdrawn_claim_says_so() -> None:
    notice = page(state="withdrawn", reason="It was another ferry.").notice
    assert notice is not None
    assert (notice.title, notice.text.text if notice.text else "") == (
        "This claim was withdrawn",
        "It was another ferry.",
    )


def test_the_code_is_a_frame_and_a_line_that_stands_without_it() -> None:
    tree = code(edition())
    frame, line = list(tree)
    assert frame.tag == "iframe"
    assert frame.get("src") == f"{BASE}claims/sunk/embed/"
    assert frame.get("title") == "Claim: The ferry sank."
    assert (frame.get("width"), frame.get("loading"), frame.text) == ("100%", "lazy", None)
    assert int(frame.get("height")) % 20 == 0
    assert (
        "".join(line.itertext())
        == "Claim: The ferry sank. 2 documents relaying 1 outlet; 1 origin · denied by 1 voice. The ferry"
    )
    assert [link.get("href") for link in line.iter("a")] == [f"{BASE}claims/sunk/", BASE]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            {"state": "withdrawn", "reason": "It was another."}, "Withdrawn: The ferry sank. 2", id="withdrawn"
        ),
        pytest.param({"assessment": ASSESSED}, "1 voice. Confidence: Low. The ferry", id="assessed"),
    ],
)
def test_the_line_tells_what_the_editors_say(fields: dict[str, Any], expected: str) -> None:
    _, line = list(code(edition(**fields)))
    assert expected in "".join(line.itertext())


def test_the_code_carries_no_style_and_no_script() -> None:
    for element in code(edition()).iter():
        assert element.tag != "script"
        assert not [name for name in element.attrib if name == "style" or name.startswith("on")]


def test_whatever_a_statement_holds_stays_text() -> None:
    tree = code(edition(statement=CUNNING))
    frame, line = list(tree)
    assert frame.get("title") == f"Claim: {CUNNING}"
    assert next(line.iter("a")).text == CUNNING
    assert {element.tag for element in tree.iter() if isinstance(element.tag, str)} <= {
        "DOCUMENT_FRAGMENT",
        "iframe",
        "p",
        "a",
    }


def test_words_carry_their_language() -> None:
    arabic = {"languages": ["ar"], "title": "العبّارة"}
    made = facts.dossier(dossier=arabic, claims={"sunk": facts.claim(statement="غرقت العبّارة.")})
    line = list(code(facts.edition_of(made)))[1]
    statement = next(line.iter("a"))
    assert (line.get("lang"), line.get("dir")) == ("en", "ltr")
    assert (statement.get("lang"), statement.get("dir")) == ("ar", "rtl")


def test_an_embed_is_higher_where_it_says_more() -> None:
    def height(**fields: Any) -> int:
        made = edition(**fields)
        return embed.height(made, made.evidence.claims["sunk"])

    least = height()
    assert least < height(
        statement="The ferry sank off the old quay at noon." + " It sank twice, off the old quay, at noon." * 4
    )
    assert least < height(state="withdrawn", reason="It was another ferry.")


def test_the_height_holds_what_a_phone_shows() -> None:
    made = edition()
    page = embed.embed_page(made, made.evidence.claims["sunk"])
    short, long = (
        embed.narrow(page, title, str) for title in ("The ferry", "All that was said of the ferry, and by whom")
    )
    assert long - short == embed.LINK
    assert embed.height(made, made.evidence.claims["sunk"]) >= short


def test_what_programs_are_told() -> None:
    made = edition()
    found = embed.oembed(made, made.evidence.claims["sunk"])
    frame = parsed(found["html"])[0]
    assert {key: found[key] for key in ("version", "type", "title", "provider_name", "provider_url")} == {
        "version": "1.0",
        "type": "rich",
        "title": "Claim: The ferry sank.",
        "provider_name": "The ferry",
        "provider_url": BASE,
    }
    assert found["thumbnail_url"] == f"{BASE}claims/sunk/card.png"
    assert (found["thumbnail_width"], found["thumbnail_height"]) == (1200, 630)
    assert str(found["height"]) == frame.get("height")
    assert all(isinstance(found[key], int) for key in ("width", "height", "cache_age"))


def test_the_claims_page_leads_programs_to_it_by_a_whole_address() -> None:
    made = edition()
    (claim,) = made.dossier.public_claims
    expected = HeadLink(
        "alternate", f"{BASE}claims/sunk/oembed.json", "application/json+oembed", "Claim: The ferry sank."
    )
    assert embed.embed_links(made, claim) == (expected,)
    (shown,) = [one for one in facts.site_of(made.dossier).pages if one.address == routes.claim("sunk")]
    assert expected in shown.frame.head.links


@pytest.mark.parametrize("name", ["sunk", "sank-once"])
def test_an_embed_answers_at_every_address_that_the_claim_had(name: str) -> None:
    site = facts.site_of(facts.sunk(LINES, aliases=["sank-once"]))
    (found,) = [one for one in site.pages if one.address == routes.claim_embed(name)]
    assert found.view.statement.text == "The ferry sank."
    assert found.frame.canonical == f"{BASE}claims/sunk/"
    assert (found.frame.scripts, "script-src 'none'" in found.frame.policy) == ((), True)
    assert urlsplit(site.link(found.address)(found.view.address)).path in ("../", "../../sunk/")
