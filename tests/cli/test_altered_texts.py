"""The command line refuses a project whose texts were altered, whatever is asked for."""

import pytest
import sqlcipher3.dbapi2 as driver

from tests.helpers import alter_texts


@pytest.fixture
def altered(coded):
    connection = driver.connect(str(coded), isolation_level=None)
    alter_texts(connection, "tid", "mod")
    connection.close()
    return coded


@pytest.mark.parametrize(
    "words",
    [
        ("text", "{project}", "tid"),
        ("search", "{project}", "tid"),
        ("codings", "{project}"),
        ("coverage", "{project}"),
        ("export", "{project}", "{folder}/teman.docx"),
        ("export", "{project}", "{folder}/tabell.xlsx"),
    ],
)
def test_a_command_that_would_show_altered_words_says_that_the_project_is_damaged(cli, altered, tmp_path, words):
    refused = cli(*(word.format(project=altered, folder=tmp_path) for word in words))
    assert (refused.code, refused.out) == (3, "")
    whole = "What the file holds is not what the program has written."  # an export checks the whole file first
    why = whole if words[0] == "export" else "A stored text is not what it was."
    assert f"The project {altered} is damaged. {why}" in refused.err
    assert "get the newest good copy back" in refused.err
    assert sorted(file.name for file in tmp_path.iterdir() if not file.is_dir()) == ["prov.lvk"]


def test_check_names_the_text_that_was_altered(cli, altered):
    checked = cli("check", altered)
    assert checked.code == 4
    assert "the bytes do not have the stored hash" in checked.out
