"""The command line as Typer reads it: a declaration for each command, and nothing else.

A declaration's signature holds the arguments and options, its docstring says
what the command does. What runs is `run` of the command's own module, with the
arguments that were given.
"""

import functools
from collections.abc import Callable, Sequence

import typer

from cs_templates.cli import bench_options as b
from cs_templates.cli import commands, helping
from cs_templates.cli import options as o
from cs_templates.cli.examples import EXAMPLES, TOP, block
from cs_templates.errors import DONE, UsageError
from cs_templates.speech import say

HELP = {"help_option_names": ["-h", "--help"]}
ABOUT = "Reply templates for support teams that sell across borders: search, fill, copy."

app = typer.Typer(
    add_completion=False,
    context_settings=HELP,
    help=f"{block(TOP)}\n\n{ABOUT}",
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _command(name: str, *, hidden: bool = False) -> Callable[[Callable[..., None]], None]:
    """Register a declaration: Typer reads its signature, and gives back what `commands.call` takes."""

    def register(declaration: Callable[..., None]) -> None:
        @functools.wraps(declaration)
        def read(**arguments: object) -> tuple[str, dict[str, object]]:
            return name, {key: value for key, value in arguments.items() if _is_given(value)}

        about = (declaration.__doc__ or "").strip()
        text = f"{block(EXAMPLES[name])}\n\n{about}" if name in EXAMPLES else about
        short = about.partition(".")[0]
        app.command(name, help=text, short_help=short, hidden=hidden, context_settings=HELP)(read)

    return register


def _is_given(value: object) -> bool:
    return value is not None and value is not False and value != [] and value != ()


@app.callback()
def _top(
    version: o.Version = False, corpus: o.Corpus = None, ui: o.Ui = None, debug: o.Debug = False
) -> None:
    """Declare what may stand before a command too; `plain.command_first` moves it behind."""


@_command("search")
def _search(
    query: o.Query, limit: o.Limit = None, ui: o.Ui = None, as_json: o.AsJson = False,
    corpus: o.Corpus = None, debug: o.Debug = False,
) -> None:  # fmt: skip
    """Find scenarios. Words in any language of the corpus find them; titles are shown in yours."""


@_command("list")
def _list(
    stage: o.Stage = None, ui: o.Ui = None, as_json: o.AsJson = False,
    corpus: o.Corpus = None, debug: o.Debug = False,
) -> None:  # fmt: skip
    """List the scenarios. They stand by stage, in the order of a sale."""


@_command("show")
def _show(
    scenario: o.Scenario, locale: o.Locale = None, gloss: o.Gloss = None, channel: o.Channel = None,
    ui: o.Ui = None, as_json: o.AsJson = False, corpus: o.Corpus = None, debug: o.Debug = False,
) -> None:  # fmt: skip
    """Show a wording. Below it stands what the reply needs and what it can say besides."""


@_command("phrases")
def _phrases(
    query: o.PhraseQuery = None, locale: o.Locale = None, gloss: o.Gloss = None, tone: o.Tone = None,
    limit: o.AtMost = None, ui: o.Ui = None, as_json: o.AsJson = False, corpus: o.Corpus = None,
    debug: o.Debug = False,
) -> None:  # fmt: skip
    """Look phrases up. Every wording of the phrasebook, beside those of a language you read."""


@_command("fill")
def _fill(
    scenario: o.Scenario, locale: o.Locales = None, pairs: o.Pairs = None, files: o.Files = None,
    order: o.Order = None, orders: o.Orders = None, without: o.Without = None, add: o.Add = None,
    again: o.Again = False, ask: o.Ask = False, edit: o.Edit = False, no_input: o.NoInput = False,
    today: o.Today = None,
    allow_fallback: o.AllowFallback = False, allow_draft: o.AllowDraft = False, force: o.Force = False, channel: o.Channel = None,
    platform: o.Platform = None, tone: o.Tone = None, upset: o.Upset = False, turn: o.Turn = None,
    part: o.Part = None,
    gloss: o.Gloss = None, no_newline: o.NoNewline = False, quiet: o.Quiet = False,
    ui: o.Ui = None, as_json: o.AsJson = False, corpus: o.Corpus = None, debug: o.Debug = False,
) -> None:  # fmt: skip
    """Print a finished reply. Stdout carries the reply alone, or nothing where a value is missing."""


@_command("copy")
def _copy(
    scenario: o.Scenario, locale: o.Locales = None, pairs: o.Pairs = None, files: o.Files = None,
    order: o.Order = None, orders: o.Orders = None, without: o.Without = None, add: o.Add = None,
    again: o.Again = False, ask: o.Ask = False, edit: o.Edit = False, no_input: o.NoInput = False,
    today: o.Today = None,
    allow_fallback: o.AllowFallback = False, allow_draft: o.AllowDraft = False, force: o.Force = False, channel: o.Channel = None,
    platform: o.Platform = None, tone: o.Tone = None, upset: o.Upset = False, turn: o.Turn = None,
    part: o.Part = None,
    gloss: o.Gloss = None, no_newline: o.NoNewline = False, quiet: o.Quiet = False,
    clipboard: o.Clipboard = None,
    ui: o.Ui = None, as_json: o.AsJson = False, corpus: o.Corpus = None, debug: o.Debug = False,
) -> None:  # fmt: skip
    """Print a finished reply and copy it. Where it is refused, no other customer's reply stays behind."""


@_command("batch")
def _batch(
    scenario: o.Scenario, orders: o.AllOrders = None, output: o.Replies = None, locale: o.Locale = None,
    pairs: o.Pairs = None, files: o.Files = None, without: o.Without = None, add: o.Add = None,
    today: o.Today = None, allow_fallback: o.AllowFallback = False, allow_draft: o.AllowDraft = False, force: o.Force = False,
    channel: o.Channel = None, platform: o.Platform = None, tone: o.Tone = None, upset: o.Upset = False,
    turn: o.Turn = None, dry_run: o.DryRun = False, jobs: o.Jobs = None, resume: o.Resume = False, quiet: o.Briefly = False,
    ui: o.Ui = None, as_json: o.AsJson = False, corpus: o.Corpus = None, debug: o.Debug = False,
) -> None:  # fmt: skip
    """Answer every order of a file. One row out for each: its reply, or what it lacks."""


@_command("compile")
def _compile(
    output: o.Output = None, dump: o.Dump = None, ui: o.Ui = None, as_json: o.AsJson = False,
    corpus: o.Corpus = None, debug: o.Debug = False,
) -> None:  # fmt: skip
    """Read the whole corpus and make its book. Every fault is listed with file, line and column."""


@_command("lint")
def _lint(
    paths: o.Paths = None, format: o.Format = None, fail_on: o.FailOn = None, select: o.Select = None,  # noqa: A002
    ignore: o.Ignore = None, extend_select: o.ExtendSelect = None, severity: o.Severity = None,
    profile: o.Profile = None, baseline: o.Baseline = None, write_baseline: o.WriteBaseline = False,
    fix: o.Fix = False, unsafe_fixes: o.UnsafeFixes = False, diff: o.Diff = False, locale: o.OnlyLocale = None,
    output: o.Report = None, ui: o.Ui = None, corpus: o.Corpus = None, debug: o.Debug = False,
) -> None:  # fmt: skip
    """Check every reply a corpus can give. Each problem with its place, and what to do; some it can mend."""


@_command("locale")
def _locale(
    adding: b.AddLocale, priority: b.DraftsOf = None, ui: o.Ui = None, corpus: o.Corpus = None,
    debug: o.Debug = False,
) -> None:  # fmt: skip
    """Add a locale. Its profile, and every word, phrase and template laid out; again, and what is missing comes in."""


@_command("scenario")
def _scenario(
    adding: b.AddScenario, stage: b.InStage = None, title: b.Title = None, about: b.About = None,
    priority: b.Urgency = None, direction: b.Direction = None, mood: b.Mood = None, tone: b.UsualTone = None,
    channels: b.Channels = None, must_state: b.MustState = None, may_state: b.MayState = None,
    if_known: b.IfKnown = None, decides: b.Decides = None, locale: b.DraftLocales = None,
    ui: o.Ui = None, corpus: o.Corpus = None, debug: o.Debug = False,
) -> None:  # fmt: skip
    """Add a scenario. Its contract first, then a draft in the source locale and in those you name."""


@_command("init")
def _init(directory: b.Directory = None, ui: o.Ui = None, debug: o.Debug = False) -> None:
    """Begin a corpus of your own. It extends the packaged one; with checks for GitHub, GitLab and before commits."""


@_command("rename")
def _rename(
    renaming: b.Renaming, dry_run: b.ShowDiff = False, ui: o.Ui = None, corpus: o.Corpus = None,
    debug: o.Debug = False,
) -> None:  # fmt: skip
    """Rename a scenario, variable, option or phrase. In every file of the corpus that speaks of it, or in none."""


@_command("rules")
def _rules(
    rule: o.Rule = None, ui: o.Ui = None, as_json: o.AsJson = False, corpus: o.Corpus = None,
    debug: o.Debug = False,
) -> None:  # fmt: skip
    """List the rules of lint. With one's name or code, its page."""


@_command("status")
def _status(
    locale: b.SomeLocales = None, stage: o.Stage = None, priority: b.Priority = None,
    require: b.Require = None, lint: b.WithLint = False, markdown: b.Markdown = False, ui: o.Ui = None,
    as_json: o.AsJson = False, corpus: o.Corpus = None, debug: o.Debug = False,
) -> None:  # fmt: skip
    """Show how far every translation is. Below it stands what to do next, most valuable first."""


@_command("stale")
def _stale(
    names: b.Names = None, locale: b.SomeLocales = None, ui: o.Ui = None, as_json: o.AsJson = False,
    corpus: o.Corpus = None, debug: o.Debug = False,
) -> None:  # fmt: skip
    """Show what changed in the source. Word by word, since each translation was made; from git."""


@_command("accept")
def _accept(
    names: b.Accepted = None, locale: b.SomeLocales = None, every: b.Every = False, state: b.State = None,
    cosmetic: b.Cosmetic = False, reason: b.Reason = None, ui: o.Ui = None, as_json: o.AsJson = False,
    corpus: o.Corpus = None, debug: o.Debug = False,
) -> None:  # fmt: skip
    """Say that a translation is true to its source. It is stamped with today's text of the source."""


@_command("preview")
def _preview(
    scenario: b.AnyScenario = None, locale: b.OfLocales = None, gloss: o.Gloss = None,
    channel: o.Channel = None, html: b.Html = None, ui: o.Ui = None, as_json: o.AsJson = False,
    corpus: o.Corpus = None, debug: o.Debug = False,
) -> None:  # fmt: skip
    """Show every reply of a scenario or a locale. Filled with the examples, beside the source, here or as a page."""


@_command("test")
def _test(
    scenario: b.AnyScenario = None, locale: b.OfLocales = None, goldens: b.Goldens = None,
    update: b.Update = False, reference: b.Reference = False, ui: o.Ui = None, as_json: o.AsJson = False,
    corpus: o.Corpus = None, debug: o.Debug = False,
) -> None:  # fmt: skip
    """Compare replies with those approved. What changed is shown word by word, as customers would read it."""


@_command("export")
def _export(
    locale: b.Exported = None, output: b.Exchanged = None, format: b.ExchangeFormat = None,  # noqa: A002
    todo: b.Todo = False, ui: o.Ui = None, as_json: o.AsJson = False, corpus: o.Corpus = None, debug: o.Debug = False,
) -> None:  # fmt: skip
    """Write a locale's texts for translators. As PO, CSV or a spreadsheet, with placeholders in place of tags."""


@_command("import")
def _import(
    paths: b.Imported, dry_run: b.OnlyShow = False, force: b.Outdated = False, ui: o.Ui = None,
    as_json: o.AsJson = False, corpus: o.Corpus = None, debug: o.Debug = False,
) -> None:  # fmt: skip
    """Take translators' files back. Everything is checked before anything is written; what is refused is named."""


@_command("doctor")
def _doctor(
    ui: o.Ui = None, as_json: o.AsJson = False, corpus: o.Corpus = None, debug: o.Debug = False
) -> None:
    """Say what the tool found. The corpus, its book, the settings, the terminal, the clipboard."""


@_command("config")
def _config(
    setting: o.Setting = None, unset: o.Unset = None, ui: o.Ui = None, as_json: o.AsJson = False,
    corpus: o.Corpus = None, debug: o.Debug = False,
) -> None:  # fmt: skip
    """Show the settings, or write one. Each stands with the place it comes from."""


@_command("completion")
def _completion(shell: o.Shell, ui: o.Ui = None, debug: o.Debug = False) -> None:
    """Print a completion script. It is yours to put where your shell looks for it."""


@_command("__complete", hidden=True)
def _complete(words: o.Words = None) -> None:
    """Complete the last of the words."""


def run(words: Sequence[str]) -> int:
    """Run a command line through Typer; the exit code. Raises UsageError where it cannot be read."""
    command = typer.main.get_command(app)
    command.context_class.formatter_class = helping.Formatter  # type: ignore[assignment]
    try:
        found = command.main(args=list(words) or ["--help"], prog_name="cst", standalone_mode=False)
    except Exception as error:
        if not hasattr(error, "format_message"):  # a usage error, wherever this Typer keeps the class
            raise
        context = getattr(error, "ctx", None)
        hint = say("{command} --help shows what it takes", command=context.command_path) if context else ""
        raise UsageError(helping.usage_error(error.format_message()), hint) from None
    return commands.call(*found) if isinstance(found, tuple) else DONE
