"""sections, section, remove-section."""

from tests.cli.conftest import WORDS


def test_a_section_is_laid_moved_renamed_and_taken_away_and_the_codings_stay(cli, project):
    before = cli("codings", project, "--json").json
    laid = cli("section", project, "1", "--kind", "heading", "--start", "0", "--end", "9", "--level", "2", "--json")
    assert laid.code == 0, laid.err
    assert [(one["kind"], one["start"], one["end"], one["level"]) for one in laid.json] == [("heading", 0, 9, 2)]
    filed = cli("section", project, "1", "--kind", "question", "--start", "10", "--end", "20", "--question", "npo:2")
    assert filed.code == 0, filed.err
    assert cli("sections", project, "1", "--json").json[1]["question"] is not None
    moved = cli(
        "section", project, "1", "--kind", "question", "--start", "12", "--end", "30", "--title", "Annan fråga",
        "--instead", "15",
    )  # fmt: skip
    assert moved.code == 0, moved.err
    assert [row["title"] for row in cli("sections", project, "1", "--json").json] == [
        WORDS[:9].strip(),
        "Annan fråga",
    ]
    left = cli("remove-section", project, "1", "--kind", "question", "--at", "15", "--json")
    assert [one["kind"] for one in left.json] == ["heading"]
    assert cli("codings", project, "--json").json == before
    assert cli("text", project, "1").out == WORDS
    assert [entry["action"] for entry in cli("audit", "list", project, "--json").json].count("section.change") == 4


def test_what_is_not_there_is_said(cli, project):
    refused = cli("remove-section", project, "1", "--kind", "speaker", "--at", "3")
    assert (refused.code, refused.err.count("Speaker 3")) == (3, 1)
    wrong = cli("section", project, "1", "--kind", "question", "--start", "0", "--end", "3", "--question", "npo:99")
    assert (wrong.code, "such as npo:3, not “npo:99”" in wrong.err) == (2, True)
    unknown = cli("section", project, "1", "--kind", "speaker", "--start", "0", "--end", "3", "--speaker", "Ingen")
    assert (unknown.code, "Ingen" in unknown.err) == (3, True)
