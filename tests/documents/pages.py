"""Web pages and web archives for tests."""

import io
import json
import zipfile
from collections.abc import Iterable

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

HEADLINE = "Dredgers for the port"
ARTICLE = (
    "On Tuesday a spokeswoman said that the Harbour Office bought three dredgers for the North Quay, and that the "
    "first would arrive before summer. Nobody at the town hall would say what they cost.",
    "Two dockers, who asked not to be named, said the quay was closed to all ships until the autumn; the ferry to the "
    "islands would leave from the old basin instead.",
)
ARABIC_HEADLINE = "كراكات جديدة للميناء"
ARABIC = (
    "قالت متحدثة يوم الثلاثاء: اشترى مكتب الميناء ثلاث كراكات في مارس، وستصل الأولى قبل الصيف. ولم يذكر أحد في البلدية "
    "كم كلّفت.",
    "وقال الصيادون إن الرمل يسدّ مدخل الميناء كل شتاء، وإن العبّارة ستغادر من الحوض القديم حتى الخريف.",
)
NAVIGATION = (
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport, and what else there is</a></li></ul></nav>'
)
FOOTER = (
    '<section class="comments"><p>Reader one says: what dredgers!</p></section>'
    "<footer><p>All rights reserved.</p></footer>"
)
URL = "https://courier.example/dredgers"


def page(head: str = "", *, headline: str = HEADLINE, article: Iterable[str] = ARTICLE, lang: str = "en") -> str:
    """A page as newspapers make them: a menu, the article, comments, a footer."""
    body = "".join(f"<p>{text}</p>" for text in article)
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>{NAVIGATION}<main><article><h1>{headline}</h1>'
        f"{body}</article></main>{FOOTER}</body></html>"
    )


def arabic_page(head: str = "", lang: str = "ar") -> str:
    return page(head, headline=ARABIC_HEADLINE, article=ARABIC, lang=lang)


def text_of(headline: str = HEADLINE, article: Iterable[str] = ARTICLE) -> str:
    return "\n\n".join((headline, *article)) + "\n"


def warc(
    pages: Iterable[tuple[str, bytes]],
    *,
    gzip: bool = True,
    media: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    headers: Iterable[tuple[str, str]] = (),
) -> bytes:
    """A web archive of these answers: address, body."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=gzip)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "tests"}))
    for address, body in pages:
        answer = StatusAndHeaders(status, [("Content-Type", media), *headers], protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(address, "response", io.BytesIO(body), http_headers=answer))
    return out.getvalue()


def wacz(archive: bytes, listed: Iterable[tuple[str, str]] = ()) -> bytes:
    """A zip with a web archive in it, and these pages listed: address, title."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("datapackage.json", "{}")
        made.writestr("archive/data.warc.gz", archive)
        lines = ['{"format": "json-pages-1.0"}', *(json.dumps({"url": url, "title": name}) for url, name in listed)]
        made.writestr("pages/pages.jsonl", "\n".join(lines))
    return out.getvalue()
