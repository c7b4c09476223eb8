"""Paths as code hosts want them: from the top of the checkout, their parts between slashes; and as URIs."""

from __future__ import annotations

import os


def from_top(path: str, top: str | None = None) -> str:
    """A path seen from `top`, or from the working directory."""
    return os.path.relpath(path, top or os.getcwd()).replace(os.sep, "/")


def uri(path: str) -> str:
    """A path as a relative URI (RFC 3986): what may not stand there as it is, is written as %XX."""
    return "".join(chr(byte) if chr(byte) in _PLAIN else f"%{byte:02X}" for byte in os.fsencode(path))


_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
