"""The one renderer: a program and a scope make raw text."""

from __future__ import annotations

from cs_templates.answer.render.programs import run
from cs_templates.answer.render.scope import Scope, print_value

__all__ = ["Scope", "print_value", "run"]
