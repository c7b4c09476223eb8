"""An entry for search can never be found, or stands twice.

What is listed twice, or holds no word at all, does not help anybody find a reply.

Fails (en):

    # en/_concepts.yaml
    late: [late, delay*]
    waiting: [still waiting, late]

Passes (en):

    # en/_concepts.yaml
    late: [late, delay*]
    waiting: [still waiting]
"""

from __future__ import annotations

CODE = "V503"
SEVERITY = "error"
SCOPE = "reading"
