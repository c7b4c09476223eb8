"""`_scenarios/<stage>/<id>.yaml` as records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cs_templates.corpus.decode.containers import AT, DOUBT
from cs_templates.corpus.names import did_you_mean
from cs_templates.model import ChannelContract, FollowUp, Location, Scenario, Text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from cs_templates.corpus.reading import Reading
    from cs_templates.corpus.walk import Found
    from cs_templates.model import Platform, Variable

    Decoded = Mapping[str, Any]

LISTS = ("must_state", "decides", "may_state", "if_known")


def build_scenario(
    found: Found,
    said: Decoded,
    always: Mapping[str, tuple[Text, ...]],
    platforms: Mapping[str, Platform],
    reading: Reading,
) -> Scenario:
    """A contract, with the variables that belong to every contract."""
    at = Location(path=reading.shown(found.path))
    nothing = Text(text="", at=at)
    if not said.get(DOUBT, set()).isdisjoint((*LISTS, "channels")):
        reading.broken.add(at.path)
    return Scenario(
        id=found.name,
        stage=found.stage,
        title=said.get("title", nothing),
        about=said.get("about", nothing),
        at=at,
        priority=said.get("priority", "usable"),
        direction=said.get("direction", "reactive"),
        mood=said.get("mood", "calm"),
        tone=said["tone"].text if "tone" in said else "neutral",
        **_lists(said, always, reading),
        narrow=said.get("narrow", {}),
        matters=said.get("matters"),
        channels={name: _channel(name, channel) for name, channel in said.get("channels", {}).items()},
        not_on=_not_on(said.get("not_on", {}), platforms, reading),
        follow_up=_follow_up(said.get("follow_up", {})),
        valid=_valid(said.get("valid"), reading),
        examples=said.get("examples", {}),
    )


def _lists(said: Decoded, always: Mapping[str, tuple[Text, ...]], reading: Reading) -> dict[str, Any]:
    """The four lists; a variable that the contract lists itself is not added from `always`."""
    first: dict[str, str] = {}
    lists: dict[str, tuple[Text, ...]] = {}
    for name in LISTS:
        lists[name] = tuple(
            variable for variable in said.get(name, ()) if _once(variable, name, first, reading)
        )
    for name in LISTS:
        lists[name] += tuple(variable for variable in always.get(name, ()) if variable.text not in first)
    return lists


def _once(variable: Text, name: str, first: dict[str, str], reading: Reading) -> bool:
    earlier = first.setdefault(variable.text, name)
    if earlier != name:
        message = f"{variable.text} is in {earlier} and in {name}"
        reading.report("contract", variable, message, "keep it in one of the two")
    return earlier == name


def _channel(name: str, said: Decoded) -> ChannelContract:
    return ChannelContract(
        channel=Text(text=name, at=said[AT]), same_as=said.get("same_as"), must_state=said.get("must_state")
    )


def _not_on(said: Decoded, platforms: Mapping[str, Platform], reading: Reading) -> dict[str, Text]:
    known = {}
    for platform, rule in said.items():
        rules = platforms[platform].rules
        if rule.text in rules:
            known[platform] = rule
        elif "platform" not in reading.names.unsure:
            message = f"{platform} has no rule {rule.text}"
            reading.report("unknown-name", rule, message, did_you_mean(rule.text, rules))
    return known


def _follow_up(said: Decoded) -> FollowUp | None:
    if "scenario" not in said or "after_days" not in said:
        return None
    return FollowUp(scenario=said["scenario"], after_days=said["after_days"])


def _valid(said: Decoded | None, reading: Reading) -> tuple[str, str] | None:
    if said is None or "from" not in said or "to" not in said:
        return None
    first, last = said["from"], said["to"]
    if first.text > last.text:
        reading.report("contract", last, "this season ends before it begins", "exchange from and to")
    return first.text, last.text


def check_scenario(scenario: Scenario, variables: Mapping[str, Variable], reading: Reading) -> None:
    """What a contract says must fit together."""
    named = {variable.text for variable in scenario.named()}
    if not scenario.channels:
        message = "a contract needs at least one channel with a text"
        reading.report("contract", scenario.at, message, "add channels: {message: {}}")
    _check_channels(scenario, named, reading)
    for variable, options in scenario.narrow.items():
        if variable not in named and options:
            message = f"{variable} is narrowed but not in any list of this contract"
            reading.report(
                "contract", options[0], message, "add it to must_state, may_state, if_known or decides"
            )
    needed = {need.text for name in named for needs in variables[name].needs.values() for need in needs}
    _check_examples(scenario, named | needed, reading)


def _check_channels(scenario: Scenario, named: Collection[str], reading: Reading) -> None:
    for name, channel in scenario.channels.items():
        for variable in channel.must_state or ():
            if variable.text not in named:
                message = f"{variable.text} is not in any list of this contract"
                reading.report("contract", variable, message, "add it to must_state, may_state or if_known")
        if channel.same_as is not None:
            other = scenario.channels.get(channel.same_as.text)
            shared = other is not None and other.same_as is not None
            check_same_as(name, channel.same_as, exists=other is not None, shared=shared, reading=reading)


def check_same_as(name: str, target: Text, *, exists: bool, shared: bool, reading: Reading) -> None:
    """A channel may share the text of one that has its own: not its own, not a sharer's."""
    hint = "name a channel that has its own text"
    if target.text == name:
        reading.report("same-as", target, f"{name} cannot be the same as itself", hint)
    elif not exists:
        reading.report("same-as", target, f"there is no text for {target.text} here to share", hint)
    elif shared:
        reading.report("same-as", target, f"{target.text} itself shares another channel's text", hint)


def _check_examples(scenario: Scenario, named: Collection[str], reading: Reading) -> None:
    for example in scenario.examples.values():
        for name, given in example.items():
            if name not in named:
                message = f"{name} is in no list of this contract, so the example's value is not used"
                reading.report("contract", given, message, "delete it, or add it to a list", "warning")
