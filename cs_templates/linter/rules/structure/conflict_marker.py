"""A merge conflict from git was left in the file.

Two versions of the text stand one below the other, and neither of them can be read.

Fails (en):

    # en/order/sample.yaml
    <<<<<<< ours
    title: Late
    =======
    title: Delayed
    >>>>>>> theirs

Passes (en):

    # en/order/sample.yaml
    title: Delayed
"""

from __future__ import annotations

CODE = "S005"
SEVERITY = "error"
SCOPE = "reading"
