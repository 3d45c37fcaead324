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


def test_what_limits_the_time_of_a_file_begins_when_it_is_read(checkout: Path):
    """One that is made with its module counts all that its thread has computed since then."""
    files = [file for file in (checkout / "lagvarde_coder").rglob("*.py") if "Limits(" in file.read_text("utf-8")]
    assert len(files) > 5
    assert [f"{file.name}:{line}" for file in files for line in begun_with_the_module(file)] == []


def begun_with_the_module(file: Path) -> list[int]:
    made = [node.value for node in ast.parse(file.read_text("utf-8")).body if isinstance(node, ast.Assign)]
    calls = [node for node in made if isinstance(node, ast.Call) and ast.unparse(node.func) == "Limits"]
    return [call.lineno for call in calls if "seconds" not in {keyword.arg for keyword in call.keywords}]


def test_limits_that_begin_with_a_module_are_found(tmp_path: Path):
    module = tmp_path / "module.py"
    module.write_text("A = Limits(bytes=1)\nB = Limits(seconds=inf)\ndef c():\n    return Limits()\n")
    assert begun_with_the_module(module) == [1]


def reading_bytes(file: Path) -> list[int]:
    """Return the lines that ask a reader for stored bytes, or make words of the imported file's."""
    lines, code = [], file.read_text(encoding="utf-8")
    if "blob" not in code and "decode" not in code:
        return []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Attribute) and node.attr in {"blob", "blobs"}:
            lines.append(node.lineno)
        if isinstance(node, ast.Attribute) and node.attr == "decode" and "original" in ast.dump(node.value):
            lines.append(node.lineno)
    return lines


def test_the_search_for_such_lines_finds_them(tmp_path: Path):
    module = tmp_path / "module.py"
    module.write_text("a = (read.blob(text.content)).decode()\nb = read.original(text).decode()\nc = read.text(d)\n")
    assert sorted(reading_bytes(module)) == [1, 2]
