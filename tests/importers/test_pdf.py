"""PDFs as office programs write them, and odd ones: reading order, paragraphs, what is told."""

import io
from pathlib import Path

import pytest

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ImportedText, Limits
from lagvarde_coder.importers.pdf import NOT_PDF, PdfImporter
from lagvarde_coder.importers.pdf.pdfium import _TOO_MANY_PAGES
from lagvarde_coder.importers.pdf.reading import _PICTURES
from tests.importers.pdf_files import PICTURE, deep_tree, fields, lines, many_pages, pdf, stream, text

INPUTS = Path(__file__).parent.parent / "data" / "inputs" / "pdf"

SENTENCES = (
    "Förbundet Ekbacken menar att arbetet med utmönstring behöver tid och ett tydligt uppdrag från ledningen.",
    "I dag görs det vid sidan av allt annat, och då blir det inte av.",
    "Flera verksamheter har provat kollegiala forum, där läkare och sjuksköterskor tillsammans går igenom vilka prover "
    "som verkligen behövs.",
    "Erfarenheterna är goda, men de sprids sällan utanför den egna kliniken.",
    "Det finns också en oro för att patienter ska uppleva att vården drar in på sådant som de har rätt till.",
    "Därför behöver informationen till patienter och befolkning vara samordnad och begriplig.",
    "Förskrivningen följs upp två gånger om året, men återkopplingen kommer för sent för att någon ska minnas besöket.",
    "Statistiken borde ligga nära verksamheten och visas på ett sätt som går att förstå utan att vara analytiker.",
)
"""What the documents were written with that LibreOffice made the PDFs of."""


def para(first: int, count: int) -> str:
    return " ".join(SENTENCES[(first + at) % len(SENTENCES)] for at in range(count))


REPORT = "\n".join((
    "Dialog med Förbundet Ekbacken", para(0, 3) + "[1] " + SENTENCES[3], "Vilket stöd behövs?", para(2, 4),
    "• Fortbildning som återkommer varje termin och som räknas in i arbetstiden, inte läggs på fritiden.",
    "• Statistik", "• Tid", *(para(at, 4) for at in range(9)), "Vad önskar ni från myndigheten?",
    "1. Tydliga rekommendationer.",
    "2. Stöd till chefer som ska leda arbetet i vardagen och som saknar både mandat och pengar.",
    *(para(at, 4) + "[2]" * (at == 4) for at in range(3, 12)), "",
    "[1] Enligt förbundets egen rapport från i våras.", "",
    "[2] Uppgiften är hämtad ur årsberättelsen, sidan 14.",
))  # fmt: skip
COLUMNS = "\n".join((
    "Två spalter om utmönstring", *(para(at, 3) for at in range(4)), "Ett mellanliggande avsnitt över hela sidan",
    para(1, 3), *(para(at, 2) for at in range(4, 8)),
))  # fmt: skip
HYPHENS = "\n".join((
    *(para(at, 3) for at in range(5)),
    "Vi talade om läkemedels- och behandlingsfrågor, om e-post och om in- och utmönstring, och om icke-göra-listor i "
    "Syd-Sverige samt om vårdkedjans olika delar.",
))  # fmt: skip
TABLE = (
    f"Svar i tabell\n{SENTENCES[0]}\nFråga | Svar | Antal\nFinns tid? | Nej, inte i dag | 12\nFinns forum? | Ja | 7\n"
    f"Finns stöd? | I viss mån | 3\n{SENTENCES[1]} Det är 10³ kr, och viktigt. Effektiv affisch, flyga och fjäll."
)
QT = (
    "Svar från NPO Ekhult\nVi behöver tid för kollegiala forum, och vi behöver dem nära verksamheten så att alla kan "
    "vara med utan att resa långt eller stänga mottagningen.\nAndra stycket är kort.\nVad önskar ni?\n"
    "Stöd till chefer\nStatistik\nRegion | Antal svar\nNorr | 12\nSöder | 7"
)
SAID = {
    "libreoffice-report": (REPORT, {"header_footer": 6}),
    "libreoffice-columns": (COLUMNS, {}),
    "libreoffice-hyphens": (HYPHENS, {"joined_word": 4}),
    "libreoffice-table": (TABLE, {"highlight": 1}),
    "libreoffice-owner-password": (f"Hemligt\n{SENTENCES[0]}", {}),
    "qt": (QT, {"header_footer": 1}),
}


def read(data: bytes) -> ImportedText:
    return PdfImporter().read("a.pdf", io.BytesIO(data), Limits())[0]


def of_file(name: str) -> ImportedText:
    return read((INPUTS / f"{name}.pdf").read_bytes())


def told(one: ImportedText) -> dict[str, int]:
    counts: dict[str, int] = {}
    for item in one.left_out:
        counts[item.kind.value] = counts.get(item.kind.value, 0) + item.count
    return counts


def sections(one: ImportedText, kind: SectionKind) -> list[tuple[str, str, int]]:
    found = [section for section in one.sections if section.kind is kind]
    return [(section.label, one.text[section.start : section.end], section.level) for section in found]


def refusal(data: bytes) -> str:
    with pytest.raises(ImportRefused) as refused:
        read(data)
    return str(refused.value.params["detail"])


@pytest.mark.parametrize("name", SAID)
def test_files_of_other_programs_say_exactly_this(name):
    one = of_file(name)
    assert one.text == SAID[name][0]
    assert told(one) == SAID[name][1]


def test_every_file_that_lies_there_is_read_or_refused_in_a_test():
    assert {file.stem for file in INPUTS.iterdir()} == {*SAID, "libreoffice-password"}


def test_headings_have_the_levels_of_their_sizes():
    assert sections(of_file("libreoffice-report"), SectionKind.HEADING) == [
        (words, words, level)
        for words, level in (
            ("Dialog med Förbundet Ekbacken", 1), ("Vilket stöd behövs?", 2), ("Vad önskar ni från myndigheten?", 2),
        )
    ]  # fmt: skip


def test_pages_begin_where_they_begin_also_within_a_paragraph():
    pages = sections(of_file("libreoffice-report"), SectionKind.PAGE)
    assert [label for label, *_ in pages] == ["1", "2", "3"]
    assert pages[0][1].startswith("Dialog") and pages[0][1].endswith("patienter och befolkning ")
    assert pages[1][1].startswith("vara samordnad") and pages[1][1].endswith("samordnad och ")
    assert pages[2][1].startswith("begriplig. ") and pages[2][1].endswith("minnas besöket.")


def test_headers_and_footers_are_told_with_their_words():
    left_out = of_file("libreoffice-report").left_out
    assert left_out == (
        LeftOut(kind=LeftOutKind.HEADER_FOOTER, count=3, detail="Socialstyrelsen – minnesanteckningar 2026-05-04"),
        LeftOut(kind=LeftOutKind.HEADER_FOOTER, count=3, detail="Sida # av #"),
    )


LEFT = [
    "Vi saknar tid för kollegor och",
    "forum där vi kan tala om vad",
    "som ska bort, säger förbundet",
    "med eftertryck.",
]
RIGHT = [
    "Statistiken kommer alldeles för",
    "sent för att någon ska minnas",
    "besöket som den gäller, och det",
    "är synd.",
]
ACROSS = "Ett avsnitt som sträcker sig över båda spalterna från den vänstra kanten till den högra."


def two_columns(y: float) -> str:
    """Two columns, line by line across both, as some programs write them."""
    return "".join(
        text(70, y - 14 * at, left) + text(310, y - 14 * at, right)
        for at, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True))
    )


def test_columns_that_are_written_across_are_read_one_after_the_other():
    page = two_columns(700) + text(70, 620, ACROSS) + two_columns(590)
    one = read(pdf(page))
    both = f"{' '.join(LEFT)}\n{' '.join(RIGHT)}"
    assert one.text == f"{both}\n{ACROSS}\n{both}"


def test_three_columns():
    column = ["Vi saknar tid för", "kollegor och forum", "där vi kan tala om", "vad som ska bort.", "Det är viktigt."]
    page = "".join(text(60 + 160 * at, 700 - 14 * row, words) for row, words in enumerate(column) for at in range(3))
    whole = "Vi saknar tid för kollegor och forum där vi kan tala om vad som ska bort. Det är viktigt."
    assert read(pdf(page)).text == "\n".join([whole] * 3)


@pytest.mark.parametrize(("said", "whole"), [
    (["Här behövs en fort\xad", "bildning som räcker."], "Här behövs en fortbildning som räcker."),
    (["Här behövs en fort-", "bildning som räcker."], "Här behövs en fortbildning som räcker."),
    (["Här behövs Syd-", "Sverige mer än annars."], "Här behövs Syd-Sverige mer än annars."),
    (["Här behövs läkemedels-", "och behandlingsstöd nu."], "Här behövs läkemedels- och behandlingsstöd nu."),
    (["Här behövs en icke-", "göra-lista som räcker."], "Här behövs en icke-göra-lista som räcker."),
    (["Här behövs en e-", "postadress som räcker."], "Här behövs en e-postadress som räcker."),
    (["Här behövs 2024-", "2026 som mål för alla."], "Här behövs 2024-2026 som mål för alla."),
    (["Här behövs mer av allt –", "och det på en gång nu."], "Här behövs mer av allt – och det på en gång nu."),
])  # fmt: skip
def test_words_that_were_divided_are_whole_and_others_keep_their_hyphens(said, whole):
    filler = ["En rad som är så lång som spalten är bred.", ""]
    one = read(pdf(lines(70, 700, [filler[0]]) + lines(70, 660, said) + lines(70, 610, ["Slut."])))
    assert whole in one.text.replace("\n", " ")


def test_paragraphs_end_at_gaps_indents_short_lines_and_markers():
    wide = "En rad som är lång nog att fylla hela spalten från kant till kant."
    page = lines(70, 740, [wide, wide, "Kort slut.", wide, "Slut."])
    page += lines(70, 650, [wide, wide])
    page += text(90, 622, wide[:-8]) + text(70, 608, wide)
    page += lines(70, 580, ["• ett", f"• {wide}"]) + text(80, 552, "Och mer.")
    page += lines(70, 530, ["1. a", "2. b"])
    assert read(pdf(page)).text.split("\n") == [
        f"{wide} {wide} Kort slut.", f"{wide} Slut.", f"{wide} {wide}", f"{wide[:-8]} {wide}", "• ett",
        f"• {wide} Och mer.", "1. a", "2. b",
    ]  # fmt: skip


def test_footnotes_stand_after_the_text_and_are_numbered_through_it():
    def page(one: str, two: str, end: str) -> str:
        body = (
            lines(70, 700, ["En rad av vanlig text på sidan."] * 6) + text(70, 500, "Först") + text(95.2, 504, "1", 6)
        )
        body += text(101.5, 500, "sedan") + text(131.6, 504, "2", 6) + text(138, 500, "slut.")
        return body + lines(70, 90, [f"1 {one}", f"2 {two} som är", end], size=8, step=10)

    one = read(pdf(page("Not ett.", "Not två", "lång."), page("Not tre.", "Not fyra", "kort.")))
    found = [line for line in one.text.split("\n") if "Först" in line]
    assert found == ["Först[1] sedan[2] slut.", "Först[3] sedan[4] slut."]
    assert one.text.split("\n\n")[1:] == [
        "[1] Not ett.", "[2] Not två som är lång.", "[3] Not tre.", "[4] Not fyra som är kort.",
    ]  # fmt: skip
    assert "Not" not in "".join(words for _, words, _ in sections(one, SectionKind.PAGE))


def test_small_print_that_no_raised_number_refers_to_stays_where_it_is():
    body = lines(70, 700, ["En rad av vanlig text på sidan."] * 6)
    one = read(pdf(body + text(70, 200, "1 Källa: egen bearbetning", 8) + text(70, 150, "Mer text.")))
    assert one.text.split("\n")[-2:] == ["1 Källa: egen bearbetning", "Mer text."]


def test_small_print_at_the_foot_that_no_raised_number_refers_to_stays_too():
    body = lines(70, 700, ["En rad av vanlig text på sidan."] * 6)
    one = read(pdf(body + text(70, 200, "1 Källa: egen bearbetning", 8)))
    assert one.text.split("\n")[-1] == "1 Källa: egen bearbetning"


def test_a_quotation_that_is_set_in_ends_where_the_text_goes_on():
    wide = "En rad som är lång nog att fylla hela spalten från kant till kant."
    page = lines(70, 700, [wide, wide[:-3]]) + lines(
        90, 672, ["Vi hinner inte med allt det här längre, säger de nu och i år"] * 2
    )
    page += lines(70, 644, [wide, wide])
    quoted = "Vi hinner inte med allt det här längre, säger de nu och i år"
    assert read(pdf(page)).text.split("\n") == [f"{wide} {wide[:-3]}", f"{quoted} {quoted}", f"{wide} {wide}"]


def test_ligatures_are_undone():
    encoding = "<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl] >>"
    font = f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding {encoding} >>"
    page = "BT /F2 11 Tf 70 700 Td (e\\001 f\\002 \\001nns \\002era) Tj ET"
    assert read(pdf(page, fonts="/F2 100 0 R", objects={100: font})).text == "efi ffl finns flera"
    meaning = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /x def /CMapType 2 def
    1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <41> <FB01> <42> <FB03> endbfchar
    endcmap end end"""
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 101 0 R >>"
    page = "BT /F2 11 Tf 70 700 Td (eA aBsch) Tj ET"
    assert read(pdf(page, fonts="/F2 100 0 R", objects={100: font, 101: stream(meaning)})).text == "efi affisch"


def test_digits_that_are_raised_or_lowered_are_written_so():
    page = text(70, 700, "Det var 10") + text(121, 704, "2", 6) + text(70, 650, "H") + text(78, 648, "2", 6)
    page += text(81.5, 650, "O")
    assert read(pdf(page)).text.split("\n") == ["Det var 10²", "H₂O"]


@pytest.mark.parametrize(("turn", "matrix"), [
    (90, "0 1 -1 0 {} {}"), (180, "-1 0 0 -1 {} {}"), (270, "0 -1 1 0 {} {}"), (0, "0 1 -1 0 {} {}"),
])  # fmt: skip
def test_pages_that_are_turned_are_read_upright(turn, matrix):
    said = ["Vi saknar tid för kollegor och", "forum där vi kan tala om vad", "som ska bort.", "Ny tanke."]
    width, height = (842, 595) if turn != 180 else (595, 842)
    places = [(70, 500 - 14 * at) for at in range(4)]
    turned = {
        90: lambda x, y: (height - y, x), 180: lambda x, y: (width - x, height - y),
        270: lambda x, y: (y, width - x), 0: lambda x, y: (height - y, x),
    }[turn]  # fmt: skip
    page = "".join(
        f"BT /F1 11 Tf {matrix.format(*turned(*place))} Tm ({words}) Tj ET\n"
        for place, words in zip(places, said, strict=True)
    )
    expected = "Vi saknar tid för kollegor och forum där vi kan tala om vad som ska bort.\nNy tanke."
    assert read(pdf(page, page=f"/Rotate {turn}")).text == expected


def test_pictures_without_text_are_refused_with_what_to_do():
    assert refusal(pdf(PICTURE, PICTURE)) == _PICTURES
    assert refusal(pdf("")) == why.NO_TEXT


def test_a_scanned_page_among_others_is_told():
    one = read(pdf(text(70, 700, "Text."), PICTURE))
    assert one.text == "Text." and LeftOut(kind=LeftOutKind.EMPTY_PAGE, detail="2") in one.left_out
    assert told(one)["image"] == 1


def test_a_page_that_cannot_be_read_is_told_and_costs_no_more():
    data = pdf(text(70, 700, "Ett."), "", text(70, 700, "Tre.")).replace(
        b"12 0 obj\n<< /Type /Page ", b"12 0 obj\n<< /Type /Pagg "
    )
    data = data.replace(b"[10 0 R 12 0 R 14 0 R]", b"[10 0 R 95 0 R 14 0 R]")
    one = read(data)
    assert one.text == "Ett.\nTre." and LeftOut(kind=LeftOutKind.BAD_PAGE, detail="2") in one.left_out
    assert [label for label, *_ in sections(one, SectionKind.PAGE)] == ["1", "3"]


def test_protected_files():
    assert refusal((INPUTS / "libreoffice-password.pdf").read_bytes()) == why.ENCRYPTED


def test_a_broken_table_of_places_is_mended():
    data = pdf(text(70, 700, "Hel."))
    at = data.rindex(b"startxref")
    assert read(data[:at] + b"startxref\n99999\n%%EOF").text == "Hel."
    assert read(b"mail header\n" * 10 + data).text == "Hel."


@pytest.mark.parametrize(("data", "detail"), [
    (b"", why.EMPTY), (b"Hej", NOT_PDF), (b"PK\x03\x04", NOT_PDF), (b"%PDF-1.7\n", why.DAMAGED),
    (b"%PDF-1.7\n" + b"\0" * 5000, why.DAMAGED),
])  # fmt: skip
def test_what_is_no_pdf_is_refused(data, detail):
    assert refusal(data) == detail


def test_too_many_pages_are_refused_and_as_many_as_may_be_are_read():
    assert refusal(many_pages(10_000)) == _TOO_MANY_PAGES
    assert read(many_pages(300)).text.startswith("Sida")


def test_a_deep_tree_of_pages_is_read_or_refused():
    assert read(deep_tree(50)).text == "djupt"
    assert refusal(deep_tree(5_000)) in {why.DAMAGED, why.NO_TEXT}


def test_fields_of_a_form_show_what_they_are_filled_in_with():
    values = [
        ("200 690 400 710", "/FT /Tx /T (namn) /V (Förbundet Ekbacken)"),
        ("70 640 82 652", "/FT /Btn /T (ja) /AS /On /V /On"),
        ("70 620 82 632", "/FT /Btn /T (nej) /AS /Off"),
        ("200 500 400 600", "/FT /Tx /T (svar) /V (Mer tid.\\nFler forum.)"),
        ("200 400 400 420", "/FT /Tx /T (tomt)"),
        ("200 300 400 320", "/F 2 /FT /Tx /T (dolt) /V (hemligt)"),
    ]
    page = text(70, 696, "Organisation:") + text(90, 643, "Ja") + text(90, 623, "Nej")
    one = read(pdf(page, page=fields(values)))
    assert one.text.split("\n") == ["Organisation: Förbundet Ekbacken", "☒ Ja", "☐ Nej", "Mer tid.", "Fler forum."]


def test_marks_and_comments_on_words_have_their_places_and_others_are_counted():
    quad = "/QuadPoints [{0} {2} {1} {2} {0} {3} {1} {3}] /Rect [{0} {3} {1} {2}]"
    on_tid = quad.format(108, 124, 710, 697)
    annotations = (
        f"<< /Type /Annot /Subtype /Highlight {on_tid} /C [1 1 0] /Contents (Viktigt) /T (Kodare A) >>"
        f"<< /Type /Annot /Subtype /Highlight {quad.format(60, 80, 710, 697)} /C [1 0.8 0] >>"
        f"<< /Type /Annot /Subtype /Underline {on_tid} /Contents (Se svar 2) >>"
        "<< /Type /Annot /Subtype /Text /Rect [500 700 520 720] /Contents (Lapp) >>"
        "<< /Type /Annot /Subtype /Link /Rect [60 697 80 710] /A << /S /URI /URI (https://ekbacken.example) >> >>"
        "<< /Type /Annot /Subtype /Link /Rect [60 697 80 710] /Dest [10 0 R /Fit] >>"
    )
    one = read(pdf(text(60, 700, "Vi saknar tid för forum."), page=f"/Annots [{annotations}]"))
    assert one.text == "Vi saknar tid för forum."
    assert [(one.text[mark.start : mark.end], mark.colour) for mark in one.colours] == [
        ("Vi", "#FFCC00"),
        ("tid", "yellow"),
    ]
    said = [(one.text[comment.start : comment.end], comment.words, comment.author) for comment in one.comments]
    assert said == [("tid", "Viktigt", "Kodare A"), ("tid", "Se svar 2", "")]
    assert told(one) == {"comment": 3, "link": 1, "highlight": 2}


def test_coloured_fields_behind_words_are_marks_and_shaded_cells_are_not():
    behind = "1 1 0 rg 73 697 38 13 re f 1 0.8 0 rg 60 597 22 13 re f 60 583 30 13 re f "
    shaded = "0 1 1 rg 58 480 46 40 re f 0.8 0.8 0.8 rg 60 397 44 13 re f 0 g "
    said = text(60, 700, "Vi saknar tid.") + text(60, 600, "Två") + text(60, 586, "rader")
    said += text(60, 500, "I en cell") + text(60, 400, "Grått fält")
    one = read(pdf(behind + shaded + said))
    found = [(one.text[mark.start : mark.end], mark.colour) for mark in one.colours]
    assert found == [("saknar", "yellow"), ("Två\nrader", "#FFCC00")]
    assert told(one) == {"highlight": 2}


def test_files_within_the_file_are_told():
    names = "<< /EmbeddedFiles << /Names [(bilaga.txt) 100 0 R] >> >>"
    spec = "<< /Type /Filespec /F (bilaga.txt) /UF (bilaga.txt) /EF << /F 101 0 R >> >>"
    data = pdf(text(70, 700, "Text."), catalog=f"/Names {names}", objects={100: spec, 101: stream(b"x")})
    assert LeftOut(kind=LeftOutKind.INSERTED_FILE, detail="bilaga.txt") in read(data).left_out


def test_numbers_of_pages_go_and_other_numbers_stay():
    body = lines(70, 600, ["Antalet svar i år:", "12", "Det är fler än förut."], step=40)
    one = read(pdf(body + text(290, 40, "7")))
    assert one.text.split("\n") == ["Antalet svar i år:", "12", "Det är fler än förut."]
    assert LeftOut(kind=LeftOutKind.HEADER_FOOTER, detail="#") in one.left_out


def test_questions_that_stand_at_the_top_of_page_after_page_stay():
    pages = [
        text(70, 780, f"Fråga {at}?") + text(70, 700, f"Svar {at}.") + text(500, 810, "Förbundet") for at in range(1, 6)
    ]
    one = read(pdf(*pages))
    assert one.text == "\n".join(f"Fråga {at}?\nSvar {at}." for at in range(1, 6))
    assert told(one) == {"header_footer": 5}


def test_headers_whose_words_change_with_the_chapter_go_too():
    chapters = ["Bakgrund"] * 4 + ["Metod"] * 2 + ["Resultat"] * 3
    pages = [
        text(70, 800, f"{chapter} {at}") + text(70, 700, f"Text på sidan {at} av boken.")
        for at, chapter in enumerate(chapters, 1)
    ]
    one = read(pdf(*pages))
    assert one.text == "\n".join(f"Text på sidan {at} av boken." for at in range(1, 10))
    assert told(one) == {"header_footer": 9}


def test_entries_of_a_table_of_contents_are_lines_of_their_own():
    entries = [f"{at} Avsnitt om utmönstring {'. ' * 40}{at}" for at in range(1, 5)]
    assert read(pdf(lines(70, 700, entries))).text.split("\n") == entries


def test_places_that_are_no_numbers_do_no_harm():
    page = "BT /F1 11 Tf 99999999999999999999999 0 0 1e38 70 700 Tm (a) Tj 1 0 0 1 1e30 -1e30 Tm (b) Tj ET" + text(
        70, 600, "c"
    )
    assert "c" in read(pdf(page)).text
