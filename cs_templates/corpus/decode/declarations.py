"""Every field of every file of a corpus: its name, its shape, what it is for.

The one place that says what may be written where. Readers and the JSON
Schemas for editors both follow it.
"""

from __future__ import annotations

from cs_templates.corpus.decode.containers import Field, ListOf, MapOf, Placed, Record, Unique
from cs_templates.corpus.decode.shapes import (
    CORPUS_PATH,
    COUNTRY,
    DOTTED_NAME,
    FINDER_NAME,
    KEBAB_NAME,
    LOCALE_TAG,
    RULE_NAME,
    WORD_NAME,
    Prose,
    Ref,
)
from cs_templates.corpus.decode.special import (
    VARIABLE,
    ByVariable,
    Levels,
    OneOrForms,
    OneOrMore,
    Option,
    Value,
)
from cs_templates.corpus.decode.values import Choice, Day, Flag, Number, Plain, Stamp, Version
from cs_templates.corpus.located.nodes import ListNode
from cs_templates.model import KINDS, PARTS, PROFILES, SEVERITIES

LINE = Prose(one_line=True)
PROSE = Prose()
LINES = ListOf(LINE)
NAMES = Unique(DOTTED_NAME)
VARIABLES = Unique(VARIABLE)
CHANNEL_NAME = Ref("channel")

CATEGORIES = ("zero", "one", "two", "few", "many", "other")
MAX_COUNT = 999_999_999

_LIMIT = {
    "limit": Field(Number(low=1), "how long a text may be", required=True),
    "unit": Field(Choice(("characters", "utf16", "bytes", "sms")), "what the limit counts"),
}
LIMIT = Record(_LIMIT, "this limit")

CHANNEL = Record(
    {
        "limit": Field(Number(low=1), "how long the text may be"),
        "unit": Field(Choice(("characters", "utf16", "bytes", "sms")), "what the limit counts"),
        "subject": Field(
            Record({**_LIMIT, "limit": Field(Number(low=1))}, "subject"), "present where there is one"
        ),
        "plain": Field(Flag(), "texts are kept to plain characters"),
        "no_personal": Field(Flag(), "nothing personal may be printed"),
        "must_state": Field(NAMES, "variables that every text of the channel has to print"),
    },
    "a channel",
)

RULES = Unique(RULE_NAME)
LINT = Record(
    {
        "profile": Field(Choice(PROFILES), "how strict lint is"),
        "fail_on": Field(Choice(SEVERITIES), "the least severity that cst lint fails on"),
        "select": Field(RULES, "the rules that run, in place of the usual ones"),
        "ignore": Field(RULES, "rules that do not run"),
        "extend_select": Field(RULES, "rules that run besides"),
        "severity": Field(Levels(RULE_NAME, Choice(SEVERITIES)), "rule: how bad it is here"),
        "baseline": Field(Plain(), "the file of problems that are known and not reported"),
    },
    "lint",
)
LINT_IGNORE = Record(
    {
        "ignore": Field(RULES, "the rules that lint does not report here", required=True),
        "reason": Field(LINE, "why"),
    },
    "lint",
)

SETTINGS = Record(
    {
        "format": Field(Version(), "the format of the corpus", required=True),
        "extends": Field(CORPUS_PATH, "the corpus this one builds on: packaged, or a path"),
        "source": Field(LOCALE_TAG, "the source locale, whose wording the others are true to"),
        "today": Field(Day(), "the clock of samples, examples and golden replies"),
        "stages": Field(Unique(KEBAB_NAME), "the directories of scenarios, in order"),
        "tones": Field(Unique(WORD_NAME), "the registers of the phrasebook"),
        "always": Field(
            Record(
                {name: Field(NAMES) for name in ("must_state", "may_state", "if_known", "decides")},
                "always",
            ),
            "variables that belong to every contract",
        ),
        "channels": Field(MapOf(CHANNEL, KEBAB_NAME), "kinds of text and their limits"),
        "locales": Field(MapOf(LOCALE_TAG, COUNTRY), "country: the locale in which its orders are answered"),
        "lint": Field(LINT, "settings of lint"),
    },
    "_corpus.yaml",
)

VARIABLE_ENTRY = Record(
    {
        "kind": Field(Choice(KINDS), "what sort of value it is", required=True),
        "about": Field(PROSE, "what the value is", required=True),
        "sample": Field(Value(), "the value in examples"),
        "options": Field(Unique(WORD_NAME), "what may be chosen"),
        "min": Field(Number(high=MAX_COUNT), "the smallest value"),
        "max": Field(Number(high=MAX_COUNT), "the largest value"),
        "needs": Field(MapOf(NAMES, WORD_NAME), "option: the variables its words may print"),
        "multiline": Field(Flag(), "a text may have several lines"),
        "language": Field(Choice(("reply",)), "reply: a sentence in the reply's own language"),
        "personal": Field(Flag(), "it identifies a person"),
    },
    "a variable",
)
DICTIONARY = MapOf(VARIABLE_ENTRY, DOTTED_NAME)

PHRASE = Record(
    {
        "about": Field(PROSE, "what the phrase is for", required=True),
        "place": Field(Choice(("line", "sentence")), "line: on a line of its own", required=True),
        "part": Field(Choice(PARTS), "the part of a reply that it is"),
        "matter": Field(WORD_NAME, "what it is about: it fits where a contract has this matter"),
        "mood": Field(Choice(("upset",)), "upset: it is said to upset buyers only"),
        "channels": Field(Unique(CHANNEL_NAME), "the channels that it fits; without it, all of them"),
    },
    "a phrase",
)
PHRASES = MapOf(PHRASE, WORD_NAME)

POLICY_RULE = Record(
    {
        "find": Field(ListOf(FINDER_NAME), "what to look for in a reply", required=True),
        "unasked": Field(ListOf(KEBAB_NAME), "the stages of which nothing may be sent unasked"),
        "severity": Field(Choice(("error", "warning", "info")), "error: the reply is refused"),
        "about": Field(PROSE, "what the rule says", required=True),
        "source": Field(PROSE, "who says so", required=True),
        "checked": Field(Day(), "when that was checked", required=True),
        "confidence": Field(Choice(("primary", "secondary", "unconfirmed")), "how sure we are"),
    },
    "a policy rule",
)
PLATFORM = Record(
    {
        "title": Field(LINE, "the marketplace's name"),
        "channel": Field(CHANNEL_NAME, "the text to use there"),
        "limits": Field(MapOf(LIMIT, CHANNEL_NAME), "limits by channel"),
        "output": Field(
            Record({"newlines": Field(Choice(("keep", "space"))), "plain_spaces": Field(Flag())}, "output"),
            "how a reply is printed there",
        ),
        "rules": Field(MapOf(POLICY_RULE, KEBAB_NAME), "policies, by name"),
    },
    "a platform",
)

CHANNEL_CONTRACT = Record(
    {
        "same_as": Field(CHANNEL_NAME, "the channel whose text serves here too"),
        "must_state": Field(
            VARIABLES, "what this channel's text has to print, in place of the contract's list"
        ),
    },
    "a contract's channel",
)
CONTRACT = Record(
    {
        "title": Field(LINE, "the scenario's name for people", required=True),
        "about": Field(PROSE, "when to use it", required=True),
        "priority": Field(
            Choice(("required", "usable", "extra")), "how much a locale needs it", required=True
        ),
        "direction": Field(Choice(("proactive", "reactive")), "who writes first", required=True),
        "mood": Field(Choice(("calm", "upset")), "how the buyer is likely to feel", required=True),
        "tone": Field(Ref("tone"), "the phrasebook's tone unless the agent asks for another", required=True),
        "must_state": Field(VARIABLES, "printed in every text"),
        "may_state": Field(VARIABLES, "needed where a text uses it"),
        "if_known": Field(VARIABLES, "the text copes without it"),
        "decides": Field(VARIABLES, "branched on, never printed"),
        "narrow": Field(ByVariable(lambda name: ListOf(Option(name))), "the options that make sense here"),
        "matters": Field(Unique(Ref("matter")), "what it may be about: phrases of another matter do not fit"),
        "channels": Field(
            MapOf(CHANNEL_CONTRACT, CHANNEL_NAME), "the texts every locale writes", required=True
        ),
        "not_on": Field(MapOf(KEBAB_NAME, Ref("platform")), "platform: the rule that forbids it"),
        "follow_up": Field(
            Record(
                {
                    "after_days": Field(Number(low=1, high=365), required=True),
                    "scenario": Field(Ref("scenario"), required=True),
                },
                "follow_up",
            ),
            "what to send next",
        ),
        "valid": Field(
            Record({"from": Field(Day(), required=True), "to": Field(Day(), required=True)}, "valid"),
            "the season of a seasonal text",
        ),
        "examples": Field(MapOf(MapOf(Value(), VARIABLE), LINE), "values for examples, by a name for each"),
        "lint": Field(LINT_IGNORE, "rules not to report in the contract and its templates"),
    },
    "a contract",
)

WORD_ENTRY = Record(
    {
        "say": Field(
            LINE, "a word, a phrase or a beginning (*); (a|b) is a or b, … some words", required=True
        ),
        "hit": Field(LINE, "a sentence it finds"),
        "miss": Field(LINE, "a sentence it must not find"),
    },
    "a word list's entry",
)
PROFILE = Record(
    {
        "name": Field(LINE, "the locale's name in its own language"),
        "address": Field(MapOf(LINE, Ref("channel or default")), "the form of address, by channel"),
        "quotes": Field(ListOf(LINE), "four marks: outer pair, inner pair"),
        "supported": Field(Flag(), "false: a draft, gaps are warnings"),
        "culture": Field(MapOf(Plain(), WORD_NAME), "coarse habits, for lint"),
        "samples": Field(MapOf(Value(), VARIABLE), "samples in place of the dictionary's"),
        "words": Field(MapOf(ListOf(OneOrMore(WORD_ENTRY, "say")), WORD_NAME), "word lists, for lint"),
        "lint": Field(LINT_IGNORE, "rules not to report in this locale's files"),
    },
    "_locale.yaml",
)

CONCEPT = Record(
    {
        "say": Field(LINES, "what it is called: words, phrases, beginnings (*)", required=True),
        "courtesy": Field(Flag(), "a greeting, thanks or goodbye: not what a message is about"),
    },
    "a concept",
)
CONCEPTS = MapOf(OneOrMore(CONCEPT, "say", alone=ListNode), WORD_NAME)

TERM = Record(
    {
        "say": Field(LINE, "the term: what this locale calls it", required=True),
        "avoid": Field(LINES, "what it is not called: words, phrases, beginnings (*)"),
        "options": Field(LINES, "options that are called so, as in payment.method.card"),
        "about": Field(LINE, "what is meant, where the term alone does not say"),
    },
    "a term",
)
GLOSSARY = MapOf(OneOrMore(TERM, "say"), WORD_NAME)

FORMS = OneOrForms(MapOf(PROSE, WORD_NAME))
WORDS = Record(
    {
        "variables": Field(MapOf(LINE, VARIABLE), "what to call each variable when asking"),
        "stages": Field(MapOf(LINE, Ref("stage")), "what to call each stage"),
        "phrases": Field(MapOf(LINE, Ref("phrase")), "what each phrase is for, in place of its about"),
        "choices": Field(ByVariable(lambda name: MapOf(FORMS, Option(name))), "the forms of every option"),
        "plurals": Field(
            MapOf(MapOf(LINE, Choice(CATEGORIES)), WORD_NAME), "counted nouns, # for the number"
        ),
        "dates": Field(MapOf(MapOf(LINE, WORD_NAME), Choice(("on", "between"))), "dates inside sentences"),
        "true_to": Field(MapOf(Stamp(), Plain()), "written by tools: the source each key is true to"),
    },
    "_words.yaml",
)

WORDINGS = Record(
    {"true_to": Field(Stamp(), "written by tools: the source these wordings are true to")},
    "a phrase's wordings",
    rest=ListOf(PROSE),
    rest_keys=Ref("tone"),
)
PHRASEBOOK = MapOf(WORDINGS, Ref("phrase"))

CHANNEL_TEXT = Record(
    {
        "subject": Field(LINE, "the subject line, where the channel has one"),
        "body": Field(PROSE, "the text: one line, or a | block"),
        "same_as": Field(CHANNEL_NAME, "the channel whose text serves here too"),
        "lint": Field(LINT_IGNORE, "rules not to report in this text"),
    },
    "a channel's text",
)
TEMPLATE = Record(
    {
        "title": Field(LINE, "the scenario's name in this locale"),
        "keywords": Field(LINES, "what an agent might search for"),
        "customer_says": Field(LINES, "what a buyer might write"),
        "true_to": Field(Placed(Stamp()), "written by tools: the source text this wording is true to"),
        "state": Field(Placed(Choice(("draft", "translated", "reviewed"))), "how far it has come"),
        "channels": Field(MapOf(CHANNEL_TEXT, CHANNEL_NAME), "the texts, by channel"),
        "lint": Field(LINT_IGNORE, "rules not to report in this file"),
    },
    "a template",
)
