"""Which rules run, how bad what they find is, and how people name them."""
