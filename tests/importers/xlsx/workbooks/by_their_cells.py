"""Workbooks in which it matters what single cells are: formats, formulas, notes, struck and hidden text."""

import datetime as dt

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from tests.importers.xlsx.workbooks.making import (
    BJORK,
    CONSEQUENCES,
    EK,
    NAMES,
    QUESTIONS,
    SUPPORT,
    WRITTEN,
    Case,
    Document,
    beside,
    book,
    by_hand,
    day,
    three,
)

HARD = "\N{NO-BREAK SPACE}"
SHARE, COST, WHEN = "Hur stor andel arbetar så?", "Vad kostar det?", "När började ni?"
ORGANISATIONS = [[name] for name in NAMES]


def formats(sheet: Worksheet) -> None:
    for place, code in (
        ("B2", "0%"),
        ("B3", "0.0%"),
        ("C2", '#,##0\\ "kr"'),
        ("C3", "#,##0 [$kr-41D]"),
        ("D2", "yyyy-mm-dd"),
        ("D3", "d mmmm yyyy"),
    ):
        sheet[place].number_format = code


def strike(sheet: Worksheet) -> None:
    sheet["B2"].font = Font(strike=True)
    sheet["C3"] = CellRichText("Vi vill ", TextBlock(InlineFont(strike=True), "inte"), " ha stöd.")


def notes(sheet: Worksheet) -> None:
    for place in ("B2", "C2", "A1", "B3"):
        sheet[place].comment = Comment("Stämmer detta?", "Handläggaren")


def hide(sheet: Worksheet) -> None:
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True


FORMULA = '<c><f>CONCATENATE("a";"b")</f></c>'
CASES = [
    Case(
        "numbers-as-their-cells-show-them",
        book(
            [["Organisation", SHARE, COST, WHEN], [BJORK, 0.25, 1_250_000, day(2, 14)], [EK, 0.125, 900, day(2, 15)]],
            change=formats,
        ),
        [
            Document(BJORK, [(SHARE, f"25{HARD}%"), (COST, f"1{HARD}250{HARD}000{HARD}kr"), (WHEN, "2025-02-14")]),
            Document(EK, [(SHARE, f"12,5{HARD}%"), (COST, f"900{HARD}kr"), (WHEN, "15 februari 2025")]),
        ],
    ),
    Case(
        "bare-numbers-are-listed",
        book([["Organisation", SHARE, CONSEQUENCES], [BJORK, 7, "Ja."], [EK, 3.5, "Nej."]]),
        [Document(BJORK, [(CONSEQUENCES, "Ja.")]), Document(EK, [(CONSEQUENCES, "Nej.")])],
        {("column", SHARE): 2},
    ),
    Case(
        "bare-numbers-among-words",
        book([["Organisation", SHARE], [BJORK, 3.5], [EK, "Ungefär hälften"]]),
        [Document(BJORK, [(SHARE, "3,5")]), Document(EK, [(SHARE, "Ungefär hälften")])],
    ),
    Case(
        "yes-no-and-times",
        book(
            [
                ["Organisation", "Arbetar ni så?", "När på dagen?"],
                [BJORK, True, dt.time(8, 5)],
                [EK, False, dt.time(13, 45)],
            ]
        ),
        [
            Document(BJORK, [("Arbetar ni så?", "Ja"), ("När på dagen?", "08:05:00")]),
            Document(EK, [("Arbetar ni så?", "Nej"), ("När på dagen?", "13:45:00")]),
        ],
    ),
    Case(
        "formulas-without-a-result",
        book(
            [
                ["Organisation", *QUESTIONS],
                [BJORK, '=CONCATENATE("Mindre ";"prov")', WRITTEN[0][1]],
                [EK, WRITTEN[1][0], "=B3"],
            ]
        ),
        [Document(BJORK, [(SUPPORT, WRITTEN[0][1])]), Document(EK, [(CONSEQUENCES, WRITTEN[1][0])])],
        {("uncalculated", "B2"): 1, ("uncalculated", "C3"): 1},
    ),
    Case(
        "formulas-with-a-result",
        by_hand(
            [
                ["Organisation", *QUESTIONS],
                [BJORK, '<c t="str"><f>A1</f><v>Mindre prov.</v></c>', '<c t="str"><f>A9</f><v></v></c>'],
            ]
        ),
        [Document(BJORK, [(CONSEQUENCES, "Mindre prov.")], unanswered=[SUPPORT])],
    ),
    Case(
        "a-row-of-formulas-without-results",
        by_hand([["Organisation", *QUESTIONS], [BJORK, *WRITTEN[0]], [EK, FORMULA, FORMULA]]),
        three()[:1],
        {("unanswered_row", f"3: {EK}"): 1, ("uncalculated", "B3"): 1, ("uncalculated", "C3"): 1},
    ),
    Case(
        "errors",
        by_hand([["Organisation", *QUESTIONS], [BJORK, '<c t="e"><f>VLOOKUP(1;2)</f><v>#N/A</v></c>', WRITTEN[0][1]]]),
        [Document(BJORK, [(SUPPORT, WRITTEN[0][1])])],
        {("cell_error", "B2"): 1},
    ),
    Case(
        "struck-text",
        book(beside(["Organisation"], *ORGANISATIONS), change=strike),
        [
            Document(BJORK, [(CONSEQUENCES, f"~~{WRITTEN[0][0]}~~"), (SUPPORT, WRITTEN[0][1])]),
            Document(EK, [(CONSEQUENCES, WRITTEN[1][0]), (SUPPORT, "Vi vill ~~inte~~ ha stöd.")]),
            three()[2],
        ],
        {("struck_text", "B2"): 1, ("struck_text", "C3"): 1},
    ),
    Case(
        "a-struck-name",
        book(
            beside(["Organisation"], *ORGANISATIONS),
            change=lambda sheet: setattr(sheet["A2"], "font", Font(strike=True)),
        ),
        three(),
        {("struck_text", "A2"): 1},
    ),
    Case(
        "notes-on-cells",
        book(beside(["Organisation"], *ORGANISATIONS), change=notes),
        three(),
        {("comment", "B2, C2"): 2, ("comment", "B3"): 1, ("comment", "A1"): 1},
    ),
    Case(
        "hidden-rows-and-columns",
        book(beside(["Organisation"], *ORGANISATIONS), change=hide),
        three(),
        {("hidden_row", "3"): 1, ("hidden_column", SUPPORT): 1},
    ),
    Case(
        "runs-of-letters-and-reading-aids",
        by_hand(
            [
                ["Organisation", CONSEQUENCES],
                [
                    BJORK,
                    '<c t="inlineStr"><is><r><t>Mindre </t></r><r><rPr><b/></rPr><t>prov.</t></r>'
                    "<rPh><t>yomi</t></rPh></is></c>",
                ],
            ]
        ),
        [Document(BJORK, [(CONSEQUENCES, "Mindre prov.")])],
    ),
    Case(
        "shared-texts",
        by_hand(
            [['<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>'], ['<c t="s"><v>2</v></c>', '<c t="s"><v>3</v></c>']],
            strings=f"<si><t>Organisation</t></si><si><t>{CONSEQUENCES}</t></si><si><t>{BJORK}</t></si>"
            "<si><r><t>Inte </t></r><r><rPr><strike/></rPr><t>så bra</t></r></si>",
        ),
        [Document(BJORK, [(CONSEQUENCES, "Inte ~~så bra~~")])],
        {("struck_text", "B2"): 1},
    ),
    Case(
        "escapes-and-line-ends",
        by_hand([["Organisation", CONSEQUENCES], [BJORK, "a_x000D_\nb_x0041_ och _x005F_x0041_"]]),
        [Document(BJORK, [(CONSEQUENCES, "a\nbA och _x0041_")])],
    ),
    Case(
        "several-choices-in-one-cell",
        book([["Organisation", "Vilka områden berörs?"], [BJORK, "Tid;Pengar;"], [EK, "Tid;"]]),
        [
            Document(BJORK, [("Vilka områden berörs?", "Tid;Pengar;")]),
            Document(EK, [("Vilka områden berörs?", "Tid;")]),
        ],
    ),
    Case(
        "iso-days-of-the-strict-kind",
        by_hand(
            [["Organisation", "Inkom", CONSEQUENCES], [BJORK, '<c t="d"><v>2025-03-01T00:00:00</v></c>', WRITTEN[0][0]]]
        ),
        [Document(BJORK, [(CONSEQUENCES, WRITTEN[0][0])], "2025-03-01")],
    ),
]
