"""PDFs for tests: made with the system's Chromium from pages of our own, and by hand."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import CHROMIUM_FLAGS, _find_chromium

PAGE = """<html lang="{language}" dir="{direction}"><head><title>t</title></head>
<body style="font-family: '{font}'; font-size: 16px; width: {width}px; {style}">{body}</body></html>"""


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_find_chromium(), args=list(CHROMIUM_FLAGS), headless=True)
        yield browser
        browser.close()


def printed(
    browser: Browser, body: str, *, language: str = "en", font: str = "DejaVu Serif", width: int = 420, style: str = ""
) -> bytes:
    """A page as Chromium prints it."""
    direction = "rtl" if language == "ar" else "ltr"
    page = browser.new_page()
    page.set_content(
        PAGE.format(language=language, direction=direction, font=font, width=width, style=style, body=body)
    )
    made = page.pdf()
    page.close()
    return made


def empty_pdf(pages: int = 1, content: bytes = b"") -> bytes:
    """A PDF by hand: so many pages, each with this content."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = b" ".join(b"%d 0 R" % (4 + number) for number in range(pages))
    objects.append(b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages))
    objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 3 0 R /Resources << /Font << /F %s >> >> >>"
    objects += [page % font] * pages
    made, places = b"%PDF-1.4\n", []
    for number, held in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(made)
    return made + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        table,
        len(objects) + 1,
        start,
    )
