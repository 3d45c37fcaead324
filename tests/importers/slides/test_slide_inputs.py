"""Small presentations, by python-pptx and odfdo and by hand, each with its text and what is told of it.

The files (``tests/data/inputs/pptx`` and ``odp``) are our own; each shows one thing that readers get wrong.
"""

from pathlib import Path

import pytest

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ImportedText
from lagvarde_coder.importers.odt.odf_parts import NOT_SLIDES
from lagvarde_coder.importers.slides import NOT_POWERPOINT, OLD_POWERPOINT
from tests.importers.presentation import left_out, read

INPUTS = Path(__file__).parents[2] / "data" / "inputs"
WORKSHOP = "Workshop om utmönstring\nDen 4 mars 2025\n\nVilket stöd behövs?\n• Tid\n◦ Schemalagd\n• Data\n"

SAID: dict[str, tuple[str, dict[str, int]]] = {
    "python-pptx-workshop.pptx": (
        f"{WORKSHOP}✎\nSäg något om tid.\nLåt alla tala.\n\n"
        "Svar per grupp\nTill vänster\nTill höger\nGrupp | Svar\nA | Mer tid\nLängst ned",
        {},
    ),
    "python-pptx-chart-group-picture.pptx": ("Diagram\nI en grupp", {"image": 1, "object": 1}),
    "python-pptx-hidden-and-moved.pptx": ("Bild 3\n\nBild 1\n\nBild 2", {"hidden_slide": 1}),
    "python-pptx-link-and-break.pptx": ("Läs rapporten snart.\nRad ett\nrad två", {"link": 1}),
    "numbers-and-bullets.pptx": (
        "Ordning\n1. Ett\na) Under\nb) Under till\n2. Två\n• Punkt\nUtan\nDjup",
        {},
    ),
    "reading-order.pptx": ("Rubriken står först\nVänster\nHöger\n• Mellan\nNere", {}),
    "struck-raised-marked.pptx": ("Vi vill ~~inte~~ ha 10² CO₂. Gult", {"struck_text": 1, "highlight": 1}),
    "merged-cells.pptx": ("Region A | Fråga 1 | Ja\nRegion A | Fråga 2 | Nej\nRubrik över två | C", {}),
    "notes-without-title.pptx": ("Bara text\n✎\nBe alla tala.\nTa tid.\n\nNästa", {}),
    "comments.pptx": ("Första\nMer text\n\nAndra", {"comment": 1}),
    "threaded-comments.pptx": ("Första", {"comment": 2}),
    "smartart.pptx": ("Steg\nFörsta\nUnder första\nAndra\nTredje", {}),
    "footers-hidden-shape-formula.pptx": (
        "Bild 1\nAv dem  ja\n\nBild 2\nAv dem  ja",
        {"header_footer": 1, "hidden_text": 2, "formula": 2},
    ),
    "newer-than-known.pptx": ("Som äldre läser det", {"unread": 5}),
    "odfdo-two-slides.odp": ("Stöd\nTid och data\n\nHinder\nVana och rädsla", {}),
    "workshop.odp": (f"{WORKSHOP}Utan punkt\n✎\nLåt alla tala.", {}),
    "table-and-boxes.odp": (
        "Svar\nTill vänster\nTill höger\nGrupp | Svar\nA | Mer tid nu\nI figuren",
        {"highlight": 1},
    ),
    "hidden-and-comment.odp": ("Synlig\nMer\n\nDold", {"comment": 1, "hidden_slide": 1}),
    "footers-and-picture.odp": ("Bild", {"image": 1, "object": 1, "header_footer": 1}),
    "empty-slide-between.odp": ("Ett\n\nTre", {}),
    "flat.fodp": ("Platt", {}),
}
REFUSED = {
    "no-slides.pptx": why.NO_TEXT,
    "no-slides.odp": why.NO_TEXT,
    "password.pptx": why.ENCRYPTED,
    "password.odp": why.ENCRYPTED,
    "old.ppt": OLD_POWERPOINT,
    "word-called-pptx.pptx": NOT_POWERPOINT,
    "text-called-odp.odp": NOT_SLIDES,
    "slide-missing.pptx": why.DAMAGED,
    "cut-short.pptx": why.DAMAGED,
    "cut-short.odp": why.DAMAGED,
    "empty.pptx": why.EMPTY,
    "empty.odp": why.EMPTY,
}
FILES = {path.name: path for folder in ("pptx", "odp") for path in (INPUTS / folder).iterdir()}


def of(name: str) -> ImportedText:
    return read(FILES[name].read_bytes(), name)


def sections(imported: ImportedText, kind: str) -> list[tuple[str, int, str]]:
    return [
        (one.label, one.level, imported.text[one.start : one.end])
        for one in imported.sections
        if one.kind.value == kind
    ]


def test_every_file_is_said_here():
    assert sorted([*SAID, *REFUSED]) == sorted(FILES)


@pytest.mark.parametrize("name", SAID)
def test_slides_say_what_they_say_and_the_account_what_is_missing(name: str):
    imported = of(name)
    assert (imported.text, left_out(imported)) == SAID[name]
    assert imported.kind is None, "a presentation does not say of what"


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_with_the_reason(name: str):
    with pytest.raises(ImportRefused) as refused:
        of(name)
    assert refused.value.params["detail"] == REFUSED[name]


@pytest.mark.parametrize("name", ["python-pptx-workshop.pptx", "workshop.odp"])
def test_each_slide_is_a_page_and_its_title_a_heading_and_its_notes_stand_under_one(name: str):
    imported = of(name)
    pages = sections(imported, "page")
    assert [label for label, _, _ in pages] == ["1", "2", "3"][: len(pages)]
    assert pages[0][2] == "Workshop om utmönstring\nDen 4 mars 2025"
    assert pages[1][2].startswith("Vilket stöd behövs?\n") and pages[1][2].endswith("Låt alla tala.")
    assert sections(imported, "heading")[:3] == [
        ("Workshop om utmönstring", 1, "Workshop om utmönstring"),
        ("Vilket stöd behövs?", 1, "Vilket stöd behövs?"),
        ("✎", 2, "✎"),
    ]


def test_slides_without_words_keep_the_numbers_of_the_others():
    assert [label for label, _, _ in sections(of("empty-slide-between.odp"), "page")] == ["1", "3"]


def test_slides_are_numbered_as_they_are_shown_not_as_they_were_made():
    assert sections(of("python-pptx-hidden-and-moved.pptx"), "page")[0] == ("1", 0, "Bild 3")


@pytest.mark.parametrize(("name", "said"), [
    ("comments.pptx", [("Första\nMer text", "Ek", "Stämmer det?")]),
    ("threaded-comments.pptx", [("Första", "Ek", "Är det säkert?"), ("Första", "Alm", "Ja.")]),
    ("hidden-and-comment.odp", [("Synlig\nMer", "Ek", "Stryk?")]),
])  # fmt: skip
def test_comments_belong_to_their_slide(name: str, said: list[tuple[str, str, str]]):
    imported = of(name)
    assert [(imported.text[one.start : one.end], one.author, one.words) for one in imported.comments] == said


@pytest.mark.parametrize(("name", "words"), [("struck-raised-marked.pptx", "Gult"), ("table-and-boxes.odp", " nu")])
def test_colours_stay_on_their_words(name: str, words: str):
    imported = of(name)
    assert [(imported.text[one.start : one.end], one.colour) for one in imported.colours] == [(words, "yellow")]
