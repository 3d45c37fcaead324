"""Which importer reads which file."""

import subprocess
import sys
import tomllib
from importlib.metadata import EntryPoint

import pytest

from lagvarde_coder import plugins
from lagvarde_coder.domain.errors import UnknownFormat
from lagvarde_coder.importers import registry
from lagvarde_coder.importers.base import INTERFACE
from lagvarde_coder.importers.csv_answers import CsvAnswersImporter
from lagvarde_coder.importers.docx import DocxImporter
from lagvarde_coder.importers.ods import OdsImporter
from lagvarde_coder.importers.odt import OdtImporter
from lagvarde_coder.importers.slides import OdpImporter, PptxImporter
from lagvarde_coder.importers.text import TextImporter
from lagvarde_coder.importers.xlsx import XlsxImporter


class Newer(TextImporter):
    interface = INTERFACE + 1


class Odd(TextImporter):
    suffixes = (".odd",)
    format_name = "odd papers"


class Nameless:
    interface = INTERFACE
    suffixes = (".odd",)


@pytest.fixture
def plug_ins(monkeypatch):
    def install(**values: str) -> None:
        entries = [EntryPoint(name, value, registry.GROUP) for name, value in values.items()]
        monkeypatch.setattr(plugins, "entry_points", lambda group: entries)
        monkeypatch.setattr(registry, "_all", plugins.PlugIns(*registry.KIND))

    return install


@pytest.mark.parametrize(("name", "kind"), [
    ("a.txt", TextImporter), ("A.MD", TextImporter), ("a.b.DOCX", DocxImporter), ("a.doc", DocxImporter),
    ("a.xlsx", XlsxImporter), ("a.xls", XlsxImporter), ("a.odt", OdtImporter), ("a.FODT", OdtImporter),
    ("a.ott", OdtImporter), ("a.odm", OdtImporter), ("a.pptx", PptxImporter), ("a.ppsx", PptxImporter),
    ("a.ppt", PptxImporter), ("a.odp", OdpImporter), ("a.otp", OdpImporter),
    ("a.xlsx", XlsxImporter), ("a.xls", XlsxImporter), ("a.csv", CsvAnswersImporter), ("a.TSV", CsvAnswersImporter),
    ("a.ods", OdsImporter), ("a.fods", OdsImporter),
])  # fmt: skip
def test_the_name_decides(name, kind):
    assert type(registry.importer_for(name, b"")) is kind


@pytest.mark.parametrize("name", ["a.odd", "a", "docx", "", "a.txt/..", "a.docx.exe"])
def test_an_unknown_format_is_refused_with_the_known_ones(name):
    with pytest.raises(UnknownFormat) as refused:
        registry.importer_for(name, b"")
    assert str(refused.value.params["formats"]).startswith(".docx, .txt, .md, .xlsx")


def test_every_importer_says_what_people_call_its_format_and_which_files_it_reads():
    told = [(one.format_name, one.suffixes) for one in registry.importers()]
    assert len(told) == len(registry.BUILT_IN)
    assert told[:3] == [
        ("Word", (".docx",)),
        ("text", (".txt", ".md")),
        ("Excel", (".xlsx",)),
    ]


def test_plug_ins_come_after_the_built_in_ones(plug_ins):
    built_in, suffixes = [type(one) for one in registry.importers()], registry.suffixes()
    plug_ins(odd=f"{__name__}:Odd", text=f"{__name__}:Odd")
    *first, last = registry.importers()
    assert ([type(one) for one in first], type(last).__name__) == (built_in, "Odd")
    assert type(registry.importer_for("a.odd", b"")).__name__ == "Odd"
    assert registry.suffixes() == (*suffixes, ".odd")


@pytest.mark.parametrize(
    "value", [f"{__name__}:Newer", f"{__name__}:Missing", f"{__name__}:Nameless", "no_such_module:X"]
)
def test_a_plug_in_that_does_not_fit_is_left_out_and_logged(plug_ins, caplog, value):
    plug_ins(odd=value)
    assert len(list(registry.importers())) == len(registry.BUILT_IN)
    assert "plug-in" in caplog.text
    caplog.clear()
    with pytest.raises(UnknownFormat):
        registry.importer_for("a.odd", b"")
    assert not caplog.records, "told once"


def test_heavy_libraries_wait_until_a_file_is_read():
    code = (
        "import sys; from lagvarde_coder.importers.registry import suffixes; suffixes(); "
        "print([name for name in ('lxml', 'python_calamine', 'chardet', 'docx') if name in sys.modules])"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )


def test_entry_points_are_for_plug_ins_only(checkout):
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "entry-points" not in project
