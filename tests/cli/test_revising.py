"""A corrected file from the command line: what differs, what stays, what waits, and where that goes."""

import pytest

TEXT = (
    "Vi behöver tid för att fasa ut det som inte gör nytta.\nUppföljningen måste ligga nära verksamheten, sa flera.\n"
)
NEAR = "Uppföljningen måste ligga nära verksamheten, sa flera."


@pytest.fixture
def coded(cli, project, tmp_path):
    (tmp_path / "samtal.txt").write_text(TEXT, "utf-8")
    assert cli("import", project, tmp_path / "samtal.txt").code == 0
    for theme, words in (("T01", "det som inte gör nytta"), ("T03", NEAR)):
        start = TEXT.index(words)
        assert cli("code", project, "samtal", "--theme", theme, "--start", start, "--end", start + len(words)).code == 0
    corrected = tmp_path / "rättad.txt"
    corrected.write_text("Nytt.\n" + TEXT.replace("nära verksamheten", "hos regionen"), "utf-8")
    return project


def test_the_preview_says_what_differs_and_stores_nothing(cli, coded, tmp_path):
    told = cli("revise", coded, "samtal", tmp_path / "rättad.txt", "--preview", "--json").json
    assert (told["staying"], told["waiting"]) == (1, 1)
    assert {"before": "nära verksamheten", "after": "hos regionen"} in told["changes"]
    assert cli("text", coded, "samtal").out == TEXT


def test_what_waits_is_listed_and_put_where_it_is_proposed(cli, coded, tmp_path):
    lines = cli("revise", coded, "samtal", tmp_path / "rättad.txt").lines
    assert "- nära verksamheten" in lines and "+ hos regionen" in lines and lines[-1].endswith(": 1")
    (waiting,) = cli("waiting", coded, "--json").json
    assert (waiting["theme"], waiting["text"], waiting["state"]) == ("T03", NEAR, "changed")
    assert [it["theme"] for it in cli("codings", coded, "--json").json] == ["T01"]
    assert NEAR in cli("waiting", coded, "--source", "samtal").out
    assert cli("anchor", coded, waiting["evidence"], "--guess").code == 0
    assert [it["text"] for it in cli("codings", coded, "--json").json][1] == waiting["proposal"]
    assert cli("waiting", coded, "--json").json == []


def test_what_waits_is_put_at_a_place_or_taken_away(cli, coded, tmp_path):
    cli("revise", coded, "samtal", tmp_path / "rättad.txt")
    (waiting,) = cli("waiting", coded, "--json").json
    assert cli("anchor", coded, waiting["id"], "--start", 0, "--end", 5_000).code == 3
    assert cli("anchor", coded, waiting["id"], "--start", 0, "--end", 5).code == 0
    assert cli("codings", coded, "--json").json[0]["text"] == "Nytt."
    assert cli("anchor", coded, waiting["id"], "--remove").code == 3


@pytest.mark.parametrize("wrong", [(), ("--guess", "--remove"), ("--start", 0), ("--guess", "--start", 0, "--end", 2)])
def test_one_thing_is_to_be_done_with_what_waits(cli, coded, wrong):
    assert cli("anchor", coded, "E-0000000000", *wrong).code == 2


def test_the_same_text_is_refused(cli, coded, tmp_path):
    assert cli("revise", coded, "samtal", tmp_path / "samtal.txt").code == 3


def test_a_corrected_table_of_answers_says_what_becomes_of_each_document(cli, project, tmp_path):
    first, second = tmp_path / "svar.csv", tmp_path / "svar 2.csv"
    heading = "Organisation;Vilka konsekvenser ser ni?\n"
    first.write_text(f"{heading}Norrsken;Köerna blir kortare.\nÄlvdalen;Inga alls.\nFjällbro;Mer tid.\n", "utf-8")
    second.write_text(f"{heading}Norrsken;Köerna blir längre.\nÄlvdalen;Inga alls.\nSjöstad;Nytt.\n", "utf-8")
    assert cli("import", project, first).code == 0
    told = cli("revise", project, "Älvdalen", second, "--preview", "--json").json
    assert [one["changes"] for one in told["documents"]] == [[{"before": "kortare", "after": "längre"}]]
    assert (told["new"], len(told["gone"]), len(told["unchanged"])) == (["Sjöstad"], 1, 1)
    lines = cli("revise", project, "Älvdalen", second).lines
    assert (
        "3. Norrsken" in lines
        and any("Sjöstad" in line for line in lines)
        and any("Fjällbro" in line for line in lines)
    )
    assert "längre" in cli("text", project, "Norrsken").out
    assert cli("revise", project, "Älvdalen", second).code == 0, "those who are new and gone are told again"
