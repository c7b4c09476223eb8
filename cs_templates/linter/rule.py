"""A rule is a module: its code, how bad it is, what it looks at, and a docstring that is its page.

    CODE = "T405"                      a letter for the family, a number
    SEVERITY = "warning"               error, warning or info
    SCOPE = "piece"                    what `find` is called with (see `SCOPES`)
    NEEDS = "!！"                      if there: signs, or word lists, of which a text must have one (see `fitting`),
    TIMES = 3                          a reply so many, together,
    LACKS = ("next_step",)             and none of these
    def concerns(outlet): return …     if there: whether the replies of a text can have the fault
    def find(piece): yield …           findings, in any order

The rule's name is the module's, with hyphens. A rule that reading or compiling
a corpus reports has no `find`: its SCOPE is `reading`. What else than the corpus its findings depend on, `DEPENDS`
says (a function). The docstring begins with one line that says what is
wrong, then why it matters, then examples: `Fails (ru):` and `Passes (ru):`, each with an indented text or file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any, NamedTuple

from cs_templates.linter.finding import Finding
from cs_templates.model import Severity

SCOPES = ("reading", "corpus", "kin", "language", "contract", "page", "piece", "paragraph", "reply", "lint")
"""What a rule looks at: nothing (reading found it), the whole corpus, the locales that inherit from one another, a
locale, a contract, a template with its
source, one text as written, one paragraph or a whole reply as a customer reads it, the lint run itself."""


PAGELESS = "S000"
"""The code of what no page describes."""


def nothing(_: object) -> Iterator[Finding]:
    """What a rule finds that reading has found."""
    return iter(())


class Rule(NamedTuple):
    """A rule as the engine uses it. `optional` rules run only where they are selected."""

    code: str
    name: str
    severity: Severity
    scope: str
    page: str
    optional: bool = False
    find: Callable[..., Iterator[Finding]] = nothing
    depends: Callable[[], object] | None = None
    needs: frozenset[str] = frozenset()
    times: int = 1
    lacks: frozenset[str] = frozenset()
    concerns: Callable[[Any], bool] | None = None

    @property
    def family(self) -> str:
        """The letter that the codes of its family begin with."""
        return self.code[:1]

    @property
    def summary(self) -> str:
        """The first line of its page."""
        return self.page.partition("\n")[0]


def rule_of(module: ModuleType) -> Rule:
    """The rule that a module is."""
    facts: Any = module
    return Rule(
        code=facts.CODE,
        name=module.__name__.rpartition(".")[2].replace("_", "-"),
        severity=facts.SEVERITY,
        scope=facts.SCOPE,
        page=(module.__doc__ or "").strip(),
        optional=getattr(module, "OPTIONAL", False),
        find=getattr(module, "find", nothing),
        depends=getattr(module, "DEPENDS", None),
        needs=frozenset(getattr(module, "NEEDS", ())),
        times=getattr(module, "TIMES", 1),
        lacks=frozenset(getattr(module, "LACKS", ())),
        concerns=getattr(module, "concerns", None),
    )


def pageless(name: str) -> Rule:
    """The rule of a problem that reading reports under a name that no page describes: nothing it says is lost."""
    return Rule(code=PAGELESS, name=name, severity="error", scope="reading", page="")
