"""What went stale: the stamps of a corpus, the source's older texts, how they differ from today's, and new stamps."""
