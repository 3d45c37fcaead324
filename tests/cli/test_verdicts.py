"""Verdicts, what waits, and what has changed, from the command line."""

import pytest


@pytest.fixture
def evidence(cli, coded):
    return [row["evidence"] for row in cli("codings", coded, "--theme", "T04", "--json").json]


def judge(cli, project, *more, theme="T04", outcome="confirmed", why="Flera säger det"):
    return cli("verdict", project, "--theme", theme, "--as", outcome, "--why", why, "--coder", "Bo", *more)


def test_a_verdict_is_made_with_evidence_and_listed(cli, coded, evidence):
    done = judge(cli, coded, "--evidence", evidence[0], "--settle", "--wording", "Tid behövs")
    assert (done.code, done.lines[1].partition(":")[2]) == (0, " Confirmed")
    (row,) = cli("verdicts", coded, "--json").json
    assert row["id"] == done.lines[0]
    assert (row["theme"], row["outcome"], row["settled"], row["after"]) == ("T04", "confirmed", True, "Tid behövs")
    assert (row["evidence"], row["changed"], row["coder"]) == ([evidence[0]], None, "Bo")
    assert "Confirmed" in cli("verdicts", coded).out


def test_contradicting_passages_that_were_not_read_are_told_and_force_nobody(cli, coded):
    words = ("--theme", "T04", "--start", 60, "--end", 70, "--stance", "contradicts", "--coder", "Cia")
    assert cli("code", coded, "tid", *words).code == 0
    done = judge(cli, coded)
    assert done.code == 0 and "not gone through: 1" in done.err
    against = [row["evidence"] for row in cli("codings", coded, "--json").json if row["stance"] == "contradicts"]
    assert judge(cli, coded, "--read", against[0]).err == ""
    assert cli("verdicts", coded, "--json").json[0]["read_against"] == against


def test_a_verdict_refuses_what_is_not_there(cli, coded):
    assert judge(cli, coded, theme="T99").code == 3
    assert judge(cli, coded, "--evidence", "E-00000000000").code == 3
    assert judge(cli, coded, why=" ").code == 3
    assert judge(cli, coded, outcome="perhaps").code == 2


def test_later_codings_mark_a_verdict_until_it_is_confirmed_again(cli, coded):
    judge(cli, coded)
    assert cli("confirm", coded, "--json").json == []
    assert cli("code", coded, "rutiner", "--theme", "T04", "--start", 0, "--end", 9, "--coder", "Cia").code == 0
    (row,) = cli("confirm", coded, "--json").json
    assert (row["kind"], row["theme"], row["confirmed"]) == ("verdict", "T04", False)
    assert len(row["changed"]["new"]) == 1 and row["changed"]["figures"]["organisations"] == {"then": 1, "now": 2}
    assert cli("verdicts", coded, "--json").json[0]["changed"] == row["changed"]
    assert "T04" in cli("confirm", coded).out
    done = cli("confirm", coded, "--theme", "T04", "--why", "Står sig", "--coder", "Bo")
    assert done.code == 0 and "T04" in done.out
    assert cli("confirm", coded, "--json").json == []
    assert cli("confirm", coded, "--why", "En gång till", "--coder", "Bo").code == 3


def test_what_a_changed_definition_leaves_in_doubt_is_listed_and_kept(cli, coded, evidence):
    from lagvarde_coder.bootstrap import program

    assert cli("recheck", coded, "--json").json == []
    with program().open(coded, writing=True, coder="Bo") as opened:
        theme = opened.themes.codebook.find("T04").id
        opened.themes.codebook.change(theme, {"use_not": "Aldrig"}, substantial=True, reason="Gräns")
    rows = cli("recheck", coded, "--json").json
    assert [row["evidence"] for row in rows] == evidence
    assert (rows[0]["held_against"], rows[0]["changed_in"], rows[0]["why"]) == (1, 2, "Gräns")
    assert rows[0]["definition"]["use_not"]["now"] == "Aldrig"
    kept = cli("recheck", coded, "--theme", "T04", "--keep", evidence[0], "--coder", "Bo", "--json")
    assert [row["evidence"] for row in kept.json] == evidence[1:]
    assert evidence[1] in cli("recheck", coded).out
