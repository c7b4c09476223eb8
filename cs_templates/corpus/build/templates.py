"""`<locale>/<stage>/<id>.yaml` as records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cs_templates.corpus.build.contracts import check_same_as
from cs_templates.corpus.decode.containers import AT, DOUBT
from cs_templates.corpus.names import did_you_mean
from cs_templates.model import ChannelText, Location, Template, Text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from cs_templates.corpus.reading import Reading
    from cs_templates.corpus.walk import Found
    from cs_templates.model import Channel, Scenario, Severity

    Decoded = Mapping[str, Any]


def build_template(found: Found, said: Decoded, shown: str) -> Template:
    """A locale's wording of a scenario, as its own file has it."""
    at = Location(path=shown)
    channels: dict[str, ChannelText] = {}
    for name, text in said.get("channels", {}).items():
        channels[name] = ChannelText(
            channel=name,
            at=text[AT],
            body=text.get("body"),
            subject=text.get("subject"),
            same_as=text.get("same_as"),
        )
    true_to, stamp_at = said.get("true_to", ("", None))
    state, state_at = said.get("state", ("draft", None))
    return Template(
        scenario=found.name,
        stage=found.stage,
        locale=found.locale,
        at=at,
        title=said.get("title") or Text(text="", at=at),
        keywords=said.get("keywords", ()),
        customer_says=said.get("customer_says", ()),
        true_to=true_to,
        state=state,
        channels=channels,
        stamp_at=stamp_at,
        state_at=state_at,
    )


def doubts(said: Decoded) -> set[str]:
    """What a template's file has but not so that it could be read: `title`, `email.body`."""
    found = {
        f"{name}.{part}" for name, text in said.get("channels", {}).items() for part in text.get(DOUBT, ())
    }
    return {*found, *said.get(DOUBT, ())}


def check_place(template: Template, scenarios: Mapping[str, Scenario], reading: Reading) -> bool:
    """Whether there is a contract for the template; said where it has none, or stands elsewhere."""
    scenario = scenarios.get(template.scenario)
    if scenario is None:
        message = f"there is no scenario {template.scenario}: nothing asks for this template"
        hint = (
            did_you_mean(template.scenario, scenarios)
            or f"write _scenarios/{template.stage}/{template.scenario}.yaml first"
        )
        reading.report("orphan-template", template.at, message, hint)
        return False
    if scenario.stage != template.stage:
        message = (
            f"the contract of {template.scenario} is in {scenario.stage}, this template in {template.stage}"
        )
        reading.report("orphan-template", template.at, message, f"move it to {scenario.stage}")
    return True


class TemplateCheck:
    """Checks a merged template against its contract. `gap` is how bad a missing text is."""

    def __init__(self, channels: Mapping[str, Channel], gap: Severity, reading: Reading) -> None:
        self.channels = channels
        self.gap = gap
        self.reading = reading

    def check(self, template: Template, scenario: Scenario, doubt: Collection[str]) -> None:
        """Report what does not fit. What is in `doubt` has been reported already."""
        if not template.title.text and "title" not in doubt:
            self.reading.report("schema", template.at, "this template has no title", "add a line title: …")
        if "channels" not in doubt:
            self._missing(template, scenario)
        for name, text in template.channels.items():
            if name not in scenario.channels:
                message = f"the contract of {scenario.id} has no channel {name}: this text is never used"
                hint = f"its channels are {', '.join(scenario.channels)}"
                self.reading.report("channel-extra", Text(text=name, at=text.at), message, hint)
            self._text(name, text, template, doubt)

    def _missing(self, template: Template, scenario: Scenario) -> None:
        for name, contract in scenario.channels.items():
            shared = contract.same_as.text if contract.same_as else ""
            if name not in template.channels and shared not in template.channels:
                message = f"the text for {name} is missing"
                hint = f"add it below channels:, or {name}: {{same_as: …}}"
                self.reading.report("channel-missing", template.at, message, hint, self.gap)

    def _text(self, name: str, text: ChannelText, template: Template, doubt: Collection[str]) -> None:
        if text.same_as is not None:
            self._shared(name, text, text.same_as, template)
            return
        key = Text(text=name, at=text.at)
        if text.body is None and f"{name}.body" not in doubt:
            message = f"the text for {name} has no body"
            self.reading.report("channel-missing", key, message, "add a line body: |", self.gap)
        has_subject = self.channels[name].has_subject
        if has_subject and text.subject is None and f"{name}.subject" not in doubt:
            message = f"the text for {name} has no subject"
            self.reading.report("subject-missing", key, message, "add a line subject: …")
        if not has_subject and text.subject is not None:
            message = f"{name} has no subject line: this subject is never used"
            self.reading.report("subject-unused", text.subject, message, "delete it", "warning")

    def _shared(self, name: str, text: ChannelText, target: Text, template: Template) -> None:
        if text.body is not None or text.subject is not None:
            message = f"{name} has a text of its own and same_as too"
            self.reading.report("same-as", Text(text=name, at=text.at), message, "keep one of the two")
        other = template.channels.get(target.text)
        shared = other is not None and other.same_as is not None
        check_same_as(name, target, exists=other is not None, shared=shared, reading=self.reading)
