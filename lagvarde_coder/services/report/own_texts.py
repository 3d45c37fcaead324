"""The analyst's own text on each theme and need, with evidence ids in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import ImportRefused, NothingToDo
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.report.own_texts import PARTS, OwnText, drafted
from lagvarde_coder.domain.text import prose
from lagvarde_coder.domain.themes.codebook import Stage, Theme
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.domain.trail.evidence import evidence_id, normalised
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.docx.draft_texts import read_draft_texts
from lagvarde_coder.importers.docx.own_texts import opened_package, read_own_texts
from lagvarde_coder.services.base import Service, known
from lagvarde_coder.services.themes.codebook import ordered
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
    """

    theme: Theme
    part: str
    before: str
    after: str


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

    def returned(self, path: Path) -> list[ReturnedText]:
        """Return what a Word document says otherwise than the project, in the order of the codebook; nothing is stored.

        It is the document for own texts, or the draft of the report: headings tell what is whose, by their bookmarks.
        What has no heading there any more is left alone. The draft has no empty lines, so they make no difference.

        Raises:
            ImportRefused: it is no Word document, or has no such heading.
            NothingToDo: it says what the project says.
            NoPermission, …: it cannot be read.
        """
        with file_errors(path):
            data = _read(path)
        package = opened_package(path.name, data)
        written, in_draft = read_own_texts(package), read_draft_texts(package)
        if not written and not in_draft:
            raise ImportRefused(name=path.name, detail=why.NO_OWN_TEXTS)
        with self._read() as read:
            texts = {text.theme: text for text in read.all(OwnText)}
            found = [
                ReturnedText(theme, part, getattr(texts.get(theme.id), part, ""), prose(words))
                for theme in ordered(read)
                for part in PARTS
                if (words := written.get((theme.number, part), in_draft.get((theme.number, part)))) is not None
            ]
        form = str if written else drafted
        differing = [one for one in found if form(one.before) != form(one.after)]
        if not differing:
            raise NothingToDo(detail="The file says what the project says.")
        return differing

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
