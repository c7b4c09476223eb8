"""The examples that open each command's help, and a sentence about each command."""

from __future__ import annotations

TOP = (
    ("cst search 退款", "find a scenario, in any language"),
    ("cst fill refund-issued -l ru", "the reply, with what it needs asked for"),
    ("cst copy refund-issued -l ru --order A-10293", "the same, onto the clipboard"),
)
EXAMPLES = {
    "search": (
        ("cst search refund", "scenarios that match, best first"),
        ("cst search 退款 --limit 3 --json", "for a program"),
        ("cst search -", "a customer's message from stdin"),
    ),
    "list": (
        ("cst list", "every scenario, by stage"),
        ("cst list --stage shipping --ui zh", "one stage, titles in Chinese"),
    ),
    "show": (
        ("cst show shipping-delay -l ru", "the wording, and what it needs"),
        ("cst show shipping-delay -l ru --gloss zh", "a second language beside it"),
    ),
    "phrases": (
        ("cst phrases -l ru", "the whole phrasebook, with a gloss in your language"),
        ("cst phrases sorry delay -l ru --gloss zh", "what a query finds, in any language"),
        ("cst phrases closing -l es-MX --tone formal --json", "for a program"),
    ),
    "fill": (
        ('cst fill refund-issued -l ru -s number=A-10293 -s refund.amount="12.50 EUR"', "values by hand"),
        ("cst fill refund-issued -l ru --values order.json", "values from a file; - is stdin"),
        ("cst fill shipping-delay -l ru --values order.json --add thanks_contact", "with a phrase more"),
        ("cst fill refund-issued --orders orders.csv --order A-10293 --json", "values of an order"),
    ),
    "copy": (
        ("cst copy refund-issued -l ru --order A-10293", "the finished reply, onto the clipboard"),
        ("cst copy 延误 -l ru --platform amazon", "found by a query, held to a marketplace's policy"),
        ("cst copy 已退款 -l ru,en --again", "in two languages, with the last customer's values"),
    ),
    "batch": (
        (
            "cst batch dispatched --orders orders.csv -o replies.jsonl",
            "a reply for each order, in its buyer's language",
        ),
        ("cst batch dispatched --orders orders.csv --dry-run", "how many would fail, and why"),
        (
            "cst batch shipping-delay --orders orders.csv -s delay_days=3 -o replies.xlsx",
            "with a value for all",
        ),
        ("cst batch dispatched --orders orders.csv -o replies.jsonl --resume", "go on where it was stopped"),
    ),
    "compile": (
        ("cst compile", "read and check the corpus, make its book"),
        ("cst compile --corpus templates -o book.cdb", "a sealed book for a package"),
        ("cst compile --dump ru/refund-issued", "a record of the book, as an answer reads it"),
    ),
    "lint": (
        ("cst lint", "every problem of the corpus"),
        ("cst lint templates/ru --fail-on warning", "one locale's files, strictly"),
        ("cst lint --fix", "mend what can be mended safely"),
        ("cst lint --format sarif -o lint.sarif", "for a code host"),
    ),
    "locale": (
        ("cst locale add pl", "a locale's files, laid out to be written; again, what is missing"),
        ("cst locale add pl --priority required", "only the drafts that a locale needs most"),
    ),
    "scenario": (
        ("cst scenario add parcel-returned --stage shipping", "a contract, and a draft in the source locale"),
        (
            "cst scenario add parcel-returned --stage shipping --must-state order.number -l ru,es",
            "with what every text prints, and drafts in two languages more",
        ),
    ),
    "init": (
        ("cst init", "a corpus of your own in this directory, with checks"),
        ("cst init shop", "the same in the directory shop"),
    ),
    "rename": (
        (
            "cst rename scenario parcel-lost package-lost",
            "its contract, templates and whatever follows up on it",
        ),
        ("cst rename variable delay.cause delay.reason --dry-run", "what would change, as a diff"),
        ("cst rename option refund.method.card bank_card", "an option is named with its variable"),
    ),
    "rules": (
        ("cst rules", "every rule, by family"),
        ("cst rules inverted-marks", "one rule's page"),
    ),
    "status": (
        ("cst status", "every scenario in every locale, and what to do next"),
        ("cst status -l ru --priority required", "what a locale needs first"),
        ("cst status --require ru=required:100", "for CI: exit code 1 where something is missing"),
    ),
    "stale": (
        ("cst stale -l ru", "what changed in the source, word by word"),
        ("cst stale shipping-delay", "one scenario, in every locale"),
    ),
    "accept": (
        ("cst accept shipping-delay -l ru", "the translation says what the source says today"),
        ("cst accept refund-issued -l pl --state reviewed", "a draft is ready"),
        ("cst accept --all -l ru", "everything of a locale that is stale"),
        ('cst accept shipping-delay --cosmetic --reason "a comma"', "a change that no translation needs"),
    ),
    "preview": (
        ("cst preview shipping-delay", "one scenario in every language, beside its source"),
        ("cst preview -l ru --gloss zh", "one language, beside another that you read"),
        ("cst preview -l ar --html replies-ar.html", "a page for somebody without a terminal"),
    ),
    "test": (
        ("cst test", "which replies are not as they were approved"),
        ("cst test --update", "approve what they say now"),
        ("cst test shipping-delay -l ru --reference", "one scenario in one language, held to Jinja2 as well"),
    ),
    "export": (
        ("cst export -l ru -o ru.po", "every text, for a translator's tool"),
        ("cst export -l ru --todo -o ru.xlsx", "what is missing, stale or a draft, as a spreadsheet"),
    ),
    "import": (
        ("cst import ru.po --dry-run", "what it would change, and what it refuses"),
        ("cst import ru.po es.xlsx", "into the corpus"),
    ),
    "doctor": (("cst doctor", "what the tool found on this machine"),),
    "config": (
        ("cst config", "every setting, and where it comes from"),
        ("cst config agent.name Olga", "write one; the rest of the file stays as it is"),
        ("cst config path", "the settings file"),
    ),
    "completion": (
        ("cst completion bash > ~/.local/share/bash-completion/completions/cst", "bash"),
        ("cst completion zsh > ~/.zfunc/_cst", "zsh"),
        ("cst completion fish > ~/.config/fish/completions/cst.fish", "fish"),
    ),
}


def block(examples: tuple[tuple[str, str], ...]) -> str:
    """Examples as a block that help shows line by line, what each does above it."""
    lines = [line for command, about in examples for line in (f"# {about}", command)]
    return "\b\n" + "\n".join(lines)
