"""Scaffolds: a locale, a scenario, a team's own corpus, ready to be written in."""
