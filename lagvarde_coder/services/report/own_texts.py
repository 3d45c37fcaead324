"""The analyst's own text on each theme and need, with evidence ids in it."""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import NothingToDo
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.report.own_texts import OwnText
from lagvarde_coder.domain.text import prose
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.domain.trail.evidence import evidence_id, normalised
from lagvarde_coder.services.base import Service, known

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

    def all(self) -> list[OwnTextLine]:
        """Return the own texts of themes and needs, in the order of the codebook."""
        with self._read() as read:
            texts = {text.theme: text for text in read.all(OwnText)}
            there = _evidence_there(read)
            themes = sorted(read.many(Theme, list(texts)).values(), key=lambda theme: (theme.stage, theme.position))
            return [OwnTextLine(theme, texts[theme.id], unknown_in(texts[theme.id], there)) for theme in themes]


def evidence_in(text: OwnText) -> list[str]:
    """Return what stands in an own text as evidence ids, in order, each once."""
    return list(dict.fromkeys(_EVIDENCE.findall(f"{text.summary}\n{text.against}")))


def unknown_in(text: OwnText, there: set[str]) -> tuple[str, ...]:
    """Return what stands in an own text as evidence ids and is none of ``there``: misread, or of a removed coding."""
    return tuple(one for one in evidence_in(text) if normalised(one) not in there)


def _evidence_there(read: "Reader") -> set[str]:
    """Return the evidence ids of all codings, also of those that wait for a place or are hidden."""
    return {evidence_id(row[0]) for row in read.coding_rows(earlier_texts=True)}
