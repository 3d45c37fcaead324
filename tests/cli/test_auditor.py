"""What an auditor asks of a project, each answered in two commands at most."""

WHY = "Båda handlar om vad de som möter vården får veta."


def state(cli, project):
    return cli("audit", "head", project, "--json").json["state"]


def test_who_merged_what_when_and_why_what_was_before_and_what_came_after(cli, project, tmp_path):
    before = state(cli, project)
    figures = cli("frequencies", project, "--json").json
    cli("merge", project, "--into", "Informera", "--theme", "T08", "--theme", "T09", "--why", WHY, "--coder", "Kim Ek")

    (merge,) = cli("audit", "list", project, "--decisions", "--about", "T08", "--action", "theme.merge", "--json").json
    assert (merge["coder"], merge["reason"], merge["undone"]) == ("Kim Ek", WHY, False)
    assert [name.split()[0] for name in merge["concerned"]] == ["T08", "T09"]
    assert [name.split()[1] for name in merge["into"]] == ["Informera"]
    assert merge["time"].endswith("+00:00")

    assert cli("frequencies", project, "--at", before, "--json").json == figures
    assert cli("frequencies", project, "--of", "need", "--at", before, "--json").json == []
    assert [row["number"] for row in cli("themes", project, "--stage", "need", "--at", before, "--json").json] == []
    assert cli("frequencies", project, "--at", 99_999).code == 3


def test_which_files_left_the_house_and_how(cli, project, tmp_path):
    cli("export", project, tmp_path / "a.csv", "--attribution", "category", "--table", "data", "--coder", "Kim Ek")
    (export,) = cli("exports", project, "--json").json
    chosen = export["choices"]
    assert (export["name"], chosen["attribution"], chosen["table"]) == ("a.csv", "category", "data")
    told = cli("audit", "verify", project, "--file", tmp_path / "a.csv")
    assert told.code == 0 and "Kim Ek" in told.out


def test_which_codings_changed_since_and_what_the_codebook_said(cli, project):
    before = state(cli, project)
    themes = cli("themes", project, "--json").json
    cli("code", project, "last", "--theme", "T01", "--start", 0, "--end", 4, "--coder", "Kim Ek")
    cli("merge", project, "--into", "Informera", "--theme", "T08", "--why", WHY, "--coder", "Kim Ek")

    (coded,) = cli("audit", "list", project, "--since", before, "--action", "coding", "--json").json
    assert (coded["coder"], coded["action"], coded["subjects"]) == ("Kim Ek", "coding.create", 1)
    assert coded["entry"] > before

    assert cli("themes", project, "--at", before, "--json").json == themes != cli("themes", project, "--json").json
