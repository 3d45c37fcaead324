"""The words of a text come from one place, which checks them: nobody else can get at the stored bytes."""

import ast
import inspect
from pathlib import Path

from lagvarde_coder.storage.reader import Reader

CHECKED = {"original"}
"""What hands stored bytes out of ``storage``: the imported file, checked as the words are."""

NO_PROJECT = {"storage", "importers", "exporters"}
"""What keeps the bytes, and what has no reader: formats have blobs of their own."""

EXPORTED = "services/report/agreeing/file_contents.py"
"""Opens files that were exported, and has no reader either."""


def test_the_reader_gives_stored_bytes_only_as_the_imported_file():
    public = inspect.getmembers(Reader, lambda member: inspect.isfunction(member) and member.__name__[0] != "_")
    giving = {name for name, method in public if "bytes" in str(inspect.signature(method).return_annotation)}
    assert "text" in dict(public)
    assert giving == CHECKED


def test_nobody_outside_storage_reads_blobs_or_makes_words_of_an_imported_file(checkout: Path):
    package = checkout / "lagvarde_coder"
    files = [file for file in package.rglob("*.py") if file.relative_to(package).parts[0] not in NO_PROJECT]
    assert len(files) > 200
    wrong = [f"{file.relative_to(package).as_posix()}:{line}" for file in files for line in reading_bytes(file)]
    assert [place for place in wrong if not place.startswith(EXPORTED)] == []


def reading_bytes(file: Path) -> list[int]:
    """Return the lines that ask a reader for stored bytes, or make words of the imported file's."""
    lines = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr in {"blob", "blobs"}:
            lines.append(node.lineno)
        if isinstance(node, ast.Attribute) and node.attr == "decode" and "original" in ast.dump(node.value):
            lines.append(node.lineno)
    return lines


def test_the_search_for_such_lines_finds_them(tmp_path: Path):
    module = tmp_path / "module.py"
    module.write_text("a = (read.blob(text.content)).decode()\nb = read.original(text).decode()\nc = read.text(d)\n")
    assert sorted(reading_bytes(module)) == [1, 2]
