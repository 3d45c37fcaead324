"""A document view on the screen, and marks by the words they cover."""

import pytest

from lagvarde_coder.domain.text import Section, SectionKind, Span
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.document_view import DocumentView, Mark

QUESTION = "Vilket stöd behövs på verksamhetsnivå?"
TEXT = "\n".join(
    [
        "Dialog med föreningen",
        "Vi behöver mer tid 🙂 för att fasa ut lågvärdevård, säger en deltagare. Det gäller särskilt i primärvården.",
        QUESTION,
        "Återkommande fortbildning. 🇸🇪 Kollegiala forum där läkare och sjuksköterskor går igenom egna data.",
        *(
            f"Stycke {n}: onödig administration nämndes, och rutinkontroller utan nytta för patienten."
            for n in range(60)
        ),
    ]
)


def span_of(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def text():
    return TEXT


@pytest.fixture
def question():
    return QUESTION


@pytest.fixture
def words():
    """Return the span of some words of the text."""
    return span_of


@pytest.fixture
def sections():
    answer = TEXT.index("Återkommande")
    return [
        Section(kind=SectionKind.HEADING, start=0, end=21, label="Dialog med föreningen", level=1),
        Section(kind=SectionKind.QUESTION, start=answer, end=len(TEXT), label=QUESTION),
    ]


@pytest.fixture
def mark():
    def make(words, slot=1, badge="", **more):
        badge = badge or f"T{slot:02d}"
        return Mark(more.pop("id", words), span_of(words), slot, badge, f"Tema {slot}", **more)

    return make


@pytest.fixture
def view(qtbot, qapp):
    theming.apply(qapp, "light")
    view = DocumentView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.setFocus()
    yield view
    theming.apply(qapp, "light")
