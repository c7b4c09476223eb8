"""A trainer's bench: how far each translation is, what went stale, scaffolds, previews, golden replies, exchange."""
