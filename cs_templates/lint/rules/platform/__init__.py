"""Marketplaces, and channels with limits."""

MODULES = ()
