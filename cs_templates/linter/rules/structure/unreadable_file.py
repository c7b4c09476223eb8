"""A file or directory cannot be read, or is no ordinary file.

What it says is missing from every reply. Links are not followed: what they lead to may not be in
the repository.

Fails (en):

    # en/order/other.yaml -> sample.yaml

Passes (en):

    # en/order/sample.yaml
    title: Sample
"""

from __future__ import annotations

CODE = "S013"
SEVERITY = "error"
SCOPE = "reading"
