"""What of a coding's words leaves in an evidence package, and under whose name: as its quotation and masks permit."""

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.surroundings import CONTEXT, around
from lagvarde_coder.domain.disclosed import NOTHING, Disclosed
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.material.speaking import Speaking
from lagvarde_coder.domain.report.masks import Hidden, Mask, merged, words_without
from lagvarde_coder.domain.report.quotations import NamedAs, Quotation, QuotationUse
from lagvarde_coder.domain.text import Span
from lagvarde_coder.exporters import wording
from lagvarde_coder.services.disclosure import Gate, own, quoted

if TYPE_CHECKING:
    from lagvarde_coder.domain.ids import Id
    from lagvarde_coder.storage.reader import Reader

_WITHHELD = "[…]"


@dataclass(frozen=True, slots=True)
class LetOut:
    """A coding's words as they may leave, with what stands around them, who said them, and in which document."""

    use: QuotationUse
    words: Disclosed
    before: Disclosed
    after: Disclosed
    attribution: Disclosed
    title: Disclosed


class ReleasedWords:
    """Lets out codings' words, without what is masked, withheld or paraphrased elsewhere in the same text."""

    def __init__(self, read: "Reader", gate: Gate) -> None:
        self._read = read
        self._gate = gate
        self._quotations = {quotation.coding: quotation for quotation in read.all(Quotation)}
        hidden: dict[Id, list[Hidden]] = defaultdict(list)
        for mask in read.all(Mask):
            hidden[mask.text].append(Hidden(mask.start, mask.end, mask.instead))
        kept = [coding for coding, one in self._quotations.items() if one.use is not QuotationUse.QUOTE]
        for coding in read.many(Coding, kept).values():
            hidden[coding.text].append(Hidden(coding.start, coding.end, _WITHHELD))
        self._hidden = {text: merged(ranges) for text, ranges in hidden.items()}

    def of(self, coding: Coding, source: Source, speaking: Speaking) -> LetOut:
        """Return what may be read of a coding."""
        quotation = self._quotations.get(coding.id)
        use = quotation.use if quotation else QuotationUse.QUOTE
        as_exported = quotation is None or quotation.named is NamedAs.AS_EXPORTED
        name = self._name(quotation, speaking)
        title = self._gate.title(source) if as_exported else own(wording.document(source.number))
        if use is not QuotationUse.QUOTE:
            paraphrase = quotation.paraphrase if quotation and use is QuotationUse.PARAPHRASE else ""
            return LetOut(use, own(paraphrase), NOTHING, NOTHING, name, title)
        content, hidden = self._read.text(coding.text), self._hidden.get(coding.text)
        if hidden is None:
            words = content[coding.start : coding.end]
            before, after = around(content, coding.start, coding.end)
        else:
            words = words_without(content, coding.span, hidden)
            before, after = _around_without(content, coding.start, coding.end, hidden)
        if as_exported:
            before, after = self._gate.around(_without_gaps(before), _without_gaps(after), source.alias)
            return LetOut(use, quoted(words.strip()), before, after, name, title)
        return LetOut(use, quoted(words.strip()), NOTHING, NOTHING, name, title)

    def _name(self, quotation: Quotation | None, speaking: Speaking) -> Disclosed:
        """Return whose words it is: as the export says, or less where the quotation says so."""
        match quotation.named if quotation else NamedAs.AS_EXPORTED:
            case NamedAs.ALIAS if quotation:
                instead = quotation.alias  # written to be printed
                return own(instead)
            case NamedAs.CATEGORY:
                return self._gate.categories(speaking)
            case NamedAs.NOBODY:
                return NOTHING
        return self._gate.attribution(speaking)


def _around_without(content: str, start: int, end: int, hidden: list[Hidden]) -> tuple[str, str]:
    """Return the text before and after ``[start, end)`` as :func:`around` does, without what is hidden."""
    first, last = max(0, start - CONTEXT), min(len(content), end + CONTEXT)
    before = words_without(content, Span(first, start), hidden) if first < start else ""
    after = words_without(content, Span(end, last), hidden) if end < last else ""
    before = f"… {before.partition(' ')[2]}" if first and " " in before else before
    after = f"{after.rpartition(' ')[0]} …" if last < len(content) and " " in after else after
    return before.lstrip(), after.rstrip()


def _without_gaps(text: str) -> str:
    """Return ``text`` without its empty lines."""
    return "\n".join(line for line in text.strip().splitlines() if line.strip())
