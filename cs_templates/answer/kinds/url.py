"""`url`: a page the customer can open safely: https, a real host, nothing hidden in it."""

from __future__ import annotations

from cs_templates.answer.intake import Invalid, bare, quoted
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.intake import Scene

LIMIT = 2_000
_EXAMPLE = "https://track.example/A-10293"
_UNSAFE = frozenset("\"<>\\^`{}|'")
_LISTED = (
    "bit.ly t.co tinyurl.com goo.gl ow.ly is.gd buff.ly rebrand.ly cutt.ly rb.gy shorturl.at tiny.cc t.ly v.gd "
    "bl.ink s.id lnkd.in adf.ly soo.gd t.cn url.cn dwz.cn suo.im clck.ru vk.cc goo.su u.to is.ly shor.by amzn.to "
    "a.co ebay.us s.click.aliexpress.com"
)
SHORTENERS = frozenset(_LISTED.split())


def check(raw: object, scene: Scene) -> str:  # noqa: ARG001 - every kind is called alike
    """The address itself. Raises Invalid for any but a plain https address."""
    url = bare(raw, _EXAMPLE)
    if url[:8].lower() != "https://":
        raise Invalid(say("an address begins with https://, as in {example}", example=_EXAMPLE))
    if not url.isascii() or not url.isprintable() or " " in url or _UNSAFE & set(url):
        raise Invalid(
            say(
                "an address has no spaces, quotes or letters beyond a to z, as in {example}", example=_EXAMPLE
            )
        )
    if url[-1] in ".,;:!":
        raise Invalid(
            say("the address ends in punctuation; leave that out, as in {example}", example=_EXAMPLE)
        )
    _check_host(url[8:].split("/", 1)[0].split("?", 1)[0].split("#", 1)[0].lower())
    return url


def _check_host(authority: str) -> None:
    if "@" in authority:
        raise Invalid(say("an address holds no user name or password, as in {example}", example=_EXAMPLE))
    host, colon, port = authority.partition(":")
    if colon and not (port.isdigit() and 0 < int(port[:6]) < 65_536):
        raise Invalid(
            say("what follows the colon of an address is a port number, as in {example}", example=_EXAMPLE)
        )
    if not _is_host(host):
        raise Invalid(
            say("{value} is not the name of a site, as in {example}", value=quoted(host), example=_EXAMPLE)
        )
    if host.removeprefix("www.") in SHORTENERS:
        raise Invalid(
            say(
                "{host} hides where it leads; give the full address, as in {example}",
                host=host,
                example=_EXAMPLE,
            )
        )


def _is_host(host: str) -> bool:
    """Whether it is a name with a dot, no number (RFC 1123, 2.1)."""
    labels = host.split(".")
    return len(labels) > 1 and len(host) < 254 and all(map(_is_label, labels)) and not labels[-1].isdigit()


def _is_label(label: str) -> bool:
    return 0 < len(label) < 64 and label.replace("-", "a").isalnum() and "-" not in (label[0], label[-1])


def canonical(value: str) -> str:
    """The address itself."""
    return value
