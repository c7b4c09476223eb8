"""Every option and argument of the command line, declared once.

A default here means "not given": what then holds is the business of the
command's `run`.
"""

from typing import Annotated

from typer import Argument, Exit, Option

from cs_templates import __version__
from cs_templates.cli import screen


def print_version(asked: bool) -> None:
    """Say the version and leave."""
    if asked:
        screen.out(f"cst {__version__}\n")
        raise Exit


Corpus = Annotated[
    str | None,
    Option(
        "--corpus",
        metavar="DIR",
        help="The corpus: else CST_CORPUS, the nearest templates/, the packaged one.",
    ),
]
Debug = Annotated[bool, Option("--debug", help="Show where in the tool an error arose.")]
AsJson = Annotated[bool, Option("--json", help="One JSON object, for programs.")]
Ui = Annotated[str | None, Option("--ui", metavar="LOCALE", help="The language you read.")]

Query = Annotated[list[str], Argument(metavar="QUERY...", help="Words in any language; - reads stdin.")]
Limit = Annotated[int | None, Option("--limit", metavar="N", help="At most so many (10).")]
Stage = Annotated[str | None, Option("--stage", metavar="STAGE", help="Only this stage.")]

PhraseQuery = Annotated[
    list[str] | None,
    Argument(metavar="[QUERY...]", help="Words in any language, or an id; without any, the whole book."),
]
AtMost = Annotated[int | None, Option("--limit", metavar="N", help="At most so many (all).")]

Scenario = Annotated[
    str, Argument(metavar="SCENARIO", help="An id, its unique beginning, or a query with one clear hit.")
]
Locales = Annotated[
    str | None,
    Option(
        "--locale", "-l", metavar="LOCALE", help="The language the customer reads: ru; ru,en for both in one."
    ),
]
Locale = Annotated[
    str | None, Option("--locale", "-l", metavar="LOCALE", help="The language the customer reads: ru, es-MX.")
]
Gloss = Annotated[
    str | None,
    Option("--gloss", metavar="LOCALE", help="The same text in a language you read; none leaves it out."),
]
Channel = Annotated[
    str | None, Option("--channel", metavar="CHANNEL", help="Which text: message, email, chat, sms.")
]

Pairs = Annotated[
    list[str] | None,
    Option(
        "--set", "-s", metavar="NAME=VALUE", help="A value; NAME may be its unique last part. Repeatable."
    ),
]
Files = Annotated[
    list[str] | None,
    Option(
        "--values", metavar="FILE", help="Values as JSON or YAML; - is stdin. Repeatable: the later wins."
    ),
]
Order = Annotated[str | None, Option("--order", metavar="ID", help="Take the values of this order.")]
Orders = Annotated[
    str | None,
    Option(
        "--orders",
        metavar="FILE|URL",
        help="Where to look for it: a shop system's export (CSV, JSON, JSON Lines, XLSX), or a database's URL.",
    ),
]
Again = Annotated[
    bool, Option("--again", help="Take the last values again, where the setting remember is true.")
]
Without = Annotated[
    list[str] | None, Option("--without", metavar="NAME", help="Leave an optional value out. Repeatable.")
]
Add = Annotated[
    list[str] | None,
    Option(
        "--add",
        metavar="PHRASE",
        help="Say this phrase too, before the closing; an id or its unique beginning. Repeatable.",
    ),
]
Ask = Annotated[bool, Option("--ask", help="Ask for the optional values too.")]
Edit = Annotated[bool, Option("--edit", help="Change the text in your editor before it goes out.")]
NoInput = Annotated[bool, Option("--no-input", help="Never ask.")]
Today = Annotated[str | None, Option("--today", metavar="DATE", help="The day to count from, as 2026-03-08.")]
AllowFallback = Annotated[
    bool, Option("--allow-fallback", help="Take another language where this one is not written.")
]
AllowDraft = Annotated[bool, Option("--allow-draft", help="Take a text that is still a draft.")]
Force = Annotated[
    bool, Option("--force", help="Send what the marketplace's policy forbids; what is overridden is said.")
]
Platform = Annotated[
    str | None,
    Option(
        "--platform",
        metavar="NAME",
        help="The marketplace whose policy holds; else the order's own; none for none.",
    ),
]
Tone = Annotated[
    str | None, Option("--tone", metavar="TONE", help="The phrasebook's register: neutral, warm, formal.")
]
Upset = Annotated[bool, Option("--upset", help="The customer is angry.")]
Turn = Annotated[
    int | None, Option("--turn", metavar="N", help="1 for the first reply, 2 for the second (1).")
]
Part = Annotated[
    str | None, Option("--part", metavar="PART", help="What goes to stdout: subject, body or all (body).")
]
NoNewline = Annotated[bool, Option("--no-newline", "-n", help="No line break after the reply.")]
Quiet = Annotated[bool, Option("--quiet", "-q", help="Only the reply and its warnings.")]
Clipboard = Annotated[
    str | None,
    Option("--clipboard", metavar="COMMAND", help="A backend's name, or a command that reads stdin."),
]

AllOrders = Annotated[
    str | None,
    Option(
        "--orders",
        metavar="FILE|URL",
        help="The orders: a shop system's export (CSV, JSON, JSON Lines, XLSX), or a database's URL.",
    ),
]
Replies = Annotated[
    str | None,
    Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Where the rows go: .jsonl, .csv, .xlsx, or DIR/ for a file for each; else JSON Lines on stdout.",
    ),
]
DryRun = Annotated[
    bool, Option("--dry-run", help="Write nothing; say how many would fail, and the first of each kind.")
]
Jobs = Annotated[int | None, Option("--jobs", metavar="N", help="So many processes (1).")]
Resume = Annotated[bool, Option("--resume", help="Go on with a batch that was stopped.")]
Briefly = Annotated[bool, Option("--quiet", "-q", help="Say only what failed.")]

Output = Annotated[
    str | None,
    Option("--output", "-o", metavar="FILE", help="Write a sealed book here instead of the cache."),
]
Dump = Annotated[
    str | None,
    Option("--dump", metavar="KEY", help="Show a record of the book as JSON, as ru/refund-issued."),
]
Paths = Annotated[
    list[str] | None,
    Argument(metavar="[PATH...]", help="Files and directories to report on; all of the corpus is read."),
]
Format = Annotated[
    str | None, Option("--format", metavar="FORMAT", help="text, json, github, gitlab or sarif (text).")
]
FailOn = Annotated[
    str | None,
    Option(
        "--fail-on", metavar="SEVERITY", help="Exit 1 for error, warning or info, and what is worse (error)."
    ),
]
Select = Annotated[
    list[str] | None,
    Option(
        "--select", metavar="RULES", help="Only these rules: names, codes, beginnings of codes, as T,V102."
    ),
]
Ignore = Annotated[list[str] | None, Option("--ignore", metavar="RULES", help="Not these rules.")]
ExtendSelect = Annotated[
    list[str] | None, Option("--extend-select", metavar="RULES", help="These rules too.")
]
Severity = Annotated[
    list[str] | None,
    Option(
        "--severity", metavar="RULE=SEVERITY", help="How bad a rule is: error, warning or info. Repeatable."
    ),
]
Profile = Annotated[
    str | None, Option("--profile", metavar="NAME", help="How strict: draft, default or release (default).")
]
Baseline = Annotated[
    str | None,
    Option("--baseline", metavar="FILE", help="Known problems, not reported: else .lint-baseline.json."),
]
WriteBaseline = Annotated[
    bool,
    Option(
        "--write-baseline", help="Write it: what there is now, or take out of it what is mended; never more."
    ),
]
Fix = Annotated[bool, Option("--fix", help="Mend what can be mended without changing a word.")]
UnsafeFixes = Annotated[bool, Option("--unsafe-fixes", help="Mend what a reader should look at, too.")]
Diff = Annotated[bool, Option("--diff", help="Show what would be mended, and write nothing.")]
OnlyLocale = Annotated[
    str | None,
    Option("--locale", "-l", metavar="LOCALE", help="Only the files of this locale: ru; ru,es for two."),
]
Report = Annotated[
    str | None, Option("--output", "-o", metavar="FILE", help="Write the report here instead of stdout.")
]
Rule = Annotated[
    str | None, Argument(metavar="[RULE]", help="A rule's name or code, or the beginning of a code.")
]
Setting = Annotated[
    list[str] | None,
    Argument(metavar="[NAME [VALUE]]", help="One setting, or path; with VALUE it is written."),
]
Unset = Annotated[str | None, Option("--unset", metavar="NAME", help="Take this setting out of the file.")]
Shell = Annotated[str, Argument(metavar="SHELL", help="bash, zsh or fish.")]
Words = Annotated[list[str] | None, Argument(metavar="WORDS...", hidden=True)]
Version = Annotated[
    bool, Option("--version", callback=print_version, is_eager=True, help="Show the version.")
]
