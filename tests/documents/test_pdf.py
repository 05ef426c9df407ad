"""PDFs: what was printed is read as it was written, Arabic with its vowel signs."""

import io
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader, PdfWriter

from dossier import documents
from dossier.documents import Unreadable, Wish, pdf
from tests.documents.printing import chromium, empty_pdf, printed

HEAD = "كُرَّاكاتٌ جديدةٌ للميناء"
PARAGRAPHS = (
    "قالت متحدثةٌ يوم الثلاثاء: اشترى مكتب الميناء (3 كراكات) في مارس 2019، بكلفة 12.5 مليون، وستصل الأولى قبل الصيف.",
    "وقال الصيادون إن شركة Lysmar Dredging Ltd قد وقّعت العقد في 2/4/2019 (انظر الملحق [ب]). لا، إلى الآن، لأنّ الأمر "
    "لإدارة الميناء. بلغت الكلفة ١٢٣٤ ديناراً، أي 50% من «الميزانية» الأولى.",
    "الله أكبر؛ اِسْتَقْبَلَ الرَّئِيسُ وَفْدًا رَفِيعَ المُسْتَوَى.",
)
ENGLISH = (
    "Officials of the Harbour Office said that the affluent fishermen's efficient organisation had offered 1,250 "
    "dollars (about half) for the first of them.",
    "A second paragraph: flying fjords, office, waffle.",
)
COLUMNS = (
    "The first column tells of the dredgers that were bought for the quay and of the men who sailed them home.",
    "The second column tells of the budget that the council read aloud on Friday and of the vote that was put off.",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


def paragraphs(*texts: str, head: str = "") -> str:
    return (f"<h1>{head}</h1>" if head else "") + "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize("font", ["Noto Sans Arabic", "Noto Naskh Arabic", "DejaVu Sans"])
@pytest.mark.parametrize("width", [420, 300])
def test_arabic_is_read_as_it_was_written(browser: Browser, font: str, width: int) -> None:
    made = printed(browser, paragraphs(*PARAGRAPHS, head=HEAD), language="ar", font=font, width=width)
    read = pdf.read(made)
    unreadable = [word for word in read.text.split() if "\ufffd" in word]
    expected = "\n\n".join((HEAD, *PARAGRAPHS)) + "\n"
    for word in unreadable:  # a sign without a letter is named, and nothing around it is lost
        pattern = re.escape(word).replace("\ufffd", "..")
        assert re.search(pattern, expected), word
        expected = re.sub(pattern, word, expected, count=1)
    assert read.text == expected
    assert bool(unreadable) == any("no letter for" in note for note in read.notes)


def test_arabic_says_what_to_look_at(browser: Browser) -> None:
    read = pdf.read(printed(browser, paragraphs(*PARAGRAPHS), language="ar"))
    assert any("turned round" in note for note in read.notes)
    assert pdf.read(printed(browser, paragraphs(*ENGLISH))).notes == ()


@pytest.mark.parametrize("style", ["", "text-align: justify"])
@pytest.mark.parametrize("font", ["DejaVu Serif", "serif"])
def test_english_with_ligatures(browser: Browser, font: str, style: str) -> None:
    made = printed(browser, paragraphs(*ENGLISH, head="Officials find it"), font=font, width=260, style=style)
    assert pdf.read(made).text == "\n\n".join(("Officials find it", *ENGLISH)) + "\n"


def test_arabic_words_within_english(browser: Browser) -> None:
    text = "The paper Echo (صدى الميناء) wrote on 5 April of كراكات, and nothing more of it."
    assert pdf.read(printed(browser, paragraphs(text), width=700)).text == text + "\n"


def test_words_divided_at_the_ends_of_lines_are_joined_and_named(browser: Browser) -> None:
    body = "<p>She spoke of extra&shy;ordinary dredgers, un&shy;usual pro-<br>government papers, as they</p>"
    read = pdf.read(printed(browser, f"{body}<p style='white-space: nowrap'>call pro-government papers</p>", width=190))
    assert read.text == (
        "She spoke of extraordinary dredgers, unusual pro-government papers, as they\n\ncall pro-government papers\n"
    )
    joined = "“extraordinary” (or “extra-ordinary”), “unusual” (or “un-usual”)"
    assert read.notes == (f"divided at a line's end, and joined here: {joined}",)


def test_a_text_that_is_not_hyphenated_keeps_the_hyphens_of_its_words(browser: Browser) -> None:
    read = pdf.read(printed(browser, "<p>They named Ali Al-<br>mamluki of the state-<br>owned paper.</p>"))
    assert read.text == "They named Ali Al-mamluki of the state-owned paper.\n"
    joined = "“Al-mamluki” (or “Almamluki”), “state-owned” (or “stateowned”)"
    assert read.notes == (f"divided at a line's end, and joined here: {joined}",)


def test_what_lies_outside_the_page_is_not_read() -> None:
    content = b"BT /F 12 Tf 9 9 Td (Some words) Tj 0 -40 Td (of another page) Tj ET"
    assert pdf.read(empty_pdf(content=content)).text == "Some words\n"


def test_columns_are_read_one_after_the_other(browser: Browser) -> None:
    columns = f'<div style="columns: 2; column-gap: 30px">{" ".join(COLUMNS)}</div>'
    body = f"<h1>One headline over both columns of it</h1>{columns}"
    read = pdf.read(printed(browser, body, width=560))
    assert read.text.split("\n\n", 1)[0] == "One headline over both columns of it"
    assert " ".join(read.text.split()).endswith(" ".join(COLUMNS))


def test_columns_in_arabic_begin_on_the_right(browser: Browser) -> None:
    words = (
        "قال الصيادون إن الرمل يسد مدخل الميناء كل شتاء وإن العبارة ستغادر من الحوض القديم حتى الخريف ولم يذكر أحد "
        "كم كلفت"
    )
    body = f'<div style="columns: 2; column-gap: 30px">{words}، {words}</div>'
    read = pdf.read(printed(browser, body, language="ar", font="Noto Sans Arabic", width=560))
    assert " ".join(read.text.split()) == f"{words}، {words}"


def test_the_language_that_the_catalogue_tells() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(empty_pdf(content=b"BT /F 12 Tf 9 9 Td (Some words) Tj ET"))))
    from pypdf.generic import NameObject, TextStringObject

    writer.root_object[NameObject("/Lang")] = TextStringObject("en-GB")
    out = io.BytesIO()
    writer.write(out)
    assert pdf.read(out.getvalue()).language == "en"


# What can't be read.


def locked() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(empty_pdf())))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(locked(), "the PDF is locked with a password", id="locked"),
        pytest.param(empty_pdf(), "the PDF holds no text: it is a scan, or a picture of a page", id="scan"),
        pytest.param(b"%PDF-1.7\n", "the PDF is damaged, and can't be read", id="empty"),
        pytest.param(b"%PDF-1.7\n" + bytes(range(256)) * 40, "the PDF is damaged, and can't be read", id="garbage"),
        pytest.param(empty_pdf(301), "the PDF has more than 300 pages", id="long"),
    ],
)
def test_what_cannot_be_read_is_said(content: bytes, said: str) -> None:
    with pytest.raises(Unreadable) as fault:
        documents.read(content, Wish("pdf"))
    assert fault.value.text == said
    assert fault.value.hint


def text_or_hint(content: bytes) -> str:
    try:
        return documents.read(content, Wish("pdf")).text.strip()
    except Unreadable as fault:
        return fault.hint


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.9])
def test_a_pdf_that_is_cut_short_crashes_nothing(browser: Browser, cut: float) -> None:
    whole = printed(browser, paragraphs(*ENGLISH))
    assert text_or_hint(whole[: int(cut * len(whole))])


def test_reading_ends_when_its_time_is_over() -> None:
    slow = empty_pdf(content=b"BT /F 12 Tf " + b"(words and words) Tj " * 200_000 + b"ET")
    with pytest.raises(Unreadable) as fault:
        documents.read(slow, Wish("pdf"), seconds=0.5)
    assert fault.value.text == "reading the document took more than 0.5 seconds, and was ended"
