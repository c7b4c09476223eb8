"""What the source said when a stale text was translated: the older version whose hash its stamp is, from git."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping

from cs_templates.authoring.exchange.unit import Key
from cs_templates.corpus.hashes import text_hash
from cs_templates.corpus.located.characters import read_text
from cs_templates.corpus.located.nodes import ListNode, MapNode, Node, Scalar
from cs_templates.corpus.located.tree import read_tree
from cs_templates.corpus.names import Names

OLDEST = 200
"""So many versions of a file are looked at."""
_SECONDS = 20
Texts = dict[tuple[str, str], str]


class History:
    """The older versions of the source's files, each looked for once."""

    def __init__(self) -> None:
        self._versions: dict[str, list[MapNode]] = {}

    def template(self, path: str, stamp: str) -> dict[Key, str]:
        """The texts of the version of a template that has this hash, by a key without its id; none where git has none."""
        for root in self._of(path):
            texts = _template(root)
            if _hash(texts) == stamp:
                return {Key("", f"{channel}.{field}"): text for (channel, field), text in texts.items()}
        return {}

    def phrase(self, path: str, name: str, stamp: str) -> dict[Key, str]:
        """The same of a phrase's wordings."""
        for root in self._of(path):
            texts = _phrase(root.get(name))
            if texts and _hash(texts) == stamp:
                return {Key("", f"{tone}.{int(at) + 1}"): text for (tone, at), text in texts.items()}
        return {}

    def _of(self, path: str) -> list[MapNode]:
        if path not in self._versions:
            self._versions[path] = list(_versions(path))
        return self._versions[path]


def _hash(texts: Mapping[tuple[str, str], str]) -> str:
    return text_hash((channel, field, text) for (channel, field), text in texts.items())


def _template(root: MapNode) -> Texts:
    channels = root.get("channels")
    said = channels.entries if isinstance(channels, MapNode) else []
    return {
        (name.value, field.value): text.value
        for name, group in said
        if isinstance(group, MapNode) and group.get("same_as") is None
        for field, text in group.entries
        if field.value in ("subject", "body") and isinstance(text, Scalar)
    }


def _phrase(node: Node | None) -> Texts:
    tones = node.entries if isinstance(node, MapNode) else []
    return {
        (tone.value, str(at)): text.value
        for tone, texts in tones
        if isinstance(texts, ListNode)
        for at, text in enumerate(texts.items)
        if isinstance(text, Scalar)
    }


def _versions(path: str) -> Iterator[MapNode]:
    """The older versions of a file, newest first, as far as they can be read."""
    directory, name = os.path.split(path)
    log = _git(directory, "log", f"--max-count={OLDEST}", "--format=%H", "--", name) or b""
    for commit in log.decode().split():
        data = _git(directory, "show", f"{commit}:./{name}")
        source = read_text(path, data, [], Names()) if data else None
        root = read_tree(source) if source else None
        if root is not None:
            yield root


def _git(directory: str, *words: str) -> bytes | None:
    """What git says; None where it is not there, or does not know."""
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and our own words
            ["git", *words],  # noqa: S607 - the user's own git
            cwd=directory,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout if done.returncode == 0 else None
