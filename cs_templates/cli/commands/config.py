"""`cst config`: the settings, each with the place it comes from; one of them written or taken out."""

from __future__ import annotations

from cs_templates.answer import jsontext
from cs_templates.answer.near import did_you_mean
from cs_templates.cli import screen
from cs_templates.cli.commands import Session, load_settings, ui_locale
from cs_templates.cli.settings import KNOWN
from cs_templates.errors import DONE, NothingFound, UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cs_templates.cli.commands import Settings

PATH = "path"


def run(
    setting: Sequence[str] = (), *, unset: str | None = None, ui: str | None = None, as_json: bool = False,
    corpus: str | None = None,
) -> int:  # fmt: skip
    """Print every setting, one's value, or with `path` where the file is; `NAME VALUE` writes one.

    `corpus` and `ui` stand in for the settings of those names, as they do everywhere.
    """
    name, value = (setting[0], " ".join(setting[1:])) if setting else (None, "")
    if unset is not None and setting:
        message = say("--unset takes one name and nothing besides")
        raise UsageError(message, say("as in {example}", example=f"cst config --unset {unset}"))
    if len(setting) > 1 and name is not None:
        _write(name, value, corpus)
    if unset is not None:
        _drop(unset)
    if unset is None:
        _show(name, as_json, {"corpus": corpus, "ui": ui})
    return DONE


def _write(name: str, value: str, corpus: str | None) -> None:
    from cs_templates.cli import judging, keeping  # above the wall

    session = Session(corpus)
    session.answer(lambda book: judging.refuse_name(name, book))
    value = judging.clean_value(name, value)
    session.answer(lambda book: judging.refuse_value(name, value, book))
    keeping.keep(session.settings.path, name, value)
    _forget(name, value)
    screen.note(say("written to {path}", path=session.settings.path))


def _drop(name: str) -> None:
    from cs_templates.cli import keeping

    path = load_settings().path
    keeping.drop(path, name)
    _forget(name, "")
    screen.note(say("{name} was taken out of {path}", name=name, path=path))


def _forget(name: str, value: str) -> None:
    """Remove the values that were kept, where remembering is turned off."""
    if name == "remember" and value != "true":
        from cs_templates.cli import memory

        memory.forget()


def _show(name: str | None, as_json: bool, flags: Mapping[str, str | None]) -> None:
    found = load_settings()
    if name == PATH:
        screen.table([found.path])
        return
    every = _every(found, flags)
    if name is not None:
        every = {name: _one(name, every)}
    if as_json:
        screen.write_json({"path": found.path, "settings": {k: _as_data(*v) for k, v in every.items()}})
    elif name is not None:
        screen.table([screen.safe(_shown(every[name][0]))])
    else:
        screen.table(
            screen.rows(
                (k, say("{value}  ({origin})", value=_shown(value), origin=origin))
                for k, (value, origin) in every.items()
            )
        )
    for warning in found.warnings:
        screen.note(f"! {warning}")


def _every(found: Settings, flags: Mapping[str, str | None]) -> dict[str, tuple[object, str]]:
    """Each setting that holds, with its origin; of the agent's language also the system's word."""
    every: dict[str, tuple[object, str]] = {"ui": (ui_locale(found), say("the system's language"))}
    names = [*KNOWN, *found.own()]
    for name in names:
        value, origin = found.found(name, flags.get(name))
        if value is not None:
            every[name] = value, origin
    return every


def _one(name: str, every: dict[str, tuple[object, str]]) -> tuple[object, str]:
    if name in every:
        return every[name]
    known = (*KNOWN, *every)
    if name in known:
        raise NothingFound(say("{name} is not set", name=name))
    raise UsageError(say("there is no setting {name}", name=name), did_you_mean(name, known))


def _shown(value: object) -> str:
    return value if isinstance(value, str) else jsontext.write(value)


def _as_data(value: object, origin: str) -> dict[str, object]:
    return {"value": value, "origin": origin}
