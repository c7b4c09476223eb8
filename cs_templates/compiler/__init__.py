"""A corpus becomes a book: records of plain data, made once, read by every answer.

`whole` compiles a corpus, `mend` the one template that was changed.
"""
