"""How a language is written."""
