"""Below the wall: everything an answer needs, from the book to the finished reply."""

APP = "cst"
"""What our directories are called."""
CORPUS_FILE = "_corpus.yaml"
"""What makes a directory a corpus."""
TEMPLATES = "templates"
"""What the directory of a corpus is called, where it is looked for."""
