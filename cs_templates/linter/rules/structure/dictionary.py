"""A variable's declaration contradicts itself or another one.

Values that agents give would be held to something that cannot be met.

Fails (en):

    # _variables.yaml
    parcel.days: {kind: count, min: 9, max: 3, sample: 5, about: Days left}

Fails (en):

    # _variables.yaml
    parcel.place: {kind: choice, about: Where it waits}

Passes (en):

    # _variables.yaml
    parcel.days: {kind: count, min: 3, max: 9, sample: 5, about: Days left}
"""

from __future__ import annotations

CODE = "S030"
SEVERITY = "error"
SCOPE = "reading"
