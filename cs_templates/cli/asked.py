"""What the command line of `fill` or `copy` said."""

from __future__ import annotations

import time

from cs_templates.answer.book import tidy
from cs_templates.answer.near import did_you_mean
from cs_templates.errors import UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from cs_templates.answer.request import Day

PARTS = ("body", "subject", "all")


class Asked:
    """The options of `fill` and `copy`, with their defaults; see `options.py` for what each means.

    Raises UsageError for locales, a part, a turn or a day that cannot be.
    """

    __slots__ = (
        "add", "again", "allow_fallback", "as_json", "ask", "channel", "corpus", "edit", "files", "gloss",
        "locales", "no_input", "no_newline", "order", "orders", "pairs", "part", "platform", "quiet",
        "scenario", "today", "tone", "turn", "ui", "upset", "without",
    )  # fmt: skip

    def __init__(
        self, scenario: str, *, locale: str | None = None, pairs: Sequence[str] = (),
        files: Sequence[str] = (), order: str | None = None, orders: str | None = None,
        without: Sequence[str] = (), add: Sequence[str] = (), again: bool = False, ask: bool = False,
        edit: bool = False, no_input: bool = False, today: str | None = None, allow_fallback: bool = False,
        channel: str | None = None, platform: str | None = None, tone: str | None = None,
        upset: bool = False, turn: int = 1, part: str = "body", gloss: str | None = None,
        no_newline: bool = False, quiet: bool = False, ui: str | None = None, as_json: bool = False,
        corpus: str | None = None,
    ) -> None:  # fmt: skip
        self.scenario = scenario
        self.locales = read_locales(locale)
        self.pairs = pairs
        self.files = files
        self.order = order
        self.orders = orders
        self.without = without
        self.add = add
        self.again = again
        self.ask = ask
        self.edit = edit
        self.no_input = no_input
        self.today = read_day(today)
        self.allow_fallback = allow_fallback
        self.channel = channel
        self.platform = platform
        self.tone = tone
        self.upset = upset
        self.turn = at_least(1, turn, "--turn")
        self.part = one_of(PARTS, part, "--part")
        self.gloss = gloss
        self.no_newline = no_newline
        self.quiet = quiet
        self.ui = ui
        self.as_json = as_json
        self.corpus = corpus


def read_locales(text: str | None) -> tuple[str, ...]:
    """The locales that -l names, with commas between them; none where it was not given. Raises UsageError."""
    if text is None:
        return ()
    tags = [tag.strip() for tag in text.replace("，", ",").replace("、", ",").split(",")]
    if not all(tags):
        raise UsageError(
            say("-l {text}: a locale is missing", text=text),
            say("as in -l ru, or -l ru,en for both in one text"),
        )
    if any(len(tag.split()) > 1 for tag in tags):
        message = say("-l {text}: a comma stands between two locales", text=text)
        raise UsageError(message, say("as in {example}", example=f"-l {','.join(text.split())}"))
    known = [tidy(tag) for tag in tags]
    if len(set(known)) < len(known):
        twice = max(known, key=known.count)
        message = say("-l {text}: {locale} stands there twice", text=text, locale=twice)
        raise UsageError(message, say("name each locale once"))
    return tuple(tags)


def read_day(text: str | None) -> Day | None:
    """The day that --today names. Raises UsageError."""
    if text is None:
        return None
    from cs_templates.answer.kinds import date  # only where the clock is set
    from cs_templates.answer.verdicts import Invalid

    try:
        return date.read(text.strip(), time.localtime()[:3])
    except Invalid as invalid:
        raise UsageError(say("{what}: {reasons}", what=f"--today {text}", reasons=invalid.why)) from None


def at_least(least: int, number: int, option: str) -> int:
    """The number, where it is `least` or more. Raises UsageError."""
    if number < least:
        raise UsageError(say("{option}: the least is {least}", option=f"{option} {number}", least=least))
    return number


def one_of(known: Sequence[str], word: str, option: str) -> str:
    """The word, where it is one of those known. Raises UsageError, naming the nearest."""
    if word not in known:
        message = say("{option}: it is {names}", option=f"{option} {word}", names=", ".join(known))
        raise UsageError(message, did_you_mean(word, known))
    return word
