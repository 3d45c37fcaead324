"""What Word is handed fits the schemas of Office (those of Microsoft's Open XML SDK), part by part."""

import zipfile
from pathlib import Path
from typing import Any

import pytest

from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.services.report.registry import REPORTS
from tests.helpers import Bench, choose_by_hand

pytestmark = pytest.mark.soak
schemas: Any = pytest.importorskip("openxml_audit", reason="the package openxml-audit is not installed")
WRITTEN = [kind.name for kind in REPORTS if kind.exporter is None]


@pytest.fixture(scope="module")
def folder(built_example: Bench, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every report of the example as a Word document, with quotations and own texts."""
    bench = built_example.copied(tmp_path_factory.mktemp("schemas"))
    with bench.open() as project:
        choose_by_hand(project)
        for name in WRITTEN:
            project.report.exporting.export(bench.path.parent / f"{name}.docx", Silent(), name=name)
    return bench.path.parent


def faults(path: Path) -> list[str]:
    return [str(error) for error in schemas.OpenXmlValidator().validate(str(path)).errors]


@pytest.mark.parametrize("name", WRITTEN)
def test_a_report_fits_the_schemas(folder: Path, name: str):
    assert faults(folder / f"{name}.docx") == []


@pytest.mark.parametrize(
    ("member", "right", "wrong"),
    [
        ("word/document.xml", "<w:tblLayout", "<w:tblFoo/><w:tblLayout"),
        ("word/charts/chart1.xml", '<c:barDir val="bar"/>', ""),
        ("word/styles.xml", "<w:b/><w:bCs/>", '<w:color w:val="112233"/><w:b/>'),
    ],
)
def test_what_does_not_fit_is_found(folder: Path, tmp_path: Path, member: str, right: str, wrong: str):
    with zipfile.ZipFile(folder / "utvecklingsbehov.docx") as good, zipfile.ZipFile(tmp_path / "fel.docx", "w") as bad:
        for each in good.infolist():
            data = good.read(each)
            bad.writestr(each, data.replace(right.encode(), wrong.encode(), 1) if each.filename == member else data)
    assert faults(tmp_path / "fel.docx")
