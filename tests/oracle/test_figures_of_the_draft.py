"""Every figure of the draft of the report on needs, and of its charts, worked out again from the tables of its file."""

import io
import re
import zipfile

import openpyxl
import pytest
from docx import Document
from lxml import html

from tests.oracle.exported import FINISHED, NUMBER, integer, whole

LINE = re.compile(
    rf"^{NUMBER} av {NUMBER} hörda organisationer tar upp detta \((\d+)[\u00a0 ]%\); {NUMBER} av {NUMBER} dokument; "
    rf"{NUMBER} av {NUMBER} utdrag\."
)
STANCES = re.compile(rf"stöder {NUMBER}, nyanserar {NUMBER} och motsäger {NUMBER} det")
PLACE = re.compile(r"Dok (\d+), tecken (\d+)–(\d+)")
UNSURE = re.compile(rf"{NUMBER} av {NUMBER} utdrag är osäk")


@pytest.fixture(scope="session")
def needs(numbered):
    return {number: theme for number, theme in numbered.items() if theme.stage == "need" and theme.status == "active"}


@pytest.fixture(scope="session", params=["docx", "html"])
def written(request, folder):
    """Heading -> the paragraphs below it, in order."""
    path = folder / f"utvecklingsbehov.{request.param}"
    if request.param == "docx":
        told = [(str(one.style and one.style.name), one.text.strip()) for one in Document(str(path)).paragraphs]
        parts = [(style.startswith("Heading"), words) for style, words in told]
    else:
        nodes = html.parse(str(path)).iter("h1", "h2", "h3", "h4", "p", "blockquote")
        parts = [(node.tag.startswith("h"), node.text_content().strip()) for node in nodes]
    found: dict[str, list[str]] = {}
    at = ""
    for is_heading, words in parts:
        if is_heading:
            at = re.split(r"\s", words)[0] if words[:1] == "B" else words
        found.setdefault(at, []).append(words)
    return found


def test_the_line_of_figures_of_each_need(oracle, needs, written):
    assert needs and needs.keys() <= written.keys()
    for number, theme in needs.items():
        lines = [(words, match) for words in written[number] if (match := LINE.match(words))]
        if not whole(oracle, "organisation", theme.id)[0]:
            continue
        ((words, match),) = lines
        told = tuple(map(integer, match.groups()))
        organisations, documents, passages = (
            whole(oracle, unit, theme.id) for unit in ("organisation", "source", "passage")
        )
        assert told == (*organisations, round(100 * organisations[0] / organisations[1]), *documents, *passages)
        stances = STANCES.search(words)
        assert stances and tuple(map(integer, stances.groups())) == oracle.stances(theme.id)[:3]
        doubtful = UNSURE.search(words)
        assert (integer(doubtful[1]) if doubtful else 0) == oracle.unsure(theme.id)


def test_how_much_is_finished_stands_with_every_figure(oracle, written):
    finished = str(sum(source.finished for source in oracle.sources)), str(len(oracle.sources))
    told = [match for paragraphs in written.values() for words in paragraphs for match in FINISHED.findall(words)]
    assert told and set(told) == {(*finished, oracle.gone_through(oracle.sources)[2])}


def charts(path):
    """Yield the rows of the workbook in each chart."""
    with zipfile.ZipFile(path) as package:
        names = [name for name in package.namelist() if name.startswith("word/embeddings/")]
        for number in range(1, len(names) + 1):
            data = package.read(f"word/embeddings/Microsoft_Excel_Worksheet{number}.xlsx")
            _, *rows = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0].values
            yield [(str(row[0]), row[1]) for row in rows]


def html_charts(path):
    for table in html.parse(str(path)).iter("table"):
        if (table.get("id") or "").startswith("figur_"):
            rows = [[cell.text_content().strip() for cell in row.iter("th", "td")] for row in table.iter("tr")]
            yield [(name, integer(value)) for name, value in rows[1:]]


@pytest.mark.parametrize(("suffix", "read"), [("docx", charts), ("html", html_charts)])
def test_the_numbers_of_every_chart(oracle, needs, folder, suffix, read):
    overview, *small = read(folder / f"utvecklingsbehov.{suffix}")
    mains = {number: theme for number, theme in needs.items() if theme.parent is None}
    told = {name.split()[0]: value for name, value in overview}
    assert told == {number: whole(oracle, "organisation", theme.id)[0] for number, theme in mains.items()}
    right = []
    for theme in needs.values():
        count = whole(oracle, "organisation", theme.id)[0]
        if count:
            values = (count, *oracle.stances(theme.id)[:3])
            right.append(list(zip(("Tar upp", "Stöder", "Nyanserar", "Motsäger"), values, strict=True)))
    assert sorted(small) == sorted(right)


def test_quotations_are_the_words_at_their_place(world, folder):
    """Each footnote names a place; the paragraph that refers to it holds the words there."""
    documents = {source.number: source.text for source in world.source}
    page = html.parse(str(folder / "utvecklingsbehov.html"))
    checked = 0
    for mark in page.iter("sup"):
        paragraph = mark.getparent()
        if paragraph.get("class", "").split()[:1] not in (["quote"], ["rendered"]):
            continue
        (target,) = page.xpath(f"//*[@id='{mark[0].get('href')[1:]}']")
        ((number, start, end),) = [map(int, place) for place in PLACE.findall(target.text_content())]
        words = world.words[documents[number]][start:end].strip()
        printed = re.sub('[”“„"«»]', "’", paragraph.text_content())
        assert re.sub('[”“„"«»]', "’", words) in printed
        checked += 1
    assert checked > 10
