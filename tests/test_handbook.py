"""The pages of the help: each has its twin, leads to pages that there are, and shows pictures that there are."""

import re
from collections.abc import Iterator
from dataclasses import fields
from xml.etree import ElementTree

import pytest

from lagvarde_coder import paths
from lagvarde_coder.handbook import INDEX, KEYS_SLOT, Handbook, HelpPage
from lagvarde_coder.importers.registry import suffixes
from lagvarde_coder.words import IN_ENGLISH, IN_SWEDISH

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


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("sammanföringarna", "reason"), ("kodningens", "history"), ("kommentarerna", "report"),
        ("intressent", "material"), ("SIFFRORNAS tillfrågades", "ask"), ("la\u0308smärket", "counting"),
        ("påhittad", "example"), ("dagordningar", "coding"),
    ],
)  # fmt: skip
def test_other_forms_and_parts_of_words_are_found_in_swedish(query, page):
    assert page in {hit.page.name for hit in SWEDISH.find(query)}


@pytest.mark.parametrize(
    ("query", "page"), [("comment", "report"), ("occasions", "ask"), ("copying", "analysis"), ("merged", "reason")]
)
def test_other_forms_are_found_in_english(query, page):
    assert page in {hit.page.name for hit in ENGLISH.find(query)}


def test_a_letter_with_a_ring_or_dots_is_one_of_its_own():
    assert SWEDISH.find("läsmärke") and not SWEDISH.find("lasmarke")


STRESSED = {"en fil", "klick", "hörd", "följer dokumenten", "one file", "click", "heard", "follows the documents"}
"""Words in bold; what the window calls something is in italics."""


def bare(text: str) -> str:
    """Return a name without the mark of its letter, the slots it is filled by and the dots of a dialog."""
    return re.sub(r"\{.*?\}", "", text.replace("&", "")).strip(" …:")


def texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield bare(part)
    elif isinstance(part, dict | list | tuple):
        for each in part.values() if isinstance(part, dict) else part:
            yield from texts(each)


def shown(language: str) -> set[str]:
    """Return all that the program may show: its texts, translated or not, and its words."""
    words = IN_SWEDISH if language == "sv" else IN_ENGLISH
    known = {text for field in fields(words) for text in texts(getattr(words, field.name))}
    for entry in ElementTree.parse(paths.resources() / "i18n" / "sv.ts").getroot().iter("message"):
        known.add(bare(entry.findtext("translation" if language == "sv" else "source", "")))
    return known


def marked(page: HelpPage, stars: str) -> list[str]:
    without_code = re.sub(r"`.*?`", "", page.text)
    return [told for sign, told in re.findall(r"(\*\*?)(?=\S)(.+?)(?<=\S)\1", without_code) if sign == stars]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_a_page_names_in_italics_is_called_so_in_the_program(language: str):
    known, named = shown(language), 0
    for page in Handbook(language).pages.values():
        names = [bare(name) for path in marked(page, "*") for name in path.split(" > ")]
        assert (page.name, [name for name in names if name not in known]) == (page.name, [])
        named += len(names)
        assert set(marked(page, "**")) <= STRESSED, page.name
    assert named > 80


@HANDBOOKS
def test_every_format_there_is_has_its_row(handbook: Handbook):
    told = {suffix for row in handbook.pages["formats"].text.splitlines() for suffix in re.findall(r"\.[a-z]+", row)}
    assert set(suffixes()) <= told
    assert all(f"`{suffix}`" in handbook.pages["material"].text for suffix in suffixes())
