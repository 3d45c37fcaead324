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

    usual = {"comments": "no", "initials": "yes"}
    newest, first = cli("exports", coded, "--json").json
    assert (newest["name"], newest["coder"], newest["choices"]) == (
        "t.csv",
        "Bo",
        {"attribution": "organisation", "comments": "no", "initials": "yes", "table": "frequencies"},
    )
    assert (first["name"], first["coder"], first["choices"]) == ("r.docx", "Cia", {"attribution": "none", **usual})
    assert first["time"] < newest["time"]
    _, row, _ = cli("exports", coded).lines
    assert "Who is named: organisation; Comments: no; Initials: yes; Table: frequencies" in row.split("\t")


def test_a_group_of_one_is_told_when_an_export_names_categories(cli, project, tmp_path):
    (tmp_path / "samtal.txt").write_text("Vi behöver mer tid.", encoding="utf-8")
    cli("import", project, tmp_path / "samtal.txt", "--organisation", "Tandföreningen", "--category", "Tandvård")
    cli("code", project, "last", "--theme", "T01", "--start", 0, "--end", 10)
    told = cli("export", project, tmp_path / "a.csv", "--attribution", "category")
    assert told.code == 0 and "Tandvård" in told.err
    assert "Tandvård" not in cli("export", project, tmp_path / "a.csv").err


def test_what_may_tell_who_somebody_is_is_told_of_every_passage_that_leaves(cli, project, tmp_path):
    (tmp_path / "samtal.txt").write_text("Ring 19850412-1234.\n" * 15, encoding="utf-8")
    cli("import", project, tmp_path / "samtal.txt")
    cli("code", project, "last", "--theme", "T01", "--start", 0, "--end", 300)
    told = cli("export", project, tmp_path / "a.csv").err
    assert "(places: 15)" in told and told.count("19850412-1234") == 12 and "and 3 more" in told
    assert "19850412" not in cli("export", project, tmp_path / "b.csv", "--table", "themes").err
    assert "19850412-1234" in cli("export-document", project, "last", tmp_path / "a.docx").err


def test_comments_leave_by_the_command_line_only_on_request(cli, project, tmp_path):
    (tmp_path / "samtal.txt").write_text("Vi behöver mer tid.", encoding="utf-8")
    cli("import", project, tmp_path / "samtal.txt")
    cli("code", project, "last", "--theme", "T01", "--start", 0, "--end", 10, "--memo", "Kolla med SSF.")
    for arguments, there in ((), False), (("--comments", "--no-initials"), True):
        assert cli("export", project, tmp_path / "a.csv", *arguments).code == 0
        assert ("Kolla med SSF." in (tmp_path / "a.csv").read_text(encoding="utf-8-sig")) is there


def test_an_evidence_package_is_made_by_either_name_and_only_as_a_page(cli, coded, tmp_path):
    for name in ("beläggspaket", "evidence-package"):
        assert cli("export", coded, tmp_path / "paket.html", "--report", name, "--chosen").code == 0
    assert cli("exports", coded, "--json").json[0]["choices"]["chosen_only"] == "yes"
    refused = cli("export", coded, tmp_path / "paket.docx", "--report", "beläggspaket")
    assert refused.code == 3 and ".html" in refused.err and not (tmp_path / "paket.docx").exists()
    assert cli("export", coded, tmp_path / "kodbok.html", "--report", "kodbok", "--chosen").code == 3


def test_figures_that_differ_are_told_with_file_place_and_both_numbers(cli, coded, tmp_path):
    out = tmp_path / "ut"
    out.mkdir()
    nothing = cli("check-figures", coded, out)
    assert nothing.code == 3 and "no exported file" in nothing.err and not nothing.out
    cli("export", coded, out / "rapport.html", "--report", "teman")
    assert cli("export", coded, out / "tal.csv", "--table", "frequencies").code == 0
    same = cli("check-figures", coded, out)
    assert same.code == 0 and "figures agree" in same.err and same.out.count("Agrees") == 2
    told = (out / "tal.csv").read_text(encoding="utf-8-sig")
    line = next(line for line in told.splitlines() if line.startswith("T01"))
    cells = line.split(";")
    cells[4] = "77"
    (out / "tal.csv").write_text(told.replace(line, ";".join(cells)), encoding="utf-8-sig")
    found = cli("check-figures", coded, out, "--json")
    assert found.code == 4
    (differing,) = [file for file in found.json if file["differing"]]
    assert differing["name"] == "tal.csv" and differing["changed"] is True
    assert (differing["differing"][0]["about"], differing["differing"][0]["printed"]) == ("T01", "77")
    assert "T01" in cli("check-figures", coded, out).out


def test_a_kept_filter_limits_an_export_and_stands_in_the_log(cli, coded, tmp_path):
    assert cli("keep-view", coded, "Motsatt", "--stance", "contradicts").code == 0
    assert cli("export", coded, tmp_path / "a.csv", "--table", "codings", "--filter", "motsatt").code == 0
    assert len((tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()) == 1
    (newest, *_) = cli("exports", coded, "--json").json
    assert (newest["choices"]["filter"], newest["choices"]["limits"]) == ("Motsatt", "Hållning: motsäger")
    refused = cli("export", coded, tmp_path / "a.docx", "--report", "metod", "--filter", "Motsatt")
    assert refused.code == 3 and "cannot obey a filter" in refused.err
