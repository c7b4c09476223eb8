"""Renaming a scenario, a variable, an option or a phrase in every file of a corpus that speaks of it."""
