"""merge, unmerge, and the preview."""

import pytest


def frequencies(cli, project, of="need"):
    rows = cli("frequencies", project, "--of", of, "--json").json
    return {row["theme"]: (row["count"], row["denominator"]) for row in rows}


def test_a_merge_prints_the_needs_number_and_counts_roll_up(cli, coded):
    done = cli("merge", coded, "--into", "Tid och samarbete", "--theme", "T04", "--theme", "T07", "--why", "Hör ihop.")

    assert (done.code, done.lines[0]) == (0, "B01")
    assert frequencies(cli, coded) == {"B01": (2, 2)}
    again = cli("merge", coded, "--into", "B01", "--theme", "T01", "--why", "Också.", "--json").json
    assert (again["number"], again["name"]) == ("B01", "Tid och samarbete")
    assert again["themes"] == ["T01", "T04", "T07"]


def test_a_preview_shows_both_sides_and_changes_nothing(cli, coded):
    before = coded.read_bytes()

    shown = cli("merge", coded, "--into", "Tid", "--theme", "T04", "--preview", "--json").json

    assert shown["before"] == []
    assert [(row["theme"], row["count"], row["denominator"]) for row in shown["after"]] == [("B01", 1, 2)]
    keys = {"theme", "name", "unit", "group", "count", "denominator"}
    assert keys <= set(shown["after"][0])
    table = cli("merge", coded, "--into", "Tid", "--theme", "T04", "--preview")
    assert table.lines[1] == "B01\tTid\t0\t1\t2"
    assert "nothing was changed" in table.err
    assert coded.read_bytes() == before


def test_the_preview_says_what_the_merge_then_does(cli, coded):
    words = ("merge", coded, "--into", "Tid", "--theme", "T04", "--theme", "T07", "--why", "x")
    foretold = cli(*words, "--preview", "--json").json["after"]

    cli(*words)

    rows = cli("frequencies", coded, "--of", "need", "--json").json
    assert [(row["theme"], row["count"]) for row in rows] == [(row["theme"], row["count"]) for row in foretold]


def test_unmerging_brings_the_earlier_figures_back_and_retires_the_empty_need(cli, coded):
    before = frequencies(cli, coded, "theme")
    cli("merge", coded, "--into", "Tid", "--theme", "T04", "--why", "x")

    done = cli("unmerge", coded, "--need", "Tid", "--why", "Fel väg.")

    assert (done.code, done.lines[0]) == (0, "B01")
    assert frequencies(cli, coded) == {}
    assert frequencies(cli, coded, "theme") == before
    assert [row["status"] for row in cli("themes", coded, "--stage", "need", "--json").json] == ["retired"]
    nothing = cli("unmerge", coded, "--need", "B01", "--why", "x")
    assert nothing.code == 3


def test_a_need_may_be_part_of_another(cli, coded):
    cli("merge", coded, "--into", "Uppföljning", "--theme", "T13", "--why", "x")
    part = cli("merge", coded, "--into", "Nationell", "--parent", "B01", "--theme", "T13a", "--why", "x")

    assert part.lines[0] == "B01a"
    rows = cli("themes", coded, "--stage", "need", "--json").json
    assert [(row["number"], row["parent"]) for row in rows] == [("B01", None), ("B01a", "B01")]


def test_a_need_may_have_the_name_of_a_theme_but_not_its_number(cli, coded):
    assert cli("merge", coded, "--into", "Uppföljning", "--theme", "T13", "--why", "x").code == 0
    refused = cli("merge", coded, "--into", "T12", "--theme", "T13a", "--why", "x")

    assert refused.code == 3
    assert "T12" in refused.err


@pytest.mark.parametrize(
    "words",
    [
        ("--into", "Tid", "--theme", "T04", "--why", ""),
        ("--into", "Tid", "--theme", "T04", "--why", "  \n"),
        ("--into", " ", "--theme", "T04", "--why", "x"),
        ("--into", "Tid", "--theme", "T99", "--why", "x"),
        ("--into", "Tid", "--parent", "B99", "--theme", "T04", "--why", "x"),
    ],
)
def test_a_merge_without_reason_name_or_theme_is_refused_and_stores_nothing(cli, coded, words):
    before = cli("info", coded, "--json").json["head_hash"]

    assert cli("merge", coded, "--coder", "Bo", *words).code == 3
    assert cli("info", coded, "--json").json["head_hash"] == before


def test_a_theme_goes_into_one_need_only(cli, coded):
    cli("merge", coded, "--into", "Ett", "--theme", "T04", "--why", "x")

    refused = cli("merge", coded, "--into", "Två", "--theme", "T04", "--why", "x")

    assert refused.code == 3
    assert "B01" in refused.err


def test_a_merge_without_why_is_wrong_usage(cli, coded):
    refused = cli("merge", coded, "--into", "Tid", "--theme", "T04")

    assert refused.code == 2
    assert "--why" in refused.err
