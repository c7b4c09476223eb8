"""From what `fill` and `copy` were asked to a finished reply: find, gather, ask, finish."""

from __future__ import annotations

from cs_templates.answer.draft import prepare
from cs_templates.answer.lookup import checked
from cs_templates.answer.reply import finish
from cs_templates.answer.request import Request
from cs_templates.cli.finding import find_scenario, variables_of
from cs_templates.cli.given import Given, read_layers
from cs_templates.cli.names import full_name
from cs_templates.cli.session import NO_GLOSS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from cs_templates.answer.book import Book
    from cs_templates.answer.draft import Draft
    from cs_templates.answer.reply import Reply
    from cs_templates.cli.asked import Asked
    from cs_templates.cli.session import Session

LOCALE, READS = "customer.locale", "agent.locale"


def make_reply(asked: Asked, session: Session) -> Reply:
    """The finished reply. Raises FillError, RefusedError, UsageError and CorpusError."""
    settings = session.settings
    orders = settings.found("orders", asked.orders)[0]
    layers = read_layers(settings.own(), asked.files, orders, asked.order)
    return session.answer(Filling(asked, session, Given(layers, asked.pairs)).run)


class Filling:
    """One reply in the making. `run` may be called again with a newer book: nothing is asked twice.

    `optional` is true until the optional values were asked for, `whence` says
    where the locale came from, where it was not said.
    """

    __slots__ = ("asked", "given", "optional", "scenario", "session", "whence")

    def __init__(self, asked: Asked, session: Session, given: Given) -> None:
        self.asked = asked
        self.session = session
        self.given = given
        self.optional = asked.ask
        self.scenario = ""
        self.whence = ""

    def run(self, book: Book) -> Reply:
        """The reply that `book` gives."""
        if not self.scenario:
            self.scenario = find_scenario(book, self.asked.scenario, self.session.ui, self._may_ask())
        draft, unknown = self._draft(book)
        while (draft.missing or (self.optional and draft.optional)) and self._ask(draft):
            draft, unknown = self._draft(book)
        reply = finish(draft)
        reply.warnings = [*self.session.settings.warnings, *unknown, *reply.warnings]
        reply.for_whom += f" ({reply.locale} from {self.whence})" if self.whence else ""
        return reply

    def _may_ask(self) -> bool:
        return not (self.asked.no_input or self.asked.as_json)

    def _ask(self, draft: Draft) -> bool:
        """Ask for what is missing; whether there was an answer. What is wrong is refused before anything is asked."""
        if draft.invalid or not self._may_ask():
            return False
        from cs_templates.cli import prompting  # most replies need no terminal

        answers = prompting.ask_for(draft, self.optional) if prompting.has_terminal() else {}
        self.optional = False
        self.given.answers |= answers
        return bool(answers)

    def _draft(self, book: Book) -> tuple[Draft, list[str]]:
        """The draft of what is known by now, and a warning for each name that no variable has."""
        facts = checked(book, "corpus")
        dictionary: Mapping[str, str] = facts["variables"]

        def used() -> Collection[str]:
            return variables_of(book, self.scenario)

        values, unknown = self.given.resolve(dictionary, used)
        without = [full_name(name, dictionary, used) for name in self.asked.without]
        request = self._request(values, tuple(without))
        request.reads = self.session.language(facts, self._gloss(), values.get(READS))
        request.gloss = None if self._gloss() == NO_GLOSS else request.reads
        return prepare(book, request), unknown

    def _request(self, values: dict[str, object], without: tuple[str, ...]) -> Request:
        asked, settings = self.asked, self.session.settings
        locale = asked.locale or (None if values.get(LOCALE) else settings.text("locale"))
        self.whence = "" if asked.locale else "the settings" if locale else LOCALE
        return Request(
            self.scenario, locale, values, without=without, today=asked.today, upset=asked.upset,
            turn=asked.turn, allow_fallback=asked.allow_fallback, add=tuple(asked.add),
            platform=settings.text("platform", asked.platform), tone=settings.text("tone", asked.tone),
            channel=asked.channel or (None if asked.platform else settings.text("channel")),
        )  # fmt: skip

    def _gloss(self) -> str | None:
        """The gloss as asked for or set; `none` where there is to be none."""
        quiet = self.asked.quiet and not self.asked.as_json
        return NO_GLOSS if quiet else self.session.settings.text("gloss", self.asked.gloss)
