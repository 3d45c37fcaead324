"""themes, code, codings, evidence."""

import re

import pytest

from tests.cli.conftest import WORDS


def test_themes_are_listed_by_number_with_what_counts_for_them(cli, coded):
    rows = cli("themes", coded, "--json").json

    keys = {"number", "name", "family", "stage", "parent", "sources", "codings"}
    assert keys <= set(rows[0])
    numbers = [row["number"] for row in rows]
    assert numbers[:3] == ["T01", "T02", "T03"]
    assert numbers[-4:] == ["T13a", "T13b", "T13c", "T13d"]
    by_number = {row["number"]: row for row in rows}
    assert (by_number["T04"]["codings"], by_number["T04"]["sources"]) == (2, 1)
    assert by_number["T13a"]["parent"] == "T13"
    assert by_number["T01"]["parent"] is None
    assert cli("themes", coded, "--stage", "need", "--json").json == []
    assert cli("themes", coded).lines[1].startswith("T01\t")


def test_a_parent_shows_what_its_parts_hold(cli, project):
    cli("code", project, "tid", "--theme", "T13a", "--start", 0, "--end", 5)

    by_number = {row["number"]: row for row in cli("themes", project, "--json").json}

    assert by_number["T13"]["codings"] == 1


def test_coding_prints_the_new_id_first(cli, project):
    words = ("--theme", "T04", "--start", 3, "--end", 10, "--stance", "contradicts", "--memo", 'En "tanke"')

    first, evidence = cli("code", project, "tid", *words, "--coder", "Cia").lines

    (row,) = cli("codings", project, "--json").json
    assert row["id"] == first
    assert row["evidence"] == evidence
    assert re.fullmatch("E-[0-9A-Z]{11}", evidence)
    assert row["text"] == WORDS[3:10]
    assert (row["start"], row["end"], row["theme"], row["coder"]) == (3, 10, "T04", "Cia")
    assert (row["stance"], row["memo"], row["source_title"]) == ("contradicts", 'En "tanke"', "tid")
    assert row["source"] == cli("sources", project, "--json").json[0]["id"]


def test_coding_with_json_returns_the_coding(cli, project):
    made = cli("code", project, "last", "--theme", "T01", "--start", 0, "--end", 4, "--json").json

    assert [made] == cli("codings", project, "--json").json
    assert made["coder"] == "anna"


def test_positions_count_characters_not_bytes_or_utf_16_units(cli, project):
    at = WORDS.index("🙃")

    made = cli("code", project, "tid", "--theme", "T01", "--start", at, "--end", at + 1, "--json").json

    assert made["text"] == "🙃"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [(5, 5, "not a range"), (9, 3, "not a range"), (-1, 3, "not a range"), (0, 9_999, "outside")],
)
def test_a_passage_that_is_none_is_refused(cli, project, start, end, said):
    refused = cli("code", project, "tid", "--theme", "T01", "--start", start, "--end", end)

    assert refused.code == 3
    assert said in refused.err


def test_the_same_theme_by_the_same_coder_on_the_same_span_is_refused(cli, coded):
    words = ("code", coded, "tid", "--theme", "T04", "--start", 0, "--end", 55, "--coder")

    refused = cli(*words, "Bo")
    assert refused.code == 3
    assert "already coded" in refused.err
    assert cli(*words, "Dag").code == 0


@pytest.mark.parametrize("missing", [("tid", "T99"), ("no such", "T01")])
def test_what_is_not_there_is_named(cli, project, missing):
    source, theme = missing
    refused = cli("code", project, source, "--theme", theme, "--start", 0, "--end", 1)

    assert refused.code == 3
    assert ("T99" if theme == "T99" else "no such") in refused.err


def test_codings_are_filtered_by_document_theme_need_and_coder(cli, coded):
    def found(*words):
        return [row["theme"] for row in cli("codings", coded, "--json", *words).json]

    cli("merge", coded, "--into", "Tid", "--theme", "T04", "--why", "x")
    assert found() == ["T04", "T04", "T07"]
    assert found("--source", "rutiner") == ["T07"]
    assert found("--theme", "T04", "--coder", "cia") == ["T04"]
    assert found("--need", "B01") == ["T04", "T04"]
    assert found("--coder", "B") == ["T04"]
    assert cli("codings", coded, "--coder", "Nobody").code == 3
    assert cli("codings", coded, "--need", "T04").code == 3


def test_the_table_of_codings_has_a_line_per_coding_whatever_the_text_holds(cli, coded):
    lines = cli("codings", coded).lines

    assert len(lines) == 4
    assert all(len(line.split("\t")) == 10 for line in lines)


def test_evidence_leads_to_the_passage_and_to_every_decision(cli, coded):
    cli("merge", coded, "--into", "Tid att arbeta", "--theme", "T04", "--why", "Hör ihop.", "--coder", "Bo")
    row = cli("codings", coded, "--json").json[0]

    for name in (row["evidence"], row["evidence"].lower(), row["id"]):
        told = cli("evidence", coded, name, "--json").json
        assert told["text"] == row["text"]
        assert [one["number"] for one in told["themes"]] == ["T04"]
        assert [one["number"] for one in told["needs"]] == ["B01"]
        assert [one["action"] for one in told["history"]] == ["coding.create"]
        assert told["decisions"][0]["reason"] == "Hör ihop."
        assert told["decisions"][0]["coder"] == "Bo"
    people = cli("evidence", coded, row["evidence"]).out
    assert "B01 Tid att arbeta" in people
    assert "Hör ihop." in people
    wrong = row["evidence"][:-1] + ("0" if row["evidence"][-1] != "0" else "1")
    assert cli("evidence", coded, wrong).code == 3
