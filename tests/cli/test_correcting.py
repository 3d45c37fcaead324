"""correct; and naming a document by its number."""

import pytest

from tests.cli.conftest import OTHER, WORDS, named


def test_every_detail_can_be_corrected_and_is_logged(cli, project):
    before = cli("sources", project, "--json").json
    done = cli(
        "correct", project, "1", "--title", "Dialog Norrsken", "--kind", "workshop", "--made", "verbatim",
        "--language", "en", "--made-by", "Utredare A", "--checked", "--date", "2025-03-04",
        "--organisation", "Lyktskenet", "--organisation", "Norrsken",
        "--category", "Patient", "--question-set", "npo", "--suggested-by", "Kajutan",
        "--occasion", "Uppföljning", "--wave", "2", "--status", "done",
        "--group", "Södra", "--alias", "En förening", "--diary-number", "4.1-77/2025", "--secrecy", "25 kap. 1 § OSL",
        "--participant", "ordförande", "--participant", "handläggare", "--archived", "--json",
    )  # fmt: skip
    assert done.code == 0, done.err
    (row,) = done.json
    assert row == cli("sources", project, "--json").json[0]
    assert (row["id"], row["title"], row["kind"], row["made"]) == (
        before[0]["id"],
        "Dialog Norrsken",
        "workshop",
        "verbatim",
    )
    assert (row["organisations"], row["date"], row["status"]) == (["Lyktskenet", "Norrsken"], "2025-03-04", "done")
    assert (row["group"], row["alias"], row["diary_number"]) == ("Södra", "En förening", "4.1-77/2025")
    assert (row["secrecy"], row["participants"]) == ("25 kap. 1 § OSL", ["ordförande", "handläggare"])
    assert (row["language"], before[0]["language"]) == ("en", "unknown")
    assert row["archived"] and not before[0]["archived"]
    assert cli("sources", project, "--json").json[1] == before[1]
    assert cli("text", project, "1").out == WORDS
    assert [entry["action"] for entry in cli("audit", "list", project, "--json").json].count("source.change") == 1
    assert cli("audit", "verify", project).code == 0


def test_a_participant_that_looks_like_a_person_is_pointed_out_and_is_in_no_table(cli, project, tmp_path):
    done = cli("correct", project, "1", "--participant", "Kim Ek", "--participant", "handläggare")
    assert done.code == 0 and "“Kim Ek” looks like a person’s name" in done.err and "handläggare" not in done.err
    table = tmp_path / "dokument.csv"
    assert cli("export", project, table, "--table", "documents").code == 0
    assert "handläggare" in table.read_text("utf-8") and "Kim" not in table.read_text("utf-8")


def test_several_documents_get_the_same_and_what_is_not_said_stays(cli, project):
    before = cli("sources", project, "--json").json
    done = cli("correct", project, "#1", "rutiner", "--kind", "email")
    assert done.code == 0
    assert done.lines == ["Corrected: 1. tid", "Corrected: 2. rutiner"]
    after = cli("sources", project, "--json").json
    assert after == [{**row, "kind": "email"} for row in before]


def test_an_empty_word_takes_away(cli, project):
    row = cli("correct", project, "1", "--date", "", "--organisation", "", "--json").json[0]
    assert (row["date"], row["organisations"]) == (None, [])


def test_the_status_alone_and_with_other_things_that_are_so_already(cli, project):
    assert cli("correct", project, "1", "--status", "reviewed", "--json").json[0]["status"] == "reviewed"
    again = cli("correct", project, "1", "--status", "done", "--title", "tid", "--json")
    assert (again.code, again.json[0]["status"]) == (0, "done")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["1"], 2, "Nothing is to be corrected."),
        (["1", "2", "--title", "Samma"], 2, "--title is of one document; 2 were named."),
        (["1", "--date", "igår"], 2, "--date takes a day such as 2025-02-14, not “igår”."),
        (["1", "--title", " "], 3, "Title is empty."),
        (["1", "--status", "done", "--kind", "nonsense"], 2, "--kind takes one of these: dialogue"),
        (["1", "--question-set", "saknas", "--title", "Ny"], 3, "saknas"),
        (["1", "--organisation", "NPO Barn", "--title", "Ny"], 3, "NPO Barn och ungdomars hälsa"),
        (["7", "--title", "Ny"], 3, "7"),
        (["1", "--title", "tid"], 3, "The document already says so."),
        (["1", "--new-organisation", "Ny"], 2, "Nothing is to be corrected."),
    ],
)
def test_what_cannot_be_corrected_is_refused_with_a_reason_and_nothing_is_stored(cli, project, words, code, told):
    before = cli("sources", project, "--json").out
    refused = cli("correct", project, *words)
    assert refused.code == code
    assert told in refused.err
    assert cli("sources", project, "--json").out == before


def test_a_name_that_is_nearly_known_is_new_if_one_says_so(cli, project):
    words = ["correct", project, "1", "--organisation", "NPO Barn", "--new-organisation", "NPO Barn", "--json"]
    assert cli(*words).json[0]["organisations"] == ["NPO Barn"]


def test_refusals_are_in_swedish_for_those_who_read_it(cli, project, monkeypatch):
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    assert "Inget att rätta är sagt." in cli("correct", project, "1").err
    assert "Dokumentet har redan de uppgifterna." in cli("correct", project, "1", "--title", "tid").err
    assert "Rättat: 1. Ny" in cli("correct", project, "1", "--title", "Ny").out


def test_nobody_corrects_without_a_name(cli, project):
    named("")
    assert cli("correct", project, "1", "--title", "Ny").code == 3


def test_the_number_that_the_list_prints_names_the_document(cli, project):
    for line in cli("sources", project).lines[1:]:
        number = line.split("\t")[0]
        assert cli("text", project, number).out == cli("text", project, f"#{number}").out
    assert cli("text", project, "2").out == OTHER
