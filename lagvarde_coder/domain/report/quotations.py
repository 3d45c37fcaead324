"""Codings chosen as quotations for the report, and how each may be used."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
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


_LESS_AND_LESS = (NamedAs.AS_EXPORTED, NamedAs.ALIAS, NamedAs.CATEGORY, NamedAs.NOBODY)


def strictest(uses: Iterable[QuotationUse]) -> QuotationUse:
    """Return the one of several uses that lets out least."""
    return max(uses, key=list(QuotationUse).index, default=QuotationUse.QUOTE)


def least_named(named: Iterable[NamedAs]) -> NamedAs:
    """Return the one of several ways to name somebody that says least."""
    return max(named, key=_LESS_AND_LESS.index, default=NamedAs.AS_EXPORTED)


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


def together(quotations: Sequence[Quotation]) -> Quotation:
    """Return what holds for codings that became one: nothing leaves that one of the decisions kept back.

    It is chosen if one of them was; it has the id and coding of the first.
    """
    return replace(
        quotations[0],
        use=strictest(one.use for one in quotations),
        chosen=any(one.chosen for one in quotations),
        named=least_named(one.named for one in quotations),
        alias=" ".join(dict.fromkeys(one.alias for one in quotations if one.alias)),
        paraphrase=" ".join(dict.fromkeys(one.paraphrase for one in quotations if one.paraphrase)),
    )
