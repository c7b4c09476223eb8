"""A part of YAML is used that has no place in a corpus.

Anchors, aliases, merge keys, tags, directives and second documents make a file say something else
than it shows.

Fails (en):

    # en/order/sample.yaml
    title: &late Late
    keywords: [*late]

Passes (en):

    # en/order/sample.yaml
    title: Late
    keywords: [late]
"""

from __future__ import annotations

CODE = "S011"
SEVERITY = "error"
SCOPE = "reading"
