"""The commands, one a file: each has `run`, from plain arguments to an exit code.

`run` takes only what was given on the command line, by name; every default
lives there. Both parsers end in `call`.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def call(command: str, given: Mapping[str, object]) -> int:
    """Run `command` with the arguments that were given; its exit code.

    Only that command's module is loaded. `debug` is left to the error
    boundary, which must know it even where the call cannot be read.
    """
    name = f"{__name__}.{command.strip('_')}"
    __import__(name)
    arguments = {key: value for key, value in given.items() if key != "debug"}
    code: int = sys.modules[name].run(**arguments)
    return code
