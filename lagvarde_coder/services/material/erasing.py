"""Erasing a document by decision ("gallring"): its words really go; its places, codings and figures stay."""

from collections.abc import Sequence
from dataclasses import dataclass

from lagvarde_coder.domain.errors import NothingToDo
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.ledger import QuestionSet
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.project import Export
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.domain.trail.erasing import Erasing, Erasure, called_by_number, wordings_of
from lagvarde_coder.domain.trail.values import from_plain, to_plain
from lagvarde_coder.services.base import Service, known, required
from lagvarde_coder.services.material.removing import Belongings


@dataclass(frozen=True, slots=True)
class ErasureScope:
    """What erasing a document comes to, before it is done.

    Attributes:
        source: the document as it is.
        codings: how many stay. comments: of how many codings and accounts coders wrote something.
        sharing: documents that have the same text or came of the same file: what they share stays.
        file: the name of the file that some of these came of, too: it stays whole; empty if there is none.
        in_file: those that did.
        exports: what was handed out since the document came; copies of its words may be in it.
        erased: whether its words were erased before.
    """

    source: Source
    codings: int
    comments: int
    sharing: Sequence[Source]
    file: str
    in_file: Sequence[Source]
    exports: Sequence[Export]
    erased: bool


class ErasureService(Service):
    """Erasing documents in the project file; copies of it are another matter (``services/project/copies.py``)."""

    def scope(self, source: Id) -> ErasureScope:
        """Return what erasing a document would come to.

        Raises:
            NotFound: there is no such document.
        """
        from lagvarde_coder.storage.erasing import WordsOfDocument

        with self._database.read() as read:
            there = Belongings.of(read, [source])
            written = [bool(it.memo or it.question) for it in there.codings]
            written += [bool(it.note or it.question) for it in there.accounts]
            came = read.trail.first_places([source])[source]
            exports = [export for export in read.all(Export) if export.state >= came]
            words = WordsOfDocument(read, source)
            file, in_file = words.file_that_stays()
            return ErasureScope(
                there.sources[0],
                len(there.codings),
                sum(written),
                sorted(words.sharing, key=lambda other: other.number),
                file,
                sorted(in_file, key=lambda other: other.number),
                sorted(exports, key=lambda export: export.state),
                source in read.erased(),
            )

    def subjects(self, source: Id) -> frozenset[Id]:
        """Return what a document is and was: itself, its texts, all that was ever marked in them."""
        from lagvarde_coder.storage.erasing import WordsOfDocument

        with self._database.read() as read:
            return frozenset(WordsOfDocument(read, source).subjects())

    def erase(self, source: Id, reason: str, *, title: str = "", comments: bool = False) -> Change:
        """Erase a document's words from the project: a decision, which cannot be undone.

        Its texts and its file are emptied, earlier ones too, and so is every value of the log that says words of it:
        titles, names of its files, headings and questions, with ``comments`` what coders wrote on its passages.
        Reasons in the log and what the authority wrote elsewhere stay. What other documents share with it stays too.

        Raises:
            EmptyInput: no reason.
            NotFound: there is no such document.
            NothingToDo: it is erased already.
        """
        from lagvarde_coder.storage.erasing import WITH_WORDS, WordsOfDocument

        why = required("reason", reason)
        with self._operation(Action.SOURCE_ERASE) as work:
            (stored,) = known(work.read, Source, [source])
            words = WordsOfDocument(work.read, source)
            asked = wordings_of(work.read.all(QuestionSet))
            called = stored.title if source in work.read.erased() else called_by_number(stored.number)
            erasing = Erasing(clean(title) or called, asked, comments, words.sources)
            emptied = list(words.emptied(erasing))
            blobs = words.contents()
            if not emptied and not blobs:
                raise NothingToDo(detail="The document is erased already.")
            for kind in WITH_WORDS:
                for subject in words.now(kind):
                    left = erasing.without_words(kind.KIND, to_plain(subject))
                    if left != to_plain(subject):
                        work.put(from_plain(kind, left))
            erasure = Erasure(
                id=new_id(), source=source, comments=comments, contents=tuple(sorted(blobs)), emptied=tuple(emptied)
            )
            work.put(erasure, reason=why)
            work.empty(words.texts, blobs, [each.hash for each in emptied])
            change = work.change()
        return change
