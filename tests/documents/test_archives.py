"""Web archives: the article's page is found by its address, and bombs and ruins are refused."""

import gzip
import io
import struct
import zipfile

import pytest

from dossier import documents
from dossier.documents import Kind, Undecided, Unreadable, Wish
from tests.documents.pages import ARABIC, ARABIC_HEADLINE, URL, arabic_page, page, text_of, wacz, warc

OTHER = "https://courier.example/other"
PAIR = ((URL, page().encode()), (OTHER, page(headline="Another headline").encode()))


def read(content: bytes, **wish: object) -> documents.Document:
    return documents.read(content, Wish(documents.kind_of(content), **wish))  # type: ignore[arg-type]


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize(
    "address", [URL, "http://www.courier.example/dredgers/", "https://courier.example/dredgers#quay"]
)
def test_the_source_s_address_decides(packed: bool, address: str) -> None:
    found = read(warc(PAIR, gzip=packed), addresses=("https://elsewhere.example/x", address))
    assert (found.text, found.address, found.kind) == (text_of(), URL, "warc")


def test_an_address_that_is_asked_for_goes_before() -> None:
    assert read(warc(PAIR), addresses=(URL,), page=OTHER).text.startswith("Another headline")


def test_the_only_page_is_taken_whatever_its_address() -> None:
    others = warc([("https://courier.example/a.css", b"a {}")], media="text/css")
    moved = warc([("https://courier.example/old", b"<html>")], status="301 Moved")
    assert read(others + moved + warc(PAIR[:1]), addresses=("https://elsewhere.example/x",)).address == URL


def test_of_one_address_the_last_capture_is_taken() -> None:
    assert read(warc([(URL, PAIR[1][1]), PAIR[0]])).text == text_of()


def test_of_several_pages_none_is_taken() -> None:
    with pytest.raises(Undecided) as undecided:
        read(warc(PAIR))
    assert [one.address for one in undecided.value.pages] == [URL, OTHER]


def test_a_page_that_is_asked_for_and_not_there() -> None:
    with pytest.raises(Undecided) as undecided:
        read(warc(PAIR[:1]), page=OTHER)
    assert (undecided.value.wanted, [one.address for one in undecided.value.pages]) == (OTHER, [URL])


def test_a_wacz_offers_what_it_lists_as_pages() -> None:
    made = wacz(warc((*PAIR, ("https://ads.example/frame", page().encode()))), [(URL, "Dredgers"), (OTHER, "Another")])
    with pytest.raises(Undecided) as undecided:
        read(made)
    assert [(one.address, one.title) for one in undecided.value.pages] == [(URL, "Dredgers"), (OTHER, "Another")]
    assert read(made, addresses=(URL,)).kind == "wacz"
    assert read(wacz(warc(PAIR), [(OTHER, "Another")])).address == OTHER


def test_letters_are_those_that_the_server_named() -> None:
    made = warc([(URL, arabic_page().encode("cp1256"))], media="text/html; charset=windows-1256")
    assert read(made).text == text_of(ARABIC_HEADLINE, ARABIC)


def test_a_page_that_was_sent_compressed() -> None:
    made = warc([(URL, gzip.compress(page().encode()))], headers=[("Content-Encoding", "gzip")])
    assert read(made).text == text_of()


def locked() -> bytes:
    """A WACZ whose members are said to be encrypted."""
    made = bytearray(wacz(warc(PAIR)))
    place = -1
    while (place := made.find(b"PK\x01\x02", place + 1)) >= 0:
        made[place + 8] |= 1
    return bytes(made)


def zip_bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("datapackage.json", "{}")
        made.writestr("archive/data.warc", b"WARC/1.0\r\n" + b"A" * 250_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "kind", "said"),
    [
        pytest.param(warc([]), "warc", "the archive holds no web page", id="no-page"),
        pytest.param(warc(PAIR)[:-40], "warc", "the archive is cut short", id="cut-gzip"),
        pytest.param(warc(PAIR, gzip=False)[:-400], "warc", "the archive is cut short", id="cut"),
        pytest.param(warc(PAIR) + b"rest", "warc", "the archive is damaged, and can't be read", id="rest"),
        pytest.param(b"WARC/1.0\r\nwhat is this\r\n\r\n" * 5, "warc", "the archive holds no web page", id="nonsense"),
        pytest.param(
            gzip.compress(b"WARC/1.0\r\n" + b"A" * 250_000_000),
            "warc",
            "the archive unpacks to more than 200 MB",
            id="gzip-bomb",
        ),
        pytest.param(
            gzip.compress(b"WARC/1.0\r\n" + b"A" * 1_000_000),
            "warc",
            "the archive is damaged: a record has no end to its head",
            id="endless-head",
        ),
        pytest.param(zip_bomb(), "wacz", "the archive unpacks to more than 200 MB", id="zip-bomb"),
        pytest.param(
            warc([(URL, gzip.compress(b"<html>" + b"x" * 20_000_000))], headers=[("Content-Encoding", "gzip")]),
            "warc",
            "a page in the archive is larger than 10 MB",
            id="page-bomb",
        ),
        pytest.param(
            warc([(URL, b"\x8b\x02\x80")], headers=[("Content-Encoding", "br")]),
            "warc",
            "a page in the archive is compressed in a way that isn't read here (br)",
            id="brotli",
        ),
        pytest.param(
            wacz(warc(PAIR))[:-60], "wacz", "the archive is damaged, or locked, and can't be read", id="cut-zip"
        ),
        pytest.param(locked(), "wacz", "the archive is damaged, or locked, and can't be read", id="locked"),
        pytest.param(wacz(b""), "wacz", "the archive holds no web page", id="empty-member"),
    ],
)
def test_what_cannot_be_read_is_said(content: bytes, kind: Kind, said: str) -> None:
    with pytest.raises(Unreadable) as fault:
        documents.read(content, Wish(kind))
    assert fault.value.text == said
    assert fault.value.hint


@pytest.mark.parametrize("place", range(0, 1200, 97))
def test_a_changed_byte_crashes_nothing(place: int) -> None:
    made = bytearray(wacz(warc(PAIR), [(URL, "D")]))
    made[place % len(made)] ^= 0xFF
    made[-22 + place % 20] ^= struct.pack("B", place % 256)[0]
    assert text_or_hint(bytes(made))


def text_or_hint(content: bytes) -> str:
    try:
        return documents.read(content, Wish("wacz", addresses=(URL,))).text
    except Unreadable as fault:
        return fault.hint


def test_a_compressed_archive_that_ends_within_a_record_is_cut_short() -> None:
    whole = warc([(URL, page().encode())])
    for size in (len(whole) - 1, len(whole) - 9):
        with pytest.raises(Unreadable) as fault:
            read(whole[:size])
        assert fault.value.text == "the archive is cut short"


def test_the_case_of_an_address_tells_no_pages_apart() -> None:
    made = warc([(URL, page().encode()), (OTHER, page().encode())])
    assert read(made, page="HTTPS://WWW.Courier.Example/dredgers/").address == URL
