"""How a value of each kind is read: `kinds/<kind>.py` has `check` and `canonical`."""
