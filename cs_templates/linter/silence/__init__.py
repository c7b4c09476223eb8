"""What is known already: suppressions in the files, and the baseline."""
