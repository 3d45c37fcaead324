"""import --colour, --preview: documents that were coloured before they came here."""

from pathlib import Path

import openpyxl
import pytest

from tests.importers.word import make, p, run


@pytest.fixture
def coloured(tmp_path: Path) -> Path:
    file = tmp_path / "färgad.docx"
    yellow, shaded = '<w:highlight w:val="yellow"/>', '<w:shd w:val="clear" w:fill="FFCC00"/>'
    heading = p("Bakgrund", properties='<w:pStyle w:val="Rubrik1"/>')
    body = heading + p("Vi ", run("saknar tid", yellow), " och ", run("lugn", shaded), ".") + p(run("Mer", yellow))
    comment = f'<w:comment w:id="1" w:author="Ada Provsson">{p("Kolla")}</w:comment>'
    reference = p("Sist.", '<w:r><w:commentReference w:id="1"/></w:r>')
    file.write_bytes(make(body + reference, comments=comment))
    return file


def test_the_preview_says_what_is_in_a_file_and_brings_nothing_in(cli, project, coloured):
    (found,) = cli("import", project, coloured, "--preview", "--json").json

    assert (found["file"], found["status"], found["message"]) == (str(coloured), "ready", "")
    assert (found["kind"], found["kind_by"], found["documents"], found["characters"]) == ("dialogue", "none", 1, 42)
    assert found["sections"] == {"heading": 1}
    assert found["colours"] == [
        {"colour": "yellow", "theme_name": "", "passages": 2, "sample": "saknar tid"},
        {"colour": "#FFCC00", "theme_name": "", "passages": 1, "sample": "lugn"},
        {"colour": "commented", "theme_name": "", "passages": 1, "sample": "Sist."},
    ]
    assert (found["comments"], found["attached"]) == (1, 0)
    assert {one["kind"] for one in found["left_out"]} == {"comment", "highlight"}
    assert len(cli("sources", project, "--json").json) == 2


def test_the_preview_says_it_in_a_table_too_and_why_a_file_is_refused(cli, project, coloured, tmp_path):
    bad = tmp_path / "trasig.docx"
    bad.write_bytes(b"PK\x03\x04 nothing more")
    done = cli("import", project, coloured, bad, "--preview")
    assert "yellow: 2 (saknar tid)" in " ".join(done.out.split())
    assert bad.name in done.err
    assert [one["status"] for one in cli("import", project, coloured, bad, "--preview", "--json").json] == [
        "ready",
        "refused",
    ]


def test_the_preview_of_a_workbook_whose_answers_are_nobodys_says_that_it_is_one(cli, project, tmp_path):
    book = openpyxl.Workbook()
    for row in (["Fråga ett?", "Fråga två?"], ["Ja", "Nej"]):
        book.worksheets[0].append(row)
    book.save(tmp_path / "svar.xlsx")
    (found,) = cli("import", project, tmp_path / "svar.xlsx", "--preview", "--json").json
    assert (found["kind"], found["kind_by"], found["documents"]) == ("answer", "sheet", 0)


@pytest.mark.parametrize("said", [("yellow=T07", "#ffcc00=T03"), ("Yellow = T07", "FFCC00=T03")])
def test_what_is_marked_with_a_colour_is_coded_with_its_theme(cli, project, coloured, said):
    colours = [word for one in said for word in ("--colour", one)]
    (done,) = cli("import", project, coloured, *colours, "--json").json

    assert (done["status"], done["codings"]) == ("imported", 3)
    assert [one["kind"] for one in done["left_out"]] == ["comment"]
    codings = cli("codings", project, "--source", "last", "--json").json
    assert [(one["theme"], one["text"], one["file_marks"]) for one in codings] == [
        ("T07", "saknar tid", ["yellow"]), ("T03", "lugn", ["#FFCC00"]), ("T07", "Mer", ["yellow"]),
    ]  # fmt: skip
    assert cli("audit", "verify", project).code == 0


def test_comments_elsewhere_are_codings_of_a_theme_if_that_is_said(cli, project, coloured):
    cli("import", project, coloured, "--colour", "comment=T02")
    (coding,) = cli("codings", project, "--source", "last", "--json").json
    assert (coding["text"], coding["memo"]) == ("Sist.", "Ada Provsson: Kolla")


def test_comments_stay_behind_if_that_is_said_and_are_told(cli, project, coloured):
    said = ["--colour", "commented=T07", "--colour", "yellow=T03"]
    (kept,) = cli("import", project, coloured, *said, "--without-comments", "--json").json
    assert (kept["codings"], [one["count"] for one in kept["left_out"] if one["kind"] == "comment"]) == (2, [1])


@pytest.mark.parametrize(
    ("said", "code", "words"),
    [("yellow", 2, "yellow=T07"), ("=T07", 2, "no colour"), ("gulaktig=T07", 2, "#FFCC00"), ("yellow=T99", 3, "T99")],
)
def test_a_legend_that_cannot_be_understood_stops_the_import(cli, project, coloured, said, code, words):
    done = cli("import", project, coloured, "--colour", said)
    assert (done.code, words in done.err) == (code, True)
    assert len(cli("sources", project, "--json").json) == 2


# --- and out again ----------------------------------------------------------------------------------------------------


def coded_there(cli, project, source):
    keys = ("theme", "start", "end", "text", "stance", "memo")
    return [tuple(one[key] for key in keys) for one in cli("codings", project, "--source", source, "--json").json]


def test_a_document_goes_out_with_its_themes_and_comes_back_with_the_same_codings(cli, project, coloured, tmp_path):
    cli("import", project, coloured, "--colour", "yellow=T07")
    cli("code", project, "last", "--theme", "T03", "--start", 12, "--end", 24, "--stance", "contradicts", "--memo", "k")
    before = coded_there(cli, project, "last")
    file = tmp_path / "ut.docx"

    done = cli("export-document", project, "last", file)
    assert (done.code, done.out.strip()) == (0, str(file))
    assert cli("exports", project, "--json").json[0]["report"] == "document"
    assert cli("audit", "verify", project, "--file", file).code == 0

    marks = [one["colour"] for one in cli("import", project, file, "--preview", "--json").json[0]["colours"]]
    assert set(marks) == {"T03", "T07"}
    (back,) = cli(
        "import", project, file, *(word for one in marks for word in ("--colour", f"{one}={one}")), "--json"
    ).json
    assert back["codings"] == 3
    assert coded_there(cli, project, "last") == before


def test_a_document_goes_out_as_word_only(cli, project, tmp_path):
    done = cli("export-document", project, "last", tmp_path / "ut.pdf")
    assert (done.code, ".docx" in done.err) == (3, True)
    assert not (tmp_path / "ut.pdf").exists()
