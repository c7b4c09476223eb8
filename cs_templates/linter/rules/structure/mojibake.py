"""Letters were garbled on their way into a file: UTF-8 was read as another encoding.

A customer would read `niÃ±o` or `РџСЂРёРІРµС‚`. It happens when a text passes through a spreadsheet or an old
program; save the file as UTF-8, or copy the text anew.

Fails (es):

    Para un niÃ±o de 3 aÃ±os.

Fails (ru):

    РџСЂРёРІРµС‚! Ваш заказ уже в пути.

Fails (zh):

    锟斤拷锟斤拷的订单已发货。

Passes (es):

    Para un niño de 3 años, «Ñandú».

Passes (ru):

    Привет! Сёмга уже в пути.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding, Fix
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.reading.garbled import garbled, may_be_garbled

CODE = "S040"
SEVERITY = "error"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """What is garbled in any line of any file."""
    for file in bench.files:
        if file.text.isascii() or not may_be_garbled(file.text):
            continue
        for number, line in enumerate(file.lines):
            for start, stop, meant in () if line.isascii() else garbled(line):
                message = f"{line[start:stop]} is garbled" + (f": this was {meant}" if meant else "")
                fix = Fix((file.change(number, start, stop, meant),), safe=False) if meant else None
                hint = "" if meant else "the letters are lost: write them anew"
                yield file.finding(number, start, stop, message, hint, fix)
