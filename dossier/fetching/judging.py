"""Which network addresses may be asked: public ones, and nothing that leads into a network of one's own.

Sources: IANA, IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890); RFC 6052 and RFC 8215 (NAT64), RFC 3056
(6to4), RFC 4380 (Teredo), RFC 4291 (IPv4-mapped).
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Final

V4_REFUSED: Final = {
    IPv4Network("0.0.0.0/8"): "no address of a server",
    IPv4Network("10.0.0.0/8"): "private",
    IPv4Network("100.64.0.0/10"): "a provider's own",
    IPv4Network("127.0.0.0/8"): "this machine",
    IPv4Network("169.254.0.0/16"): "link-local",
    IPv4Network("172.16.0.0/12"): "private",
    IPv4Network("192.0.0.0/24"): "reserved",
    IPv4Network("192.0.2.0/24"): "reserved",
    IPv4Network("192.88.99.0/24"): "reserved",
    IPv4Network("192.168.0.0/16"): "private",
    IPv4Network("198.18.0.0/15"): "reserved",
    IPv4Network("198.51.100.0/24"): "reserved",
    IPv4Network("203.0.113.0/24"): "reserved",
    IPv4Network("224.0.0.0/4"): "multicast",
    IPv4Network("240.0.0.0/4"): "reserved",
}
"""What isn't public, and what it is."""
V6_REFUSED: Final = {
    IPv6Network("::/128"): "no address of a server",
    IPv6Network("::1/128"): "this machine",
    IPv6Network("::ffff:0:0/96"): "an IPv4 address in disguise",
    IPv6Network("64:ff9b:1::/48"): "a translator's own",
    IPv6Network("2001::/32"): "a tunnel (Teredo)",
    IPv6Network("2001::/23"): "reserved",
    IPv6Network("2001:db8::/32"): "reserved",
    IPv6Network("2002::/16"): "a tunnel (6to4)",
    IPv6Network("3fff::/20"): "reserved",
    IPv6Network("fc00::/7"): "private",
    IPv6Network("fe80::/10"): "link-local",
    IPv6Network("fec0::/10"): "private",
    IPv6Network("ff00::/8"): "multicast",
}
V6_PUBLIC: Final = IPv6Network("2000::/3")
NAT64: Final = IPv6Network("64:ff9b::/96")
"""Networks without IPv4 reach an IPv4 address through these; they are judged as the address within."""


def refusal(address: str) -> str:
    """Why an address may not be asked, in a word or two; empty where it may."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return "no address"
    return v4_refusal(parsed) if isinstance(parsed, IPv4Address) else v6_refusal(parsed)


def v4_refusal(address: IPv4Address) -> str:
    return next((said for network, said in V4_REFUSED.items() if address in network), "")


def v6_refusal(address: IPv6Address) -> str:
    if address in NAT64:
        return v4_refusal(IPv4Address(int(address) & 0xFFFFFFFF))
    found = next((said for network, said in V6_REFUSED.items() if address in network), "")
    return found or ("" if address in V6_PUBLIC else "reserved")
