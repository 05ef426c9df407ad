"""Protected connections: whose certificate it must be, and that a cut is no end."""

import ssl
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from dossier.fetching import Rules, fetch
from dossier.problems import EnvironmentFault
from tests.fetching.hostile import Answer, page, saying, serving

HTML = b"<p>three dredgers</p>"


def certificate(folder: Path, host: str, *, days: int = 2) -> Path:
    """A certificate that vouches for itself, with its key, in one file. `days`: until it ends."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=5))
        .not_valid_after(now + timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{host}{days}.pem"
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file.write_bytes(key.private_bytes(*form) + made.public_bytes(serialization.Encoding.PEM))
    return file


def asked(answer: Answer, file: Path, *, host: str = "paper.example", trusted: Path | None = None) -> bytes:
    """What is fetched from a server with this certificate. `trusted`: what is believed, if not the system's own."""
    protect = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    protect.load_cert_chain(file)
    names: list[str | None] = []
    protect.sni_callback = lambda _line, name, _context: names.append(name)
    with serving(answer, protect=protect) as server:
        rules = Rules(frozenset([server.port]), frozenset(["127.0.0.1"]), resolve=lambda *_: ["127.0.0.1"], seconds=5)
        if trusted:
            rules = replace(rules, trust=lambda: ssl.create_default_context(cafile=trusted))
        found = fetch(f"https://{host}:{server.port}/", rules)
    assert names == [host]
    return found.content


def test_a_certificate_of_the_host(tmp_path: Path) -> None:
    file = certificate(tmp_path, "paper.example")
    assert asked(saying(page(HTML)), file, trusted=file) == HTML


@pytest.mark.parametrize(
    ("host", "days", "is_trusted", "said"),
    [
        pytest.param("other.example", 2, True, "Hostname mismatch", id="another-host"),
        pytest.param("paper.example", -1, True, "certificate has expired", id="expired"),
        pytest.param("paper.example", 2, False, "self-signed certificate", id="nobody-vouches"),
    ],
)
def test_a_certificate_that_proves_nothing(tmp_path: Path, host: str, days: int, is_trusted: bool, said: str) -> None:
    file = certificate(tmp_path, host, days=days)
    with pytest.raises(EnvironmentFault) as fault:
        asked(saying(page(HTML)), file, trusted=file if is_trusted else None)
    assert f": its certificate doesn't prove who it is ({said}" in str(fault.value)


def test_a_cut_is_no_end(tmp_path: Path) -> None:
    """Without a length, only a signed end is one: this server leaves without it."""
    file = certificate(tmp_path, "paper.example")
    with pytest.raises(EnvironmentFault, match="the connection was cut off"):
        asked(saying(b"HTTP/1.0 200 OK\r\n\r\n" + HTML), file, trusted=file)


def test_a_server_without_protection(tmp_path: Path) -> None:
    with serving(saying(page(HTML))) as server:
        rules = Rules(frozenset([server.port]), frozenset(["127.0.0.1"]), resolve=lambda *_: ["127.0.0.1"], seconds=5)
        with pytest.raises(EnvironmentFault, match="no protected connection to it can be made"):
            fetch(f"https://paper.example:{server.port}/", rules)
