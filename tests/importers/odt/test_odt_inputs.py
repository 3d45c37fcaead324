"""Small OpenDocument texts, by hand as LibreOffice writes them and by odfdo, each with its text and what is told of it.

The files (``tests/data/inputs/odt``) are our own; each shows one thing that readers get wrong.
"""

from pathlib import Path

import pytest

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ImportedText
from lagvarde_coder.importers.odt.odf_document import ELSEWHERE
from lagvarde_coder.importers.odt.odf_parts import NOT_TEXT
from tests.importers.opendocument import read
from tests.importers.word import left_out

INPUTS = Path(__file__).parents[2] / "data" / "inputs" / "odt"

SAID: dict[str, tuple[str, dict[str, int]]] = {
    "odfdo-headings-and-list.odt": (
        "1. Dialog med Förbundet Ekbacken\nVi saknar tid för att avveckla metoder.\n1.1. Stöd\n"
        "Mer   tid,\tmer stöd\noch kollegiala forum.\n• Fortbildning\n• Återkoppling",
        {},
    ),
    "odfdo-table.odt": (
        "Svaren i korthet\nFråga | Svar\nVilket stöd behövs? | Tid och data\nHinder | Vana",
        {},
    ),
    "odfdo-note-comment-link.odt": (
        "Metoden[1] används alltjämt i flera regioner.\nLäs rapporten här.\n\n[1] Enligt uppgift från klinik Y.",
        {"comment": 1, "link": 1},
    ),
    "tracked-changes.odt": ("Vi vill fortsätta länge till.", {"deleted_text": 1}),
    "deleted-paragraph-mark.odt": ("Första andra", {}),
    "struck-raised-hidden.odt": (
        "Vi vill ~~inte~~ fortsätta med provtagningen.\n10² personer, CO₂.",
        {"hidden_text": 1, "struck_text": 1},
    ),
    "colours.odt": (
        "Tid behövs för avveckling nu.\nHela stycket är gult.\nNästa också.\nvitt och eget gult",
        {"highlight": 1},
    ),
    "comments.odt": ("Vi saknar tid i vardagen.\nEtt stycke.\nEtt till.", {"comment": 3}),
    "numbered-list.odt": (
        "1. Ett\na) Under ett\nb) Under ett till\n2. Två\nSamma punkt, nytt stycke.\n3. Tre\nEmellan\n4. Fyra\n"
        "1. Ny lista",
        {},
    ),
    "multilevel.odt": ("1. Ett\n1.1. Ett ett\n1.2. Ett två\n2. Två\n2.1. Två ett", {}),
    "bullets.odt": ("• Ett\n◦ Under\n• Två", {}),
    "numbered-headings.odt": ("Minnesanteckning\n1. Bakgrund\n1.1 Uppdraget\nText.\n2. Stöd\nOnumrerad", {}),
    "merged-cells.odt": (
        "Region A | Fråga 1 | Ja\nRegion A | Fråga 2 | Nej\nRubrik över två | C\na |  | c",
        {},
    ),
    "nested-table.odt": ("i1 | i2\ny\nbredvid", {}),
    "cell-two-paragraphs.odt": ("Stöd | Rad ett / Rad två | Ja\nVilket stöd behövs?\nTid.\nData.", {}),
    "notes.odt": (
        "Metoden[1] används[2].\nSist[3].\n\n[1] Klinik Y.\n\n[2] Slutnot, rad ett.\nRad två.\n\n[3] Tredje.",
        {},
    ),
    "text-box-and-shapes.odt": ("Stycket går vidare.\nI rutan\nTvå rader\nSlut\nI figuren\nOch här", {}),
    "pictures-formula-object.odt": ("Kurvan och samt visar det.", {"image": 1, "formula": 1, "object": 1}),
    "link-with-address.odt": ("Läs rapporten på exempel.invalid, se nedan.", {"link": 1}),
    "contents-and-fields.odt": ("Stöd\nMötet hölls 4 mars 2025 på sidan 3. Se Stöd.", {"contents": 1}),
    "placeholders-and-forms.odt": ("Vilket stöd behövs?\nMer tid.\nSvar: ☒\n☒ Ja\n☐ Nej", {"placeholder": 2}),
    "hidden-section-and-paragraph.odt": ("Synligt.\nSlut.", {"hidden_text": 3}),
    "header-footer.odt": ("Text.", {"header_footer": 2}),
    "spaces-tabs-breaks.odt": ("a b   c\td\ne fg\u2011h\n\n漢(かん)", {}),
    "flat.fodt": ("Platt fil\n1. ett\n2. två\ngult", {"highlight": 1}),
    "inserted-file-and-text.odt": ("Inledning\nKapitel två.", {"inserted_file": 1}),
}
REFUSED = {
    "master-without-text.odm": ELSEWHERE,
    "password.odt": why.ENCRYPTED,
    "password-whole-package.odt": why.ENCRYPTED,
    "spreadsheet-called-text.odt": NOT_TEXT,
    "old-word-called-odt.odt": NOT_TEXT,
    "cut-short.odt": why.DAMAGED,
    "empty.odt": why.EMPTY,
}


def of(name: str) -> ImportedText:
    return read((INPUTS / name).read_bytes(), name)


def test_every_file_is_said_here():
    assert sorted([*SAID, *REFUSED]) == sorted(path.name for path in INPUTS.iterdir())


@pytest.mark.parametrize("name", SAID)
def test_a_text_says_what_it_says_and_the_account_what_is_missing(name: str):
    imported = of(name)
    assert (imported.text, left_out(imported)) == SAID[name]


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_with_the_reason(name: str):
    with pytest.raises(ImportRefused) as refused:
        of(name)
    assert refused.value.params["detail"] == REFUSED[name]


def test_headings_are_sections_with_their_level_and_their_words_without_the_number():
    imported = of("numbered-headings.odt")
    said = [(one.level, one.label, imported.text[one.start : one.end]) for one in imported.sections]
    assert said == [
        (1, "Minnesanteckning", "Minnesanteckning"),
        (1, "Bakgrund", "1. Bakgrund"),
        (2, "Uppdraget", "1.1 Uppdraget"),
        (1, "Stöd", "2. Stöd"),
        (1, "Onumrerad", "Onumrerad"),
    ]


def test_comments_come_with_their_author_on_the_words_they_belong_to():
    imported = of("comments.odt")
    said = [(imported.text[one.start : one.end], one.author, one.words) for one in imported.comments]
    assert said == [
        ("saknar tid", "Ek", "Hela meningen?"),
        ("vardagen.", "Ek", "Vilken vardag?"),
        ("Ett stycke.\nEtt till", "Alm", "Från här"),
    ]


def test_colours_come_with_the_words_they_mark():
    imported = of("colours.odt")
    said = [(imported.text[one.start : one.end], one.colour) for one in imported.colours]
    assert said == [
        ("behövs för avveckling", "yellow"),
        ("Hela stycket är gult.", "yellow"),
        ("Nästa också.", "yellow"),
        ("eget gult", "#FFCC00"),
    ]
