"""What leaves the program has been through the gate: what types cannot say of that is looked for in the code."""

import ast
from collections.abc import Iterator

import pytest

GATE = {"services/disclosure.py", "domain/disclosed.py"}
OPEN_DOORS = {"own"}
TELLING = {
    "alias", "attribution", "categories", "contacts", "diary_number", "file_name", "made_by", "names", "occasion",
    "organisations", "participants", "secrecy", "suggested_by", "title",
}  # fmt: skip
"""Attributes that tell who was heard, and the dictionary of names."""
OF_TEXTS = {"asked", "content", "label", "words"}
"""Attributes that hold words of a text."""
EXPORTERS_MAY_KNOW = {
    "coding", "disclosed", "doubt", "errors", "figures", "jobs", "method", "percents", "report", "themes",
}  # fmt: skip
"""Topics of the domain that exporters may know: none that holds a source, an organisation or the ledger."""


_NAMELESS = (
    ast.Call, ast.Subscript, ast.JoinedStr, ast.Tuple, ast.List, ast.Dict, ast.Set, ast.ListComp, ast.SetComp,
    ast.DictComp, ast.GeneratorExp,
)  # fmt: skip
"""Expressions that end with a bracket or a quotation mark."""


def last_name(node: ast.AST) -> str:
    """Return what an expression ends with, after the last full stop; a call ends with no name."""
    if isinstance(node, _NAMELESS):
        return ""
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ast.unparse(node).rpartition(".")[2]


def made_elsewhere(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that make disclosed words or call other words disclosed."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            named = [node.func, *(node.args[:1] if last_name(node.func).endswith("cast") else [])]
            if any(last_name(one).strip("\"'") == "Disclosed" for one in named):
                yield node.lineno


def told_past_the_gate(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that give an open door what only the gate may let out."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = [node.func, *node.args]  # map(own, …) too
        if any(last_name(one) in OPEN_DOORS for one in called):
            for part in (inner for argument in node.args for inner in ast.walk(argument)):
                if isinstance(part, ast.Attribute) and part.attr in TELLING:
                    yield node.lineno


def words_past_the_gate(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that give an open door words of a text, or read a text beside one: the gate lets these out."""
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    doors = {name.name for node in imports for name in node.names} & OPEN_DOORS
    for node in ast.walk(tree) if doors else ():
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Attribute) and node.func.attr in {"text", "texts"}:
            yield node.lineno
        called = [node.func, *node.args]
        if any(last_name(one) in OPEN_DOORS for one in called):
            parts = (inner for argument in node.args for inner in ast.walk(argument))
            yield from (node.lineno for part in parts if isinstance(part, ast.Attribute) and part.attr in OF_TEXTS)


def gates_that_know_no_names(tree: ast.AST) -> Iterator[int]:
    """Yield the lines that make a gate for an attribution without the project's names: ``Gate.of`` gives it these."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and last_name(node.func) == "Gate" and (node.args or node.keywords):
            yield node.lineno


def test_only_the_gate_makes_disclosed_words(trees):
    assert [(name, line) for name, tree in trees if name not in GATE for line in made_elsewhere(tree)] == []


def test_nothing_that_tells_who_was_heard_is_let_out_as_the_authoritys_own_words(trees):
    found = [(name, line) for name, tree in trees for line in told_past_the_gate(tree)]
    assert found == []
    assert sum(node.id == "own" for name, tree in trees for node in ast.walk(tree) if isinstance(node, ast.Name)) > 50


def test_words_of_texts_leave_by_the_gate_alone_which_masks_them(trees):
    assert [(name, line) for name, tree in trees for line in words_past_the_gate(tree)] == []
    assert sum(ast.unparse(tree).count("gate.passage(") for _, tree in trees) > 3


@pytest.mark.parametrize("code", ["own(line.words)", "own(f'{doubt.asked}')", "read.text(one)", "map(own, hit.words)"])
def test_the_search_sees_words_of_texts_that_pass_the_gate(code):
    assert list(words_past_the_gate(ast.parse(f"from lagvarde_coder.services.disclosure import own\n{code}"))) == [2]


def test_a_gate_that_withholds_names_knows_them(trees):
    assert [(name, line) for name, tree in trees if name not in GATE for line in gates_that_know_no_names(tree)] == []
    assert list(gates_that_know_no_names(ast.parse("disclosure.Gate(Attribution.NONE)"))) == [1]


def test_exporters_know_neither_sources_nor_organisations(trees):
    known = {
        node.module.split(".")[2]
        for name, tree in trees
        if name.startswith("exporters/")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("lagvarde_coder.domain.")
    }
    assert known and known <= EXPORTERS_MAY_KNOW


@pytest.mark.parametrize(
    "code", ["Disclosed(one.title)", "disclosed.Disclosed(x)", "cast(Disclosed, x)", "typing.cast('Disclosed', x)"]
)
def test_the_search_sees_words_that_are_made_elsewhere(code):
    assert list(made_elsewhere(ast.parse(code))) == [1]


@pytest.mark.parametrize(
    "code", ["own(source.title)", "disclosure.own(f'{line.source.title}')", "map(own, counted.names)"]
)
def test_the_search_sees_what_is_told_past_the_gate(code):
    assert list(told_past_the_gate(ast.parse(code))) == [1]
