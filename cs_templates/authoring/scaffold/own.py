"""A team's own corpus: it extends the packaged one, is checked by its code host, and is known to editors."""

from __future__ import annotations

import os

from cs_templates import __version__
from cs_templates.authoring.scaffold import schemas
from cs_templates.authoring.scaffold.files import Changes
from cs_templates.errors import UsageError
from cs_templates.speech import say

TEMPLATES = "templates"

_CORPUS = """\
# yaml-language-server: $schema=.schemas/corpus.json
# A corpus of our own. It says only what differs from the one that came with cst.
format: 1
extends: packaged
"""

_README = """\
# Replies of our own

This corpus extends the one that came with cst: what is not said here is taken from there.

    cst scenario add parcel-returned --stage shipping     a scenario of our own
    cst locale add pl                                     a language more
    cst lint                                              what is wrong, with file, line and column

To word a phrase our own way, write it into `en/_phrases.yaml`:

    closing: {neutral: ["Yours,"]}
"""

_GITHUB = """\
# Lint reads every reply of the corpus and writes each problem beside its line in the pull request.
name: replies
on:
  pull_request:
  push: {branches: [main]}
permissions: {contents: read}
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with: {python-version: "3.12"}
      - run: python -m pip install --quiet "cs_templates==VERSION"
      - run: cst lint --corpus templates --format github
"""

_GITLAB = """\
# Lint's report of code quality shows in the merge request.
lint-replies:
  image: python:3.12-slim
  stage: test
  before_script:
    - python -m pip install --quiet "cs_templates==VERSION"
  script:
    - cst lint --corpus templates --format gitlab --output gl-code-quality-report.json
  after_script:
    - cst lint --corpus templates || true        # for people who read the log
  artifacts:
    when: always
    reports: {codequality: gl-code-quality-report.json}
"""

_HOOK = """\
# With https://pre-commit.com: pre-commit install
repos:
  - repo: local
    hooks:
      - id: cst-lint
        name: cst lint
        entry: cst lint --corpus templates
        language: python
        additional_dependencies: ["cs_templates==VERSION"]
        files: ^templates/.*\\.yaml$
        pass_filenames: false
"""

FILES = {
    f"{TEMPLATES}/_corpus.yaml": _CORPUS,
    f"{TEMPLATES}/README.md": _README,
    ".github/workflows/replies.yml": _GITHUB,
    ".gitlab-ci.yml": _GITLAB,
    ".pre-commit-config.yaml": _HOOK,
}


def begin(directory: str) -> Changes:
    """The files of a new corpus in a directory. Raises UsageError where one of them is there: nothing is overwritten."""
    root = os.path.abspath(directory)
    texts = {name: text.replace("VERSION", __version__) for name, text in FILES.items()}
    texts |= {f"{TEMPLATES}/{schemas.FOLDER}/{name}": text for name, text in schemas.texts()}
    new = {os.path.join(root, *name.split("/")): text for name, text in texts.items()}
    taken = next((path for path in new if os.path.lexists(path)), None)
    if taken:
        message = say("{path} is there already; nothing was written", path=os.path.relpath(taken))
        raise UsageError(
            message, say("move it away, or name another directory, as in {example}", example="cst init shop")
        )
    return Changes(new)
