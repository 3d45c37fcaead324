"""Codings chosen as quotations for the report, and how each may be used."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from lagvarde_coder.domain.ids import Id


class QuotationUse(StrEnum):
    """Får citeras, Parafras, Får inte återges. The words themselves leave the program only where they may be quoted."""

    QUOTE = "quote"
    PARAPHRASE = "paraphrase"
    WITHHELD = "withheld"


class NamedAs(StrEnum):
    """What a quotation calls those who said it: as the export does, or less: their category, the alias, nothing."""

    AS_EXPORTED = "as_exported"
    CATEGORY = "category"
    ALIAS = "alias"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """What was decided of a coding's words; a coding without one is neither chosen nor withheld.

    Attributes:
        chosen: whether it stands in the report.
        paraphrase: the analyst's own wording, printed in place of the words.
        alias: what those who said it are called, if ``named`` says so.
    """

    KIND: ClassVar[str] = "quotation"
    id: Id
    coding: Id
    use: QuotationUse = QuotationUse.QUOTE
    chosen: bool = True
    named: NamedAs = NamedAs.AS_EXPORTED
    alias: str = ""
    paraphrase: str = ""
