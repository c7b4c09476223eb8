"""Plurals, and words for every choice."""
