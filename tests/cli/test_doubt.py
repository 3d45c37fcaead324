"""doubts, and export --report agenda."""

import docx
import pytest

from lagvarde_coder.bootstrap import program
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.services.coding.disposing import NewDisposition


@pytest.fixture
def doubtful(coded):
    """Return a project where T07 is doubted, and one passage fits no theme."""
    with program().open(coded, writing=True, coder="Bo") as opened:
        (line,) = opened.coding.marking.all(theme=opened.themes.codebook.find("T07").id)
        other = opened.themes.codebook.find("T04").id
        opened.coding.marking.change_many(
            [line.coding.id], {"unsure": True, "question": "Tid?", "alternatives": (other,)}
        )
        text = opened.material.documents.find("tid").text
        opened.coding.disposing.dispose(
            [NewDisposition(text=text, start=56, end=70, what=Disposal.NO_THEME, note="Eget?")]
        )
    return coded


def test_doubts_are_listed_by_theme_and_then_without_one(cli, doubtful):
    first, second = cli("doubts", doubtful, "--json").json

    assert (first["theme"], first["what"], first["question"], first["alternatives"]) == (
        "T07",
        "unsure",
        "Tid?",
        ["T04"],
    )
    assert (second["theme"], second["what"], second["note"], second["evidence"]) == (None, "no_theme", "Eget?", None)
    assert first["evidence"].startswith("E-")
    (codings,) = [row for row in cli("codings", doubtful, "--json").json if row["theme"] == "T07"]
    assert (codings["unsure"], codings["question"]) == (True, "Tid?")
    assert len(cli("doubts", doubtful).lines) == 3


def test_an_agenda_is_a_report_like_the_others(cli, doubtful, tmp_path):
    file = tmp_path / "motet.docx"

    assert cli("export", doubtful, file, "--report", "agenda").code == 0

    headings = [one.text for one in docx.Document(str(file)).paragraphs if one.style and one.style.name == "Heading 2"]
    assert headings == ["1. Tid?", "2. Vad gör vi med det som inte passar?"]
    assert cli("audit", "verify", doubtful, "--file", file).code == 0
    page = tmp_path / "motet.html"
    assert cli("export", doubtful, page, "--report", "agenda").code == 0
    assert "Beslut om punkt 2" in page.read_text(encoding="utf-8")


def test_a_csv_may_hold_the_doubts(cli, doubtful, tmp_path):
    file = tmp_path / "osakert.csv"

    assert cli("export", doubtful, file, "--table", "doubts").code == 0

    lines = file.read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(";")[4] for line in lines] == ["Tema", "T07", ""]
