"""What is asked of every order of a batch: one request, whose values and locale each order completes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cs_templates.answer.draft import Request

Day = tuple[int, int, int]
NOTHING: Mapping[str, object] = {}


class Asked(NamedTuple):
    """The request that all orders share.

    `own` are values that an order's win over (what the settings say of agent, shop and policies), `told` those that
    win over an order's. `locale` and `platform` win over an order's, `usual_locale` and `usual_platform` hold where
    an order has none, `usual_channel` where neither a channel nor a platform is chosen. `locales` says in which
    locale orders from a country are answered. `no_platform` leaves the order's marketplace out.
    """

    scenario: str
    today: Day
    locale: str | None = None
    channel: str | None = None
    platform: str | None = None
    tone: str | None = None
    upset: bool = False
    turn: int = 1
    without: tuple[str, ...] = ()
    add: tuple[str, ...] = ()
    allow_fallback: bool = False
    allow_draft: bool = False
    force: bool = False
    own: Mapping[str, object] = NOTHING
    told: Mapping[str, object] = NOTHING
    locales: Mapping[str, object] = NOTHING
    usual_locale: str | None = None
    usual_platform: str | None = None
    usual_channel: str | None = None
    no_platform: bool = False
    reads: str | None = None

    def platform_for(self, marketplace: str) -> str | None:
        """The platform whose rules hold for an order of this marketplace (empty for none)."""
        if self.no_platform:
            return None
        return self.platform or marketplace or self.usual_platform

    def request(self, locale: str, marketplace: str, values: Mapping[str, object]) -> Request:
        """What is asked for one order with these values."""
        chosen = self.platform or (marketplace and not self.no_platform)
        return Request(
            self.scenario, locale, values, channel=self.channel or (None if chosen else self.usual_channel),
            platform=self.platform_for(marketplace), tone=self.tone, upset=self.upset, turn=self.turn,
            without=self.without, today=self.today, add=self.add, allow_fallback=self.allow_fallback,
            allow_draft=self.allow_draft, force=self.force, reads=self.reads,
        )  # fmt: skip
