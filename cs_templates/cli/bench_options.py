"""The options of the trainer's bench, declared as those in `options` are."""

from typing import Annotated

from typer import Argument, Option

AddLocale = Annotated[
    list[str], Argument(metavar="add TAG", help="The locale's language tag, as in pl, pt-BR or zh-Hant.")
]
DraftsOf = Annotated[
    str | None,
    Option("--priority", metavar="PRIORITY", help="Only drafts of these: required, usable, extra (all)."),
]
AddScenario = Annotated[
    list[str], Argument(metavar="add ID", help="Small letters, digits and hyphens, as in parcel-returned.")
]
InStage = Annotated[str | None, Option("--stage", metavar="STAGE", help="The stage that it belongs to.")]
Title = Annotated[str | None, Option("--title", metavar="TEXT", help="Its name for people (made of the id).")]
About = Annotated[str | None, Option("--about", metavar="TEXT", help="When to use it, and what to say.")]
Urgency = Annotated[
    str | None,
    Option(
        "--priority", metavar="PRIORITY", help="How much a locale needs it: required, usable, extra (usable)."
    ),
]
Direction = Annotated[
    str | None,
    Option(
        "--direction",
        metavar="WAY",
        help="proactive: we write first; reactive: the buyer has asked (reactive).",
    ),
]
Mood = Annotated[str | None, Option("--mood", metavar="MOOD", help="How buyers feel: calm or upset (calm).")]
UsualTone = Annotated[str | None, Option("--tone", metavar="TONE", help="Its usual register (neutral).")]
Channels = Annotated[
    list[str] | None,
    Option("--channel", metavar="CHANNEL", help="The texts to write: message,email (message)."),
]
MustState = Annotated[
    list[str] | None, Option("--must-state", metavar="NAMES", help="Variables that every text prints: a,b.")
]
MayState = Annotated[
    list[str] | None, Option("--may-state", metavar="NAMES", help="Variables that a text may print.")
]
IfKnown = Annotated[
    list[str] | None, Option("--if-known", metavar="NAMES", help="Variables printed where they are given.")
]
Decides = Annotated[
    list[str] | None, Option("--decides", metavar="NAMES", help="Variables that conditions ask about.")
]
DraftLocales = Annotated[
    str | None,
    Option("--locale", "-l", metavar="LOCALE", help="Drafts in these locales too: ru; ru,es for two."),
]
Directory = Annotated[
    str | None, Argument(metavar="[DIR]", help="Where: a repository of your own (the directory you are in).")
]
Renaming = Annotated[
    list[str],
    Argument(
        metavar="KIND OLD NEW", help="KIND is scenario, variable, option (as pickup.place.locker) or phrase."
    ),
]
ShowDiff = Annotated[bool, Option("--dry-run", help="Write nothing; show what would change as a diff.")]
SomeLocales = Annotated[
    list[str] | None,
    Option("--locale", "-l", metavar="LOCALE", help="Only this locale: ru; ru,es for two. Repeatable."),
]
Priority = Annotated[
    str | None, Option("--priority", metavar="PRIORITY", help="Only this one: required, usable or extra.")
]
Require = Annotated[
    list[str] | None,
    Option(
        "--require",
        metavar="LOCALE=PRIORITY:PERCENT",
        help="Exit 1 where less is done, as in ru=required:100; all stands for any. Repeatable.",
    ),
]
WithLint = Annotated[bool, Option("--lint", help="Count every error of cst lint; it takes longer.")]
Markdown = Annotated[bool, Option("--markdown", help="Tables for a pull request or a wiki.")]
Names = Annotated[
    list[str] | None,
    Argument(
        metavar="[NAME...]", help="Scenarios, phrases as phrase.closing, words as plurals.day; else all."
    ),
]
Accepted = Annotated[
    list[str] | None,
    Argument(metavar="[NAME...]", help="Scenarios, phrases as phrase.closing, words as plurals.day."),
]
Every = Annotated[bool, Option("--all", help="All that is stale or bears no stamp, but for drafts.")]
State = Annotated[
    str | None, Option("--state", metavar="STATE", help="Write this state too: translated or reviewed.")
]
Cosmetic = Annotated[
    bool, Option("--cosmetic", help="What changed in the source changes no translation, in any locale.")
]
Reason = Annotated[
    str | None, Option("--reason", metavar="TEXT", help="Why; it goes into a comment above the stamp.")
]
AnyScenario = Annotated[
    str | None, Argument(metavar="[SCENARIO]", help="Only this one: an id, its beginning, or a query.")
]
OfLocales = Annotated[
    str | None, Option("--locale", "-l", metavar="LOCALE", help="Only this locale: ru; ru,es for two.")
]
Goldens = Annotated[
    str | None,
    Option("--goldens", metavar="DIR", help="Where the golden replies are: else _goldens in the corpus."),
]
Update = Annotated[
    bool, Option("--update", help="Write the replies of today: they are the approved ones now.")
]
Reference = Annotated[bool, Option("--reference", help="Let Jinja2 render each reply too, and compare.")]
Html = Annotated[
    str | None,
    Option(
        "--html", metavar="FILE", help="Write one page that needs nothing else: to read, search and print."
    ),
]
Exported = Annotated[
    str | None,
    Option("--locale", "-l", metavar="LOCALE", help="The locale whose texts are written: ru, es-MX."),
]
Exchanged = Annotated[
    str | None,
    Option(
        "--output", "-o", metavar="FILE", help="Where the texts go: .po, .csv or .xlsx; else PO on stdout."
    ),
]
ExchangeFormat = Annotated[
    str | None, Option("--format", metavar="FORMAT", help="po, csv or xlsx (by the file's name, else po).")
]
Todo = Annotated[bool, Option("--todo", help="Only what is missing, stale or a draft.")]
Imported = Annotated[
    list[str], Argument(metavar="FILE...", help="What translators sent back: .po, .csv or .xlsx.")
]
OnlyShow = Annotated[bool, Option("--dry-run", help="Write nothing; say what would change.")]
Outdated = Annotated[
    bool, Option("--force", help="Take texts too whose source, or themselves, have changed since the export.")
]
