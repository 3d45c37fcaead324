"""Every written report of the example opens in LibreOffice, which lays it out and makes a tagged PDF of it."""

import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.report.registry import REPORTS
from tests.helpers import choose_by_hand

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]
WRITTEN = [kind for kind in REPORTS if kind.exporter is None]
EXPORT = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'


def test_every_report_is_laid_out_with_its_headings_in_order(built_example, tmp_path: Path):
    bench = built_example.copied(tmp_path / "projekt")
    with bench.open() as project:
        choose_by_hand(project)
        headings = {}
        for kind in WRITTEN:
            project.report.exporting.export(tmp_path / f"{kind.name}.docx", Silent(), name=kind.name)
            with project.figures.counting._read() as read:
                sections = kind.report(read, project.figures.counting.standing(), Gate()).sections
            headings[kind.name] = [section.heading.text for section in sections if section.heading.level == 1]
    names = [f"{kind.name}.docx" for kind in WRITTEN]
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless", "--convert-to", EXPORT]
    subprocess.run([*command, *names], cwd=tmp_path, check=True, capture_output=True, timeout=600)
    for kind in WRITTEN:
        path = tmp_path / f"{kind.name}.pdf"
        assert b"/StructTreeRoot" in path.read_bytes()
        with pypdfium2.PdfDocument(path) as pdf:
            pages = [page.get_textpage().get_text_range() for page in pdf]
        words = " ".join(" ".join(pages).split()).partition("Uppdatera hela tabellen”.")[2]
        at = 0
        for heading in headings[kind.name]:
            at = words.find(" ".join(heading.split()), at)
            assert at >= 0, (kind.name, heading)
