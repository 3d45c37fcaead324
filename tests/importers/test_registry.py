"""Which importer reads which file."""

import subprocess
import sys
from importlib.metadata import EntryPoint

import pytest

from lagvarde_coder.domain.errors import UnknownFormat
from lagvarde_coder.importers import registry
from lagvarde_coder.importers.docx import DocxImporter
from lagvarde_coder.importers.text import TextImporter
from lagvarde_coder.importers.xlsx import XlsxImporter


class Newer(TextImporter):
    interface = 99


class Odd(TextImporter):
    suffixes = (".odd",)


@pytest.fixture
def plug_ins(monkeypatch):
    def install(*values: str) -> None:
        entries = [EntryPoint("plug-in", value, registry.GROUP) for value in values]
        monkeypatch.setattr(registry, "entry_points", lambda group: entries)
        registry._found.cache_clear()

    yield install
    registry._found.cache_clear()


@pytest.mark.parametrize(("name", "kind"), [
    ("a.txt", TextImporter), ("A.MD", TextImporter), ("a.b.DOCX", DocxImporter), ("a.doc", DocxImporter),
    ("a.xlsx", XlsxImporter), ("a.xls", XlsxImporter),
])  # fmt: skip
def test_the_name_decides(name, kind):
    assert type(registry.importer_for(name, b"")) is kind


@pytest.mark.parametrize("name", ["a.pdf", "a", "docx", "", "a.txt/..", "a.docx.exe"])
def test_an_unknown_format_is_refused_with_the_known_ones(name):
    with pytest.raises(UnknownFormat) as refused:
        registry.importer_for(name, b"")
    assert refused.value.params["formats"] == ".txt, .md, .docx, .xlsx"


def test_plug_ins_come_after_the_built_in_ones(plug_ins):
    plug_ins(f"{__name__}:Odd", "lagvarde_coder.importers.text:TextImporter")
    assert [type(importer).__name__ for importer in registry.importers()] == [
        "TextImporter", "DocxImporter", "XlsxImporter", "Odd",
    ]  # fmt: skip
    assert type(registry.importer_for("a.odd", b"")).__name__ == "Odd"


@pytest.mark.parametrize("value", [f"{__name__}:Newer", f"{__name__}:Missing", "no_such_module:X"])
def test_a_plug_in_that_does_not_fit_is_left_out_and_logged(plug_ins, caplog, value):
    plug_ins(value)
    assert len(registry.importers()) == 3
    assert "plug-in" in caplog.text
    caplog.clear()


def test_heavy_libraries_wait_until_a_file_is_read():
    code = (
        "import sys; from lagvarde_coder.importers.registry import importers; importers(); "
        "print([name for name in ('lxml', 'python_calamine', 'chardet', 'docx') if name in sys.modules])"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


def test_the_table_and_the_entry_points_of_the_project_agree(checkout):
    import tomllib

    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["entry-points"][registry.GROUP] == {entry.name: entry.value for entry in registry.BUILT_IN}
