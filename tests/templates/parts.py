"""What the tests of template parts share: the engine's own environment, views made by hand, and the parsed result.

A link is written as `to` would make it from a page far away: `>/claims/x/` shows that an address went through it.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import html5lib
from jinja2 import Environment

from dossier.model import Stance
from dossier.outputs.html import environment
from dossier.site.views import (
    ChainLink,
    Column,
    FigurePart,
    Frame,
    Grade,
    Headline,
    LedgerItem,
    NavItem,
    Proof,
    QuotePart,
    Ref,
    SourceRow,
    StanceMark,
    TranslationView,
    When,
    Wording,
)
from tests import facts

Element = Any
TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
WORDS: dict[Stance, str] = {
    "asserts": "Asserts",
    "partly-asserts": "Asserts in part",
    "denies": "Denies",
    "declines": "Declines",
    "mentions": "Mentions",
}


@cache
def templates() -> dict[str, str]:
    return {
        path.relative_to(TEMPLATES).as_posix(): path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.html")
    }


@cache
def jinja() -> Environment:
    return environment(templates(), facts.site_of(facts.dossier()))


def to(address: str) -> str:
    return f">{address}"


def drawn(source: str, **values: Any) -> Element:
    """A template's source as a tree; html5lib in strict mode refuses what isn't HTML."""
    text = jinja().from_string(source).render(**{"frame": FRAME, "to": to, **values})
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(text)


def part(name: str, call: str, **values: Any) -> Element:
    """One macro of a part, called: `part("stance", "stance(mark)", mark=…)`."""
    macro = call.partition("(")[0]
    return drawn(f'{{% from "parts/{name}.html" import {macro} %}}{{{{ {call} }}}}', **values)


def page(name: str, view: Any, **frame: Any) -> Element:
    """A whole page as a tree."""
    given = FRAME if not frame else framed(**frame)
    text = jinja().get_template(f"pages/{name}.html").render(frame=given, page=view, to=to)
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def elements(tree: Element, tag: str = "") -> list[Element]:
    """The elements of a tree, of one kind; drawings' have a namespace before their names."""
    return [
        found
        for found in tree.iter()
        if isinstance(found.tag, str) and (not tag or found.tag.rpartition("}")[2] == tag)
    ]


def classed(tree: Element, name: str) -> list[Element]:
    return [found for found in elements(tree) if name in (found.get("class") or "").split()]


def only(tree: Element, name: str) -> Element:
    """The one element of a class."""
    (found,) = classed(tree, name)
    return found


def text(element: Element) -> str:
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def texts(found: list[Element]) -> list[str]:
    return [text(element) for element in found]


def tongue(element: Element) -> tuple[str | None, str | None]:
    return element.get("lang"), element.get("dir")


def hrefs(tree: Element) -> list[str]:
    return [link.get("href") for link in elements(tree, "a")]


# Views made by hand.


def en(words: str) -> Wording:
    return Wording(words, "en", "ltr")


def ar(words: str) -> Wording:
    return Wording(words, "ar", "rtl")


def ref(name: str, address: str = "/x/", *also: Wording) -> Ref:
    return Ref(en(name), address, also)


def mark(stance: Stance = "asserts") -> StanceMark:
    return StanceMark(stance, WORDS[stance])


def link(name: str = "The Wire", sign: str = "relay", remark: str = "outlet", *also: Wording) -> ChainLink:
    return ChainLink(en(name), also, "/actors/wire/", sign, remark)  # type: ignore[arg-type]


MAY = When("4 May 2021", "2021-05-04")
LOW = Grade("low", "Low", 1)
PROOF = Proof("All 5 words verified", "/sources/herald/#p_capture")
HEADLINE = Headline(
    (FigurePart("1 document", strong=True, address="/claims/sunk/#p_origins"), FigurePart(", 1 origin")),
    "Single origin",
    "None found",
    LOW,
    ("One excerpt asserts the claim.",),
)


def translation(*parts: QuotePart) -> TranslationView:
    return TranslationView(
        parts or (QuotePart("the boat sank"),), "en", "ltr", "Translation by Mara Venn", "In English"
    )


def column(**fields: Any) -> Column:
    made: dict[str, Any] = {
        "anchor": "herald",
        "key": "sunk.herald",
        "letter": "A",
        "mark": mark(),
        "voice": en("The Wire"),
        "source": ref("The ferry again", "/sources/herald/#w_sunk_herald"),
        "same_document": "",
        "outlet": ref("The Herald", "/actors/herald/"),
        "published": MAY,
        "reported": None,
        "chain": (link("The Herald", "document", "prints"), link("The Wire", "voice", "outlet")),
        "quote": (QuotePart("the ferry "), QuotePart("sank", 1, "herald_what"), QuotePart("[…]", is_elision=True)),
        "quote_text": "the ferry sank […]",
        "language": "en",
        "direction": "ltr",
        "stance_words": "",
        "translations": (),
        "printed_in": "Printed in English",
        "proof": PROOF,
        "note": None,
        "also_in": (),
    }
    return Column(**made | fields)


def arabic(**fields: Any) -> Column:
    """A column in Arabic, with its translation."""
    return column(
        **{
            "quote": (QuotePart("غرقت "), QuotePart("العبّارة", 1, "herald_what")),
            "quote_text": "غرقت العبّارة",
            "language": "ar",
            "direction": "rtl",
            "translations": (translation(QuotePart("the boat", 1), QuotePart(" sank")),),
        }
        | fields
    )


def ledger_item(**fields: Any) -> LedgerItem:
    made: dict[str, Any] = {
        "ref": Ref(en("The ferry sank."), "/claims/sunk/"),
        "when": MAY,
        "places": (ref("North Quay", "/places/quay/"),),
        "topic": ref("The ferry", "/topics/ferry/"),
        "marks": (mark(), mark("denies")),
        "marks_words": "1 asserting, 1 denying",
        "headline": HEADLINE,
    }
    return LedgerItem(**made | fields)


def source_row(**fields: Any) -> SourceRow:
    made: dict[str, Any] = {
        "ref": Ref(ar("غرقت العبّارة"), "/sources/herald/"),
        "outlet": ref("The Herald", "/actors/herald/"),
        "authors": ("Mara Venn",),
        "published": MAY,
        "language": "Arabic",
        "read": "read in full",
        "figures": ("2 claims", "41 % quoted"),
        "share": 41,
    }
    return SourceRow(**made | fields)


def framed(**fields: Any) -> Frame:
    made: dict[str, Any] = {
        "title": "The ferry sank.",
        "description": "1 document, 1 origin",
        "canonical": "https://dossiers.example/ferry/claims/sunk/",
        "language": "en",
        "direction": "ltr",
        "dossier_title": en("The ferry"),
        "dossier_kind": "A dossier of claims",
        "nav": (NavItem("Claims", "/claims/", "true", True), NavItem("Method", "/method/", "", False)),
        "foot": (NavItem("Home", "/", "", False), NavItem("Claims", "/claims/", "true", True)),
        "licence": "CC-BY-4.0",
        "editors": ("Mara Venn",),
        "icon": "/static/icon.svg",
        "stylesheet": "/static/site.css",
        "scripts": ("/static/site.js",),
        "policy": "default-src 'none'; style-src 'self'",
        "search": "/search/",
    }
    return Frame(**made | fields)


FRAME = framed()
