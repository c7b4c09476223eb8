"""What a policy can look for without a word list: `finders/<name>.py` has `find`."""
