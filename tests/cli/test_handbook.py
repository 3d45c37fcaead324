"""The help on the terminal: the window's pages as plain text, in either language, and near names for a wrong one."""

import re
from itertools import product

import pytest

from lagvarde_coder import settings
from lagvarde_coder.cli.terminal.prose import as_text
from lagvarde_coder.handbook import INDEX, Handbook
from tests.tries import thinned

LANGUAGES = ("sv", "en")
PAGES = sorted(Handbook("sv").pages)


def test_without_a_page_all_pages_are_listed_in_the_order_of_the_index(cli):
    listed = cli("help")
    pages = [page for group in Handbook("en").groups.values() for page in group]

    assert listed.code == 0
    assert re.findall(r"^  (\S+)  +(.+)$", listed.out, re.MULTILINE) == [(page.name, page.title) for page in pages]
    assert [group for group in Handbook("en").groups if group not in listed.lines] == []


@pytest.mark.parametrize(("name", "language"), thinned(product(PAGES, LANGUAGES), 3))
def test_every_page_is_told_whole_and_without_marks(cli, name, language):
    shown = cli("help", name, "--language", language)
    page = Handbook(language).pages[name]

    assert shown.code == 0
    assert shown.lines[:2] == [page.title, "=" * len(page.title)]
    assert not re.search(r"\*\*|\]\(|!\[|^#|^\||\{keys\}|\.png|\w\.md\b", shown.out, re.MULTILINE)
    assert max(map(len, shown.lines)) <= 80
    told = set(re.findall(r"\w+", shown.out))
    assert set(re.findall(r"\w+", page.plain())) - told == set()


def test_pictures_are_told_by_their_words_and_links_by_the_page_to_ask_for(cli):
    shown = " ".join(cli("help", "material").out.split())
    assert "[Picture: Material: the list of documents]" in shown
    assert "What each file format carries (formats)" in shown


def test_tables_are_told_row_by_row_and_lists_hang():
    told = as_text("# T\n\n- one two three four five six\n\n| A | B |\n|---|---|\n| `*x*` | *z* |\n", 20)
    assert told == "T\n=\n\n- one two three four\n  five six\n\nA: *x*\n  B: z\n"


def test_the_language_is_that_of_the_settings_unless_another_is_asked_for(cli):
    settings.save(settings.Settings(language="sv"), settings.folders().settings_file)
    assert cli("help", "keys").lines[0] == "Tangenter"
    assert cli("help", "keys", "--language", "en").lines[0] == "Keys"
    assert cli("help", "keys", "--language", "fi").code == 2


def test_a_page_is_found_by_its_title_too(cli):
    by_title = cli("help", "så räknas SIFFRORNA", "--language", "sv")
    assert by_title == cli("help", "counting", "--language", "sv")


@pytest.mark.parametrize(("wrong", "near"), [("codings", "coding"), ("conting", "counting"), ("key", "keys")])
def test_a_wrong_page_is_refused_with_near_names(cli, wrong, near):
    refused = cli("help", wrong)
    assert (refused.code, refused.out) == (3, "")
    assert refused.err.startswith(f"There is no page “{wrong}”. Did you mean {near}")
    assert refused.err.count("\n") == 1


def test_a_wrong_page_like_none_is_refused_with_all_names(cli):
    refused = cli("help", "zzzz")
    assert refused.code == 3
    assert [
        name for name in PAGES if name != INDEX and f"{name}," not in refused.err and f"{name}." not in refused.err
    ] == []


def test_scripts_get_the_page_as_it_is_written(cli):
    assert cli("help", "ask", "--json").json["text"] == Handbook("en").pages["ask"].text
    assert {row["page"] for row in cli("help", "--json").json} == set(PAGES) - {INDEX}
