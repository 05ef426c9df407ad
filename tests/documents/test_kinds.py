"""What a document is, by its content."""

import gzip
import io
import zipfile

import pytest

from dossier.documents import Unreadable, kind_of
from tests.documents.pages import page, wacz, warc
from tests.documents.printing import empty_pdf


def zipped(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            made.writestr(name, "x" * 100)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        pytest.param(b"", "text", id="empty"),
        pytest.param(b"Words < more words\n<p> are not tags", "text", id="text"),
        pytest.param(page().encode(), "html", id="html"),
        pytest.param(b"\xef\xbb\xbf \n<!-- saved -->\n<HTML>", "html", id="comment-first"),
        pytest.param(b'<?xml version="1.0"?>\n<!DOCTYPE html><html>', "html", id="xhtml"),
        pytest.param(page().encode("utf-16"), "html", id="utf-16"),
        pytest.param(empty_pdf(), "pdf", id="pdf"),
        pytest.param(b"\n\n" + empty_pdf(), "pdf", id="pdf-after-lines"),
        pytest.param(warc([]), "warc", id="warc-gz"),
        pytest.param(warc([], gzip=False), "warc", id="warc"),
        pytest.param(wacz(warc([])), "wacz", id="wacz"),
    ],
)
def test_kinds(content: bytes, kind: str) -> None:
    assert kind_of(content) == kind


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(gzip.compress(b"<html>"), "the file is compressed (gzip), and no web archive", id="gzip"),
        pytest.param(b"\x1f\x8b\x08garbage", "the file is compressed, and damaged", id="bad-gzip"),
        pytest.param(zipped("word/document.xml"), "the file is a Word document", id="word"),
        pytest.param(zipped("a.txt"), "the file is a zip, and no web archive (WACZ)", id="zip"),
        pytest.param(b"{\\rtf1 words}", "the file is a document of a word processor (RTF)", id="rtf"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1", "the file is a document of an office program", id="doc"),
        pytest.param(b"\x89PNG\r\n", "the file is a picture", id="picture"),
        pytest.param(b"bplist00", "the file is a Safari web archive", id="safari"),
        pytest.param(
            b'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"',
            "the file is a page with its pictures in one file (MHTML)",
            id="mhtml",
        ),
        pytest.param(
            b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "b">]><l/>', "the file is XML, and no web page", id="xml"
        ),
    ],
)
def test_what_is_known_and_cannot_be_read(content: bytes, said: str) -> None:
    with pytest.raises(Unreadable) as fault:
        kind_of(content)
    assert fault.value.text == said
    assert fault.value.hint
