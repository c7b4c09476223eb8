"""YAML files as a corpus: the only room that knows YAML.

`load` reads a whole tree, `read_data` one file of values or settings. The
hashes say what a translation is true to. `open_document` makes edits of a
file and `splice` writes them, touching the bytes it was asked to touch and no
others. `RULES` are the rules whose problems reading may report.
"""

from cs_templates.corpus.data import read_data
from cs_templates.corpus.decode.schema import FILES as SCHEMAS
from cs_templates.corpus.decode.schema import schema
from cs_templates.corpus.edits import Document, open_document
from cs_templates.corpus.hashes import is_stale, template_hash, text_hash, word_hashes, wordings_hash
from cs_templates.corpus.load import load
from cs_templates.corpus.names import did_you_mean, nearest
from cs_templates.corpus.problems import RULES, as_data
from cs_templates.corpus.splice import Edit, splice

__all__ = [
    "RULES",
    "SCHEMAS",
    "Document",
    "Edit",
    "as_data",
    "did_you_mean",
    "is_stale",
    "load",
    "nearest",
    "open_document",
    "read_data",
    "schema",
    "splice",
    "template_hash",
    "text_hash",
    "word_hashes",
    "wordings_hash",
]
