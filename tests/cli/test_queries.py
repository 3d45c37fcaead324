"""query: what it finds, keeps, exports and refuses."""

import csv

import docx
import openpyxl


def test_a_query_prints_sentence_figures_and_passages(cli, coded):
    told = cli("query", coded, "theme=T04", "not", "same_words:coder=Cia", "or", "theme=T07")

    assert "Passages that are about T04" in told.err and ", or that are about T07" in told.err
    assert "2 of 2 organisations heard" in told.err
    assert len(told.lines) == 1 + 2


def test_json_has_the_kept_form_and_the_figures(cli, coded):
    (answer,) = cli("query", coded, "words=verksamhet", "--compounds", "--forms", "--json").json

    assert answer["figures"]["passages"] == 0
    (answer,) = cli("query", coded, "words=läkare", "--forms", "--json").json
    assert answer["passages"][0]["themes"] == ["T07"]
    assert answer["content"] == '[[{"any":["läkare"],"how":["forms"],"of":"words"}]]'


def test_a_query_is_kept_listed_and_asked_by_name(cli, coded):
    cli("query", coded, "coder=Cia", "stance=supports", "--keep", "Cias", "--coder", "Bo")

    assert cli("query", coded, "--name", "cias", "--json").json[0]["figures"]["passages"] == 2
    (listed,) = cli("views", coded, "--json").json
    assert listed["place"] == "query" and "are coded by Cia" in listed["limits"][0]
    cli("forget-view", coded, "Cias", "--query", "--coder", "Bo")
    assert cli("query", coded, "--name", "Cias").code == 3


def test_what_is_found_is_exported_with_the_sentence_and_logged(cli, coded, tmp_path):
    for name in ("svar.docx", "svar.xlsx", "svar.csv"):
        assert cli("query", coded, "theme=T04", "--export", tmp_path / name, "--coder", "Bo").code == 0

    words = "\n".join(paragraph.text for paragraph in docx.Document(str(tmp_path / "svar.docx")).paragraphs)
    assert "Utdrag som gäller T04" in words and "Vi behöver tid för att fasa ut" in words
    book = openpyxl.load_workbook(tmp_path / "svar.xlsx")
    assert {"Utdrag", "Siffror", "Om"} <= set(book.sheetnames)
    rows = list(csv.reader((tmp_path / "svar.csv").read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    assert len(rows) == 2 and rows[1][3] == "Norrsken"
    logged = cli("exports", coded, "--json").json
    assert [one["name"] for one in logged] == ["svar.csv", "svar.xlsx", "svar.docx"]
    assert logged[0]["choices"]["passage_query"].startswith("Utdrag som gäller T04")


def test_who_is_not_named_is_not_named_by_the_sentence(cli, coded, tmp_path):
    file = tmp_path / "svar.html"
    cli("query", coded, "organisation=Norrsken", "--export", file, "--attribution", "none", "--coder", "Bo")

    printed = file.read_text(encoding="utf-8")
    assert "Norrsken" not in printed and "en organisation som inte anges här" in printed


def test_what_is_no_part_is_told(cli, coded):
    for parts in (["theme"], ["nonsens=T01"], ["where:theme=T01"], ["theme=T04", "or"], ["not"], ["stance=for"], []):
        assert cli("query", coded, *parts).code == 2, parts
    refused = cli("query", coded, "theme=T99")
    assert refused.code == 3 and "T99" in refused.err
