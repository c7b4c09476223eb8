"""The words for days in sentences do not fit together.

A pattern lacks a part or names one that there is not, so that a date would be printed with a hole
in it.

Fails (en):

    # en/_words.yaml
    dates:
      on: {weekday: "on {weekdy}, {day}"}

Passes (en):

    # en/_words.yaml
    dates:
      on: {weekday: "on {weekday}, {day}"}
"""

from __future__ import annotations

CODE = "S034"
SEVERITY = "error"
SCOPE = "reading"
