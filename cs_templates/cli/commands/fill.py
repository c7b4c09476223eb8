"""`cst fill`: a finished reply on stdout, or nothing; and what `copy` shares of it: gather the values, ask, finish.

One file, because each file costs time at every call. What most calls do without
is elsewhere: looking for the scenario (`finding`), files and orders
(`datafiles`, `orders`), `--again` (`again`), prompts (`prompting`).
"""

from __future__ import annotations

from cs_templates.answer.book import checked, is_scenario, tidy, variables_of
from cs_templates.answer.draft import Request, missing_in, prepare
from cs_templates.answer.reply import Outgoing, finish
from cs_templates.cli import PARTS, screen
from cs_templates.cli.commands import NO_GLOSS, Session, at_least, one_of
from cs_templates.errors import DONE, CsTemplatesError, RefusedError, UsageError
from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from typing import Any

    from cs_templates.answer.book import Book
    from cs_templates.answer.draft import Day, Draft
    from cs_templates.answer.reply import Reply
    from cs_templates.cli.commands import Settings

    Layer = tuple[str, dict[str, object]]

LOCALE, READS = "customer.locale", "agent.locale"
NO_PLATFORM = "none"
SETTINGS, AGAIN = "settings", "--again"
"""The layers of values that are not of this call."""
FROM_SETTINGS = to_say("{who} ({locale} from the settings)")
FROM_VALUES = to_say("{who} ({locale} from customer.locale)")


def run(scenario: str, **options: Any) -> int:
    """Print the reply that the options (those of `Asked`) ask for."""
    asked = Asked(scenario, **options)
    outgoing = make_outgoing(asked, Session(asked.corpus, asked.ui))
    text = text_of(outgoing, asked)
    if asked.as_json:
        screen.write_json(outgoing.to_json())
    else:
        show(outgoing, text, asked)
    return DONE


def text_of(outgoing: Outgoing, asked: Asked) -> str:
    """The part that was asked for. Raises UsageError where the text has no subject."""
    text = outgoing.part(asked.part)
    if text is None:
        first = outgoing.replies[0]
        facts = {"channel": first.channel, "scenario": first.scenario}
        raise UsageError(say("the {channel} text of {scenario} has no subject", **facts))
    return text


def show(outgoing: Outgoing, text: str, asked: Asked) -> None:
    """Print the text and, on stderr, what the agent should know of it."""
    if not asked.quiet:
        for reply in outgoing.replies:
            show_facts(reply)
    show_warnings(outgoing.warnings)
    screen.write_reply(text, newline=not asked.no_newline)
    if not asked.quiet:
        for reply in outgoing.replies:
            show_gloss(reply)
        show_left_out(outgoing.left_out())


def show_facts(reply: Reply) -> None:
    """For whom the reply is, and each value as it prints it."""
    screen.note(f"→ {reply.for_whom}", "bold")
    labels = [label for _, label, _ in reply.echo]
    column = min(max(map(screen.width, labels), default=0), screen.WIDEST_LABEL)
    for _, label, printed in reply.echo:
        screen.note(f"  {screen.pad(label, column)}  {printed}")
    if reply.subject is not None:
        screen.note("  " + say("Subject: {subject}", subject=reply.subject))


def show_warnings(warnings: Iterable[str]) -> None:
    """What the agent should look at before sending."""
    for warning in warnings:
        screen.note(f"! {warning}")


def show_gloss(reply: Reply) -> None:
    """What the reply says, in the agent's language: a block marked with that language."""
    gloss = reply.gloss
    if gloss is None:
        return
    texts = [str(text) for text in (gloss["subject"], gloss["body"]) if text]
    mark = f"{gloss['locale']} │ "
    for line in "\n\n".join(texts).split("\n"):
        for row in screen.wrap(line, max(screen.columns() - screen.width(mark), 20)):
            screen.note(f"{mark}{row}".rstrip(), "dim")
            mark = " " * (screen.width(mark) - 2) + "│ "


def show_left_out(names: Sequence[str]) -> None:
    """What the reply could have said besides."""
    if names:
        screen.note("  " + say("left out: {names}", names=", ".join(names)), "dim")


# What was asked


class Asked:
    """The options of `fill` and `copy`, with their defaults; see `options.py` for what each means.

    Raises UsageError for locales, a part, a turn or a day that cannot be.
    """

    __slots__ = (
        "add", "again", "allow_draft", "allow_fallback", "as_json", "ask", "channel", "corpus", "edit", "files", "force", "gloss",
        "locales", "no_input", "no_newline", "order", "orders", "pairs", "part", "platform", "quiet",
        "scenario", "today", "tone", "turn", "ui", "upset", "without",
    )  # fmt: skip

    def __init__(
        self, scenario: str, *, locale: str | None = None, pairs: Sequence[str] = (),
        files: Sequence[str] = (), order: str | None = None, orders: str | None = None,
        without: Sequence[str] = (), add: Sequence[str] = (), again: bool = False, ask: bool = False,
        edit: bool = False, no_input: bool = False, today: str | None = None, allow_fallback: bool = False,
        allow_draft: bool = False,
        force: bool = False, channel: str | None = None, platform: str | None = None, tone: str | None = None,
        upset: bool = False, turn: int = 1, part: str = "body", gloss: str | None = None,
        no_newline: bool = False, quiet: bool = False, ui: str | None = None, as_json: bool = False,
        corpus: str | None = None,
    ) -> None:  # fmt: skip
        self.scenario = scenario
        self.locales = _locales(locale)
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
        self.today = day_of(today)
        self.allow_fallback = allow_fallback
        self.allow_draft = allow_draft
        self.force = force
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


def _locales(text: str | None) -> tuple[str, ...]:
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


def day_of(text: str | None) -> Day | None:
    """The day that --today names. Raises UsageError."""
    if text is None:
        return None
    import time

    from cs_templates.answer import intake, values  # only where the clock is set

    try:
        return values.read(text.strip(), time.localtime()[:3])
    except intake.Invalid as invalid:
        raise UsageError(say("{what}: {reasons}", what=f"--today {text}", reasons=invalid.why)) from None


# The values that were given


class Given:
    """Values as they were given: layers of data with their source, then NAME=VALUE pairs.

    `answers` are those an agent typed at a prompt, by full name; they win. `doubts`
    says of variables why an order's value for them is left out.
    After `resolve`, `told` are the values that do not come from the settings, and
    `again` the names of those that were only taken again.
    """

    __slots__ = ("again", "answers", "doubts", "layers", "pairs", "told")

    def __init__(self, layers: Sequence[Layer], pairs: Sequence[str], doubts: Mapping[str, str]) -> None:
        self.doubts = doubts
        self.layers = layers
        self.pairs = [split_pair(pair) for pair in pairs]
        self.answers: dict[str, object] = {}
        self.told: dict[str, object] = {}
        self.again: list[str] = []

    def resolve(
        self, dictionary: Mapping[str, str], used: Callable[[], Collection[str]]
    ) -> tuple[dict[str, object], list[str]]:
        """The values by full name, and a warning for each name of a file that the dictionary lacks.

        Raises UsageError for a NAME=VALUE whose name is unknown or may be several.
        """
        own: dict[str, object] = {}
        told: dict[str, object] = {}
        again: dict[str, object] = {}
        warnings: list[str] = []
        for source, data in self.layers:
            if not data:
                continue
            from cs_templates.answer.nested import flatten  # many replies are filled by -s alone

            found, unknown = flatten(data, dictionary)
            {SETTINGS: own, AGAIN: again}.get(source, told).update(found)
            warnings += [_left_aside(source, name) for name in unknown]
        for name, value in self.pairs:
            told[full_name(name, dictionary, used)] = value
        told |= self.answers
        self.again = [name for name in again if name not in told]
        self.told = again | told
        return own | self.told, warnings


def _left_aside(source: str, name: str) -> str:
    shown = say("settings") if source == SETTINGS else source
    return say("{source}: there is no variable {name}; it is left aside", source=shown, name=name)


def split_pair(pair: str) -> tuple[str, str]:
    """NAME=VALUE in two. Raises UsageError where there is no name or no `=`."""
    name, equals, value = pair.partition("=")
    if not name.strip() or not equals:
        message = say("{pair} is not NAME=VALUE", pair=pair)
        raise UsageError(message, say("as in {example}", example="-s order.number=A-10293"))
    return name.strip(), value


def full_name(said: str, dictionary: Collection[str], used: Callable[[], Collection[str]]) -> str:
    """The variable meant by `said`: a whole name, or the last part or parts of one.

    Where several end in it, those that the scenario uses (`used`, asked only
    then) win. Raises UsageError: none, naming the nearest, or still several.
    """
    if said in dictionary:
        return said
    found = [name for name in dictionary if name.endswith(f".{said}")]
    if len(found) > 1:
        needed = used()
        found = [name for name in found if name in needed] or found
    if len(found) != 1:
        from cs_templates.cli.names import misnamed

        raise misnamed(said, found, dictionary)
    return found[0]


# The text in the making


def make_outgoing(asked: Asked, session: Session) -> Outgoing:
    """The finished text. Raises FillError, RefusedError, UsageError and CorpusError."""
    doubts: dict[str, str] = {}
    given = Given(_layers(asked, session, doubts), asked.pairs, doubts)
    outgoing = session.answer(Filling(asked, session, given).run)
    if asked.edit:
        from cs_templates.cli.edit import edit  # above the wall

        edit(outgoing, may_ask=not (asked.no_input or asked.as_json))
    return outgoing


def _layers(asked: Asked, session: Session, doubts: dict[str, str]) -> list[Layer]:
    """The layers of values, weakest first: the settings' own, the last ones, the order's, then each file's.

    `doubts` takes why a variable that the order has something for is left out. Raises UsageError: a file that cannot be read, an order that is not there.
    """
    layers: list[Layer] = [(SETTINGS, dict(session.settings.own()))]
    if asked.again:
        from cs_templates.cli.again import last_values

        layers.append((AGAIN, last_values(asked, session)))
    if asked.order is not None:
        from cs_templates.cli.orders import order_layer

        layers.append(order_layer(asked, session, doubts))
    if asked.files:
        from cs_templates.cli.datafiles import called, read_mapping

        layers += [(called(path), read_mapping(path)) for path in asked.files]
    return layers


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
            self.scenario = self._find(book, self.asked.scenario)
        try:
            return self._run(book)
        except CsTemplatesError as error:
            error.warnings = (*self.session.settings.warnings, *self.unknown)
            if self.given.answers and self.session.settings.remembers():
                error.hint += "\n" + say("what was typed is kept: the same call with --again takes it")
            raise
        finally:
            self._remember()

    def _find(self, book: Book, words: str) -> str:
        if is_scenario(book, words):
            return words
        from cs_templates.cli.finding import find_scenario  # an exact id needs no search

        return find_scenario(book, words, self.session.ui, self._may_ask())

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
        if any(draft.missing or draft.invalid for draft in drafts):
            _refuse(drafts)
        replies = [_finished(draft, len(drafts)) for draft in drafts]
        if self.whence:
            replies[0].for_whom = say(self.whence, who=replies[0].for_whom, locale=replies[0].locale)
        outgoing = Outgoing(drafts, replies, [*self.session.settings.warnings, *self.unknown])
        if len(replies) > 1:
            from cs_templates.answer.several import join

            join(outgoing)
        outgoing.again = [name for name in self.given.again if name in drafts[0].specs]
        return outgoing

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
            _refuse(self._drafts(book))
            raise RefusedError(say("you gave up: nothing was printed"))
        return True

    def _drafts(self, book: Book) -> list[Draft]:
        """A draft in each locale of what is known by now."""
        facts = checked(book, "corpus")
        dictionary: Mapping[str, str] = facts["variables"]

        def used() -> Collection[str]:
            return variables_of(book, self.scenario)

        values, self.unknown = self.given.resolve(dictionary, used)
        if self.given.again:
            from cs_templates.cli.again import refuse_swapped

            refuse_swapped(self.given, dict(self.given.layers)[AGAIN])
        without = [full_name(name, dictionary, used) for name in self.asked.without]
        reads = self.session.language(facts, self._gloss(), values.get(READS))
        requests = [self._request(tag, values, tuple(without)) for tag in self._locales(values)]
        for request in requests:
            request.reads = reads
        requests[0].gloss = self._gloss_of([request.locale for request in requests], reads)
        drafts = [prepare(book, request) for request in requests]
        self.unknown += [
            why for name, why in self.given.doubts.items() if name in drafts[0].specs and name not in values
        ]
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
            turn=asked.turn, allow_fallback=asked.allow_fallback,
            allow_draft=asked.allow_draft, add=tuple(asked.add), force=asked.force,
            platform=platform_of(settings, asked.platform), tone=settings.text("tone", asked.tone),
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


def _refuse(drafts: Sequence[Draft]) -> None:
    """Raises FillError where a draft misses a value, or has one that cannot be used."""
    from cs_templates.answer.gaps import refuse_gaps  # what to say of them is another matter

    refuse_gaps(*drafts)


def platform_of(settings: Settings, asked: str | None) -> str | None:
    """The platform whose rules hold, None where there is none: as asked for, else set; `none` asks for none."""
    name = settings.text("platform", asked)
    return None if name == NO_PLATFORM else name


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
