"""The analyst's own text on each theme and need, with evidence ids in it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import ImportRefused, NothingToDo
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.report.own_texts import PARTS, OwnText, TextHere, drafted
from lagvarde_coder.domain.text import prose
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.domain.trail.evidence import evidence_id, normalised
from lagvarde_coder.domain.trail.values import from_plain
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.docx.draft_texts import read_draft_texts
from lagvarde_coder.importers.docx.own_texts import opened_package, read_own_texts
from lagvarde_coder.services.base import Service, known
from lagvarde_coder.services.themes.codebook import ordered
from lagvarde_coder.services.trail.printed import Printed, printed_in
from lagvarde_coder.storage.files import file_errors

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

_EVIDENCE = re.compile(r"\bE-[0-9A-Za-z]+\b")
"""Whatever was meant as an evidence id, a misread one too."""


@dataclass(frozen=True, slots=True)
class OwnTextLine:
    """A theme or need with its own text; ``unknown``: what stands there as evidence ids and is none of the project."""

    theme: Theme
    text: OwnText
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReturnedText:
    """A part of a theme's own text that says something else in a Word document.

    Attributes:
        part: the field, one of ``PARTS``.
        before: what the project says. after: what the document says.
        here: what became of the text in the project since the document was made.
        unknown: what stands in the document's text as evidence ids and is none of the project.
        lacking: a heading of the same theme is not there, so words of two parts may be one.
    """

    theme: Theme
    part: str
    before: str
    after: str
    here: TextHere = TextHere.AS_IT_WAS
    unknown: tuple[str, ...] = ()
    lacking: bool = False

    @property
    def sure(self) -> bool:
        """Whether taking it overwrites nothing that is newer and mixes nothing up."""
        return self.here is TextHere.AS_IT_WAS and not self.lacking


@dataclass(frozen=True, slots=True)
class ReturnedTexts:
    """What a Word document says otherwise; ``lacking``: theme and part of each heading that is not found there."""

    texts: list[ReturnedText]
    lacking: list[tuple[Theme, str]]


class OwnTextService(Service):
    """Own texts: write, read, check."""

    def write(self, theme: Id, *, summary: str | None = None, against: str | None = None) -> Change:
        """Write what the report says of a theme or need; what is None stays as it is. Two empty texts are none.

        Unknown evidence ids are stored as typed, and told by :meth:`of` and :meth:`all`: nothing typed is lost.

        Raises:
            NotFound: there is no such theme.
            NothingToDo: it says so already.
        """
        with self._operation(Action.OWN_TEXT_SET) as work:
            known(work.read, Theme, [theme])
            old = next(iter(work.read.where(OwnText, theme=theme)), None)
            before = old or OwnText(id=new_id(), theme=theme)
            now = replace(
                before,
                summary=before.summary if summary is None else prose(summary),
                against=before.against if against is None else prose(against),
            )
            if now == before:
                raise NothingToDo(detail="The text already says so.")
            if old and not (now.summary or now.against):
                work.remove(old)
            else:
                work.put(now)
            change = work.change()
        return change

    def returned(self, path: Path) -> ReturnedTexts:
        """Return what a Word document says otherwise than the project, in the order of the codebook; nothing is stored.

        It is the document for own texts, or the draft of the report: headings tell what is whose, by their bookmarks.
        What has no heading there any more is left alone, and so is what nobody wrote in since the document was made.
        The draft has no empty lines, so they make no difference.

        Raises:
            ImportRefused: it is no Word document, or has no such heading.
            NothingToDo: it says what the project says, or what the project said when it was made.
            NoPermission, …: it cannot be read.
        """
        with file_errors(path):
            data, printed = _read(path), printed_in(path)
        package = opened_package(path.name, data)
        written, in_draft = read_own_texts(package), read_draft_texts(package)
        if not written and not in_draft:
            raise ImportRefused(name=path.name, detail=why.NO_OWN_TEXTS)
        form = str if written else drafted
        words = written or in_draft
        with self._read() as read:
            now = {text.theme: text for text in read.all(OwnText)}
            then, there = _texts_then(read, printed), _evidence_there(read)
            of_draft = None if written else then or {}
            found: list[ReturnedText] = []
            lacking: list[tuple[Theme, str]] = []
            for theme in ordered(read):
                gone = [part for part in PARTS if _is_lacking(theme, part, words, of_draft)]
                lacking += [(theme, part) for part in gone]
                for part in PARTS:
                    if (said := words.get((theme.number, part))) is None:
                        continue
                    here, after = getattr(now.get(theme.id), part, ""), prose(said)
                    earlier = here if then is None else getattr(then.get(theme.id), part, "")
                    if form(after) not in {form(here), *([] if then is None else [form(earlier)])}:
                        since = _since(here, earlier, known=then is not None)
                        unknown = unknown_in(OwnText(id="", theme=theme.id, summary=after), there)
                        found.append(ReturnedText(theme, part, here, after, since, unknown, bool(gone)))
        if not found and not lacking:
            raise NothingToDo(detail="The file says what the project says, or said when the file was made.")
        return ReturnedTexts(found, lacking)

    def take(self, returned: Sequence[ReturnedText]) -> Change:
        """Write what a Word document says, as one operation that can be undone.

        Raises:
            NotFound: a theme is no more.
            NothingToDo: there is nothing, or a text was changed since the two were compared.
        """
        with self._operation(Action.OWN_TEXT_SET) as work:
            known(work.read, Theme, [one.theme.id for one in returned])
            texts = {text.theme: text for text in work.read.all(OwnText)}
            for one in returned:
                text = texts.get(one.theme.id) or OwnText(id=new_id(), theme=one.theme.id)
                if getattr(text, one.part) != one.before:
                    raise NothingToDo(detail="The text was changed meanwhile. Compare it again.")
                now = texts[one.theme.id] = replace(text, **{one.part: one.after})
                work.put(now)
            empty = [text for text in texts.values() if not (text.summary or text.against)]
            work.remove(*empty)
            if work.nothing:
                raise NothingToDo(detail="The text already says so.")
            change = work.change()
        return change

    def of(self, theme: Id) -> OwnTextLine:
        """Return a theme's own text, an empty one if there is none.

        Raises:
            NotFound: there is no such theme.
        """
        with self._read() as read:
            (found,) = known(read, Theme, [theme])
            text = next(iter(read.where(OwnText, theme=theme)), None) or OwnText(id="", theme=theme)
            there = _evidence_there(read) if evidence_in(text) else set()
            return OwnTextLine(found, text, unknown_in(text, there))

    def to_write_on(self) -> list[Theme]:
        """Return the needs and themes in use, needs first."""
        with self._read() as read:
            return to_write_on(read)

    def all(self) -> list[OwnTextLine]:
        """Return the own texts of themes and needs, in the order of the codebook."""
        with self._read() as read:
            texts = {text.theme: text for text in read.all(OwnText)}
            there = _evidence_there(read)
            themes = sorted(read.many(Theme, list(texts)).values(), key=lambda theme: (theme.stage, theme.position))
            return [OwnTextLine(theme, texts[theme.id], unknown_in(texts[theme.id], there)) for theme in themes]


def to_write_on(read: "Reader") -> list[Theme]:
    """Return the needs and themes in use, in the order of the report: needs first."""
    themes = [theme for theme in ordered(read) if theme.in_use and theme.stage is not Stage.CANDIDATE]
    return sorted(themes, key=lambda theme: theme.stage is not Stage.NEED)


def evidence_in(text: OwnText) -> list[str]:
    """Return what stands in an own text as evidence ids, in order, each once."""
    return list(dict.fromkeys(_EVIDENCE.findall(f"{text.summary}\n{text.against}")))


def unknown_in(text: OwnText, there: set[str]) -> tuple[str, ...]:
    """Return what stands in an own text as evidence ids and is none of ``there``: misread, or of a removed coding."""
    return tuple(one for one in evidence_in(text) if normalised(one) not in there)


def _texts_then(read: "Reader", printed: Printed | None) -> dict[Id, OwnText] | None:
    """Return the own texts by theme as they were at the state that a file prints; None if it is no state of here."""
    if printed is None or printed.state is None or not 0 < printed.state <= read.head().entries:
        return None
    if read.trail.head_at(printed.state) != printed.head:
        return None
    texts = {text.id: text for text in read.all(OwnText)}
    for _, _, subject, before in read.trail.changed_since(printed.state, [OwnText.KIND]):
        texts.pop(subject, None)
        if (value := read.trail.value(before)) is not None:
            texts[subject] = from_plain(OwnText, value)
    return {text.theme: text for text in texts.values()}


def _is_lacking(theme: Theme, part: str, words: Mapping[tuple[str, str], str], then: dict[Id, OwnText] | None) -> bool:
    """Tell whether a theme is in a document but a part of it is not; a draft (``then``) has only parts with words."""
    if (theme.number, part) in words or not any(number == theme.number for number, _ in words):
        return False
    return then is None or bool(getattr(then.get(theme.id), part, ""))


def _since(here: str, earlier: str, *, known: bool) -> TextHere:
    if not known:
        return TextHere.UNKNOWN if here else TextHere.AS_IT_WAS
    return TextHere.AS_IT_WAS if here == earlier else TextHere.CHANGED


def _read(path: Path) -> bytes:
    """Return the bytes of a file, as far as one may be large."""
    with path.open("rb") as stream:
        data = stream.read(Limits().bytes + 1)
    if len(data) > Limits().bytes:
        raise ImportRefused(name=path.name, detail="The file is larger than 50 MB.")
    return data


def _evidence_there(read: "Reader") -> set[str]:
    """Return the evidence ids of all codings, also of those that wait for a place or are hidden."""
    return {evidence_id(row[0]) for row in read.coding_rows(earlier_texts=True)}
