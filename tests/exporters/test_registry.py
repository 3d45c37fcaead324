import sys
from importlib.metadata import EntryPoint
from subprocess import run

import pytest

from lagvarde_coder import plugins
from lagvarde_coder.domain.errors import UnknownFormat
from lagvarde_coder.domain.report.tables import Workbook
from lagvarde_coder.exporters import registry
from lagvarde_coder.exporters.base import INTERFACE, VALUES
from lagvarde_coder.exporters.report import Report
from lagvarde_coder.services.report.exporting import BUILDERS


class Odt:
    interface = INTERFACE
    suffix = ".odt"
    takes = Report

    def write(self, value, stream, options, progress): ...


class OldOdt(Odt):
    interface = INTERFACE - 1


class TakesNothing(Odt):
    takes = None  # type: ignore[assignment]


class TakesWhatNobodyMakes(Odt):
    takes = str  # type: ignore[assignment]


def plug_in(monkeypatch, *, name="odt", value):
    monkeypatch.setattr(plugins, "entry_points", lambda group: [EntryPoint(name, value, group)])
    monkeypatch.setattr(registry, "_all", plugins.PlugIns(*registry.KIND))
    monkeypatch.setitem(sys.modules, "a_plug_in", sys.modules[__name__])


@pytest.mark.parametrize(
    ("suffix", "takes"), [(".docx", Report), ("XLSX", Workbook), ("csv", Workbook), (".Html", Report)]
)
def test_a_built_in_exporter_is_found_by_its_suffix(suffix, takes):
    exporter = registry.exporter_for(suffix)
    assert exporter.takes is takes
    assert exporter.interface == INTERFACE
    assert exporter.suffix == f".{suffix.lower().removeprefix('.')}"


def test_an_unknown_format_names_the_known_ones():
    with pytest.raises(UnknownFormat, match=r"\.csv, \.docx, \.html, \.xlsx"):
        registry.exporter_for(".wpd")


def test_a_plug_in_is_found_and_listed(monkeypatch):
    plug_in(monkeypatch, value="a_plug_in:Odt")
    assert isinstance(registry.exporter_for("odt"), Odt)
    assert ".odt" in registry.formats()


def test_a_plug_in_that_writes_another_suffix_than_its_name_is_refused(monkeypatch):
    plug_in(monkeypatch, name="rtf", value="a_plug_in:Odt")
    with pytest.raises(UnknownFormat):
        registry.exporter_for("rtf")


def test_a_plug_in_cannot_take_the_place_of_a_built_in_exporter(monkeypatch):
    plug_in(monkeypatch, name="docx", value="a_plug_in:Odt")
    assert type(registry.exporter_for("docx")).__name__ == "DocxExporter"


@pytest.mark.parametrize(
    "value",
    [
        "a_plug_in:OldOdt",
        "a_plug_in:Missing",
        "not_there:Odt",
        "a_plug_in:TakesNothing",
        "a_plug_in:TakesWhatNobodyMakes",
    ],
)
def test_a_plug_in_for_another_interface_or_another_value_or_a_broken_one_is_refused(monkeypatch, caplog, value):
    plug_in(monkeypatch, value=value)
    with pytest.raises(UnknownFormat):
        registry.exporter_for("odt")
    assert caplog.records
    caplog.clear()


def test_whatever_an_exporter_may_take_can_be_made():
    assert set(BUILDERS) == set(VALUES)


def test_listing_the_formats_loads_no_heavy_library():
    code = (
        "import sys; from lagvarde_coder.exporters import registry; registry.formats(); "
        "assert not {'docx', 'openpyxl', 'lxml'} & set(sys.modules)"
    )
    run([sys.executable, "-c", code], check=True, cwd=registry.__file__.partition("lagvarde_coder")[0])
