"""The agenda of a meeting, as Word and HTML; read again by other readers."""

import io
import re
from dataclasses import replace

import docx
from hypothesis import given, settings

from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.disclosed import NOTHING, Disclosed
from lagvarde_coder.domain.doubt.agenda import Agenda, AgendaItem, AgendaTheme, AgendaTopic
from lagvarde_coder.exporters.agenda import agenda_sections
from lagvarde_coder.exporters.docx.markup import W_NS
from lagvarde_coder.exporters.report import Report
from tests.exporters.samples import HOSTILE, MADE, STANDING, written
from tests.tries import tries

WORDS = Disclosed
TIME = AgendaTheme(WORDS("T04"), WORDS("Tid för arbetet"), 4)
MANDATE = AgendaTheme(WORDS("T05"), WORDS("Uppdrag"), 5)
ITEM = AgendaItem(
    number=1,
    evidence=WORDS("E-0123456789A"),
    text=WORDS("Vi behöver tid"),
    label="Citat",
    verbatim=True,
    before=WORDS("Före. …"),
    after=WORDS("Efter …"),
    asked=WORDS("Vilket stöd behövs?"),
    question=WORDS("Tid eller uppdrag?"),
    alternatives=(MANDATE,),
    note=WORDS("Återkommer"),
    attribution=WORDS("Region Norr"),
    source_title=WORDS("Svar 1"),
    reference=WORDS("Dok 1, tecken 10–24"),
    coder=WORDS("AA"),
    raised=MADE,
    raised_by=WORDS("BB"),
)
TOPIC = AgendaTopic(
    theme=TIME, what=Disposal.UNSURE, definition=WORDS("Tid."), use_not=WORDS("Inte kö."), items=(ITEM,)
)
PARKED = AgendaTopic(
    theme=None,
    what=Disposal.NO_THEME,
    items=(
        replace(
            ITEM,
            number=2,
            evidence=NOTHING,
            label="Ur minnesanteckning",
            verbatim=False,
            question=NOTHING,
            alternatives=(),
            asked=NOTHING,
        ),
    ),
)


def agenda(*topics):
    value = Agenda(title="Att ta upp: Prov", standing=STANDING, topics=topics)
    sections = tuple(agenda_sections(value))
    return Report(title=value.title, standing=STANDING, sections=sections, passages=value.passages)


def word(*topics):
    return docx.Document(io.BytesIO(written(agenda(*topics), ".docx")))


def styled(document, style):
    return [one.text for one in document.paragraphs if one.style.name == style]


def test_headings_are_real_a_theme_each_and_a_point_each():
    document = word(TOPIC, PARKED)
    assert styled(document, "Title") == ["Att ta upp: Prov"]
    assert [one.replace("\u00a0", " ").split() for one in styled(document, "Heading 1")] == [
        ["Översikt"],
        ["T04", "Tid", "för", "arbetet"],
        ["Passar", "inget", "tema"],
        ["Läge", "och", "kontroll"],
    ]
    assert styled(document, "Heading 2") == ["1. Tid eller uppdrag?", "2. Vad gör vi med det som inte passar?"]


def test_only_verbatim_words_are_a_quotation():
    document = word(TOPIC, PARKED)
    assert styled(document, "Quote") == ["”Vi behöver tid”"]
    assert styled(document, "Utdrag") == ["Vi behöver tid"]
    labels = styled(document, "Utdragsetikett")
    assert labels == ["Citat · Osäker · E-0123456789A", "Ur minnesanteckning · Passar inget tema"]
    assert styled(document, "Utdragssammanhang") == ["Före. …", "Efter …"] * 2


def test_a_point_says_who_where_when_and_what_it_could_be():
    document = word(TOPIC)
    (source,) = styled(document, "Utdragskälla")
    assert source == "Region Norr · Svar 1 · Dok 1, tecken 10–24 · Kodat av AA · Väckt 2026-11-21 av BB"
    body = [one.replace("\u00a0", " ") for one in styled(document, "Body Text")]
    assert "Utdraget svarar på frågan: Vilket stöd behövs?" in body
    assert any(re.fullmatch(r"Kan i stället vara: +T05 +Uppdrag", one) for one in body)
    assert "När inte: Inte kö." in body
    assert styled(document, "Utdragskommentar") == ["Kommentar: Återkommer"]


def test_each_point_has_room_for_the_decision_in_an_accessible_table():
    document = word(TOPIC, PARKED)
    overview, first, second = document.tables
    assert [row.cells[1].text for row in overview.rows] == ["Punkter", "1", "1"]
    assert [row.cells[0].text for row in first.rows] == [
        "Beslut",
        "☐ Behåll T04",
        "☐ Ändra till T05 Uppdrag",
        "☐ Ändra till ……………………",
        "☐ Ta bort",
        "☐ Ny regel i ”när inte” för T04",
    ]
    assert [row.cells[0].text for row in second.rows][1:3] == ["☐ Ge temat ……………………", "☐ Inte relevant"]
    for table in (first, second):
        assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
        assert table._tbl.tblPr.xpath("./w:tblDescription/@w:val")[0]
    assert document.core_properties.language == "sv-SE"


def test_a_point_is_not_torn_apart_by_the_end_of_a_page():
    document = word(TOPIC, PARKED)
    first = document.tables[1]
    above = [*first._tbl.itersiblings(tag=f"{{{W_NS}}}p", preceding=True)]
    styles = [one.xpath("string(./w:pPr/w:pStyle/@w:val)") for one in above]
    point = above[1 : styles.index("Heading2")]  # both ends keep to what follows by their style
    assert len(point) > 5
    assert all(one.xpath("./w:pPr/w:keepNext") for one in point)
    rows = [
        [one.paragraph_format.keep_with_next for cell in row.cells for one in cell.paragraphs] for row in first.rows
    ]
    assert all(map(all, rows[:-1]))
    assert not any(rows[-1])
    page = written(agenda(TOPIC), ".html").decode()
    assert page.count('class="whole"') == 1 and 'class="excerpt keeps"' in page


def test_an_agenda_without_points_says_so():
    assert "Inget väntar på beslut." in styled(word(), "Body Text")


def test_the_page_says_the_same():
    page = written(agenda(TOPIC, PARKED), ".html").decode()
    assert '<html lang="sv">' in page
    assert page.count("<h3") == 2 and page.count('<th scope="row">☐') == 10
    assert '<p class="context">Före. …</p>\n<blockquote class="words">”Vi behöver tid”</blockquote>' in page


@given(HOSTILE)
@settings(max_examples=tries(15))
def test_any_text_can_be_taken_up(said):
    item = replace(ITEM, text=said, question=said, before=said, after=said, note=said, asked=said)
    value = agenda(replace(TOPIC, items=(item,)))
    assert len(docx.Document(io.BytesIO(written(value, ".docx"))).tables) == 2
    assert written(value, ".html").decode().count("<table") == 2
