"""The entries of a lint baseline that count problems of what is renamed."""

from __future__ import annotations

from cs_templates.authoring.rename.names import Renaming
from cs_templates.corpus.files import read_file
from cs_templates.linter.silence.baseline import Key, read, written
from cs_templates.linter.silence.known import baseline_path
from cs_templates.model import Corpus, Stamp


def change(corpus: Corpus, asked: Renaming) -> tuple[str, bytes, bytes, Stamp] | None:
    """The baseline's path, its bytes before and after, and its stamp; None where nothing in it changes."""
    path = baseline_path(corpus)
    try:
        data, stamp = read_file(path)
    except OSError:
        return None
    counts = read(path, data.decode("utf-8")).counts
    renamed = {_key(key, asked): count for key, count in counts.items()}
    if renamed.keys() == counts.keys():
        return None
    return path, data, written(renamed).encode(), stamp


def _key(key: Key, asked: Renaming) -> Key:
    if asked.kind == "scenario":
        directory, _, name = key.file.rpartition("/")
        return key._replace(file=f"{directory}/{asked.new}.yaml") if name == f"{asked.old}.yaml" else key
    old = f"{asked.variable}.{asked.old}" if asked.variable else asked.old
    new = f"{asked.variable}.{asked.new}" if asked.variable else asked.new
    padded = f".{key.field}.".replace(f".{old}.", f".{new}.")
    return key._replace(field=padded[1:-1])
