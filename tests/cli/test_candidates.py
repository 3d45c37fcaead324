"""Candidates on the command line: made, listed, ranked, and decided with reasons."""

import pytest


@pytest.fixture
def made(cli, coded):
    """A candidate of a passage, one of a whole document, one of neither."""
    for words in (
        ("--name", "Tid", "--family", "K", "--source", "#1", "--start", "0", "--end", "8"),
        ("--name", "Timmar", "--family", "Utvecklingsbehov", "--source", "#2"),
        ("--name", "Fara", "--family", "r"),
    ):
        assert cli("candidate", "add", coded, *words).code == 0
    return coded


def listed(cli, project, *words):
    return {row["number"]: row for row in cli("candidates", project, *words, "--json").json}


def test_candidates_are_listed_with_what_is_known_of_them(cli, made):
    rows = listed(cli, made)
    assert list(rows) == ["K01", "K02", "R01"]
    assert rows["K01"]["letter"] == "K"
    assert (rows["K01"]["organisations"], rows["K01"]["denominator"], rows["K01"]["codings"]) == (1, 2, 1)
    assert (rows["K02"]["organisations"], rows["K02"]["sources"], rows["K02"]["codings"]) == (1, 1, 0)
    assert list(listed(cli, made, "--family", "Risk")) == ["R01"]
    assert cli("candidates", made).lines[1].split("\t")[:3] == ["K01", "Tid", "Utvecklingsbehov"]
    assert cli("candidates", made, "--family", "Saknas").code == 3


def test_a_candidate_prints_its_number_and_a_passage_must_be_whole(cli, coded):
    done = cli("candidate", "add", coded, "--name", "Tid", "--family", "S")
    assert (done.code, done.lines) == (0, ["S01"])
    assert cli("candidate", "add", coded, "--name", "Tid", "--family", "S", "--start", "1").code == 2
    assert cli("candidate", "add", coded, "--name", "", "--family", "S").code == 3
    assert cli("candidate", "add", coded, "--name", "Tid", "--family", "S", "--source", "#9").code == 3


def test_candidates_are_brought_together_and_taken_apart(cli, made):
    done = cli("candidate", "merge", made, "--into", "K01", "--candidate", "K02", "--why", "Samma sak.")
    assert (done.code, done.lines) == (0, ["K01"])
    rows = listed(cli, made)
    assert (rows["K01"]["brought"], rows["K01"]["organisations"], rows["K02"]["into"]) == (["K02"], 2, "K01")
    assert [line.split("\t")[3] for line in cli("candidates", made).lines[1:]] == [
        "Undecided", "Brought together", "Undecided",
    ]  # fmt: skip
    assert cli("candidate", "merge", made, "--into", "K01", "--candidate", "R01", "--why", "x").code == 3
    assert cli("candidate", "unmerge", made, "--candidate", "K02", "--why", "Inte samma.").lines == ["K02"]
    assert listed(cli, made)["K02"]["into"] is None


def test_several_are_decided_at_once_with_a_reason(cli, made):
    two = ("--candidate", "K01", "--candidate", "K02")
    assert cli("candidate", "keep", made, *two, "--why", "Bär.").lines == ["K01, K02"]
    assert cli("candidate", "drop", made, "--candidate", "R01", "--why", "Saknar stöd.").code == 0
    rows = listed(cli, made)
    assert [(row["status"], row["reason"]) for row in rows.values()] == [
        ("kept", "Bär."), ("kept", "Bär."), ("dropped", "Saknar stöd."),
    ]  # fmt: skip
    assert cli("candidate", "keep", made, *two, "--why", "Bär.").code == 3
    assert cli("candidate", "keep", made, *two, "--why", " ").code == 3
    assert cli("candidate", "keep", made, "--candidate", "T01", "--why", "x").code == 3
    cli("candidate", "reopen", made, *two, "--why", "Prövas igen.")
    assert [row["status"] for row in listed(cli, made).values()] == ["active", "active", "dropped"]


def test_a_theme_is_made_and_figures_of_themes_stay(cli, made):
    before = cli("frequencies", made, "--json").json
    done = cli("candidate", "promote", made, "--candidate", "K01", "--why", "Valdes.")
    assert (done.code, done.lines) == (0, ["T14"])
    assert listed(cli, made)["K01"]["became"] == ["T14"]
    assert [row for row in cli("frequencies", made, "--json").json if row["theme"] != "T14"] == before
    assert cli("candidate", "promote", made, "--candidate", "K02", "--why", "x", "--with-passages").lines == ["T15"]
    assert cli("candidate", "promote", made, "--candidate", "R01", "--why", "x", "--into", "T04").lines == ["T04"]


def test_a_family_is_ranked_and_candidates_are_counted_as_other_stages_are(cli, made):
    rows = cli("most-asked", made, "--family", "K", "--json").json
    assert [(row["place"], row["shared"], row["theme"], row["count"], row["denominator"]) for row in rows] == [
        (1, True, "K01", 1, 2), (1, True, "K02", 1, 2),
    ]  # fmt: skip
    assert cli("most-asked", made, "--family", "K", "--by", "category").code == 0
    assert "1 =\tK01" in cli("most-asked", made, "--family", "K").out
    counted = {row["theme"]: row["count"] for row in cli("frequencies", made, "--of", "candidate", "--json").json}
    assert counted == {"K01": 1, "K02": 1, "R01": 0}


def test_families_are_listed_added_and_renamed(cli, made):
    assert cli("family", "add", made, "--name", "Kostnad", "--letter", "Z").lines == ["Z"]
    assert cli("family", "rename", made, "--family", "Z", "--name", "Pengar").lines == ["Z"]
    rows = cli("families", made, "--json").json
    assert (len(rows), rows[-1]["name"], rows[0]["candidates"]) == (8, "Pengar", 2)
    assert cli("family", "add", made, "--name", "Annat", "--letter", "T").code == 3
