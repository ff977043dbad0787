"""Where nothing goes: to no private network, by whatever name, redirect or answer of the DNS, and to no false server."""

import socket
import ssl
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from pintu.fetch import Failed, Fetched
from pintu.fetch.addresses import is_public
from spec.fetch.errand import fetch_one, files
from spec.fetch.misbehaving import page, redirect, serving


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "192.168.1.1", "224.0.0.1",
        "255.255.255.255", "::", "::1", "fe80::1%eth0", "fc00::1", "ff02::1",
        "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1",
    ],
)  # fmt: skip
def test_an_address_of_no_public_network(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "64:ff9b::808:808"])
def test_an_address_of_the_public_network(address):
    assert is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"])
def test_a_private_address_by_any_name(tmp_path, host):
    with serving({"/": page()}) as site:
        outcome = fetch_one(tmp_path, site.url("/", host), is_private_allowed=False)
    assert "which is not of the public network" in outcome.what
    assert "--allow-private" in outcome.fix
    assert [] == site.visits
    assert [] == files(tmp_path)


@pytest.mark.parametrize(
    "url", ["ftp://example.org/a", "file:///etc/passwd", "//example.org/", "", "http://", "data:,x"]
)
def test_what_is_no_address_of_the_web(tmp_path, url):
    assert "only http:// and https:// are fetched" == fetch_one(tmp_path, url).what


def test_a_redirect_to_a_private_address_also_where_the_first_was_allowed(tmp_path):
    with serving({"/": page()}) as inner, serving({"/": redirect(inner.url("/", "localhost"))}) as site:
        outcome = fetch_one(tmp_path, site.url("/"))
    assert isinstance(outcome, Failed)
    assert outcome.what.startswith("localhost is ")
    assert [] == inner.visits


def test_the_robots_file_of_a_private_address_is_not_asked_for_either(tmp_path):
    with serving({"/robots.txt": page(b"")}) as inner:
        with serving({"/robots.txt": redirect(inner.url("/robots.txt", "localhost")), "/": page()}) as site:
            outcome = fetch_one(tmp_path, site.url("/"))
        assert outcome.what.startswith("localhost is ")
    assert [] == inner.visits + site.asked("/")


class Names:
    """A DNS of our own: each name with its answers, one after another."""

    def __init__(self, monkeypatch, **answers):
        self.answers, self.real, self.asked = answers, socket.getaddrinfo, []
        monkeypatch.setattr(socket, "getaddrinfo", self.look_up)

    def look_up(self, host, port, *arguments, **options):
        name = host.decode() if isinstance(host, bytes) else host
        if name.partition(".")[0] not in self.answers:
            return self.real(host, port, *arguments, **options)
        self.asked.append(name)
        answers = self.answers[name.partition(".")[0]]
        given = answers.pop(0) if len(answers) > 1 else answers[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in given]


def test_one_private_answer_among_public_ones(tmp_path, monkeypatch):
    names = Names(monkeypatch, report=[["8.8.8.8", "127.0.0.1"]])
    with serving({"/": page()}) as site:
        outcome = fetch_one(tmp_path, site.url("/", "report.test"), is_private_allowed=False)
    assert "report.test is 127.0.0.1, which is not of the public network" == outcome.what
    assert ["report.test"] == names.asked
    assert [] == site.visits


def test_a_name_that_leads_elsewhere_the_next_time(tmp_path, monkeypatch):
    # The answer that was checked is the one that is gone to; the next answer is checked anew.
    names = Names(monkeypatch, report=[["127.0.0.1"], ["127.0.0.1"], ["127.0.0.2"]])
    with serving({"/": page()}) as site:
        outcome = fetch_one(tmp_path, site.url("/", "report.test"))
    assert isinstance(outcome, Fetched)
    assert ["report.test", "report.test"] == names.asked  # for robots.txt and for the page, once each
    assert {f"report.test:{site.port}"} == {visit.headers["host"] for visit in site.visits}


def test_the_second_answer_is_tried_where_the_first_does_not_answer(tmp_path, monkeypatch):
    Names(monkeypatch, report=[["127.0.0.3", "127.0.0.1"]])
    with serving({"/": page()}) as site:
        assert isinstance(fetch_one(tmp_path, site.url("/", "report.test")), Fetched)


def test_a_name_that_nobody_knows(tmp_path):
    assert "no address is known for nowhere.invalid" == fetch_one(tmp_path, "http://nowhere.invalid/").what


def certificate(folder, name):
    """Return a TLS context for a name, and the file of the authority that vouches for it."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    encoded = made.public_bytes(serialization.Encoding.PEM)
    (folder / "authority.pem").write_bytes(encoded)
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "server.pem").write_bytes(private + encoded)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem")
    return context, folder / "authority.pem"


@pytest.mark.parametrize(
    ("name", "is_vouched_for", "is_fetched"),
    [
        pytest.param("report.test", True, True, id="a server with a certificate of its name"),
        pytest.param("report.test", False, False, id="a certificate that nobody vouches for"),
        pytest.param("another.test", True, False, id="a certificate of another name"),
    ],
)
def test_a_server_has_to_prove_who_it_is(tmp_path, monkeypatch, name, is_vouched_for, is_fetched):
    tls, authority = certificate(tmp_path, name)
    if is_vouched_for:
        monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    Names(monkeypatch, report=[["127.0.0.1"]])
    with serving({"/": page()}, tls=tls) as site:
        outcome = fetch_one(tmp_path / "reports", site.url("/", "report.test"))
        assert is_fetched == isinstance(outcome, Fetched)
        if not is_fetched:
            assert outcome.what.startswith("the server cannot prove that it is report.test")
            assert [] == site.visits


def test_a_redirect_from_https_to_http(tmp_path, monkeypatch):
    tls, authority = certificate(tmp_path, "report.test")
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    Names(monkeypatch, report=[["127.0.0.1"]])
    with serving({"/": page()}) as plain, serving({"/": redirect(plain.url("/", "report.test"))}, tls=tls) as site:
        outcome = fetch_one(tmp_path / "reports", site.url("/", "report.test"))
    assert outcome.what.startswith("the server redirects from https to http://report.test:")
    assert [] == plain.visits
