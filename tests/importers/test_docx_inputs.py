"""Small documents as Word and others write them, each with the text that it says and what is told of it.

The files (``tests/data/inputs/docx``) are our own; each shows one thing that readers of Word documents get wrong.
"""

from pathlib import Path

import pytest

from tests.importers.word import left_out, read

INPUTS = Path(__file__).parent.parent / "data" / "inputs" / "docx"

QUESTION, WANTED = "Vilket stöd behövs på verksamhetsnivå?", "Vad önskar ni från myndigheten?\nMer tid."
LONG_QUESTIONS = (
    "Vilka konsekvenser, positiva och negativa, ser ni av ett större fokus på att fasa ut lågvärdevård?\n"
    "Mindre onödig provtagning men oro hos patienter.\n"
    "Vilket stöd önskar ni från myndigheten för regionernas arbete?"
)

SAID: dict[str, tuple[str, dict[str, int]]] = {
    # formulas and raised numbers
    "math-fraction-3-4": ("Av dem säger 3/4 ja", {"linear_formula": 1}),
    "math-power-10-6": ("10^6 kr", {"linear_formula": 1}),
    "superscript-run-102": ("10² personer", {}),
    "symbol": ("Antingen A ∨ B, och x ∈ M, samt 5 ≤ 6.", {}),
    "sym-wingdings-tick": ("✓ klart", {}),
    # struck, deleted, hidden, marked
    "strike": (
        "Vi vill ~~inte~~ fortsätta med provtagningen.\n"
        "~~Det här stycket är överkorsat och gäller inte.~~\nDet här gäller.",
        {"struck_text": 2},
    ),
    "del-paragraph-mark": ("Första andra", {}),
    "ins-del-in-run": ("Vi nog vill", {"deleted_text": 1}),
    "movefrom-moveto-range": (" x\nflyttad", {"deleted_text": 1}),
    "hidden-text": ("syns slut", {"hidden_text": 1}),
    "highlight-colour": ("färgat", {"highlight": 1}),
    # forms and fields
    "sdt-placeholder-shown": ("Svar: ", {"placeholder": 1}),
    "placeholder-counted-as-answer": (f"{QUESTION}\n\n{WANTED}", {"placeholder": 1}),
    "formular-tomt": (f"{QUESTION}\n{WANTED}", {}),
    "form": (LONG_QUESTIONS, {"placeholder": 1}),
    "sdt-checkbox-w14": ("☒ Ja", {}),
    "checkbox": ("☒ Ja\n☐ Nej", {}),
    "repeating-section-sdt-block": ("blocket", {}),
    "data-bound-sdt-empty": ("Datum: ", {}),
    "field-if-mergefield-with-result": ("Resultat slut", {}),
    "formtext": ("ifyllt", {}),
    "pgnum-date-run": ("kvar", {}),
    # what is drawn, inserted or written by newer versions
    "choice-empty-fallback-has-text": ("x😊", {}),
    "drawingml-text-a-t-in-shape-no-txbx": ("x\ntext i figur", {}),
    "wordart-vml-textpath": ("text\nUTKAST EJ FASTSTÄLLT", {}),
    "wordart": ("Dialog med Förbundet Ekbacken\nAnteckningar nedan.", {}),
    "video-online": ("a", {"object": 1}),
    "embedded-xlsx-object": ("a", {"object": 1}),
    "altchunk-text": ("Inledning", {"inserted_file": 1}),
    "unknown-wrapper-w-newthing": ("försvinnerkvar", {}),
    "ruby": ("漢(かん)", {}),
    "hyperlink": ("rapporten", {"link": 1}),
    "dropcap": ("Vårdcentralerna saknar tid för att avveckla metoder.", {}),
    "soft-hyphen-nbhyphen-nbsp": ("vårdbehov\u2011a\xa0bc", {}),
    "tab-br-page-br-cr-column": ("a\tb\nc\nd\ne", {}),
    # notes and margins
    "comment-text": ("ord", {"comment": 1}),
    "footnote-multi-paragraph-table": ("ord[1: rad1 / rad2 / a | b]", {}),
    "footnote-never-referred": ("ord", {"note": 1}),
    "header-with-name-and-diary-no": ("ord", {"header_footer": 1}),
    "header-with-text-box-table": ("ord", {"header_footer": 1}),
    # tables
    "vmerge-table": ("Region A | Fråga 1 | Ja\nRegion A | Fråga 2 | Nej", {}),
    "gridspan-empty-cell": ("Rubrik över två | C\na |  | c", {}),
    "cell-two-paragraphs-next-to-label": ("Stöd | Rad ett / Rad två | Ja", {}),
    "nested-table": ("i1 | i2\ny", {}),
    # lists
    "numbered-list": ("1. ett\n2. två", {}),
    "picture-bullets-custom": ("• x", {}),
    "lvlrestart0": (
        "A. Bakgrund\nFråga 1: Vilken nytta ser ni?\nFråga 2: Vilka hinder ser ni?\n"
        "B. Stöd\nFråga 3: Vilket stöd saknas?\nFråga 4: Vem ska ge det?",
        {},
    ),
    "lvloverride": (
        "1. Första punkten\n2. Andra punkten\nBilaga A Bilaga om tider\nBilaga B Bilaga om pengar",
        {},
    ),
    "multilevel": ("1. Ett\n1.1 Ett ett\n1.2 Ett två\n2. Två\n2.1 Två ett", {}),
    "custom-numfmt": ("001. Punkt\n002. Punkt till", {}),
    "deleted-item": ("1. Kvar ett\n2. Kvar två", {"deleted_text": 1}),
}


def test_every_file_is_said_here():
    assert sorted(SAID) == sorted(path.stem for path in INPUTS.glob("*.docx"))


@pytest.mark.parametrize("name", SAID)
def test_a_document_says_what_it_says_and_the_account_what_is_missing(name: str):
    imported = read((INPUTS / f"{name}.docx").read_bytes(), f"{name}.docx")
    assert (imported.text, left_out(imported)) == SAID[name]
