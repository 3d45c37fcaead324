"""frequencies and cooccurrence."""

import pytest


def test_frequencies_have_every_key_and_rows_with_0(cli, coded):
    rows = cli("frequencies", coded, "--json").json

    assert {"theme", "name", "unit", "group", "count", "denominator"} <= set(rows[0])
    assert len(rows) == 17
    by_number = {row["theme"]: row for row in rows}
    assert (by_number["T04"]["count"], by_number["T04"]["denominator"]) == (1, 2)
    assert by_number["T01"]["count"] == 0
    assert {row["unit"] for row in rows} == {"organisation"}
    assert {row["group"] for row in rows} == {None}
    assert (rows[0]["finished"], rows[0]["total"]) == (0, 2)


@pytest.mark.parametrize(("unit", "count"), [("organisation", 1), ("source", 1), ("passage", 1), ("character", 55)])
def test_units_count_what_they_say(cli, coded, unit, count):
    rows = cli("frequencies", coded, "--unit", unit, "--json").json

    assert {row["theme"]: row["count"] for row in rows}["T04"] == count


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        ("organisation", {None, "Norrsken", "Lyktskenet"}),
        ("category", {None, "Profession"}),
        ("kind", {None, "dialogue"}),
        ("coder", {None, "Bo", "Cia"}),
    ],
)
def test_groups_follow_the_whole(cli, coded, by, groups):
    rows = cli("frequencies", coded, "--by", by, "--json").json

    assert {row["group"] for row in rows} == groups


def test_a_question_in_two_sets_has_two_names(cli, built_example, tmp_path):
    project = built_example.copied(tmp_path).path

    rows = cli("frequencies", project, "--by", "question", "--json").json

    question = "Vilka konsekvenser, positiva och negativa, ser ni av ett större fokus på att fasa ut lågvärdevård?"
    asked = [row for row in rows if row["theme"] == "T01" and (row["group"] or "").startswith(question)]
    assert {row["group"]: (row["count"], row["denominator"]) for row in asked} == {
        f"{question} (Allmänna frågor)": (1, 13),
        f"{question} (NPO, skriftligt)": (2, 23),
    }
    assert len({row["group_key"] for row in asked}) == 2
    lines = cli("frequencies", project, "--by", "question").lines
    assert [line.split("\t")[2:5] for line in lines if line.startswith("T01") and question in line] == [
        [f"{question} (Allmänna frågor)", "1", "13"],
        [f"{question} (NPO, skriftligt)", "2", "23"],
    ]


def test_the_table_says_its_unit_and_how_much_is_finished(cli, coded):
    done = cli("frequencies", coded)

    assert done.lines[0].split("\t")[:5] == ["Number", "Name", "Group", "Count", "Of"]
    assert "T04\tTid för arbetet\tAll\t1\t2\t1\t0\t0\t0" in done.lines
    assert "organisations" in done.err
    assert "0 of 2 documents done" in done.err


def test_cooccurrence_lists_pairs_on_the_same_words(cli, coded):
    cli("code", coded, "tid", "--theme", "T05", "--start", 20, "--end", 40)

    (pair,) = cli("cooccurrence", coded, "--json").json

    assert pair == {"a": "T04", "b": "T05", "passages": 1, "sources": 1}
    assert cli("cooccurrence", coded).lines[1] == "T04\tT05\t1\t1"


@pytest.mark.parametrize("words", [("--of", "x"), ("--by", "x"), ("--unit", "x")])
def test_an_unknown_choice_is_wrong_usage_and_lists_the_known_ones(cli, coded, words):
    refused = cli("frequencies", coded, *words)

    assert refused.code == 2
    assert "one of these" in refused.err


def test_the_whole_is_told_by_stance(cli, coded):
    for theme, stance in (("T04", "contradicts"), ("T07", "contradicts"), ("T07", "nuances")):
        cli("code", coded, "rutiner", "--theme", theme, "--start", 30, "--end", 40, "--stance", stance)

    rows = {row["theme"]: row for row in cli("frequencies", coded, "--json").json}

    assert rows["T04"]["stances"] == {"support": 1, "nuance": 0, "contradict": 1, "only_contradict": 1}
    assert rows["T07"]["stances"]["only_contradict"] == 0
    table = cli("frequencies", coded).lines
    assert table[0].split("\t")[5:] == ["Support", "Nuance", "Contradict", "Only contradict"]
    assert "T04\tTid för arbetet\tAll\t2\t2\t1\t0\t1\t1" in table


def test_only_codings_of_one_stance_can_be_counted(cli, coded):
    cli("code", coded, "rutiner", "--theme", "T04", "--start", 30, "--end", 40, "--stance", "contradicts")

    done = cli("frequencies", coded, "--stance", "contradicts")

    assert "T04\tTid för arbetet\tAll\t1\t2" in done.lines
    assert done.lines[0].split("\t") == ["Number", "Name", "Group", "Count", "Of"]
    assert "contradicts" in done.err
    assert {row["stance"] for row in cli("frequencies", coded, "--stance", "contradicts", "--json").json} == {
        "contradicts"
    }


def test_documents_of_no_category_have_a_group_with_a_name(cli, coded, tmp_path):
    (tmp_path / "utan.txt").write_text("Ett ord till.", encoding="utf-8")
    cli("import", coded, tmp_path / "utan.txt")

    assert "T04\tTid för arbetet\tWithout category\t0\t0\t\t\t\t" in cli("frequencies", coded, "--by", "category").lines
