"""Taking documents out of the project again: a wrong file, the same answers twice. It can be undone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.dispositions import Disposition, ReadMark
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Sectioning, Source, Text
from lagvarde_coder.domain.report.masks import Mask
from lagvarde_coder.domain.report.quotations import Quotation
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, known
from lagvarde_coder.services.material.hearing import HeardDocument, Ledger, stored_sections

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class Belongings:
    """Documents, and everybody's work on them: also what waits in earlier texts, also while others' coding is hidden.

    Attributes:
        sources: in the order asked for.
        texts: all of theirs, the earlier ones too.
        accounts: what is said of text without a theme.
    """

    sources: Sequence[Source]
    texts: Sequence[Text]
    codings: Sequence[Coding]
    accounts: Sequence[Disposition]

    @classmethod
    def of(cls, read: "Reader", sources: Iterable[Id]) -> "Belongings":
        """Return what belongs to documents.

        Raises:
            NotFound: there is no such document.
        """
        documents = known(read, Source, list(dict.fromkeys(sources)))
        texts = read.having(Text, "source", [source.id for source in documents])
        ids = [text.id for text in texts]
        return cls(documents, texts, read.having(Coding, "text", ids), read.having(Disposition, "text", ids))


class RemovalService(Service):
    """Removing documents."""

    def would_go(self, sources: Sequence[Id]) -> Belongings:
        """Return what would go with documents. Raises as :meth:`remove`."""
        with self._database.read() as read:
            return Belongings.of(read, sources)

    def remove(self, sources: Sequence[Id]) -> Change:
        """Take documents away with everything that lies on them, as one operation; the ledger follows.

        Links that name codings of theirs stay as they are, as when a coding is removed: a coding that is not there
        counts for nothing, and undoing finds its place again.

        Raises:
            NotFound: there is no such document. Nothing is removed.
        """
        with self._operation(Action.SOURCE_DELETE) as work:
            gone = Belongings.of(work.read, sources)
            texts = [text.id for text in gone.texts]
            heard = [HeardDocument(source, stored_sections(work.read, source)) for source in gone.sources]
            decided = work.read.having(Quotation, "coding", [coding.id for coding in gone.codings])
            work.remove(*decided, *work.read.having(Mask, "text", texts))
            work.remove(*gone.codings, *gone.accounts, *work.read.having(ReadMark, "text", texts))
            work.remove(*work.read.having(Sectioning, "text", texts), *gone.texts, *gone.sources)
            Ledger(work.read).follow(work, heard, [])
            change = work.change()
        return change
