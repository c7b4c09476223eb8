r"""An invisible control character stands in the file, or an escape makes one.

Nobody sees it in an editor, and marketplaces refuse it or print a box in its place.

Fails (en):

    # en/order/sample.yaml
    title: "On its\x0bway"

Passes (en):

    # en/order/sample.yaml
    title: "On its way"
"""

from __future__ import annotations

CODE = "S003"
SEVERITY = "error"
SCOPE = "reading"
