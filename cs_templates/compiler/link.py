"""A text's tree becomes a program: names checked, words of the locale put in.

A program is plain data (lists, dicts, strings, numbers) that `answer.render`
runs; what a template means is decided by Jinja2 (`syntax`), what its words are
by the locale (`filters`), and this module only flattens the one over the other.
"""

from __future__ import annotations

from dataclasses import replace

from cs_templates.compiler.filters import link_filter, options_hint
from cs_templates.compiler.guards import Nodes
from cs_templates.compiler.placeholders import check_literal
from cs_templates.compiler.scope import Form, LinkScope, Stretch
from cs_templates.corpus import did_you_mean
from cs_templates.model import Text, Variable
from cs_templates.syntax import FILTERS, parse, tree

Program = list[object]
Leaf = tree.Known | tree.Several | tree.Equals | tree.Contains | tree.Compare


def link(text: Text, scope: LinkScope) -> tuple[Program, Nodes]:
    """The program of `text` and the nodes it came from; faults go to the scope's problems."""
    parsed = parse(text, forms=scope.role == "form")
    scope.problems.extend(parsed.problems)
    return link_nodes(parsed.nodes, scope), parsed.nodes


def link_nodes(nodes: Nodes, scope: LinkScope) -> Program:
    """The program of some nodes."""
    return [_node(node, scope) for node in nodes]


def _node(node: tree.Node, scope: LinkScope) -> object:
    if isinstance(node, tree.Literal):
        check_literal(node, scope)
        return node.text
    if isinstance(node, tree.Print):
        return _print(node, scope)
    if isinstance(node, tree.PhraseRef):
        return _phrase(node, scope)
    cases = [[_condition(case, scope), link_nodes(body, scope)] for case, body in node.cases]
    return ["if", cases, link_nodes(node.otherwise, scope)]


def _print(node: tree.Print, scope: LinkScope) -> Program:
    variable = scope.variable(node.name, node)
    if variable is None:
        return ["print", node.name, []]
    if variable.kind in ("items", "parcels", "list") and not node.filters:
        message = f"{node.name} is a list; say how to print it"
        scope.complain("bare-list", node, message, f"as in {{{{ {node.name} | bullets }}}}")
    filters = [_filter(found, variable, scope) for found in node.filters]
    return ["print", node.name, filters]


def _filter(found: tree.Filter, variable: Variable, scope: LinkScope) -> Program:
    data = link_filter(found, variable, scope)
    if FILTERS[found.name].form and len(data) > 1 and isinstance(data[1], str):
        data[1] = option_forms(data[1], variable, scope, found)
    return data


def option_forms(form: str, variable: Variable, scope: LinkScope, found: tree.Filter) -> dict[str, Program]:
    """The programs of a form for every option that makes sense here."""
    programs: dict[str, Program] = {}
    if variable.name in scope.inside:
        message = f"the words of {variable.name} print {variable.name} itself, without end"
        scope.complain("endless-form", found, message)
        return programs
    for option in scope.options.get(variable.name, ()):
        words = scope.form(variable.name, option, form)
        if words is None:
            message = f"option {option} of {variable.name} has no form {form} in {scope.tag}/_words.yaml"
            scope.complain("missing-form", found, message, _other_forms(form, variable.name, scope))
        else:
            programs[option] = _linked_form(words, variable, option, scope)
    return programs


def _phrase(node: tree.PhraseRef, scope: LinkScope) -> Program:
    if scope.role != "text":
        scope.complain("phrase-in-phrase", node, "a phrase or an option's words cannot hold a phrase")
    elif node.id not in scope.phrases:
        message = f"there is no phrase {node.id} with wordings in {scope.tag}"
        scope.complain("unknown-phrase", node, message, did_you_mean(node.id, scope.phrases))
    return ["phrase", node.id]


def _condition(condition: tree.Condition, scope: LinkScope) -> Program:
    if isinstance(condition, tree.Not):
        return ["not", _condition(condition.part, scope)]
    if isinstance(condition, tree.And | tree.Or):
        word = "and" if isinstance(condition, tree.And) else "or"
        return [word, *(_condition(part, scope) for part in condition.parts)]
    variable = scope.variable(condition.name, condition)
    if variable is not None:
        _check_condition(condition, variable, scope)
    return _leaf(condition)


def _leaf(condition: Leaf) -> Program:
    if isinstance(condition, tree.Equals):
        return ["eq", condition.name, condition.option]
    if isinstance(condition, tree.Contains):
        return ["in", condition.option, condition.name]
    if isinstance(condition, tree.Compare):
        return ["cmp", condition.name, condition.op, condition.number]
    return ["several" if isinstance(condition, tree.Several) else "known", condition.name]


def _check_condition(condition: Leaf, variable: Variable, scope: LinkScope) -> None:
    fits: dict[type, tuple[str, ...]] = {
        tree.Equals: ("choice",),
        tree.Contains: ("choices",),
        tree.Compare: ("count",),
        tree.Several: ("choices", "items", "parcels", "list", "count"),
    }
    kinds = fits.get(type(condition))
    if isinstance(condition, tree.Compare) and variable.kind == "money":
        _check_amount(condition, variable, scope)
    elif kinds and variable.kind not in kinds:
        message = f"this is for the kind {' or '.join(kinds)}; {variable.name} is of the kind {variable.kind}"
        scope.complain("condition-kind", condition, message)
    elif isinstance(condition, tree.Equals | tree.Contains):
        options = tuple(str(option) for option in variable.options)
        if condition.option not in options:
            message = f"{variable.name} has no option {condition.option}"
            scope.complain(
                "unknown-option", _option(condition), message, options_hint(condition.option, options)
            )


def _option(condition: tree.Equals | tree.Contains) -> Stretch:
    """The option in its quotes."""
    stop = condition.option_start + len(condition.option) + 2
    return Stretch(condition.option_at, condition.source.locate(stop))


def _other_forms(form: str, variable: str, scope: LinkScope) -> str:
    """The hint for a form that an option does not have."""
    forms = {name for words in scope.words.choices.get(variable, {}).values() for name in words}
    return "" if form in forms else did_you_mean(form, forms)


def _check_amount(condition: tree.Compare, variable: Variable, scope: LinkScope) -> None:
    """An amount is compared with nothing alone: 5 of one currency are not 5 of another."""
    name = variable.name
    if condition.number or condition.op not in ("==", "!="):
        message = f"{name} is an amount of money, in whatever currency; it is compared with 0 alone"
        scope.complain("condition-kind", condition, message, f"as in {name} == 0 or {name} != 0")
    elif variable.min != 0:
        message = f"{name} is never 0: an amount is more than nothing"
        scope.complain("condition-kind", condition, message, f"give {name} min: 0 in _variables.yaml")


def _linked_form(words: Text, variable: Variable, option: str, scope: LinkScope) -> Program:
    """The program of an option's words, linked once for all texts that narrow what it prints alike."""
    needs = tuple(name.text for name in variable.needs.get(option, ()))
    key = (words.at, needs, *(scope.options.get(name) for name in needs), scope.inside)
    if key not in scope.forms:
        scope.forms[key] = _form(words, variable, frozenset(needs), scope.afresh())
    program, problems = scope.forms[key]
    scope.problems.extend(problems)
    return program


def _form(words: Text, variable: Variable, needs: frozenset[str], scope: LinkScope) -> Form:
    """The words may print what the option needs, and nothing else."""
    inner = replace(scope, role="form", allowed=needs, inside=scope.inside | {variable.name})
    program, _ = link(words, inner)
    return program, tuple(inner.problems)
