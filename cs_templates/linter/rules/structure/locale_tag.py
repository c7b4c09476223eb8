"""A directory's name is no language tag in its canonical spelling.

Nobody who asks for the language finds it under another spelling.

Fails (en):

    # pt_BR/_locale.yaml
    name: português

Fails (en):

    # english/_locale.yaml
    name: English

Passes (en):

    # pt-BR/_locale.yaml
    name: português
    supported: false
"""

from __future__ import annotations

CODE = "S021"
SEVERITY = "error"
SCOPE = "reading"
