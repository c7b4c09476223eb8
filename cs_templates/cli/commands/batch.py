"""`cst batch`: a reply for every order of a file, and a row for each that has none."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Generator, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any

from cs_templates.answer.book import checked, variables_of
from cs_templates.batch.asked import Asked
from cs_templates.batch.desk import Desk
from cs_templates.batch.outcome import Tally
from cs_templates.batch.resume import Input, Output, State, input_of, request_of
from cs_templates.batch.run import Done, Stopped, answered, answered_at_once, write_all
from cs_templates.batch.workers import how_many, shared, without_doubles
from cs_templates.batch.writers import format_of, is_directory, jsonl
from cs_templates.cli import screen, summary
from cs_templates.cli.commands import Session, at_least
from cs_templates.cli.commands.fill import NO_PLATFORM, READS, SETTINGS, Given, day_of, full_name
from cs_templates.cli.datafiles import called, read_mapping
from cs_templates.cli.finding import find_scenario
from cs_templates.cli.orders import held_to, sources
from cs_templates.cli.progress import Progress
from cs_templates.cli.stopping import patient_with_garbage, stops
from cs_templates.errors import DONE, FAILED, INTERRUPTED, UsageError
from cs_templates.orders import Source, Stretch, Uncut, parts, stretches
from cs_templates.orders.source import LINES, TEXTS, is_url
from cs_templates.speech import say

if TYPE_CHECKING:
    from cs_templates.answer.book import Book
    from cs_templates.batch.writers import Format
    from cs_templates.cli.commands.fill import Layer

    Write = Callable[[bytes], None]


class Options:
    """What was asked for on the command line, besides the orders."""

    def __init__(
        self, scenario: str, *, orders: str | None = None, output: str | None = None, locale: str | None = None,
        pairs: Sequence[str] = (), files: Sequence[str] = (), without: Sequence[str] = (), add: Sequence[str] = (),
        today: str | None = None, allow_fallback: bool = False, allow_draft: bool = False,
        force: bool = False, channel: str | None = None,
        platform: str | None = None, tone: str | None = None, upset: bool = False, turn: int = 1,
        dry_run: bool = False, jobs: int | None = None, resume: bool = False, quiet: bool = False, ui: str | None = None,
        as_json: bool = False, corpus: str | None = None,
    ) -> None:  # fmt: skip
        self.scenario = scenario
        self.orders = orders
        self.output = output
        self.locale = locale
        self.pairs = pairs
        self.files = files
        self.without = without
        self.add = add
        self.today = day_of(today)
        self.allow_fallback = allow_fallback
        self.allow_draft = allow_draft
        self.force = force
        self.channel = channel
        self.platform = platform
        self.tone = tone
        self.upset = upset
        self.turn = at_least(1, turn, "--turn")
        self.dry_run = dry_run
        self.jobs = None if jobs is None else at_least(1, jobs, "--jobs")
        self.resume = resume
        self.quiet = quiet or as_json
        self.as_json = as_json
        self.corpus = corpus
        self.ui = ui


def run(scenario: str, **options: Any) -> int:
    """Answer every order of a source; 1 where any failed, 130 where the user stopped it."""
    batch = Batch(Options(scenario, **options))
    with patient_with_garbage():
        return batch.run()


class Batch:
    """One call: where the orders are, what is asked of each, where the rows go."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.session = Session(options.corpus, options.ui)
        self.source = _one_source(options, self.session.settings.values.get("orders"))
        where = self.source.where
        self.is_file = where != "-" and not is_url(where)
        self.input = input_of(where) if self.is_file else Input("", 0)
        self.output: Output | None = None
        self.format: Format = jsonl.FORMAT
        if options.output and not options.dry_run:
            self.format = format_of(options.output)
            self.output = Output(options.output, self.format)
        if options.resume and not (self.is_file and self.output):
            message = say("--resume goes on with a file of orders and an output")
            raise UsageError(
                message, say("name both: {example}", example="--orders orders.csv -o replies.jsonl")
            )
        self.tally = Tally()
        self._is_noted = False

    def run(self) -> int:
        """Answer the orders, say what came of them; the exit code."""
        left = self._left()
        asked = self._asked(self.options.today or (left.today if left else time.localtime()[:3]))
        timezone = str(self.session.settings.values.get("shop.timezone", ""))
        with closing(Desk(asked, self.session.root, timezone)) as desk:
            desk.probe()
            state = State(self.input.checksum, self._request(asked, desk, timezone), asked.today)
            return self._answer(desk, state, left)

    def _left(self) -> State | None:
        """What a stopped batch left, where it is to be gone on with. Raises UsageError where it is not, or cannot be."""
        left = self.output.recall() if self.output else None
        if left is None or self.output is None:
            return None
        if not self.options.resume:
            message = say("{path} is what a batch left that was stopped", path=self.output.part)
            raise UsageError(message, say("--resume goes on with it; delete it to begin anew"))
        if left.input != self.input.checksum:
            message = say("{path} has changed since the batch was stopped", path=self.source.where)
            raise UsageError(message, say("delete {path} to begin anew", path=self.output.part))
        return left

    def _request(self, asked: Asked, desk: Desk, timezone: str) -> str:
        return request_of(asked, desk.book, [self.source, timezone, self.options.output])

    def _answer(self, desk: Desk, state: State, left: State | None) -> int:
        """Answer the orders into the output; the exit code."""
        if left is not None and left != state and self.output is not None:
            message = say("the stopped batch asked for something else, or the corpus has changed since")
            hint = say("call it as it was called then, or delete {path} to begin anew", path=self.output.part)
            raise UsageError(message, hint)
        progress = Progress(self._total(), quiet=self.options.quiet)
        with closing(progress), stops() as is_stopped:
            try:
                self._write(desk, state, left, progress, is_stopped)
            except Stopped:
                progress.close()
                self._say_stopped()
                return INTERRUPTED
        self._summary()
        return FAILED if self.tally.failed else DONE

    def _write(
        self, desk: Desk, state: State, left: State | None, progress: Progress, is_stopped: Callable[[], bool]
    ) -> None:
        write, skip = self._begun(state, left)
        progress.begin(skip)

        def watch(row: int) -> None:
            progress.show(self.tally.rows, row)
            if is_stopped():
                raise Stopped

        done = self._done(desk, skip)
        try:
            with closing(done):
                write_all(done, write, self.tally, watch, self.format.most)
            if self.output is not None:
                self.output.finish()
        finally:
            if self.output is not None:
                self.output.close(keep=self.tally.rows > 0)

    def _done(self, desk: Desk, skip: int) -> Generator[Done, None, None]:
        """The orders answered, but for the first so many: by several processes where that is asked and possible."""
        count = how_many(self.options.jobs)
        if count > 1 and not skip and self._can_be_shared():
            with suppress(Uncut):
                yield from self._by_several(count, desk)
                return
            skip = self.tally.rows
        read = stretches(self.source, desk.mappings)
        yield from answered(self._noted(read), desk, self.format, skip)
        self._note_unknown(desk)

    def _can_be_shared(self) -> bool:
        """Whether what a process has made can be left aside: replies with files of their own are there at once."""
        return self.is_file and not (self.output and is_directory(self.options.output or ""))

    def _by_several(self, count: int, desk: Desk) -> Generator[Done, None, None]:
        """The orders answered by so many processes. Raises Uncut where only one can go on."""
        first = next(self._noted(stretches(self.source, desk.mappings)), None)
        is_ours = first is not None and first.reading.layout is None
        if isinstance(first, Stretch):
            desk.look_at(first.reading, first.columns)

        def in_parts(share: tuple[int, int]) -> Iterator[Done]:
            desk.leave_doubles()
            for part in parts(self.source, desk.mappings, share):
                yield answered_at_once(part, desk, self.format)

        def in_turn(share: tuple[int, int]) -> Iterator[Done]:
            return answered(stretches(self.source, desk.mappings), desk, self.format, 0, share)

        with closing(shared(count, in_parts if is_ours else in_turn)) as made:
            yield from without_doubles(made)
        self._note_unknown(desk)

    def _begun(self, state: State, left: State | None) -> tuple[Write, int]:
        """What writes rows, and how many orders have theirs."""
        if self.options.dry_run:
            return _nowhere, 0
        output = self.output
        if output is None:
            return _to_stdout, 0
        if left is None:
            output.begin(state if self.is_file else None)
        else:
            output.go_on()
        written = output.written
        self.tally.ok, self.tally.failed = written.ok, written.failed
        return output.write, self.tally.rows

    def _total(self) -> int:
        return self.input.lines if self.source.where.lower().endswith((*TEXTS, *LINES)) else 0

    # What is asked

    def _asked(self, today: tuple[int, int, int]) -> Asked:
        """What every order is asked for. Raises UsageError for what no order could be answered with."""
        options, session = self.options, self.session
        settings = session.settings
        told: dict[str, Any] = {}

        def look(book: Book) -> None:
            scenario = find_scenario(book, options.scenario, session.ui, False)
            told.update(self._told(book, scenario), scenario=scenario)

        session.answer(look)
        locales = settings.values.get("locales")
        platform = settings.text("platform") if options.platform is None else None
        return Asked(
            today=today, locale=options.locale, channel=options.channel, tone=settings.text("tone", options.tone),
            platform=None if options.platform == NO_PLATFORM else options.platform, upset=options.upset,
            turn=options.turn, add=tuple(options.add), allow_fallback=options.allow_fallback,
            allow_draft=options.allow_draft, force=options.force,
            locales=locales if isinstance(locales, dict) else {}, usual_locale=settings.text("locale"),
            usual_platform=None if platform == NO_PLATFORM else platform, usual_channel=settings.text("channel"),
            no_platform=options.platform == NO_PLATFORM, **told,
        )  # fmt: skip

    def _told(self, book: Book, scenario: str) -> dict[str, Any]:
        """The values that all orders share, and the language in which they are asked for."""
        facts = checked(book, "corpus")
        dictionary: Mapping[str, str] = facts["variables"]

        def used() -> Collection[str]:
            return variables_of(book, scenario)

        layers: list[Layer] = [(SETTINGS, dict(self.session.settings.own()))]
        layers += [(called(path), read_mapping(path)) for path in self.options.files]
        given = Given(layers, self.options.pairs, {})
        values, unknown = given.resolve(dictionary, used)
        for warning in (*self.session.settings.warnings, *unknown):
            screen.note(f"! {warning}")
        own = {name: value for name, value in values.items() if name not in given.told}
        reads = self.session.language(facts, None, values.get(READS))
        without = tuple(full_name(name, dictionary, used) for name in self.options.without)
        return {"own": own, "told": given.told, "reads": reads, "without": without}

    # What is said

    def _noted(self, read: Iterator[Any]) -> Iterator[Any]:
        """The orders; what to know of their source is said with the first, once."""
        for order in read:
            if not self._is_noted:
                self._say_origin(order)
            self._is_noted = True
            yield order
            break
        yield from read

    def _say_origin(self, order: Any) -> None:
        system, platform = order.reading.system, order.reading.platform
        if system and not self.options.quiet:
            screen.note(say("{path}: read as {system}", path=called(self.source.where), system=system), "dim")
        if platform and self.options.platform is None and not self.options.quiet:
            screen.note(held_to(platform, system), "dim")
        for notice in order.reading.notices:
            screen.note(f"! {notice}")

    def _note_unknown(self, desk: Desk) -> None:
        for name in desk.unknown:
            what = {"source": called(self.source.where), "name": name}
            screen.note("! " + say("{source}: there is no variable {name}; it is left aside", **what))

    def _say_stopped(self) -> None:
        count = self.tally.rows
        if self.output is None:
            screen.note(say("stopped after {count:,} orders", count=count))
        elif self.is_file:
            screen.note(
                say("stopped after {count:,} orders; the same call with --resume goes on", count=count)
            )
        else:
            facts = {"count": count, "path": self.output.part}
            screen.note(say("stopped after {count:,} orders, whose rows are in {path}", **facts))

    def _summary(self) -> None:
        options = self.options
        if options.as_json:
            if self.output is not None or options.dry_run:
                screen.write_json(summary.as_json(self.tally))
        elif options.dry_run:
            screen.table([screen.safe(line) for line in summary.lines(self.tally)])
        elif self.tally.failed or not options.quiet:
            screen.note("\n".join(summary.lines(self.tally)))


def _one_source(options: Options, usual: object) -> Source:
    """The source of the orders. Raises UsageError where there is none, or more than one."""
    found = sources(options.orders if options.orders is not None else usual)
    if len(found) != 1:
        message = say("a batch takes its orders from one source, and here are {count}", count=len(found))
        raise UsageError(message, say("add --orders FILE"))
    return found[0]


def _nowhere(_rows: bytes) -> None:
    """A dry run writes nothing."""


def _to_stdout(rows: bytes) -> None:
    screen.out(rows.decode())
