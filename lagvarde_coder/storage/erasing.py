"""Where the words of a document are in a project file, and how another copy of it is kept from bringing them back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.dispositions import Disposition
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.accounts import ImportAccount
from lagvarde_coder.domain.material.ledger import QuestionSet
from lagvarde_coder.domain.material.sources import Sectioning, Source, Text
from lagvarde_coder.domain.report.quotations import Quotation
from lagvarde_coder.domain.trail.erasing import Emptied, Erasing, called_by_number, wordings_of
from lagvarde_coder.domain.trail.values import FORMATS, KINDS, Plain, canonical_json, to_plain
from lagvarde_coder.storage.reader import Reader

WITH_WORDS = (Source, Text, Sectioning, Coding, Disposition, ImportAccount, Quotation)
"""The kinds whose values may hold words of a document, or what coders wrote on its passages."""


class WordsOfDocument:
    """Where the words of a document are: in the state, in the log, in the blobs.

    The same text may have been imported before and removed again: what the log kept of that goes too.

    Attributes:
        sources: the document, and those of the same text that were removed.
        texts: the ids of all texts that it ever had.
        sharing: other documents that name one of its blobs.
    """

    def __init__(self, read: Reader, source: Id) -> None:
        self._read = read
        texts = read.trail.values_of(Text.KIND)
        there = {one.id: one for one in read.all(Source)}
        contents = {plain["content"] for plain in texts if plain["source"] == source}
        gone = {plain["source"] for plain in texts if plain["content"] in contents} - there.keys()
        self.sources = {source, *gone}
        own = [plain for plain in texts if plain["source"] in self.sources]
        self.texts = {str(plain["id"]) for plain in own}
        self._blobs = {str(plain[field]) for plain in own for field in ("content", "original")}
        kept = there.keys() - self.sources - read.erased()
        others = [
            text for text in read.all(Text) if text.source in kept and {text.content, text.original} & self._blobs
        ]
        self.sharing = [there[name] for name in {text.source for text in others}]
        self._shared = {name for text in others for name in (text.content, text.original)}
        self._originals = {str(plain["original"]) for plain in own}
        self._others = others

    def contents(self) -> set[str]:
        """Return the blobs that nobody else needs, as far as they are there."""
        return self._read.contents_among(self._blobs - self._shared)

    def file_that_stays(self) -> tuple[str, list[Source]]:
        """Return the name of a file that other documents came of as well, and these; nothing if there is none."""
        of_it = [text for text in self._others if text.original in self._originals]
        names = {text.source for text in of_it}
        return (of_it[-1].file_name if of_it else ""), [one for one in self.sharing if one.id in names]

    def subjects(self) -> set[Id]:
        """Return the documents and texts, and all that was ever coded or accounted for in them."""
        return {*self.sources, *self.texts, *self._codings, *self._marked(Disposition.KIND)}

    @cached_property
    def _codings(self) -> set[str]:
        return self._marked(Coding.KIND)

    def _marked(self, kind: str) -> set[str]:
        """Return all of a kind that ever lay on one of the texts."""
        return {str(plain["id"]) for _, plain in self._read.trail.values_named(kind) if plain["text"] in self.texts}

    def emptied(self, erasing: Erasing) -> Iterator[Emptied]:
        """Yield each value of the log that holds words of it, with what is left without them."""
        gone = self._read.trail.left
        for kind in WITH_WORDS:
            for name, plain in self._read.trail.values_named(kind.KIND):
                if name in gone or not self._is_own(kind.KIND, plain):
                    continue
                left = erasing.without_words(kind.KIND, plain)
                if left != plain:
                    yield Emptied(hash=name, left=written(kind.KIND, left))

    def now(self, kind: Any) -> list[Any]:  # noqa: ANN401 - a class of subjects, and its subjects
        """Return the subjects of a kind that belong to it now."""
        if kind is ImportAccount:
            return [one for one in self._read.all(ImportAccount) if self._is_own(one.KIND, to_plain(one))]
        field, names = {
            Source.KIND: ("id", self.sources),
            Text.KIND: ("source", self.sources),
            Quotation.KIND: ("coding", self._codings if kind is Quotation else set[str]()),
        }.get(kind.KIND, ("text", self.texts))
        return self._read.having(KINDS[kind.KIND], field, sorted(names))

    def _is_own(self, kind: str, plain: Plain) -> bool:
        if kind in {Source.KIND, Text.KIND}:
            return plain["id" if kind == Source.KIND else "source"] in self.sources
        if kind == ImportAccount.KIND:
            return any(self.sources & set(file["sources"]) for file in plain["files"])
        if kind == Quotation.KIND:
            return plain["coding"] in self._codings
        return plain["text"] in self.texts


def written(kind: str, plain: Plain) -> str:
    """Return what is left of a value, as an erasure lists it."""
    return canonical_json({"data": plain, "format": FORMATS[kind], "kind": kind}).decode()


@dataclass(frozen=True, slots=True)
class Blanks:
    """Documents that were erased in one of two copies, and how what either says of them loses their words.

    Attributes:
        sources: by document. texts: whose document each of their texts is, and each coding ever made in them.
    """

    sources: Mapping[Id, Erasing]
    texts: Mapping[Id, Id]

    @classmethod
    def of(cls, here: Reader, there: Reader) -> "Blanks":
        """Return those that are erased here or there."""
        stated = [*here.trail.erasures().values(), *there.trail.erasures().values()]
        asked = wordings_of([*here.all(QuestionSet), *there.all(QuestionSet)]) if stated else frozenset[str]()
        comments = {erasure.source for erasure in stated if erasure.comments}
        sources = {
            erasure.source: Erasing(
                _title(erasure.source, here, there), asked, erasure.source in comments, {erasure.source}
            )
            for erasure in stated
        }
        known = [*here.trail.values_of(Text.KIND), *there.trail.values_of(Text.KIND)] if stated else []
        texts = {plain["id"]: plain["source"] for plain in known if plain["source"] in sources}
        made = [*here.trail.values_of(Coding.KIND), *there.trail.values_of(Coding.KIND)] if texts else []
        codings = {plain["id"]: texts[plain["text"]] for plain in made if plain["text"] in texts}
        return cls(sources, {**texts, **codings})

    def source_of(self, kind: str, plain: Plain) -> Id:
        """Return the erased document that a value is about, or nothing."""
        if kind == ImportAccount.KIND:
            named = (source for file in plain["files"] for source in file["sources"])
            return next((source for source in named if source in self.sources), "")
        said = {Source.KIND: plain.get("id"), Text.KIND: plain.get("source")}.get(kind)
        found = str(said or self.texts.get(plain.get("text") or plain.get("coding") or "", ""))
        return found if found in self.sources else ""

    def left(self, kind: str, plain: Plain) -> Plain:
        """Return a value without the words of an erased document; any other as it is."""
        if kind == ImportAccount.KIND:
            for one in self.sources.values():
                plain = one.without_words(kind, plain)
            return plain
        erasing = self.sources.get(self.source_of(kind, plain))
        return erasing.without_words(kind, plain) if erasing else plain


def named_by(text: Text) -> tuple[str, str]:
    """Return the blobs of a text."""
    return text.content, text.original


def _title(source: Id, here: Reader, there: Reader) -> str:
    """Return what an erased document is called where it was erased, here first."""
    called = [read.get(Source, source) for read in (here, there) if source in read.erased()]
    found = next((one for one in called if one), None) or here.get(Source, source)
    return found.title if found and called else called_by_number(found.number if found else 0)
