"""The schemas for editors come from the declarations that read the files."""

from __future__ import annotations

import json

import pytest

from cs_templates.corpus.decode.declarations import CONTRACT, TEMPLATE
from cs_templates.corpus.decode.schema import FILES as SCHEMAS
from cs_templates.corpus.decode.schema import schema


@pytest.mark.parametrize("sort", SCHEMAS)
def test_each_sort_of_file_has_a_schema_of_draft_7(sort: str) -> None:
    made = schema(sort)
    assert made["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert made["type"] == "object"
    assert json.loads(json.dumps(made)) == made


def test_a_schema_knows_the_fields_the_reader_knows() -> None:
    contract = schema("contract")
    assert list(contract["properties"]) == list(CONTRACT.fields)
    assert contract["additionalProperties"] is False
    assert set(contract["required"]) == set(CONTRACT.required)
    assert contract["properties"]["mood"]["enum"] == ["calm", "upset"]
    template = schema("template")
    assert list(template["properties"]) == list(TEMPLATE.fields)
    text = template["properties"]["channels"]["additionalProperties"]
    assert set(text["properties"]) == {"subject", "body", "same_as", "lint"}


def test_words_may_be_bare_or_have_forms() -> None:
    choices = schema("words")["properties"]["choices"]
    option = choices["additionalProperties"]["additionalProperties"]
    assert [form["type"] for form in option["anyOf"]] == [["string", "number", "boolean"], "object"]
