"""From what `fill` and `copy` were asked to what goes out: find, gather, ask, finish."""

from __future__ import annotations

from cs_templates.answer.draft import prepare
from cs_templates.answer.gaps import missing_in, refuse_gaps
from cs_templates.answer.lookup import checked, tidy
from cs_templates.answer.reply import Outgoing, finish
from cs_templates.answer.request import Request
from cs_templates.cli import screen
from cs_templates.cli.finding import find_scenario, variables_of
from cs_templates.cli.given import AGAIN, NUMBER, Given, read_layers
from cs_templates.cli.names import full_name
from cs_templates.cli.session import NO_GLOSS
from cs_templates.errors import CsTemplatesError, RefusedError, UsageError
from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from cs_templates.answer.book import Book
    from cs_templates.answer.draft import Draft
    from cs_templates.answer.reply import Reply
    from cs_templates.cli.asked import Asked
    from cs_templates.cli.session import Session

LOCALE, READS = "customer.locale", "agent.locale"
FROM_SETTINGS = to_say("{who} ({locale} from the settings)")
FROM_VALUES = to_say("{who} ({locale} from customer.locale)")


def make_outgoing(asked: Asked, session: Session) -> Outgoing:
    """The finished text. Raises FillError, RefusedError, UsageError and CorpusError."""
    settings = session.settings
    layers = read_layers(settings.own(), asked.files, settings.orders(asked.orders), asked.order)
    if asked.again:
        layers.insert(1, (AGAIN, _last_values(asked, session)))
    outgoing = session.answer(Filling(asked, session, Given(layers, asked.pairs)).run)
    if asked.edit:
        from cs_templates.cli.edit import edit  # above the wall

        edit(outgoing, may_ask=not (asked.no_input or asked.as_json))
    return outgoing


def _last_values(asked: Asked, session: Session) -> dict[str, object]:
    """The values of the last fill; said for whom they were, so that nobody is answered with another's."""
    from cs_templates.cli import memory  # only where the settings allow it

    if not session.settings.remembers():
        raise UsageError(say("--again: nothing is remembered"), memory.how())
    if asked.order is not None:
        message = say("--again and --order would mix the facts of two orders")
        raise UsageError(message, say("give one of them"))
    found = memory.recall(session.root)
    if not asked.as_json:
        named = [str(found[name]) for name in ("customer.name", NUMBER) if name in found]
        screen.note(say("again: {values}", values=" · ".join(named) or ", ".join(found)), "bold")
    return found


class Filling:
    """A text in the making. `run` may be called again with a newer book: nothing is asked twice.

    `optional` is true until the optional values were asked for, `whence` is what
    says where the locale came from, where -l did not say it, `unknown` warns of
    each name that no variable has.
    """

    __slots__ = ("asked", "given", "optional", "scenario", "session", "unknown", "whence")

    def __init__(self, asked: Asked, session: Session, given: Given) -> None:
        self.asked = asked
        self.session = session
        self.given = given
        self.optional = asked.ask
        self.scenario = ""
        self.whence = ""
        self.unknown: list[str] = []

    def run(self, book: Book) -> Outgoing:
        """What `book` makes of it."""
        if not self.scenario:
            self.scenario = find_scenario(book, self.asked.scenario, self.session.ui, self._may_ask())
        try:
            return self._run(book)
        except CsTemplatesError as error:
            error.warnings = (*self.session.settings.warnings, *self.unknown)
            if self.given.answers and self.session.settings.remembers():
                error.hint += "\n" + say("what was typed is kept: the same call with --again takes it")
            raise
        finally:
            self._remember()

    def _remember(self) -> None:
        """Keep what was given, where the settings say so: also what was typed for a reply that was refused."""
        values = self.given.told | self.given.answers
        if not values or not self.session.settings.remembers():
            return
        from cs_templates.cli import memory  # only where the settings allow it

        if not memory.keep(self.session.root, values):
            where = say("{why} ({hint})", why=say(memory.NOWHERE), hint=say(memory.PLACES))
            screen.note("! " + say("nothing is remembered: {reason}", reason=where))

    def _run(self, book: Book) -> Outgoing:
        drafts = self._drafts(book)
        while self._gaps(drafts) and self._ask(drafts, book):
            drafts = self._drafts(book)
        refuse_gaps(*drafts)
        replies = [_finished(draft, len(drafts)) for draft in drafts]
        if self.whence:
            replies[0].for_whom = say(self.whence, who=replies[0].for_whom, locale=replies[0].locale)
        outgoing = Outgoing(drafts, replies, [*self.session.settings.warnings, *self.unknown])
        outgoing.again = [name for name in self.given.again if name in drafts[0].specs]
        return outgoing

    def _refuse_swapped(self) -> None:
        """Refuse one customer's values under another's order number, and remember nothing of the two."""
        before = self.given.swapped()
        if before:
            self.given.told = {}
            message = say(
                "what would be taken again is order {order}'s, and this reply is about another", order=before
            )
            raise UsageError(message, say("leave out --again, and give what this order needs"))

    def _gaps(self, drafts: Sequence[Draft]) -> bool:
        return bool(missing_in(drafts)) or (self.optional and any(draft.optional for draft in drafts))

    def _may_ask(self) -> bool:
        return not (self.asked.no_input or self.asked.as_json)

    def _ask(self, drafts: Sequence[Draft], book: Book) -> bool:
        """Ask for what is missing; False where nobody can be asked. What is wrong is refused before anything is asked.

        Raises FillError or RefusedError where the agent gives up.
        """
        if any(draft.invalid for draft in drafts) or not self._may_ask():
            return False
        from cs_templates.cli import prompting  # most replies need no terminal

        if not prompting.has_terminal():
            return False
        complete = prompting.ask_for(drafts, self.optional, self.given.answers)
        prompting.say_how_to_keep(self.given.answers)
        self.optional = False
        if not complete:
            refuse_gaps(*self._drafts(book))
            raise RefusedError(say("you gave up: nothing was printed"))
        return True

    def _drafts(self, book: Book) -> list[Draft]:
        """A draft in each locale of what is known by now."""
        facts = checked(book, "corpus")
        dictionary: Mapping[str, str] = facts["variables"]

        def used() -> Collection[str]:
            return variables_of(book, self.scenario)

        values, self.unknown = self.given.resolve(dictionary, used)
        self._refuse_swapped()
        without = [full_name(name, dictionary, used) for name in self.asked.without]
        reads = self.session.language(facts, self._gloss(), values.get(READS))
        requests = [self._request(tag, values, tuple(without)) for tag in self._locales(values)]
        for request in requests:
            request.reads = reads
        requests[0].gloss = self._gloss_of([request.locale for request in requests], reads)
        drafts = [prepare(book, request) for request in requests]
        if len(drafts) > 1:
            from cs_templates.answer.several import refuse_twins  # most customers read one language

            refuse_twins(drafts)
        return drafts

    def _locales(self, values: Mapping[str, object]) -> Sequence[str | None]:
        """The locales asked for; else the one that the values (None) or the settings name."""
        if self.asked.locales:
            return self.asked.locales
        locale = None if values.get(LOCALE) else self.session.settings.text("locale")
        self.whence = FROM_SETTINGS if locale else FROM_VALUES
        return [locale]

    def _request(self, locale: str | None, values: dict[str, object], without: tuple[str, ...]) -> Request:
        asked, settings = self.asked, self.session.settings
        return Request(
            self.scenario, locale, values, without=without, today=asked.today, upset=asked.upset,
            turn=asked.turn, allow_fallback=asked.allow_fallback, add=tuple(asked.add),
            platform=settings.text("platform", asked.platform), tone=settings.text("tone", asked.tone),
            channel=asked.channel or (None if asked.platform else settings.text("channel")),
        )  # fmt: skip

    def _gloss_of(self, tags: Sequence[str | None], reads: str) -> str | None:
        """The locale of the one gloss; None where none is wanted, or one of several replies can be read."""
        read = len(tags) > 1 and _language(reads) in [_language(tag or "") for tag in tags]
        return None if read or self._gloss() == NO_GLOSS else reads

    def _gloss(self) -> str | None:
        """The gloss as asked for or set; `none` where there is to be none."""
        quiet = self.asked.quiet and not self.asked.as_json
        return NO_GLOSS if quiet else self.session.settings.text("gloss", self.asked.gloss)


def _language(tag: str) -> str:
    return tidy(tag).partition("-")[0]


def _finished(draft: Draft, of: int) -> Reply:
    """The reply of one of several drafts; what refuses it says in which locale."""
    try:
        return finish(draft)
    except RefusedError as error:
        if of > 1:
            error.message = say("{what}: {reasons}", what=draft.locale["tag"], reasons=error.message)
        raise
