"""What rules ask of texts: their sentences, words, numbers, quotations; what they say, and in which language."""
