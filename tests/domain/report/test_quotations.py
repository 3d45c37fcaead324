"""Of several decisions about codings that became one, the strictest holds."""

from lagvarde_coder.domain.report.quotations import NamedAs, Quotation, QuotationUse, together

FIRST = Quotation(id="1", coding="a", chosen=False, alias="Mellby", named=NamedAs.ALIAS)
SECOND = Quotation(id="2", coding="b", use=QuotationUse.PARAPHRASE, paraphrase="Mer tid", named=NamedAs.CATEGORY)
THIRD = Quotation(id="3", coding="c", use=QuotationUse.WITHHELD)


def test_nothing_leaves_that_one_of_them_kept_back():
    assert together([FIRST, SECOND]) == Quotation(
        id="1",
        coding="a",
        use=QuotationUse.PARAPHRASE,
        chosen=True,
        named=NamedAs.CATEGORY,
        alias="Mellby",
        paraphrase="Mer tid",
    )
    assert together([THIRD, SECOND, FIRST]).use is QuotationUse.WITHHELD
    assert together([FIRST]) == FIRST
