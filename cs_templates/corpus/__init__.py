"""YAML files as a corpus: the only room that knows YAML.

`load` reads a whole tree, `read_data` one file of values or settings. The
hashes say what a translation is true to. Beside it: `edits` and `splice` write a file, touching the
bytes they are asked to touch and no others; `decode.schema` describes the files.
"""

from cs_templates.corpus.data import read_data
from cs_templates.corpus.hashes import is_stale, template_hash, text_hash, word_hashes, wordings_hash
from cs_templates.corpus.load import load
from cs_templates.corpus.names import did_you_mean, nearest
from cs_templates.corpus.problems import as_data

__all__ = [
    "as_data",
    "did_you_mean",
    "is_stale",
    "load",
    "nearest",
    "read_data",
    "template_hash",
    "text_hash",
    "word_hashes",
    "wordings_hash",
]
