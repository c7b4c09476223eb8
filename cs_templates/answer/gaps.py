"""What stands between a draft and its reply: the values to ask for, and how to give them."""

from __future__ import annotations

from cs_templates.answer import values as checking
from cs_templates.answer.book import checked, tidy
from cs_templates.answer.draft import Draft
from cs_templates.errors import FillError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
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


def refuse_gaps(*drafts: Draft) -> None:
    """Refuse drafts of one scenario with missing or invalid values, naming each once and how to give it."""
    missing, invalid = missing_in(drafts), _invalid_in(drafts)
    if not missing and not invalid:
        return
    first = drafts[0]
    said = [_missing(first, name) for name in missing]
    said += [say("{what}: {reasons}", what=entry["name"], reasons=entry["why"]) for entry in invalid]
    headline = say("{scenario} cannot be filled", scenario=first.record["scenario"])
    message = say("{what}: {reasons}", what=headline, reasons=say("; ").join(said))
    own = (
        agents(first)["locale"] == first.corpus["source"]
    )  # what a value is about is said in that language alone
    gaps = tuple(_gap(field, own) for field in fields(first, missing))
    names = list(dict.fromkeys([*missing, *(entry["name"] for entry in invalid)]))
    raise FillError(message, _fill_hint(drafts, names), gaps, invalid, headline)


def missing_in(drafts: Sequence[Draft]) -> list[str]:
    """What any of the drafts still needs, each name once."""
    return list(dict.fromkeys([name for draft in drafts for name in draft.missing]))


def _invalid_in(drafts: Sequence[Draft]) -> tuple[dict[str, str], ...]:
    """What cannot be used, in the agent's words; what only one of several locales refuses bears its tag."""
    found: dict[tuple[str, str], list[Draft]] = {}
    entries: dict[tuple[str, str], dict[str, str]] = {}
    for draft in drafts:
        for entry in draft.invalid:
            why = _agents_why(draft, entry)
            found.setdefault((entry["name"], why), []).append(draft)
            entries[entry["name"], why] = entry
    return tuple(
        entry | {"why": why if len(found[name, why]) == len(drafts) else _there(why, found[name, why])}
        for (name, why), entry in entries.items()
    )


def _there(why: str, drafts: Sequence[Draft]) -> str:
    return say("{why} ({locales})", why=why, locales=_tags(drafts))


def _agents_why(draft: Draft, entry: dict[str, str]) -> str:
    """Why a value was refused; of a choice, with the options as the agent's language names them."""
    name = entry["name"]
    spec = agent_spec(draft, name)
    if not spec.get("options") or name not in draft.request.values:
        return entry["why"]
    raw = draft.request.values[name]
    try:
        checking.check(name, spec, raw, today=draft.today, locale=draft.locale)
    except checking.Invalid as invalid:
        return invalid.why
    return entry["why"]


def agent_spec(draft: Draft, name: str) -> Record:
    """What a value must be, its options named in the agent's language."""
    options = (agent_specs(draft).get(name) or {}).get("options")
    spec: Record = draft.specs[name]
    return spec | {"options": options} if options else spec


def _missing(draft: Draft, name: str) -> str:
    why = draft.unknown.get(name)
    return (
        say("{name} is missing ({why})", name=name, why=why) if why else say("{name} is missing", name=name)
    )


def _gap(field: dict[str, object], own: bool) -> dict[str, object]:
    gap = {"name": field["name"], "kind": field["kind"], "about": field["about" if own else "label"]}
    options = field["options"]
    return gap | ({"options": list(options)} if isinstance(options, dict) else {})


def _fill_hint(drafts: Sequence[Draft], names: list[str]) -> str:
    """The command that gives what is missing; no value is made up that could be sent by mistake."""
    given = " ".join(f"-s {_short(drafts[0], name)}=…" for name in names)
    return f"cst fill {drafts[0].record['scenario']} -l {_tags(drafts)} {given}"


def _tags(drafts: Sequence[Draft]) -> str:
    return ",".join([draft.locale["tag"] for draft in drafts])


def _short(draft: Draft, name: str) -> str:
    last = name.rpartition(".")[2]
    twins = [other for other in draft.specs if other.rpartition(".")[2] == last]
    return last if len(twins) == 1 else name
