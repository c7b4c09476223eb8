"""`_corpus.yaml` and `_platforms/*.yaml` as records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cs_templates.corpus.decode.containers import AT, DOUBT
from cs_templates.model import Channel, Limit, LintSettings, Platform, PolicyRule, Settings, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cs_templates.corpus.reading import Reading
    from cs_templates.model import Location

    Decoded = Mapping[str, Any]

_NEEDED = {
    "source": "the source locale, as in source: en",
    "today": "the day of samples and examples, as in today: 2026-03-08",
    "stages": "the directories of scenarios, as in stages: [pre-sale, shipping]",
    "tones": "the registers of the phrasebook, as in tones: [neutral, warm]",
    "channels": "the kinds of text, as in channels: {message: {limit: 2000}}",
}


def build_settings(said: Decoded, at: Location, reading: Reading) -> Settings:
    """The settings; what is missing is reported at `_corpus.yaml` (`at`)."""
    for name, what in _NEEDED.items():
        if not said.get(name) and name not in said.get(DOUBT, ()):
            reading.report("schema", at, f"{name} is missing in _corpus.yaml", f"add {what}")
    source = said.get("source")
    return Settings(
        source=source.text if source else "en",
        today=said["today"].text if "today" in said else "2026-01-01",
        stages=tuple(stage.text for stage in said.get("stages", ())),
        tones=_tones(said.get("tones", ()), reading),
        channels={name: _channel(name, channel) for name, channel in said.get("channels", {}).items()},
        always={name: names for name, names in said.get("always", {}).items() if name not in {AT, DOUBT}},
        lint=_lint(said.get("lint", {})),
        locales={country: tag.text for country, tag in said.get("locales", {}).items()},
    )


def _lint(said: Decoded) -> LintSettings:
    return LintSettings(**{name: value for name, value in said.items() if name not in {AT, DOUBT}})


def _tones(said: tuple[Text, ...], reading: Reading) -> tuple[str, ...]:
    tones = tuple(tone.text for tone in said)
    if tones and "neutral" not in tones:
        reading.report(
            "schema", said[0], "the tones lack neutral, which the others fall back to", "add neutral"
        )
    return tones if "neutral" in tones else (*tones, "neutral")


def _channel(name: str, said: Decoded) -> Channel:
    return Channel(
        name=name,
        at=said[AT],
        body=_limit(said),
        subject=_limit(said.get("subject", {})),
        has_subject="subject" in said,
        plain=said.get("plain", False),
        no_personal=said.get("no_personal", False),
        must_state=said.get("must_state", ()),
    )


def _limit(said: Decoded) -> Limit | None:
    if "limit" not in said:
        return None
    return Limit(limit=said["limit"], unit=said.get("unit", "characters"))


def build_platform(name: str, said: Decoded, at: Location, reading: Reading) -> Platform:
    """A marketplace; without a channel of its own it takes the first one of the corpus."""
    for needed in ("title", "channel"):
        if needed not in said and needed not in said.get(DOUBT, ()) and at.path not in reading.broken:
            reading.report("schema", at, f"{needed} is missing in this platform", f"add a line {needed}: …")
    channels = reading.names.known.get("channel", ())
    fallback = Text(text=next(iter(channels), "message"), at=at)
    output = said.get("output", {})
    rules = said.get("rules", {})
    return Platform(
        name=name,
        title=said.get("title", Text(text=name, at=at)),
        channel=said.get("channel", fallback),
        limits={
            key: Limit(limit=limit["limit"], unit=limit.get("unit", "characters"))
            for key, limit in said.get("limits", {}).items()
            if "limit" in limit
        },
        newlines=output.get("newlines", "keep"),
        plain_spaces=output.get("plain_spaces", False),
        rules={key: _rule(key, rule) for key, rule in rules.items()},
        at=at,
    )


def _rule(name: str, said: Decoded) -> PolicyRule:
    at = said[AT]
    return PolicyRule(
        name=name,
        find=said.get("find", ()),
        severity=said.get("severity", "error"),
        about=said.get("about", Text(text=name, at=at)),
        source=said.get("source", Text(text="", at=at)),
        checked=said.get("checked", Text(text="", at=at)),
        confidence=said.get("confidence", "unconfirmed"),
        at=at,
        unasked=said.get("unasked", ()),
    )
