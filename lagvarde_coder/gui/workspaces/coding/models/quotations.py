"""Quotations and masks as the text and the panel show them: by signs and words, never by colour alone."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.domain.report.masks import Mask
from lagvarde_coder.domain.report.quotations import NamedAs, Quotation, QuotationUse
from lagvarde_coder.gui.widgets.document_view import Mark
from lagvarde_coder.gui.words import wording

CHOSEN_SIGN = "”"
USE_SIGNS = {QuotationUse.QUOTE: "", QuotationUse.PARAPHRASE: "≈", QuotationUse.WITHHELD: "×"}
"""What stands on a coding's badge in the text."""


def quotation_sign(quotation: Quotation | None) -> str:
    """Return what stands on the badge of a coding; nothing if nothing was decided of it."""
    if quotation is None:
        return ""
    return (CHOSEN_SIGN if quotation.chosen else "") + USE_SIGNS[quotation.use]


def quotation_told(quotation: Quotation | None) -> str:
    """Return what was decided of a coding as a quotation: "In the report · Only paraphrased · Nobody"."""
    if quotation is None:
        return ""
    parts = [QCoreApplication.translate("Quotations", "In the report")] if quotation.chosen else []
    if quotation.use is not QuotationUse.QUOTE:
        parts.append(wording.name_of(quotation.use))
    if quotation.named is not NamedAs.AS_EXPORTED:
        who = quotation.alias if quotation.named is NamedAs.ALIAS else wording.name_of(quotation.named)
        parts.append(QCoreApplication.translate("Quotations", "named: {0}").format(who))
    return " · ".join(parts)


def mask_marks(masks: Iterable[Mask]) -> list[Mark]:
    """Return masks as the document view shows them: what is printed stands on the badge."""
    label = QCoreApplication.translate("Quotations", "Masked: leaves the program as {0}")
    return [Mark(mask.id, mask.span, 0, mask.instead, label.format(mask.instead)) for mask in masks]
