"""How the nearer says differently: overlays over what they extend, a locale over its parent.

Groups merge by key, lists and texts replace. The same rules serve both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cs_templates.corpus.hashes import word_keys

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cs_templates.model import ChannelText, Template

Decoded = dict[str, Any]

SETTINGS = {"channels": 2, "always": 2, "lint": 2, "locales": 2}
ORDERS = {"layouts": 4}
PLATFORM = {"limits": 2, "output": 2, "rules": 2}
PROFILE = {"address": 2, "culture": 2, "samples": 2, "words": 2}
_WORDS = {"variables": 2, "stages": 2, "phrases": 2, "choices": 4, "plurals": 2, "dates": 3, "true_to": 2}


def merge(near: Decoded, far: Decoded, depths: Mapping[str, int]) -> Decoded:
    """The fields of both; in those that `depths` names, groups merge so many levels down."""
    result = {**far, **near}
    for name, depth in depths.items():
        if name in near and name in far:
            result[name] = _deep(near[name], far[name], depth - 1)
    return result


def merge_words(near: Decoded, far: Decoded) -> Decoded:
    """Words by key. A stamp belongs to the words it was written for and falls with them."""
    result = merge(near, far, _WORDS)
    if near and "true_to" in far:
        said = set(word_keys(near))
        kept = {key: stamp for key, stamp in far["true_to"].items() if key not in said}
        result["true_to"] = {**kept, **near.get("true_to", {})}
    return result


def merge_wordings(near: Decoded, far: Decoded) -> Decoded:
    """Wordings by phrase and tone; the stamp is the nearest one's."""
    result = {**far}
    for phrase, said in near.items():
        kept = {tone: texts for tone, texts in far.get(phrase, {}).items() if tone != "true_to"}
        result[phrase] = {**kept, **said}
    return result


def merge_entries(near: Decoded, far: Decoded) -> Decoded:
    """Concepts or terms by name, and of each its fields: the nearer list counts, a courtesy stays one."""
    return {**far, **{name: {**far.get(name, {}), **said} for name, said in near.items()}}


def merge_template(near: Template, far: Template) -> Template:
    """Channel texts by channel; title and lists the nearest that are not empty.

    State and stamp are those of the nearest file that words anything.
    """
    channels = {**far.channels, **near.channels}
    for name in near.channels.keys() & far.channels.keys():
        channels[name] = _merge_text(near.channels[name], far.channels[name])
    worded = near if near.channels else far
    return near._replace(
        title=near.title if near.title.text else far.title,
        keywords=near.keywords or far.keywords,
        customer_says=near.customer_says or far.customer_says,
        channels=channels,
        true_to=worded.true_to,
        state=worded.state,
        stamp_at=worded.stamp_at,
        state_at=worded.state_at,
    )


def _merge_text(near: ChannelText, far: ChannelText) -> ChannelText:
    if near.same_as or far.same_as:
        return near
    return near._replace(body=near.body or far.body, subject=near.subject or far.subject)


def _deep(near: Any, far: Any, depth: int) -> Any:
    if depth < 1 or not isinstance(near, dict) or not isinstance(far, dict):
        return near
    result = {**far}
    for key, value in near.items():
        result[key] = _deep(value, far[key], depth - 1) if key in far else value
    return result
