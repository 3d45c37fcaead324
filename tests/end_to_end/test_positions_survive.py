"""What was selected is what is coded, what is there after reopening, and what stands in the exported files."""

import csv
import io
from contextlib import closing
from itertools import islice

import docx
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.text import Span
from lagvarde_coder.exporters.text import looks_like_formula
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.document_view import DocumentView
from tests.helpers import bench, blank, coded, pasted
from tests.tries import tries

__all__ = ["bench", "blank"]

PIECES = [
    *(
        "tid ",
        "Å",
        "é",
        "e\u0301",
        "ko\u0308",
        "🙂",
        "🇸🇪🇫🇮",
        "👩🏽‍⚕️",
        "\r\n",
        "\n",
        "\t",
        "\u2028",
        "\u2029",
        "\u00a0",
        "\x00",
    ),
    *("\x07", "שלום עולם", "مرحبا", "½ ≥ ”", "=1+1", "_x0041_", "\u200d", "\ufeff", "fi"),
]
NO_SHRINKING = [Phase.explicit, Phase.reuse, Phase.generate]  # an example takes a second
HEAD = 5
"""The row of the column headings in the sheet."""
raw_texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), min_size=3, max_size=25).map(
    lambda p: "x" + "".join(p)
)
samples = st.lists(st.tuples(raw_texts, st.data()), min_size=3, max_size=3)


@pytest.fixture
def view(qtbot, qapp):
    theming.apply(qapp, "light")
    view = DocumentView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    return view


def choose(data, length):
    start = data.draw(st.integers(0, length - 1))
    return Span(start, data.draw(st.integers(start + 1, length)))


@settings(max_examples=tries(6), phases=NO_SHRINKING, suppress_health_check=list(HealthCheck))
@given(samples=samples)
def test_positions_survive_select_code_reopen_and_export(view, blank, tmp_path_factory, samples):
    folder = tmp_path_factory.mktemp("positions")
    bench = blank.copied(folder)
    wanted = {}
    with bench.open() as project:
        for number, (raw, data) in enumerate(samples):
            document = pasted(project, f"{number} {raw}", "Norrsken", title=f"Text {number}")
            view.show_document(document.content, document.sections, ())
            for theme in islice(project.themes.codebook.themes(), 3):
                span = choose(data, len(document.content))
                view.select(span)
                assert view.selected_span() == span
                coded(project, document, theme.number, span.start, span.end)
                wanted[document.source.number, theme.number] = (span, span.of(document.content))
    with bench.open() as project:
        for line in project.coding.marking.all():
            assert wanted[line.source.number, line.theme.number] == (line.coding.span, line.words)
            document = project.material.documents.document(line.source.id)
            view.show_document(document.content, document.sections, ())
            view.select(line.coding.span)
            assert view.selected_span().of(document.content) == line.words
        for name in ("a.csv", "a.xlsx", "a.docx"):
            project.report.exporting.export(folder / name, Silent())
    hold_tables(folder, wanted)
    said = squeezed("".join(part.text for part in docx.Document(folder / "a.docx").paragraphs))
    assert [words for _, words in wanted.values() if squeezed(words) not in said] == []


def hold_tables(folder, wanted):
    """Both tables name every coding's place and words; a text that looks like a formula has an apostrophe in CSV."""
    text = (folder / "a.csv").read_bytes().decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=";")
    assert {key(row) for row in rows} == {shown(place, guard=True) for place in wanted.items()}
    with closing(load_workbook(folder / "a.xlsx", read_only=True)) as book:
        head, *cells = book["Kodningar"].iter_rows(min_row=HEAD, values_only=True)
    assert {key(dict(zip(head, row, strict=True))) for row in cells} == {shown(place) for place in wanted.items()}


def key(row):
    return (
        int(row["Dok"]),
        row["Tema"],
        int(row["Start"]),
        int(row["Slut"]),
        (row["Text"] or "").replace("_x005F_", "_"),
    )  # as Excel reads it; openpyxl does not


def shown(place, *, guard=False):
    (number, theme), (span, words) = place
    return number, theme, span.start, span.end, f"'{words}" if guard and looks_like_formula(words) else words


def squeezed(text):
    return "".join(text.split())
