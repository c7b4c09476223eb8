"""The kinds that few replies have: `kinds/<kind>.py` has `check` and `canonical`. The everyday ones are in `values`."""
