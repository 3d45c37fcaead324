"""Whose words a passage is follows from who speaks there, which only ``speakers.py`` and counting work out."""

import ast
from collections.abc import Iterator

MAY_READ = {
    "bringing_together.py": "gives them to the organisation that stays",
    "disclosure.py": "finds the alias that an organisation is called by in figures",
    "pairing.py": "finds the documents of those who answer in a corrected workbook",
    "answer_matrix.py": "finds the documents behind what the ledger says of an organisation",
    "categories.py": "compares what a document says of its organisations with the ledger",
    "speakers.py": "says whose words a passage is",
    "documents.py": "makes and lists documents",
    "gathering.py": "reads sources as they are counted, and counts those without an organisation",
    "hearing.py": "enters in the ledger that they were heard",
    "describing.py": "changes them",
    "new_text.py": "sections the new text of a document as an import would",
    "sections.py": "lets nobody speak in a section whose voice the document does not carry",
    "outcomes.py": "counts documents without any",
    "rules.py": "keeps an organisation that a document names from being undone",
}
"""Modules that may read the organisations of a whole source, and what for."""


def readers(trees: list[tuple[str, ast.AST]]) -> Iterator[str]:
    for name, tree in trees:
        for node in ast.walk(tree):
            if _reads_attribute(node) or _asks_for_field(node):
                yield name.rpartition("/")[2]


def _reads_attribute(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "organisations" and _name(node.value) == "source"


def _asks_for_field(node: ast.AST) -> bool:
    """Tell whether it is a call of ``Reader.fields`` that asks for them, or does not say where it is called."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "fields"):
        return False
    return any(isinstance(word, ast.Starred) or "organisations" in ast.dump(word) for word in node.args)


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def test_nobody_else_takes_the_organisations_of_a_document_for_those_who_speak(trees: list[tuple[str, ast.AST]]):
    found = set(readers(trees))
    assert found == set(MAY_READ)
