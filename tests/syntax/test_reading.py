"""What texts are read as: nodes, their places, and faults in words a trainer understands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cs_templates.model import Text
from cs_templates.syntax import Branch, Filter, Known, Literal, Node, PhraseRef, Print, parse, tree, walk

MakeText = Callable[..., Text]


def shape(nodes: tuple[Node, ...]) -> list[object]:
    """Nodes without their places."""
    shapes: list[object] = []
    for node in nodes:
        match node:
            case Literal(printed):
                shapes.append(printed)
            case Print(name, filters):
                shapes.append((name, *[(each.name, each.args, dict(each.named)) for each in filters]))
            case PhraseRef(id_):
                shapes.append(f"phrase {id_}")
            case Branch(cases, otherwise):
                shapes.append([*[shape(body) for _, body in cases], shape(otherwise)])
    return shapes


@pytest.mark.parametrize(
    ("source", "shapes"),
    [
        ("Ждём Вас.", ["Ждём Вас."]),
        ("{{ order.number }}", [("order.number",)]),
        ("{{order.number}}!", [("order.number",), "!"]),
        ("{{ solutions }}", [("solutions",)]),
        ("{{ phrase.greeting }}", ["phrase greeting"]),
        ('{{ n | plural("day") }}', [("n", ("plural", ("day",), {}))]),
        ("{{ n | plural('day') }}", [("n", ("plural", ("day",), {}))]),
        (
            '{{ n | plural(one="# ящик", other="# ящика") }}',
            [("n", ("plural", (), {"one": "# ящик", "other": "# ящика"}))],
        ),
        (
            '{{ agent.gender | choose(female="готова", other="готов") | capital }}',
            [
                (
                    "agent.gender",
                    ("choose", (), {"female": "готова", "other": "готов"}),
                    ("capital", (), {}),
                )
            ],
        ),
        (
            '{{ when | date("on") }} {{ w | dates("between") }}',
            [("when", ("date", ("on",), {})), " ", ("w", ("dates", ("between",), {}))],
        ),
        ("{{ item.name | quoted() }}", [("item.name", ("quoted", (), {}))]),
        ('{{ solutions | numbered("offer") }}', [("solutions", ("numbered", ("offer",), {}))]),
        ("{{ cart\n  | bullets }}", [("cart", ("bullets", (), {}))]),
        ("{# почему так #}Да.", ["Да."]),
        ("{# {{ x }} {% if %} #}Да.", ["Да."]),
        ("{% if x is known %}a{% else %}b{% endif %}", [[["a"], ["b"]]]),
        ("{% if x is known %}a{% elif y is known %}b{% endif %}c", [[["a"], ["b"], []], "c"]),
        ("{% if x is known %}{% if y is known %}a{% endif %}{% endif %}", [[[[["a"], []]], []]]),
        ("50 % {a} [b] #1 }, {", ["50 % {a} [b] #1 }, {"]),
        ("", []),
    ],
)
def test_what_a_text_is_made_of(text: MakeText, source: str, shapes: list[object]) -> None:
    parsed = parse(text(source))
    assert parsed.problems == ()
    assert shape(parsed.nodes) == shapes


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("x.y is known", "x.y known"),
        ("x is not known", "not x known"),
        ("not x is known", "not x known"),
        ("x is several", "x several"),
        ('x == "card"', "x == 'card'"),
        ('x != "card"', "not x == 'card'"),
        ('"wait" in x', "'wait' in x"),
        ('"wait" not in x', "not 'wait' in x"),
        ('not "wait" in x', "not 'wait' in x"),
        ("x < 3", "x < 3"),
        ("x <= 3", "x <= 3"),
        ("x > 3", "x > 3"),
        ("x >= 3", "x >= 3"),
        ("x == 3", "x == 3"),
        ("x != 3", "x != 3"),
        ("a is known and b is known and c is known", "(a known and b known and c known)"),
        ("a is known or b is known and c is known", "(a known or (b known and c known))"),
        ("(a is known or b is known) and c is known", "((a known or b known) and c known)"),
        ("not (a is known or b is several)", "not (a known or b several)"),
        ("not a is known and b is known", "(not a known and b known)"),
        ("((a is known))", "a known"),
        ("a.not.is.known is known", "a.not.is.known known"),
    ],
)
def test_what_a_condition_asks(text: MakeText, condition: str, expected: str) -> None:
    parsed = parse(text(f"{{% if {condition} %}}yes{{% endif %}}"))
    assert parsed.problems == ()
    (branch,) = parsed.nodes
    assert isinstance(branch, Branch)
    assert said(branch.cases[0][0]) == expected


def said(condition: tree.Condition) -> str:
    match condition:
        case tree.Known(name):
            return f"{name} known"
        case tree.Several(name):
            return f"{name} several"
        case tree.Equals(name, option):
            return f"{name} == {option!r}"
        case tree.Contains(option, name):
            return f"{option!r} in {name}"
        case tree.Compare(name, sign, number):
            return f"{name} {sign} {number}"
        case tree.Not(part):
            return f"not {said(part)}"
        case tree.And(parts) | tree.Or(parts):
            word = f" {type(condition).__name__.lower()} "
            return f"({word.join(map(said, parts))})"


def places(text: Text) -> list[tuple[str, str]]:
    """Kind of node → what the source says between its `at` and `end`."""
    lines = text.text.split("\n")
    found = []
    for node in walk(parse(text).nodes):
        at, end = node.at, node.end
        assert at.line == end.line or isinstance(node, Branch | Literal)
        if at.line == end.line:
            row = lines[at.line - text.at.line]
            shift = text.at.column if at.line == text.at.line else text.indent + 1
            found.append((type(node).__name__, row[at.column - shift : end.column - shift]))
    return found


def test_every_part_knows_its_place(text: MakeText) -> None:
    source = (
        "Заказ {{ order.number }}:\n"
        '{{ shipment.delay_days | plural("day") | capital }} {{ phrase.sorry }}\n'
        '{% if "wait" in solutions and refund.method == "card" or not n > 3 %}да{% endif %}'
    )
    assert places(text(source, line=7, column=9, indent=6)) == [
        ("Literal", "Заказ "),
        ("Print", "order.number"),
        ("Print", "shipment.delay_days"),
        ("Filter", 'plural("day")'),
        ("Filter", "capital"),
        ("Literal", " "),
        ("PhraseRef", "phrase.sorry"),
        (
            "Branch",
            '{% if "wait" in solutions and refund.method == "card" or not n > 3 %}да{% endif %}',
        ),
        ("Or", 'solutions and refund.method == "card" or not n'),
        ("And", "solutions and refund.method"),
        ("Contains", "solutions"),
        ("Equals", "refund.method"),
        ("Not", "n"),
        ("Compare", "n"),
        ("Literal", "да"),
    ]


def test_an_option_knows_its_place(text: MakeText) -> None:
    source = '{% if "wait" in solutions and refund.method == "card" %}да{% endif %}'
    found = [
        node for node in walk(parse(text(source)).nodes) if isinstance(node, tree.Contains | tree.Equals)
    ]
    assert [node.option_at.column for node in found] == [7, 48]


def test_literals_are_slices_of_the_source(text: MakeText) -> None:
    source = text("Да.  \n{% if x is known %}\n  Нет.\t\n{% endif %}\nКонец. ")
    literals = [node for node in walk(parse(source).nodes) if isinstance(node, Literal)]
    assert [node.text for node in literals] == ["Да.", "\n", "  Нет.", "\n", "Конец."]
    assert all(source.text[node.start : node.stop] == node.text for node in literals)


FAULTS = [
    # source with the faulty part between ⟦ ⟧, the message
    ("{{ ⟦a.b⟧() }}", "nothing can be called in a template"),
    ("{{ n | plural(⟦x⟧) }}", "a filter takes fixed texts in quotes, nothing else"),
    ("{{ n | plural(one=⟦1⟧) }}", "a filter takes fixed texts in quotes, nothing else"),
    ("{{ n | ⟦upper⟧ }}", "there is no filter upper"),
    ("{{ a | quoted | ⟦capitals⟧ | quoted }}", "there is no filter capitals"),
    ("{{ n | ⟦plural⟧ }}", "plural takes either one word in quotes or named texts"),
    ('{{ n | ⟦plural⟧("day", one="#") }}', "plural takes either one word in quotes or named texts"),
    ('{{ n | ⟦plural⟧("day", "week") }}', "plural takes one text in quotes"),
    ('{{ n | ⟦plural⟧(ones="#") }}', "plural does not take ones="),
    ('{{ n | ⟦ordinal⟧("st") }}', "ordinal takes no text in quotes"),
    ("{{ n | ⟦ordinal⟧ }}", "ordinal takes named texts"),
    ("{{ n | ⟦form⟧ }}", "form takes one text in quotes"),
    ('{{ n | ⟦form⟧("To") }}', 'form does not know "To"'),
    ("{{ n | ⟦choose⟧ }}", "choose takes named texts"),
    ('{{ n | ⟦choose⟧(a="1", a="2") }}', "choose takes each name once"),
    ('{{ n | ⟦date⟧("weekly") }}', 'date does not know "weekly"; there are short, day, long, weekday, on'),
    ('{{ n | ⟦dates⟧("on") }}', 'dates does not know "on"; there are day, between'),
    ('{{ n | ⟦quoted⟧("x") }}', "quoted takes no text in quotes"),
    (
        '{{ n | capital | ⟦plural⟧("day") }}',
        "plural works on a variable, not on what another filter printed",
    ),
    ("{{ n | bullets | ⟦capital⟧ }}", "nothing follows bullets"),
    ("{{ phrase.greeting | ⟦capital⟧ }}", "a phrase prints as it is, without a filter"),
    ("{{ ⟦phrase⟧ }}", "a phrase is named by its id"),
    ("{{ ⟦phrase.a.b⟧ }}", "a phrase is named by its id"),
    ("{{ ⟦(⟧a) }}", "parentheses have no meaning here"),
    ("{{ ⟦Order.number⟧ }}", "Order.number is not a name: names are in small letters"),
    ("{{ ⟦order._id⟧ }}", "order._id is not a name: no part begins with _"),
    ("{{ ⟦__class__⟧ }}", "__class__ is not a name: no part begins with _"),
    ("{{ ⟦self.x⟧ }}", "self.x is not a variable"),
    ("{{ ⟦loop.index⟧ }}", "loop.index is not a variable"),
    ("{{ ⟦true⟧ }}", "true is not a variable"),
    ("{{ ⟦None⟧ }}", "None is not a variable"),
    ('{{ ⟦"text"⟧ }}', "a variable's name belongs here"),
    ("{{ ⟦3⟧ }}", "a variable's name belongs here"),
    ("{{ a ⟦if⟧ b else c }}", "if and else cannot stand inside {{ }}"),
    ("{{ a ⟦is⟧ known }}", "a condition does not print"),
    ("{{ ⟦a⟧ and b }}", "a condition does not print"),
    ("{{ a⟦,⟧ b }}", "one thing at a time: commas have no meaning here"),
    ("{{ a ⟦~⟧ b }}", "texts are not put together in a template"),
    ("{{ a ⟦+⟧ 1 }}", "a template does no arithmetic"),
    ("{{ a⟦[⟧0] }}", "brackets have no meaning here"),
    ("{{ a ⟦.⟧ b }}", "a name is written without spaces around its dots"),
    ("{{ 'a'⟦.⟧upper }}", "a name is written without spaces around its dots"),
    (r'{{ a | choose(x="⟦\⟧x1b") }}', "a backslash has no meaning here"),
    ("{{ ⟦о⟧rder.number }}", "о (U+043E) has no meaning inside a tag"),
    ("{{⟦\u00a0⟧a }}", "an invisible character stands here (U+00A0)"),
    ("{{ a⟦\u200b⟧ }}", "an invisible character stands here (U+200B)"),
    ("{{ n | plural(⟦“⟧day”) }}", "typographic quotes do not work inside a tag"),
    ("{{ n | plural(one=⟦'⟧a) }}", "the quote ' is opened here and never closed"),
    ("{{ n | plural('day' ⟦'x'⟧) }}", "two texts stand side by side"),
    ("{{ a ⟦b⟧ }}", "b is not expected here"),
    ("{{ a ⟦'b'⟧ }}", "a text in quotes is not expected here"),
    ("{{ a | ⟦}}⟧", "the tag ends too early"),
    ("{{ ⟦}}⟧", "the tag is empty"),
    ("{{⟦-⟧ a }}", "- at the beginning of a tag has no meaning here"),
    ("{{ a ⟦-⟧}}", "- at the end of a tag has no meaning here"),
    ("{#⟦-⟧ a #}", "- at the beginning of a tag has no meaning here"),
    ("{% if a is known ⟦-⟧%}{% endif %}", "- at the end of a tag has no meaning here"),
    ("{%⟦+⟧ if a is known %}{% endif %}", "+ at the beginning of a tag has no meaning here"),
    ("{% if a ⟦=⟧ 3 %}{% endif %}", "= has no meaning here"),
    ("{% if ⟦a⟧ %}{% endif %}", "a condition has to ask something"),
    ("{% if ⟦%}⟧{% endif %}", "the tag is empty"),
    ("{% if ⟦true⟧ %}{% endif %}", "true is not a variable"),
    ("{% if ⟦phrase.x⟧ is known %}{% endif %}", "a condition asks about a variable, not about a phrase"),
    ("{% if a is ⟦defined⟧ %}{% endif %}", "nothing can be asked with: is defined"),
    ("{% if a is not ⟦none⟧ %}{% endif %}", "nothing can be asked with: is none"),
    ("{% if a is known ⟦b⟧ %}{% endif %}", "nothing follows known"),
    ("{% if a is known⟦(⟧) %}{% endif %}", "nothing follows known"),
    ("{% if ⟦a.b⟧() %}{% endif %}", "nothing can be called in a template"),
    (
        "{% if a | ⟦capital⟧ == 'b' %}{% endif %}",
        "a condition looks at the variable itself, without a filter",
    ),
    ("{% if ⟦'b'⟧ == a %}{% endif %}", "the variable comes first in a comparison"),
    ("{% if a == ⟦b⟧ %}{% endif %}", "a variable is compared with an option in quotes or a whole number"),
    ("{% if a == ⟦true⟧ %}{% endif %}", "a variable is compared with an option in quotes or a whole number"),
    ("{% if a < ⟦'b'⟧ %}{% endif %}", "< compares a count with a whole number"),
    ("{% if 1 < a < ⟦3⟧ %}{% endif %}", "one comparison at a time"),
    ("{% if ⟦a⟧ in b %}{% endif %}", "only an option in quotes can be looked for"),
    ("{% if a < ⟦1.5⟧ %}{% endif %}", "1.5 is not a whole number"),
    ("{% if a < ⟦9999999999⟧ %}{% endif %}", "9999999999 is not a whole number"),
    ("{% ⟦for⟧ x in y %}", "a template has no loops"),
    ("{% ⟦set⟧ x = 1 %}", "a template assigns nothing"),
    ("{% ⟦include⟧ 'x' %}", "a text is not put together from other files"),
    ("{% ⟦raw⟧ %}", "this tag is not part of the template language"),
    ("{% ⟦⟧%}", "the tag is empty"),
    ("{% if a is known %}{% else ⟦if⟧ x %}{% endif %}", "else takes no condition"),
    ("{% if a is known %}{% endif ⟦a⟧ %}", "nothing follows endif"),
    ("x ⟦{% endif %}⟧", "endif stands here without an if"),
    ("x ⟦{% else %}⟧", "else stands here without an if"),
    ("{% if a is known %}{% else %}⟦{% elif b is known %}⟧{% endif %}", "elif comes after else"),
    ("x ⟦{% if a is known %}⟧ y", "this if is never closed"),
    ("Hello ⟦{{⟧ customer.name }, thanks", "{{ is opened here and never closed"),
    ("⟦{{⟧ a\n{{ b }}", "{{ is opened here and never closed"),
    ("x ⟦{#⟧ a }}", "{# is opened here and never closed"),
    ("a ⟦}}⟧ b", "}} closes nothing"),
    ("{50⟦%}⟧", "%} closes nothing"),
    ("{{ a ⟦%}⟧", "a tag that {{ opens ends with }}, not with %}"),
    ("{% if a is known ⟦}}⟧", "a tag that {% opens ends with %}, not with }}"),
    ("⟦% if⟧ x\nb", "a line is no tag here and would be printed"),
    ("{# a\n# if\n#}\n⟦# endif⟧", "a line is no tag here and would be printed"),
    ("a\n  ⟦# if⟧ x\nb", "a line is no tag here and would be printed"),
]


@pytest.mark.parametrize(("marked", "message"), FAULTS, ids=[marked for marked, _ in FAULTS])
def test_a_fault_is_named_where_it_stands(text: MakeText, marked: str, message: str) -> None:
    before, part, _ = marked.replace("⟦", "⟧").split("⟧")
    source = text(marked.replace("⟦", "").replace("⟧", ""), line=3, column=5, indent=4)
    problem = parse(source).problems[0]
    assert problem.message == message
    assert problem.at == source.locate(len(before))
    if part:
        assert problem.end == source.locate(len(before) + len(part))


@pytest.mark.parametrize(
    ("source", "rule"),
    [
        ("{{ a.b() }}", "template-logic"),
        ("{% for a in b %}", "template-logic"),
        ("{{ a", "template-syntax"),
        ("{% if a is known %}", "template-syntax"),
        ("{{ a | }}", "template-syntax"),
    ],
)
def test_what_jinja_cannot_read_is_another_rule(text: MakeText, source: str, rule: str) -> None:
    assert [problem.rule for problem in parse(text(source)).problems] == [rule]


def test_a_text_names_all_its_faults_in_order(text: MakeText) -> None:
    parsed = parse(text("{{ a.b() }}\n{% if x %}\n{{ c | upper }}\n{% endif %}\nd }}"))
    assert [problem.at.line for problem in parsed.problems] == [1, 2, 3, 5]


def test_what_stands_in_a_faulty_block_is_read(text: MakeText) -> None:
    parsed = parse(text("{% if x %}{{ c }}{% else %}{{ d }}{% endif %}"))
    assert [node.name for node in walk(parsed.nodes) if isinstance(node, Print)] == ["c", "d"]
    assert [str(problem.at.column) for problem in parsed.problems] == ["7"]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{% if a is known %}x{% endif %}", "the form of an option has no ifs"),
        ("{{ phrase.greeting }}", "the form of an option holds no phrase"),
        ('{{ solutions | bullets("offer") }}', "the form of an option uses no other form"),
        ('{{ refund.method | form("to") }}', "the form of an option uses no other form"),
    ],
)
def test_a_form_leads_to_no_form(text: MakeText, source: str, message: str) -> None:
    assert parse(text(source)).problems == ()
    assert [problem.message for problem in parse(text(source), forms=True).problems] == [message]


def test_a_form_prints_variables(text: MakeText) -> None:
    source = text('{{ n | plural("day") }} {{ cart | all_of }} {{ d | date("on") }}')
    assert parse(source, forms=True).problems == ()


def test_equal_tags_are_read_apart(text: MakeText) -> None:
    first, _, second = parse(text('{{ n | plural("day") }} {{ n | plural("day") }}')).nodes
    assert isinstance(first, Print)
    assert isinstance(second, Print)
    assert (first.at.column, second.at.column) == (4, 28)
    assert (first.filters[0].at.column, second.filters[0].at.column) == (8, 32)
    assert isinstance(first.filters[0], Filter)


def test_known_is_placed_at_its_name(text: MakeText) -> None:
    (branch,) = parse(text("{%   if\n    order.number is known %}x{% endif %}", indent=2)).nodes
    assert isinstance(branch, Branch)
    known = branch.cases[0][0]
    assert isinstance(known, Known)
    assert (known.at.line, known.at.column) == (2, 7)
