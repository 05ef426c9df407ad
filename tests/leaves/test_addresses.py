"""Ids, and addresses outside the site."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.addresses import RESERVED, id_fault, url_fault

PROFILE = settings(deadline=None, max_examples=200)
GRAMMAR = "ids are lower-case letters, digits and single hyphens"


@pytest.mark.parametrize("text", ["a", "a1", "three-dredgers-2019", "x" * 80, "com", "index-2"])
def test_what_can_be_an_id(text: str) -> None:
    assert id_fault(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Three Dredgers", ('"Three Dredgers" can\'t be an id', f'{GRAMMAR}: write "three-dredgers"'), id="space"
        ),
        pytest.param("a_b", ('"a_b" can\'t be an id', f'{GRAMMAR}: write "a-b"'), id="underscore"),
        pytest.param("-a--b-", ('"-a--b-" can\'t be an id', f'{GRAMMAR}: write "a-b"'), id="hyphens"),
        pytest.param("2019-visit", ('"2019-visit" can\'t be an id', GRAMMAR), id="digit-first"),
        pytest.param("ميناء", ('"ميناء" can\'t be an id', GRAMMAR), id="arabic"),
        pytest.param("a٣", ('"a٣" can\'t be an id', f'{GRAMMAR}: write "a"'), id="arabic-digit"),
        pytest.param("../a", ('"../a" can\'t be an id', f'{GRAMMAR}: write "a"'), id="path"),
        pytest.param("a\n", ('"a\n" can\'t be an id', f'{GRAMMAR}: write "a"'), id="line-break"),
        pytest.param("", ('"" can\'t be an id', GRAMMAR), id="empty"),
        pytest.param("x" * 81, ("the id has 81 characters", "an id has 80 at most"), id="long"),
        pytest.param("con", ('"con" is a reserved name', "choose another id"), id="windows-device"),
        pytest.param("lpt9", ('"lpt9" is a reserved name', "choose another id"), id="windows-port"),
        pytest.param("index", ('"index" is a reserved name', "choose another id"), id="index"),
    ],
)
def test_what_cannot_be_an_id(text: str, expected: tuple[str, str]) -> None:
    assert id_fault(text) == expected


@PROFILE
@given(st.one_of(st.text(max_size=20), st.text(alphabet="aA1-_./ ", max_size=90)))
def test_an_id_is_a_safe_name_of_a_file(text: str) -> None:
    if id_fault(text) is None:
        assert text.isascii()
        assert text == text.lower()
        assert text.replace("-", "").isalnum()
        assert not {"--"} & {text[place : place + 2] for place in range(len(text))}
        assert (text[0].isalpha(), len(text) <= 80, text in RESERVED) == (True, True, False)


@pytest.mark.parametrize(
    "text",
    [
        "https://lysmar.example",
        "http://lysmar.example:80/a?b=c#d",
        "https://lysmar.example:443/",
        "https://lysmar.example/ميناء",
        "https://xn--wgba6cual.example/",
        "HTTPS://LYSMAR.EXAMPLE/",
    ],
)
def test_what_can_be_linked_to(text: str) -> None:
    assert url_fault(text) is None


ODD = "the address holds a space, a backslash or a sign that an address can't hold"
BEGINS = "it begins with https:// or http://"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("javascript:alert(1)", ('"javascript:alert(1)" isn\'t a web address', BEGINS), id="script"),
        pytest.param("data:text/html,x", ('"data:text/html,x" isn\'t a web address', BEGINS), id="data"),
        pytest.param("file:///etc/hosts", ('"file:///etc/hosts" isn\'t a web address', BEGINS), id="file"),
        pytest.param("mailto:a@b.example", ('"mailto:a@b.example" isn\'t a web address', BEGINS), id="mail"),
        pytest.param("//lysmar.example/", ('"//lysmar.example/" isn\'t a web address', BEGINS), id="no-scheme"),
        pytest.param("lysmar.example", ('"lysmar.example" isn\'t a web address', BEGINS), id="bare"),
        pytest.param("https:///page", ('"https:///page" isn\'t a web address', BEGINS), id="no-host"),
        pytest.param("", ('"" isn\'t a web address', BEGINS), id="empty"),
        pytest.param("https://a b.example/", (ODD, "copy it again"), id="space"),
        pytest.param("https://a.example\\@b.example/", (ODD, "copy it again"), id="backslash"),
        pytest.param("java\nscript:x", (ODD, "copy it again"), id="line-break"),
        pytest.param('https://a.example/"onclick="', (ODD, "copy it again"), id="quotation-mark"),
        pytest.param("https://a.example/<b>", (ODD, "copy it again"), id="angle-brackets"),
        pytest.param("https://a.example/\x00", (ODD, "copy it again"), id="nul"),
        pytest.param(
            "https://bücher.example/",
            ('the host "bücher.example" isn\'t in ASCII', "write xn--bcher-kva.example"),
            id="umlaut",
        ),
        pytest.param(
            "https://lуsmar.example/",
            ('the host "lуsmar.example" isn\'t in ASCII', "write xn--lsmar-eze.example"),
            id="cyrillic-look-alike",
        ),
        pytest.param(
            f"https://{'ü' * 70}.example/",
            (f'the host "{"ü" * 70}.example" isn\'t in ASCII', "use the host's ASCII form"),
            id="no-ascii-form",
        ),
        pytest.param(
            "https://ana:secret@a.example/",
            ("the address holds a user name", "delete what stands between // and @"),
            id="password",
        ),
        pytest.param(
            "https://lysmar.example@evil.example/",
            ("the address holds a user name", "delete what stands between // and @"),
            id="host-as-user",
        ),
        pytest.param(
            "https://a.example:8443/",
            ("the address names the port 8443", "delete the colon and the number after the host"),
            id="port",
        ),
        pytest.param(
            "https://a.example:99999/",
            ('"https://a.example:99999/" isn\'t an address', "an address looks like https://example.org/page"),
            id="no-port",
        ),
        pytest.param(
            "https://[::1/",
            ('"https://[::1/" isn\'t an address', "an address looks like https://example.org/page"),
            id="v6",
        ),
    ],
)
def test_what_cannot_be_linked_to(text: str, expected: tuple[str, str]) -> None:
    assert url_fault(text) == expected


@PROFILE
@given(st.one_of(st.text(max_size=40), st.text(alphabet="htps:/@[].a1 \\%é", max_size=30).map("https://".__add__)))
def test_any_text_is_an_address_or_a_fault(text: str) -> None:
    fault = url_fault(text)
    if fault is None:
        assert text.lower().startswith(("http://", "https://"))
        assert not set(text) & set(' \t\n\\<>"')
        assert text.split("/")[2].isascii()
    else:
        assert all(fault)
