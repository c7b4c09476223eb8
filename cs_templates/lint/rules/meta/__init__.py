"""Lint about lint."""
