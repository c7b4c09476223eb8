"""Files, names and places."""
