"""Formulas of Word on one line that says the same."""

import pytest

from tests.importers.word import left_out, p, read_body


def m(name: str, *parts: str) -> str:
    return f"<m:{name}>{''.join(parts)}</m:{name}>"


def r(text: str) -> str:
    return m("r", m("t", text))


def of(name: str, **settings: str) -> str:
    return m(f"{name}Pr", *(f'<m:{key} m:val="{value}"/>' for key, value in settings.items()))


def e(*parts: str) -> str:
    return m("e", *parts)


def power(base: str, above: str) -> str:
    return m("sSup", e(base), m("sup", above))


def fraction(above: str, below: str, kind: str = "bar") -> str:
    return m("f", of("f", type=kind), m("num", above), m("den", below))


def said(*parts: str, before: str = "") -> str:
    return read_body(p(*filter(None, [before]), m("oMath", *parts))).text


@pytest.mark.parametrize(("formula", "line"), [
    (fraction(r("3"), r("4")), "3/4"),
    (fraction(r("a+b"), r("2")), "(a+b)/2"),
    (fraction(r("3"), fraction(r("x"), r("y"))), "3/(x/y)"),
    (fraction(r("n"), r("k"), "noBar"), "n¦k"),
    (fraction(r("0,5"), r("12 %")), "0,5/(12 %)"),
    (r("2") + fraction(r("1"), r("2")), "2 1/2"),
    (power(r("10"), r("6")), "10^6"),
    (power(r("10"), r("-6")), "10^-6"),
    (power(m("d", e(r("a+b"))), r("2")), "(a+b)^2"),
    (power(r("x"), r("n+1")) + r("y"), "x^(n+1)y"),
    (power(r("x"), r("2")) + r("y"), "x^2 y"),
    (m("sSub", e(r("x")), m("sub", r("i"))), "x_i"),
    (m("sSubSup", e(r("x")), m("sub", r("i")), m("sup", r("2"))), "x_i^2"),
    (m("sPre", m("sub", r("6")), m("sup", r("14")), e(r("C"))), "_6^14 C"),
    (m("rad", m("deg"), e(r("2"))) + m("d", e(r("a+b"))), "√(2)(a+b)"),
    (m("rad", m("deg", r("3")), e(r("x"))), "√[3](x)"),
    (m("nary", of("nary", chr="∑"), m("sub", r("i=1")), m("sup", r("n")), e(r("x"))), "∑_(i=1)^n x"),
    (m("nary", m("sub"), m("sup"), e(r("f"))), "∫ f"),
    (m("d", of("d", begChr="[", endChr="]", sepChr=";"), e(r("a")), e(r("b"))), "[a;b]"),
    (m("d", of("d", begChr="{", endChr=""), e(m("eqArr", e(r("x=1")), e(r("y=2"))))), "{x=1; y=2"),
    (m("func", m("fName", r("log")), e(r("x"))), "log(x)"),
    (m("func", m("fName", m("limLow", e(r("lim")), m("lim", r("x→0")))), e(r("f"))), "lim_(x→0)(f)"),
    (m("m", m("mr", e(r("1")), e(r("0"))), m("mr", e(r("0")), e(r("1")))), "[1, 0; 0, 1]"),
    (m("d", e(m("m", m("mr", e(r("a"))), m("mr", e(r("b")))))), "(a; b)"),
    (m("bar", e(r("x"))), "x\u0305"),
    (m("acc", e(r("x+y"))), "(x+y)\u0302"),
    (m("groupChr", of("groupChr", chr="⏟"), e(r("a+b"))), "a+b"),
])  # fmt: skip
def test_a_formula_keeps_what_it_says(formula: str, line: str):
    assert said(formula) == line
    assert "unread" not in left_out(read_body(p(m("oMath", formula))))


def test_a_number_before_a_formula_does_not_grow_into_it():
    assert said(fraction(r("1"), r("2")), before="om 2") == "om 2 1/2"
    assert said(r("0"), before="1") == "10"


def test_formulas_of_a_paragraph_of_their_own_stand_apart():
    both = m("oMathPara", m("oMath", fraction(r("1"), r("2"))), m("oMath", fraction(r("3"), r("4"))))
    assert read_body(p(both)).text == "1/2 3/4"


def test_deleted_parts_and_phantoms_are_told():
    gone = f"<w:del>{r('9')}</w:del>"
    phantom = m("phant", of("phant", show="0"), e(r("dolt")))
    imported = read_body(p(m("oMath", r("x="), gone, r("1"), phantom)))
    assert (imported.text, left_out(imported)) == (
        "x=1",
        {"deleted_text": 1, "hidden_text": 1, "linear_formula": 1},
    )


def test_only_formulas_with_a_structure_are_to_be_checked():
    imported = read_body(p(m("oMath", r("x=1"))))
    assert (imported.text, imported.left_out) == ("x=1", ())
    (told,) = read_body(p(m("oMath", power(r("x"), r("2"))))).left_out
    assert told.kind.to_check
