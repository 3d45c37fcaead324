"""What a run's look says: struck through, raised, lowered."""

import pytest

from tests.importers.word import left_out, p, read_body, run, styled

STRIKE, DOUBLE, NOT = "<w:strike/>", "<w:dstrike/>", '<w:strike w:val="0"/>'
UP, DOWN, LEVEL = (f'<w:vertAlign w:val="{where}"/>' for where in ("superscript", "subscript", "baseline"))
STYLES = """
<w:style w:type="character" w:styleId="Struken"><w:rPr><w:strike/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Borta"><w:rPr><w:dstrike/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Upp"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
"""


@pytest.mark.parametrize(("runs", "text", "stretches"), [
    ([run("Vi vill "), run("inte ", STRIKE), run("sluta")], "Vi vill ~~inte~~ sluta", 1),
    ([run("a"), run(" b", STRIKE), run(" c ", DOUBLE), run("d")], "a ~~b c~~ d", 1),
    ([run("a", STRIKE), run(" b ", NOT), run("c", STRIKE)], "~~a~~ b ~~c~~", 2),
    ([run("a", STRIKE), "<w:r><w:rPr><w:strike/></w:rPr><w:br/></w:r>", run("b", STRIKE)], "~~a~~\n~~b~~", 1),
    ([run("a"), run(" ", STRIKE), run("b")], "a b", 0),
    ([run("2", STRIKE + UP)], "~~²~~", 1),
])  # fmt: skip
def test_struck_text_is_kept_between_marks_and_counted(runs: list[str], text: str, stretches: int):
    imported = read_body(p(*runs))
    assert (imported.text, left_out(imported).get("struck_text", 0)) == (text, stretches)


def test_struck_text_is_to_be_checked():
    (told,) = read_body(p(run("nej", STRIKE))).left_out
    assert told.kind.to_check


def test_styles_strike_too_and_a_run_may_say_no():
    word = '<w:rStyle w:val="Struken"/>'
    body = styled("Borta", "hela") + styled("Borta", run("x", '<w:dstrike w:val="0"/>'))
    body += p(run("ord", word), " kvar") + styled("Borta", run("y", word))
    assert read_body(body, styles=STYLES).text == "~~hela~~\nx\n~~ord~~ kvar\ny"


@pytest.mark.parametrize(("runs", "text"), [
    ([run("10"), run("2", UP), run(" personer")], "10² personer"),
    ([run("10"), run("-", UP), run("6", UP)], "10⁻⁶"),
    ([run("CO"), run("2", DOWN)], "CO₂"),
    ([run("Metod"), run("TM ", UP), run("nu")], "Metod^(TM) nu"),
    ([run("x"), run("max", DOWN)], "x_(max)"),
    ([run("x"), run("n", '<w:rStyle w:val="Upp"/>')], "xⁿ"),
    ([run("x"), run("2", '<w:rStyle w:val="Upp"/>' + LEVEL)], "x2"),
])  # fmt: skip
def test_raised_and_lowered_characters_stay_so(runs: list[str], text: str):
    imported = read_body(p(*runs), styles=STYLES)
    assert (imported.text, imported.left_out) == (text, ())


def test_the_number_of_a_note_stays_as_it_is():
    note = f'<w:footnote w:id="2">{p("Källa")}</w:footnote>'
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    assert read_body(p("Tid saknas", mark), footnotes=note).text == "Tid saknas[1: Källa]"
