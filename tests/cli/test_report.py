import pytest


@pytest.mark.parametrize(("attribution", "named"), [("organisation", True), ("category", False), ("none", False)])
def test_whether_an_export_names_organisations_can_be_chosen(cli, project, tmp_path, attribution, named):
    (tmp_path / "samtal.txt").write_text("Vi behöver mer tid.", encoding="utf-8")
    assert cli("import", project, tmp_path / "samtal.txt", "--organisation", "Föreningen Norrsken").code == 0
    assert cli("code", project, "last", "--theme", "T01", "--start", 0, "--end", 10).code == 0

    done = cli("export", project, tmp_path / "kodningar.csv", "--attribution", attribution)

    assert done.code == 0
    told = (tmp_path / "kodningar.csv").read_text(encoding="utf-8-sig")
    assert "Vi behöver" in told
    assert ("Norrsken" in told) is named


def test_another_attribution_than_there_is_is_refused(cli, project, tmp_path):
    assert cli("export", project, tmp_path / "a.csv", "--attribution", "alla").code == 2
    assert not (tmp_path / "a.csv").exists()


def test_exports_says_when_who_and_what_was_chosen(cli, coded, tmp_path):
    cli("export", coded, tmp_path / "r.docx", "--coder", "Cia", "--attribution", "none")
    cli("export", coded, tmp_path / "t.csv", "--coder", "Bo", "--table", "frequencies")

    newest, first = cli("exports", coded, "--json").json
    assert (newest["name"], newest["coder"], newest["choices"]) == (
        "t.csv",
        "Bo",
        {"attribution": "organisation", "table": "frequencies"},
    )
    assert (first["name"], first["coder"], first["choices"]) == ("r.docx", "Cia", {"attribution": "none"})
    assert first["time"] < newest["time"]
    _, row, _ = cli("exports", coded).lines
    assert "Who is named: organisation; Table: frequencies" in row.split("\t")
