"""Nothing a template can hold runs, hangs or crashes: it is refused at its place, at once."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cs_templates.model import Location, Text
from cs_templates.syntax import parse

MakeText = Callable[..., Text]

TIMES = 10
"""How many times the work of the longest innocent text anything else may take."""


def seconds(source: Text) -> float:
    """The processor time of reading one text."""
    started = time.process_time()
    parse(source)
    return time.process_time() - started


@pytest.fixture(scope="module")
def innocent() -> float:
    """The work of the longest text a trainer may write, every tag of it new: the measure of the others."""
    tags = "".join(f"{{{{ a.b{at} | choose(x='{at}') | capital | quoted }}}}" for at in range(150))
    return seconds(Text(text=tags + "a" * (20_000 - len(tags)), at=Location(path="innocent")))


ESCAPES = [
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ x.__class__ }}",
    "{{ x['__class__'] }}",
    r"{{ x|attr('\x5f\x5fclass\x5f\x5f') }}",
    "{{ x|attr('__class__') }}",
    "{{ x|attr(request.args.a) }}",
    "{{ '{0.__class__}'.format(x) }}",
    "{{ '{0.__class__}'.format_map(x) }}",
    "{{ ('%s'|format)(x) }}",
    "{{ '%c'|format(27) }}",
    "{{ x|map('format') }}",
    "{{ x|map(attribute='__class__')|list }}",
    "{{ lipsum() }}",
    "{{ lipsum.__globals__ }}",
    "{{ self }}",
    "{{ self.__init__ }}",
    "{{ caller() }}",
    "{{ varargs }}",
    "{{ kwargs }}",
    "{{ super() }}",
    "{{ loop }}",
    "{{ joiner() }}",
    "{{ namespace(a=1) }}",
    "{{ dict(a=1) }}",
    "{{ range(9) }}",
    "{{ order.items() }}",
    "{{ order.keys.x() }}",
    "{{ x.copy() }}",
    "{{ x|groupby('a') }}",
    "{{ x|default('y') }}",
    "{{ x|d('y', true) }}",
    "{{ x|safe }}",
    "{{ x|xmlattr }}",
    "{{ x|urlize }}",
    "{{ x|tojson }}",
    "{{ x|pprint }}",
    "{{ x is callable }}",
    "{% if x is sameas y %}{% endif %}",
    "{% if x is filter('a') %}{% endif %}",
    "{% include '/etc/passwd' %}",
    "{% include ['a', 'b'] ignore missing %}",
    "{% import 'x' as y %}",
    "{% from 'x' import y %}",
    "{% extends 'x' %}",
    "{% block a %}{% endblock %}",
    "{% macro m() %}{% endmacro %}",
    "{% call m() %}{% endcall %}",
    "{% filter upper %}x{% endfilter %}",
    "{% set x = 1 %}",
    "{% with x = 1 %}{% endwith %}",
    "{% autoescape false %}{% endautoescape %}",
    "{% do x.append(1) %}",
    "{% raw %}{{ x }}{% endraw %}",
    "{%- if x is known -%}{%- endif -%}",
    "{% trans %}x{% endtrans %}",
    "{% debug %}",
    "{% break %}",
    "{% for x in y recursive %}{{ loop(x) }}{% endfor %}",
    "{% import_module('os') %}",
]

BOMBS = [
    "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "{% macro m(n) %}{{ m(n-1) }}{{ m(n-1) }}{% endmacro %}{{ m(40) }}",
    "{{ 'a' * 10**9 }}",
    "{{ 'a'|center(10**9) }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ x|indent(10**6) }}",
    "{{ x|batch(10**8) }}",
    "{% set a = a ~ a %}" * 30,
    "{{ x|join('a') }}",
    "{{ " + "(" * 480 + "x" + ")" * 480 + " }}",
    "{% if " + "(" * 450 + "x is known" + ")" * 450 + " %}{% endif %}",
    "{{ " + "(" * 3000 + "x" + ")" * 3000 + " }}",
    "{% if " + "not " * 240 + "x is known %}{% endif %}",
    "{{ " + "-" * 900 + "x }}",
    "{{ " + "-" * 3000 + "x }}",
    "{{ " + "9" * 900 + " }}",
    "{{ " + "9" * 5000 + " }}",
    "{{ " + "[" * 900 + " }}",
    "{{ " + "{" * 900 + " }}",
    "{{ x" + ".a" * 480 + "() }}",
    "{{ x" + "|capital" * 110 + "|upper }}",
    "{{ x" + "|choose(a='')" * 70 + " }}",
    "{% if " + "a is known and " * 60 + "b %}{% endif %}",
    "{% if " + "a < 1 < " * 100 + "1 %}{% endif %}",
    "{% if x is known %}" * 200 + "{% endif %}" * 200,
    "{% if x is known %}" * 900,
    "{% for a in b %}" * 25 + "{% endfor %}" * 25,
    "{{" * 10_000,
    "}}" * 10_000,
    "{#" * 10_000,
    "{{ x " * 4_000,
    "{{x}}" * 4_000,
    "{{ x }" * 3_000,
    "{%" + " " * 900 + "%}",
    " " * 19_990 + "{{",
    (" " * 98 + "\n") * 200 + "{{",
    "\t \n" * 6_000 + "{{",
    "{# x #}\n" * 2_400 + "{{",
    "{{ " + "'" * 900 + " }}",
    "{{ " + "\"'" * 450 + " }}",
    "{{ x|" + "a" * 900 + " }}",
    "{% " + "a" * 900 + " %}",
    "a" * 20_001,
    "\n# " * 6_000 + "{{",
    "{% if x is known %}a{% else %}" * 100,
    "{% else %}" * 1_000,
    "{% if x == 3 %}" + "{% elif x == 4 %}" * 180,
]


@pytest.mark.parametrize("source", [*ESCAPES, *BOMBS], ids=lambda source: f"{len(source)} {source[:30]}")
def test_it_is_refused_at_once(text: MakeText, innocent: float, source: str) -> None:
    assert seconds(text(source)) < TIMES * innocent
    parsed = parse(text(source))
    assert parsed.problems
    assert all(problem.rule in ("template-logic", "template-syntax") for problem in parsed.problems)
    assert len(parsed.problems) <= 20


PIECES = [
    *("{{", "}}", "{%", "%}", "{#", "#}", "{", "}", "%", "#", "-", "\n", " ", "  \n", '"', "'", "\\"),
    *(
        "if",
        "elif",
        "else",
        "endif",
        "for",
        "raw",
        "endraw",
        "is",
        "not",
        "in",
        "and",
        "or",
        "known",
        "several",
    ),
    *(
        "x",
        "order.number",
        "phrase.a",
        "plural",
        "choose",
        "bullets",
        "(",
        ")",
        ",",
        "=",
        "==",
        "<",
        "|",
        ".",
        "~",
    ),
    *("3", "1.5", "0x1", '"day"', "'a'", "true", "__class__", "é", "о", "\u00a0", "\u2028", "\x00", "日"),
    *("{{ order.number }}", '{{ n | plural("day") }}', "{% if x is known %}", "{% endif %}", "{% else %}"),
]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=200))
@example("{{{ x }}}")
@example("{{% x %}}")
@example("{{ x }}}")
@example("{%}%}")
@example("{#}")
@example("{{'}}'}}")
@example("{{ x\r\n}}")
@example("{% if%}")
@example("\ud800{{ \ud800 }}")
def test_reading_never_fails(text: MakeText, source: str) -> None:
    parsed = parse(text(source))
    for problem in parsed.problems:
        assert 1 <= problem.at.line <= source.count("\n") + 1
        assert problem.message.isprintable()


def test_nesting_has_a_limit(text: MakeText) -> None:
    def nested(depth: int) -> str:
        return "{% if x is known %}" * depth + "a" + "{% endif %}" * depth

    assert parse(text(nested(8))).problems == ()
    (problem,) = parse(text(nested(9))).problems
    assert (problem.message, problem.at.column) == ("more than 8 ifs stand inside one another", 8 * 19 + 1)


def test_sizes_have_limits(text: MakeText) -> None:
    assert parse(text("a" * 20_000)).problems == ()
    assert parse(text("a" * 20_001)).problems[0].message == "a text has at most 20,000 characters"
    assert parse(text("{{ a }}" * 200)).problems == ()
    assert [str(problem) for problem in parse(text("{{ a }}" * 201)).problems] == [
        "ru/late.yaml:1:1401: error: a text has at most 200 tags [template-logic]"
    ]
    long = "{{ a | choose(b='" + "x" * 960 + "') }}"
    assert parse(text(long)).problems == ()
    assert parse(text(long.replace("x", "xx"))).problems[0].message == "a tag has at most 1,000 characters"
    assert parse(text("{#" + "x" * 2_000 + "#}")).problems == ()
