"""Every figure of every export of the example, worked out again from the tables of its file alone."""

import csv
import json
import re
from collections import defaultdict
from itertools import zip_longest
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from docx.table import Table
from lxml import html

from lagvarde_coder.cli.app import main
from tests.oracle import tables
from tests.oracle.definitions import NOBODY, Oracle, passages, positions
from tests.oracle.exported import FINISHED, NUMBER, integer, whole
from tests.tries import thinned

UNITS = ("organisation", "source", "passage", "character")
GROUPINGS = (None, "kind", "category", "organisation", "question", "coder")
WORDS_OF_UNITS = {
    "hörda organisationer": "organisation",
    "dokument": "source",
    "utdrag": "passage",
    "tecken": "character",
}
FIGURE = re.compile(
    rf"^{NUMBER} av {NUMBER} ({'|'.join(WORDS_OF_UNITS)}) (?:tar upp detta, {NUMBER} tar inte upp det|gäller detta)"
)
STANCES = re.compile(
    rf"^Av organisationerna stöder {NUMBER}, nyanserar {NUMBER} och motsäger {NUMBER} det"
    rf"(?:, varav {NUMBER} utan att stödja eller nyansera)?\.$"
)
UNSURE = re.compile(rf"^{NUMBER} av {NUMBER} utdrag är (?:osäkert|osäkra)\.$")
PLACE = re.compile(r"Dok (\d+), tecken (\d+)–(\d+)")


@pytest.fixture
def said(folder, capsys):
    """Return what a command says in JSON of the example."""

    def run(command, *words):
        assert main([command, str(next(folder.glob("*.lvk"))), *words, "--json"], lambda _: 0) == 0
        return json.loads(capsys.readouterr().out)

    return run


@pytest.mark.parametrize("by", thinned(GROUPINGS, 2))
def test_json(oracle, numbered, said, by):
    groups = oracle.groups(by)
    if by == "coder":
        groups |= dict.fromkeys(oracle.coders(oracle.themes), oracle.sources)
    finished = {group: (sum(source.finished for source in of), len(of)) for group, of in groups.items()}
    for stage in ("theme", "need"):
        for unit in UNITS:
            rows = said("frequencies", "--of", stage, "--unit", unit, *(("--by", by) if by else ()))
            told = {(row["theme"], row["group_key"]): (row["count"], row["denominator"]) for row in rows}
            assert all((row["finished"], row["total"]) == finished[row["group_key"]] for row in rows)
            of_stage = [theme for theme in numbered.values() if theme.stage == stage]
            assert told == {
                (theme.number, group): (
                    oracle.amount(unit, theme.id, by, group),
                    oracle.denominator(unit, theme.id, by, group, members),
                )
                for theme in of_stage
                for group, members in groups.items()
            }
            if unit == "organisation":
                stances = {row["theme"]: tuple(row["stances"].values()) for row in rows if row["group_key"] is None}
                assert stances == {theme.number: oracle.stances(theme.id) for theme in of_stage}


def test_json_on_one_stance(world, numbered, said):
    for stance in ("supports", "nuances", "contradicts"):
        world.scope.stances = {stance}
        oracle = Oracle(world)
        world.scope.stances = None
        told = {row["theme"]: row["count"] for row in said("frequencies", "--stance", stance)}
        themes = [theme for theme in numbered.values() if theme.stage == "theme"]
        assert told == {theme.number: oracle.amount("organisation", theme.id, None, None) for theme in themes}


def pairs(oracle, numbered, stage):
    """(number, number) -> passages, documents of the themes of a stage on the same words."""
    themes = {theme.id: theme for theme in numbered.values() if theme.stage == stage}
    order = sorted(themes, key=lambda theme: themes[theme].position)
    together = oracle.together(order)
    return {
        frozenset((themes[a].number, themes[b].number)): (passages, documents) for a, b, passages, documents in together
    }


@pytest.mark.parametrize("stage", ["theme", "need"])
def test_json_of_themes_on_the_same_words(oracle, numbered, said, stage):
    rows = said("cooccurrence", "--of", stage)
    assert {frozenset((row["a"], row["b"])): (row["passages"], row["sources"]) for row in rows} == pairs(
        oracle, numbered, stage
    )


def test_json_of_what_has_been_gone_through(oracle, world, said):
    rows = {row["source"]: row for row in said("coverage")}
    assert rows.keys() == {source.id for source in world.sources}
    for source in world.sources:
        row, parts = rows[source.id], oracle.parts(source)
        assert (row["gone_through"], row["total"]["characters"], row["percent"]) == oracle.gone_through([source])
        assert {kind: row[kind]["characters"] for kind in parts} == parts


# --- Excel and CSV ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def book(folder):
    """Sheet -> its rows as dictionaries."""
    workbook = openpyxl.load_workbook(folder / "ut.xlsx", read_only=True)
    sheets = {}
    for name in ("Frekvenser", "Kodningar", "Data", "Samförekomst", "Genomgånget"):
        head, *rows = list(workbook[name].values)[4:]
        # empty cells at the end of a row are left out of the file
        sheets[name] = [dict(zip_longest(head, row)) for row in rows if row[0] is not None]
    return sheets


def test_excel_frequencies(oracle, world, numbered, book):
    rows = {row["Nummer"]: row for row in book["Frekvenser"]}
    assert rows.keys() == numbered.keys()
    for number, theme in numbered.items():
        row, counting = rows[number], [coding for coding, _, _ in oracle.counting(theme.id)]
        heard, documents = whole(oracle, "organisation", theme.id), whole(oracle, "source", theme.id)
        assert (row["Organisationer"], row["Hörda organisationer"]) == heard
        assert row["Andel"] == pytest.approx(heard[0] / heard[1])
        assert (row["Dokument"], row["Dokument i urvalet"]) == documents
        assert row["Utdrag"] == whole(oracle, "passage", theme.id)[0]
        assert row["Tecken"] == whole(oracle, "character", theme.id)[0]
        assert (row["Kodningar"], row["Varav osäkra"]) == (len(counting), sum(coding.unsure for coding in counting))
        told = [row[name] for name in ("Stöder", "Nyanserar", "Motsäger", "Endast motsäger")]
        assert tuple(told) == oracle.stances(theme.id)


def test_excel_of_what_has_been_gone_through(oracle, world, book):
    told = {row["Dok"]: row for row in book["Genomgånget"]}
    assert told.keys() == {source.number for source in world.sources}
    for source in world.sources:
        row, (done, of, _) = told[source.number], oracle.gone_through([source])
        assert (row["Genomgångna tecken"], row["Tecken att gå igenom"]) == (done, of)
        assert row["Genomgånget"] == pytest.approx(done / of)
        assert row["Räknas"] == ("Nej, internt" if source.internal else "Ja")


def test_excel_themes_on_the_same_words(oracle, numbered, book):
    told = {frozenset((row["Tema A"], row["Tema B"])): (row["Utdrag"], row["Dokument"]) for row in book["Samförekomst"]}
    assert told == pairs(oracle, numbered, "theme") | pairs(oracle, numbered, "need")


def test_excel_pivots_of_the_data(oracle, numbered, book):
    """Distinct organisations, documents and codings of each theme and need, and organisations in each category."""
    found: dict[str, tuple[set[str], set[int], set[str]]] = defaultdict(lambda: (set(), set(), set()))
    sorts: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in book["Data"]:
        for number in {row[column] for column in ("Tema", "Behov", "Huvudtema", "Huvudbehov")} - {None}:
            organisations, documents, codings = found[number]
            organisations |= {row["Organisation"]} - {None}
            documents.add(row["Dok"])
            codings.add(row["Beläggsnummer"])
            for sort in (row["Kategori"] or NOBODY).split("; "):
                sorts[number, sort] |= {row["Organisation"]} - {None}
    for number, theme in numbered.items():
        counting = len(oracle.counting(theme.id))
        expected = whole(oracle, "organisation", theme.id)[0], whole(oracle, "source", theme.id)[0], counting
        assert tuple(len(part) for part in found[number]) == expected, number
        for sort in oracle.groups("category").keys() - {None}:
            assert len(sorts[number, sort]) == oracle.amount("organisation", theme.id, "category", sort), (number, sort)


def spoken(world, oracle, coding):
    """Return the names that a coding is told under: those of who speaks, or the document's alias."""
    aliases = {source.text: source.alias for source in world.source}
    if aliases[coding.text]:
        return {aliases[coding.text]}
    names = {organisation.id: organisation.name for organisation in world.organisation}
    return {names[organisation] for organisation in oracle.speaking(coding)}


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_codings(oracle, world, folder, book, kind):
    themes = {theme.id: theme.number for theme in world.theme}
    documents = {source.text: source.number for source in world.source}
    rows = book["Kodningar"]
    if kind == "csv":
        with (folder / "ut.csv").open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream, delimiter=";"))
    told: dict[tuple[int, str, int, int], list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        told[int(row["Dok"]), row["Tema"], int(row["Start"]), int(row["Slut"])].append(row)
    assert sum(map(len, told.values())) == len(world.coding)
    for coding in world.coding:
        for row in told[documents[coding.text], themes[coding.theme], coding.start, coding.end]:
            assert row["Text"].lstrip("'") == world.words[coding.text][coding.start : coding.end].lstrip("'")
            names = spoken(world, oracle, coding)
            assert all(name in row["Organisation"] for name in names)
            assert len(row["Organisation"]) == sum(map(len, names)) + 2 * (len(names) - 1)


# --- Word and HTML ----------------------------------------------------------------------------------------------------


def word_parts(path):
    """Yield headings and paragraphs as words and tables as rows, in order."""
    for part in Document(str(path)).iter_inner_content():
        if isinstance(part, Table):
            yield [[cell.text.strip() for cell in row.cells] for row in part.rows]
        else:
            yield (str(part.style and part.style.name).startswith("Heading"), part.text.strip())


def html_parts(path):
    for part in html.parse(str(path)).iter("h1", "h2", "h3", "h4", "p", "table"):
        if part.tag == "table":
            yield [[cell.text_content().strip() for cell in row.iter("th", "td")] for row in part.iter("tr")]
        else:
            yield (part.tag.startswith("h"), part.text_content().strip())


@pytest.fixture(scope="module", params=["docx", "html"])
def report(request, folder):
    read = {"docx": word_parts, "html": html_parts}[request.param]
    return list(read(folder / f"ut.{request.param}"))


def chapters(report, numbered):
    """Number -> the paragraphs of its chapter."""
    found: dict[str, list[str]] = {}
    number = None
    for part in report:
        if isinstance(part, list):
            continue
        is_heading, words = part
        if is_heading:
            number = re.split(r"\s", words)[0]
            found.setdefault(number, [])
        elif number is not None:
            found[number].append(words)
    return {number: words for number, words in found.items() if number in numbered}


def test_sentences_of_a_report(oracle, numbered, report):
    needs = {number for number, theme in numbered.items() if theme.stage == "need"}
    found = chapters(report, numbered)
    assert found.keys() == needs
    for number, paragraphs in found.items():
        theme = numbered[number].id
        figures = {match[3]: match for words in paragraphs if (match := FIGURE.match(words))}
        assert figures.keys() == WORDS_OF_UNITS.keys()
        for words, match in figures.items():
            count, of = whole(oracle, WORDS_OF_UNITS[words], theme)
            assert (integer(match[1]), integer(match[2])) == (count, of)
            assert match[4] is None or integer(match[4]) == of - count
        found_stances = [match for words in paragraphs if (match := STANCES.match(words))]
        stances = [tuple(map(integer, match.groups())) for match in found_stances]
        assert stances == ([oracle.stances(theme)] if whole(oracle, "organisation", theme)[0] else [])
        unsure = [match for words in paragraphs if (match := UNSURE.match(words))]
        doubted = oracle.unsure(theme)
        told = [(integer(match[1]), integer(match[2])) for match in unsure]
        assert told == ([(doubted, whole(oracle, "passage", theme)[0])] if doubted else [])


def test_what_every_caption_says_of_the_material(oracle, report):
    finished = str(sum(source.finished for source in oracle.sources)), str(len(oracle.sources))
    paragraphs = [part[1] for part in report if not isinstance(part, list)]
    told = [match for words in paragraphs for match in FINISHED.findall(words)]
    assert len(told) >= 2
    assert set(told) == {(*finished, oracle.gone_through(oracle.sources)[2])}


ACCOUNT = {
    "ingår i utvecklingsbehov": "brought",
    "har inte förts till något utvecklingsbehov": "outside",
    "står under andra utvecklingsområden": "parked",
    "utgår": "dropped",
}


def test_what_became_of_the_themes(oracle, report):
    account, needs = oracle.accounted()
    parts = [part[1] for part in report if not isinstance(part, list)]
    assert f"Hur {sum(account.values())} blev {needs}" in parts
    (sentence,) = [words for words in parts if words.startswith("Av kodbokens")]
    assert sentence.startswith(f"Av kodbokens {sum(account.values())} teman: ")
    told = {name: integer((re.search(rf"(\d+) {words}", sentence) or ["", ""])[1]) for words, name in ACCOUNT.items()}
    assert told == account


def test_themes_in_no_need(oracle, world, numbered, report):
    told = {}
    for head, *rows in (part for part in report if isinstance(part, list)):
        if head == ["Nr", "Namn", "Tar upp", "Av", "Utdrag"]:
            told = {row[0]: (row[1], *map(integer, row[2:])) for row in rows}
    parents = {theme.parent for theme in world.theme}
    right = {}
    for number, theme in numbered.items():
        loose = oracle.loose(theme.id)
        in_part = any(link.theme == theme.id and oracle.in_use(link.need) for link in world.links)
        if theme.stage == "need" or theme.status == "parked" or not loose or theme.id in parents:
            continue
        speaking = set().union(*(oracle.speaking(coding) for coding in loose))
        runs = [
            run
            for text in {coding.text for coding in loose}
            for run in passages([positions(it.start, it.end) for it in loose if it.text == text])
        ]
        name = f"{theme.name} (den del som inte förts vidare)" if in_part else theme.name
        right[number] = (name, len(speaking), whole(oracle, "organisation", theme.id)[1], len(runs))
    assert told == right


def test_passages_of_a_report(oracle, world, numbered, report):
    documents = {source.text: source.number for source in world.source}
    parents = {theme.parent for theme in numbered.values()}
    for number, paragraphs in chapters(report, numbered).items():
        theme = numbered[number]
        if theme.id not in parents:
            printed = [tuple(map(int, place)) for words in paragraphs for place in PLACE.findall(words)]
            assert printed == [(documents[text], start, end) for text, start, end, _ in oracle.passages_of(theme.id)]


MATERIAL = ("Antal", "Klara", "Genomgånget", "Utan org.", "Organisationer")


def test_tables_of_a_report(oracle, world, numbered, report):
    checked: set[str] = set()
    for head, *rows in (part for part in report if isinstance(part, list)):
        for row in rows:
            cells = dict(zip(head, row, strict=True))
            checked |= cells.keys()
            if head[0] == "Nr" and head[-1] != "Utdrag":
                _check_theme(oracle, numbered[cells["Nr"]].id, cells)
            elif head[0] == "Grupp":
                assert [integer(cell) for cell in row[1:]] == tables.ledger_lines(world)[row[0]]
            elif head[0] == "Underlag":
                assert integer(row[1]) == _heard(oracle)[row[0]]
            elif head[0] == "Dokumenttyp":
                assert [integer(cells[name]) for name in MATERIAL] == _material(oracle, world, row[0])
    assert {"Tar upp", "Andel", "Endast motsäger", "Tillfrågade", "Underlag", *MATERIAL} <= checked


def _check_theme(oracle, theme, cells):
    count, of = whole(oracle, "organisation", theme)
    support, nuance, contradict, only = oracle.stances(theme)
    right = {
        "Tar upp": count,
        "Av": of,
        "Stöder": support,
        "Nyanserar": nuance,
        "Motsäger": contradict,
        "Endast motsäger": only,
        "Andel": round(100 * count / of),
    }
    assert {name: integer(cells[name]) for name in right.keys() & cells.keys()} == {
        name: right[name] for name in right.keys() & cells.keys()
    }


def _heard(oracle):
    def heard(*kinds):
        return set().union(*(oracle.heard(source) for source in oracle.sources if not kinds or source.kind in kinds))

    return {
        "Organisationer i dialoger": len(heard("dialogue")),
        "Organisationer med skriftligt svar": len(heard("answer")),
        "Organisationer i båda (räknas en gång)": len(heard("dialogue") & heard("answer")),
        "Organisationer som bara hörts på annat sätt": len(heard() - heard("dialogue", "answer")),
        "Organisationer sammanlagt": len(heard()),
    }


def _material(oracle, world, name):
    """Return documents, finished ones, those without organisation, and organisations heard, of a row by its name."""
    kind = {"Dialog": "dialogue", "Skriftligt svar": "answer"}.get(name)
    internal = name == "Interna, räknas inte"
    chosen = [
        source for source in world.sources if source.internal is internal and (kind is None or source.kind == kind)
    ]
    return [
        len(chosen),
        sum(source.finished for source in chosen),
        integer(oracle.gone_through(chosen)[2]),
        sum(not source.organisations for source in chosen),
        len(set().union(*map(oracle.heard, chosen))),
    ]


def test_the_oracle_knows_nothing_of_the_program():
    for module in ("definitions.py", "tables.py"):
        assert "lagvarde_coder" not in (Path(__file__).parent / module).read_text(encoding="utf-8")
