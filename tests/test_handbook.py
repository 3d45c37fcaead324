"""The pages of the help: each has its twin, leads to pages that there are, and shows pictures that there are."""

import re

import pytest

from lagvarde_coder.handbook import INDEX, KEYS_SLOT, Handbook

SWEDISH, ENGLISH = Handbook("sv"), Handbook("en")
HANDBOOKS = pytest.mark.parametrize("handbook", [SWEDISH, ENGLISH], ids=["sv", "en"])
PAGES = sorted(SWEDISH.pages.keys() | ENGLISH.pages.keys())


def skeleton(text: str) -> list[str]:
    """Return what twins have in common: levels of headings, links, pictures, rows of tables, the place of the keys."""
    return re.findall(r"^#+ |\]\(.*?\)|^\||^\d+\. |\{keys\}", text, re.MULTILINE)


@pytest.mark.parametrize("name", PAGES)
def test_every_page_has_its_twin_of_the_same_build(name: str):
    assert skeleton(SWEDISH.pages[name].text) == skeleton(ENGLISH.pages[name].text)
    assert SWEDISH.pages[name].text != ENGLISH.pages[name].text


@HANDBOOKS
def test_the_contents_list_every_page_once_by_its_title(handbook: Handbook):
    listed = [page for pages in handbook.groups.values() for page in pages]
    assert sorted(page.name for page in listed) == sorted(handbook.pages.keys() - {INDEX})
    assert [f"[{page.title}]({page.name}.md)" in handbook.pages[INDEX].text for page in listed] == [True] * len(listed)


@HANDBOOKS
def test_links_lead_to_pages_and_pictures_are_there(handbook: Handbook):
    for page in handbook.pages.values():
        assert {link.removesuffix(".md") for link in page.links} <= handbook.pages.keys(), page.name
        assert all((handbook.folder / picture).is_file() for picture in page.pictures), page.name


@HANDBOOKS
def test_every_page_has_a_title_and_says_something_in_short(handbook: Handbook):
    for page in handbook.pages.values():
        words = len(page.plain().split())
        assert page.title and 15 < words < 400, (page.name, words)
    assert [page.name for page in handbook.pages.values() if KEYS_SLOT in page.text] == ["keys"]


def test_all_words_are_looked_for_whatever_their_case_and_titles_come_first():
    hits = SWEDISH.find("utan KATEGORI")
    assert {"counting"} <= {hit.page.name for hit in hits}
    (told,) = next(hit.sentences for hit in hits if hit.page.name == "counting")
    assert told == "Den som ingen kategori har står under Utan kategori."
    assert SWEDISH.find("rapport")[0].page.title == "Rapport"
    assert SWEDISH.find("zebra") == SWEDISH.find(" ") == []
