"""What stands between a draft and its reply: the values to ask for, and how to give them."""

from __future__ import annotations

from cs_templates.answer.draft import Draft
from cs_templates.answer.lookup import checked, tidy
from cs_templates.errors import FillError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Record = dict[str, Any]


def agents(draft: Draft) -> Record:
    """The scenario's record in the language the agent reads, else in the source locale, else the draft's own."""
    reads = tidy(draft.request.reads or draft.request.gloss or "")
    for tag in (reads, reads.partition("-")[0], draft.corpus["source"]):
        record = draft.book.get(f"{tag}/{draft.record['scenario']}") if tag else None
        if record is not None and not record["fault"]:
            return record
    return draft.record


def agent_specs(draft: Draft) -> Record:
    """The scenario's variables as the agent's language calls them."""
    record = agents(draft)
    specs: Record = record["variables"]
    more = [name for name in draft.specs if name not in specs]  # those of phrases that were added
    if more:
        named = checked(draft.book, f"phrases/{record['locale']}")["variables"]
        specs = specs | {name: named[name] for name in more}
    return specs


def fields(draft: Draft, names: list[str]) -> list[dict[str, object]]:
    """What to ask for each of `names`, in the agent's language."""
    labels = agent_specs(draft)
    return [_field(name, draft.specs[name], labels.get(name) or draft.specs[name]) for name in names]


def _field(name: str, spec: Record, agents: Record) -> dict[str, object]:
    return {
        "name": name,
        "kind": spec["kind"],
        "label": agents["label"],
        "about": agents["about"],
        "options": agents.get("options"),
        "reply_language": bool(spec.get("reply_language")),
    }


def refuse_gaps(draft: Draft) -> None:
    """Refuse a draft with missing or invalid values, naming each and how to give it."""
    if not draft.missing and not draft.invalid:
        return
    said = [_missing(draft, name) for name in draft.missing]
    said += [f"{entry['name']}: {entry['why']}" for entry in draft.invalid]
    headline = say("{scenario} cannot be filled", scenario=draft.record["scenario"])
    message = say("{what}: {reasons}", what=headline, reasons=say("; ").join(said))
    missing = tuple(_gap(field) for field in fields(draft, draft.missing))
    raise FillError(message, fill_hint(draft), missing, tuple(draft.invalid), headline)


def _missing(draft: Draft, name: str) -> str:
    why = draft.unknown.get(name)
    return (
        say("{name} is missing ({why})", name=name, why=why) if why else say("{name} is missing", name=name)
    )


def _gap(field: dict[str, object]) -> dict[str, object]:
    gap = {name: field[name] for name in ("name", "kind", "about")}
    options = field["options"]
    return gap | ({"options": list(options)} if isinstance(options, dict) else {})


def fill_hint(draft: Draft) -> str:
    """The command that gives what is missing; no value is made up that could be sent by mistake."""
    gaps = [*draft.missing, *(entry["name"] for entry in draft.invalid)]
    given = " ".join(f"-s {_short(draft, name)}=…" for name in gaps)
    return f"cst fill {draft.record['scenario']} -l {draft.locale['tag']} {given}"


def _short(draft: Draft, name: str) -> str:
    last = name.rpartition(".")[2]
    twins = [other for other in draft.specs if other.rpartition(".")[2] == last]
    return last if len(twins) == 1 else name
