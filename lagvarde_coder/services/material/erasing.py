"""Erasing a document by decision ("gallring"): its words really go; its places, codings and figures stay."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.dispositions import Disposition
from lagvarde_coder.domain.errors import NothingToDo
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.ledger import QuestionSet
from lagvarde_coder.domain.material.questions import wording_of
from lagvarde_coder.domain.material.sources import Sectioning, Source, Text
from lagvarde_coder.domain.project import Export
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.domain.trail.erasing import Emptied, Erasing, Erasure
from lagvarde_coder.domain.trail.values import FORMATS, KINDS, Plain, canonical_json, from_plain, to_plain
from lagvarde_coder.services.base import Service, known, required
from lagvarde_coder.services.material.removing import Belongings

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

TITLE = "Gallrat dokument {0}"


@dataclass(frozen=True, slots=True)
class ErasureScope:
    """What erasing a document comes to, before it is done.

    Attributes:
        source: the document as it is.
        codings: how many stay. comments: of how many codings and accounts coders wrote something.
        sharing: documents that have the same text or came of the same file: what they share stays.
        exports: what was handed out since the document came; copies of its words may be in it.
        erased: whether its words were erased before.
    """

    source: Source
    codings: int
    comments: int
    sharing: Sequence[Source]
    exports: Sequence[Export]
    erased: bool


class ErasureService(Service):
    """Erasing documents in the project file; copies of it are another matter (``services/project/copies.py``)."""

    def scope(self, source: Id) -> ErasureScope:
        """Return what erasing a document would come to.

        Raises:
            NotFound: there is no such document.
        """
        with self._database.read() as read:
            there = Belongings.of(read, [source])
            written = [bool(it.memo or it.question) for it in there.codings]
            written += [bool(it.note or it.question) for it in there.accounts]
            came = read.trail.first_places([source])[source]
            exports = [export for export in read.all(Export) if export.state >= came]
            sharing = _Words(read, there.sources[0]).sharing
            return ErasureScope(
                there.sources[0],
                len(there.codings),
                sum(written),
                sorted(sharing, key=lambda other: other.number),
                sorted(exports, key=lambda export: export.state),
                source in read.erased(),
            )

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
        why = required("reason", reason)
        with self._operation(Action.SOURCE_ERASE) as work:
            (stored,) = known(work.read, Source, [source])
            words = _Words(work.read, stored)
            asked = {wording_of(each.text) for one in work.read.all(QuestionSet) for each in one.questions}
            called = stored.title if source in work.read.erased() else TITLE.format(stored.number)
            erasing = Erasing(clean(title) or called, asked, comments)
            emptied = list(words.emptied(erasing))
            blobs = words.blobs()
            if not emptied and not blobs:
                raise NothingToDo(detail="The document is erased already.")
            for kind in (Source, Text, Sectioning, Coding, Disposition):
                for subject in words.now(kind):
                    left = erasing.without_words(kind.KIND, to_plain(subject))
                    if left != to_plain(subject):
                        work.put(from_plain(kind, left))
            erasure = Erasure(
                id=new_id(), source=source, comments=comments, blobs=tuple(sorted(blobs)), emptied=tuple(emptied)
            )
            work.put(erasure, reason=why)
            work.empty(words.texts, blobs, [each.hash for each in emptied])
            change = work.change()
        return change


class _Words:
    """Where the words of a document are: in the state, in the log, in the blobs.

    The same text may have been imported before and removed again: what the log kept of that goes too.

    Attributes:
        texts: the ids of all texts that it ever had.
        sharing: other documents that name one of its blobs.
    """

    def __init__(self, read: "Reader", source: Source) -> None:
        self._read = read
        texts = read.trail.values_of(Text.KIND)
        there = {one.id: one for one in read.all(Source)}
        contents = {plain["content"] for plain in texts if plain["source"] == source.id}
        gone = {plain["source"] for plain in texts if plain["content"] in contents} - there.keys()
        self._sources = {source.id, *gone}
        own = [plain for plain in texts if plain["source"] in self._sources]
        self.texts = {str(plain["id"]) for plain in own}
        self._blobs = {str(plain[field]) for plain in own for field in ("content", "original")}
        kept = there.keys() - self._sources - read.erased()
        others = [
            text for text in read.all(Text) if text.source in kept and {text.content, text.original} & self._blobs
        ]
        self.sharing = [there[name] for name in {text.source for text in others}]
        self._shared = {name for text in others for name in (text.content, text.original)}

    def blobs(self) -> set[str]:
        """Return the blobs that nobody else needs, as far as they are there."""
        return self._read.blobs_among(self._blobs - self._shared)

    def emptied(self, erasing: Erasing) -> Iterator[Emptied]:
        """Yield each value of the log that holds words of it, with what is left without them."""
        gone = self._read.trail.left
        for kind in (Source, Text, Sectioning, Coding, Disposition):
            for name, plain in self._read.trail.values_named(kind.KIND):
                if name in gone or not self._is_own(kind.KIND, plain):
                    continue
                left = erasing.without_words(kind.KIND, plain)
                if left != plain:
                    yield Emptied(hash=name, left=_written(kind.KIND, left))

    def now(self, kind: Any) -> list[Any]:  # noqa: ANN401 - a class of subjects, and its subjects
        """Return the subjects of a kind that belong to it now."""
        field, names = {
            Source.KIND: ("id", self._sources),
            Text.KIND: ("source", self._sources),
        }.get(kind.KIND, ("text", self.texts))
        return self._read.having(KINDS[kind.KIND], field, sorted(names))

    def _is_own(self, kind: str, plain: Plain) -> bool:
        if kind in {Source.KIND, Text.KIND}:
            return plain["id" if kind == Source.KIND else "source"] in self._sources
        return plain["text"] in self.texts


def _written(kind: str, plain: Plain) -> str:
    return canonical_json({"data": plain, "format": FORMATS[kind], "kind": kind}).decode()
