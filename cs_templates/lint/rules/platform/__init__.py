"""Marketplaces, and channels with limits."""
