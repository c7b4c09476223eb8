"""What is asked for: one scenario, for one customer, in one locale."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

Day = tuple[int, int, int]


class Request:
    """The plain facts of one call to fill.

    `values` are raw, by full name; `locale` may be left out when they carry
    `customer.locale`. `reads` is the locale the agent reads (labels, questions),
    `gloss` the one to show the reply in besides, `add` the phrases to say besides, `today` the clock (the system's
    where None), `turn` 1 for the first reply of a conversation.
    """

    __slots__ = (
        "add", "allow_fallback", "channel", "gloss", "locale", "platform", "reads", "scenario",
        "today", "tone", "turn", "upset", "values", "without",
    )  # fmt: skip

    def __init__(
        self,
        scenario: str,
        locale: str | None = None,
        values: Mapping[str, object] | None = None,
        *,
        channel: str | None = None,
        platform: str | None = None,
        tone: str | None = None,
        upset: bool = False,
        turn: int = 1,
        without: tuple[str, ...] = (),
        today: Day | None = None,
        gloss: str | None = None,
        reads: str | None = None,
        allow_fallback: bool = False,
        add: tuple[str, ...] = (),
    ) -> None:
        self.scenario = scenario
        self.locale = locale
        self.values: dict[str, object] = dict(values or {})
        self.channel = channel
        self.platform = platform
        self.tone = tone
        self.upset = upset
        self.turn = turn
        self.without = without
        self.today = today
        self.gloss = gloss
        self.reads = reads
        self.allow_fallback = allow_fallback
        self.add = add
