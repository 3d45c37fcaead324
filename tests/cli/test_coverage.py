"""coverage."""

from tests.cli.conftest import OTHER, WORDS


def letters(words):
    return sum(character.isalnum() for character in words)


def test_figures_of_each_document_add_up(cli, coded):
    rows = cli("coverage", coded, "--json").json

    assert [row["title"] for row in rows] == ["tid", "rutiner"]
    first, second = rows
    assert first["coded"] == {"characters": letters(WORDS[:55]), "passages": 1}
    assert first["left"] == {"characters": letters(WORDS[55:]), "passages": 2}
    assert first["total"]["characters"] == letters(WORDS)
    assert (first["codings"], first["doubts"], first["open"]["characters"]) == (2, 0, 0)
    assert second["percent"] == str(round(letters(OTHER[:20]) * 100 / letters(OTHER)))
    assert second["gone_through"] == second["coded"]["characters"]


def test_the_table_says_what_is_counted_and_the_whole(cli, coded):
    done = cli("coverage", coded)

    assert done.lines[0].split("\t")[:5] == ["No.", "Title", "Status", "Per cent", "Coded"]
    assert done.lines[1].split("\t")[:5] == [
        "1",
        "tid",
        "In progress",
        str(round(letters(WORDS[:55]) * 100 / letters(WORDS))),
        str(letters(WORDS[:55])),
    ]
    assert "letters and digits" in done.err
    assert "3 paragraphs left" in done.err
