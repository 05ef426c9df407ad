"""Which addresses may be asked, and what is asked of whom."""

import pytest

from dossier.fetching.judging import refusal
from dossier.fetching.rules import Rules
from dossier.fetching.targets import Target, joined, target
from dossier.problems import UsageFault

PORTS = Rules().ports


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("8.8.8.8", ""),
        ("1.1.1.1", ""),
        ("223.255.255.255", ""),
        ("2606:4700:4700::1111", ""),
        ("2a00:1450:4001::8", ""),
        ("64:ff9b::808:808", ""),
        ("0.0.0.0", "no address of a server"),
        ("0.1.2.3", "no address of a server"),
        ("10.255.255.255", "private"),
        ("100.64.0.1", "a provider's own"),
        ("100.127.255.255", "a provider's own"),
        ("100.128.0.0", ""),
        ("127.255.255.254", "this machine"),
        ("169.254.169.254", "link-local"),
        ("172.16.0.1", "private"),
        ("172.31.255.255", "private"),
        ("172.32.0.0", ""),
        ("192.0.0.1", "reserved"),
        ("192.0.2.1", "reserved"),
        ("192.88.99.1", "reserved"),
        ("192.168.1.1", "private"),
        ("198.19.255.255", "reserved"),
        ("198.51.100.9", "reserved"),
        ("203.0.113.9", "reserved"),
        ("224.0.0.1", "multicast"),
        ("239.255.255.255", "multicast"),
        ("240.0.0.1", "reserved"),
        ("255.255.255.255", "reserved"),
        ("::", "no address of a server"),
        ("::1", "this machine"),
        ("::8.8.8.8", "reserved"),
        ("::ffff:8.8.8.8", "an IPv4 address in disguise"),
        ("::ffff:127.0.0.1", "an IPv4 address in disguise"),
        ("64:ff9b::7f00:1", "this machine"),
        ("64:ff9b::10.0.0.1", "private"),
        ("64:ff9b:1::808:808", "a translator's own"),
        ("100::1", "reserved"),
        ("2001::1", "a tunnel (Teredo)"),
        ("2001:10::1", "reserved"),
        ("2001:db8::1", "reserved"),
        ("2002:808:808::1", "a tunnel (6to4)"),
        ("3fff::1", "reserved"),
        ("4000::1", "reserved"),
        ("5f00::1", "reserved"),
        ("fc00::1", "private"),
        ("fdff::1", "private"),
        ("fe80::1%eth0", "link-local"),
        ("fec0::1", "private"),
        ("ff02::1", "multicast"),
        ("127.1", "no address"),
        ("", "no address"),
    ],
)
def test_only_what_is_public_may_be_asked(address: str, expected: str) -> None:
    assert refusal(address) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("http://a.example", Target("http", "a.example", 80, "/"), id="bare"),
        pytest.param("HTTPS://A.Example:443/X", Target("https", "a.example", 443, "/X"), id="letters"),
        pytest.param("https://a.example./x", Target("https", "a.example", 443, "/x"), id="dot"),
        pytest.param("https://bücher.example/", Target("https", "xn--bcher-kva.example", 443, "/"), id="umlaut"),
        pytest.param("https://مثال.example/", Target("https", "xn--mgbh0fb.example", 443, "/"), id="arabic-host"),
        pytest.param(
            "https://a.example/خبر/1?q=م#x",
            Target("https", "a.example", 443, "/%D8%AE%D8%A8%D8%B1/1?q=%D9%85"),
            id="arabic-path",
        ),
        pytest.param(
            "http://a.example/%D8%AE?a=b%26c", Target("http", "a.example", 80, "/%D8%AE?a=b%26c"), id="percent"
        ),
        pytest.param("https://[2606:4700::1]/", Target("https", "2606:4700::1", 443, "/"), id="ipv6"),
        pytest.param("http://8.8.8.8/", Target("http", "8.8.8.8", 80, "/"), id="ipv4"),
        pytest.param("http://a.example:443/", Target("http", "a.example", 443, "/"), id="odd-but-allowed"),
    ],
)
def test_what_an_address_asks_for(url: str, expected: Target) -> None:
    assert target(url, PORTS) == expected


def test_how_a_host_stands_in_an_address() -> None:
    assert Target("https", "2606:4700::1", 8443, "/x").url == "https://[2606:4700::1]:8443/x"
    assert Target("https", "a.example", 443, "/x").url == "https://a.example/x"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        pytest.param("", "isn't an address on the web", id="empty"),
        pytest.param("a.example/page", "isn't an address on the web", id="no-scheme"),
        pytest.param("http:///page", "isn't an address on the web", id="no-host"),
        pytest.param("file:///etc/passwd", "isn't an address on the web", id="file"),
        pytest.param("gopher://a.example/", "isn't an address on the web", id="gopher"),
        pytest.param("http://a.example:8080/", "names the port 8080", id="port"),
        pytest.param("http://a.example:0/", "names the port 0", id="port-0"),
        pytest.param("http://a.example:99999/", "isn't an address; it looks like", id="port-too-large"),
        pytest.param("http://a.example:x/", "isn't an address; it looks like", id="port-of-letters"),
        pytest.param("http://user@a.example/", "holds a user name", id="user"),
        pytest.param("http://:@a.example/", "holds a user name", id="empty-user"),
        pytest.param("http://a.example@127.0.0.1/", "holds a user name", id="disguised"),
        pytest.param("http://127.1/", "can't be one", id="short"),
        pytest.param("http://0x7f000001/", "can't be one", id="hex"),
        pytest.param("http://2130706433/", "can't be one", id="number"),
        pytest.param("http://0177.0.0.1/", "can't be one", id="octal"),
        pytest.param("http://a.0x7f/", "can't be one", id="ends-in-a-number"),
        pytest.param("http://[::1%25eth0]/", "can't be one", id="zone"),
        pytest.param("http://[::1/", "isn't an address; it looks like", id="bracket"),
        pytest.param("http://a..example/", "can't be one", id="empty-label"),
        pytest.param(f"http://{'a' * 64}.example/", "can't be one", id="long-label"),
        pytest.param("http://a%2eexample/", "can't be one", id="percent-in-the-host"),
        pytest.param("http://a.example\\@b.example/", "holds a space", id="backslash"),
        pytest.param("http://a.example/ x", "holds a space", id="space"),
        pytest.param("http://a.example/\tx", "holds a space", id="tab"),
        pytest.param("\x01http://a.example/", "holds a space", id="control"),
        pytest.param(f"http://a.example/{'x' * 3000}", "the address has 3017 characters", id="endless"),
    ],
)
def test_what_may_not_be_asked(url: str, said: str) -> None:
    with pytest.raises(UsageFault) as fault:
        target(url, PORTS)
    assert said in str(fault.value)
    assert str(fault.value).isprintable()


def test_a_protected_address_leads_to_no_bare_one() -> None:
    base = target("https://a.example/x", PORTS)
    with pytest.raises(UsageFault) as fault:
        joined(base, "http://a.example/y", PORTS)
    assert str(fault.value) == (
        "http://a.example/y isn't protected, and the address before it was: anybody on the way could change it"
    )
    assert joined(target("http://a.example/", PORTS), "https://b.example/y", PORTS).host == "b.example"
