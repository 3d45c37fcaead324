"""Rätta avsnitt: questions, speakers and headings of the open document, corrected in its text."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.domain.material.corrected_sections import section_at, trimmed
from lagvarde_coder.domain.text import Section, SectionKind
from lagvarde_coder.gui.dialogs.section import CORRECTED, SectionDialog
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.controllers.documents.opening import Opening
from lagvarde_coder.gui.workspaces.coding.panels.documents.sections_dialog import SectionsDialog
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.services.material.documents import Document

_TOLD = 90
"""Letters of a section's words that are told when a border of it was moved."""


class SectionCorrecting(Controller):
    """Lays sections at the selection or the cursor, moves their ends, files them otherwise, and takes them away."""

    def __init__(self, room: Room, opening: Opening) -> None:
        super().__init__(room)
        self._list: SectionsDialog | None = None
        room.session.changed.connect(self._fill_list)
        opening.opened.connect(self._fill_list)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        action = self._room.action
        return [
            action(self.tr("Section here …"), "Ctrl+Shift+S", self.new, writes=True),
            action(self.tr("Change the section …"), "", self.change, writes=True),
            action(self.tr("The section begins here"), "", self.begin_here, writes=True),
            action(self.tr("The section ends here"), "", self.end_here, writes=True),
            action(self.tr("Remove the section"), "", self.remove, writes=True),
            None,
            action(self.tr("Sections of the document …"), "", self.show_all),
        ]

    def new(self) -> SectionDialog | None:
        """Ask what the selection is a section of, or what begins in the line of the cursor."""
        document, place = self._document_at_hand(), self._place()
        if document is None:
            return None
        selected = self._view.selected_span()
        content = document.content
        span = trimmed(content, selected.start, selected.end) if selected else None
        if selected is not None and span is None:
            self.say(self.tr("There are no words in the selection."), warning=True)
            return None
        begins = min(place, len(content) - 1)
        around = section_at(document.sections, SectionKind.QUESTION, begins)
        if span is None or around is None:
            begun = Section(kind=SectionKind.QUESTION, start=begins, end=begins + 1)
        else:
            begun = around
        if span is not None:
            begun = replace(begun, start=span.start, end=span.end)
        return self._ask(document, begun, None, reaching=span is None)

    def change(self) -> SectionDialog | None:
        """Ask what the section at the cursor is."""
        document = self._document_at_hand()
        section = self._section(document) if document else None
        if document is None or section is None:
            return None
        return self._ask(document, section, section)

    def begin_here(self) -> None:
        """Let the section at the cursor begin there, or the next one if there is none."""
        document = self._document_at_hand()
        if document is None:
            return
        place = self._place()
        following = [one for one in _corrected(document.sections) if one.start > place]
        section = _innermost(document.sections, place) or min(following, key=lambda one: one.start, default=None)
        self._move(document, section, place, section.end if section else place)

    def end_here(self) -> None:
        """Let the section at the cursor end there, or the one before if there is none."""
        document = self._document_at_hand()
        if document is None:
            return
        span = self._view.selected_span()
        place = span.end if span else self._view.caret()
        earlier = [one for one in _corrected(document.sections) if one.end <= place]
        section = _innermost(document.sections, place) or max(earlier, key=lambda one: one.end, default=None)
        self._move(document, section, section.start if section else place, place)

    def remove(self) -> None:
        """Take the section at the cursor away; its words and codings stay."""
        document = self._document_at_hand()
        section = self._section(document) if document else None
        if document is not None and section is not None:
            self._remove(document, section)

    def show_all(self) -> SectionsDialog | None:
        """Show the sections of the open document in a list, beside the text."""
        if not self._room.has_document():
            return None
        if self._list is not None:
            self._list.close()
        self._list = dialog = SectionsDialog(self._document)
        dialog.finished.connect(self._list_closed)
        self._fill_list()
        dialog.wanted.connect(lambda section: self._view.select(section.span))
        dialog.change_wanted.connect(self._change)
        dialog.removal_wanted.connect(self._take_away)
        self._session.closed.connect(dialog.close)
        dialog.show()
        return dialog

    # --- inside -------------------------------------------------------------------------------------------------------

    def _document_at_hand(self) -> Document | None:
        """Return the open document, if it can be changed."""
        if not self._room.has_document() or not self._room.may_write() or self._at.open is None:
            return None
        return self._at.open.document

    def _fill_list(self, *_: object) -> None:
        """Show the sections of the open document, as they are now, in the list that is on the screen."""
        opened, project = self._at.open, self._session.project
        if self._list is not None and project is not None:
            sections, content = (opened.document.sections, opened.document.content) if opened else ((), "")
            self._list.show_sections(_corrected(sections), content, writable=project.writable)

    def _list_closed(self) -> None:
        self._list = None

    def _change(self, section: Section) -> None:
        if document := self._document_at_hand():
            self._ask(document, section, section)

    def _take_away(self, section: Section) -> None:
        if document := self._document_at_hand():
            self._remove(document, section)

    def _remove(self, document: Document, section: Section) -> None:
        name = self.tr("Remove section {0}").format(_called(section))
        text, sections = document.text.id, self._session.current.material.sections
        self.perform_and_say(name, lambda: sections.remove(text, [section]))

    def _place(self) -> int:
        span = self._view.selected_span()
        return span.start if span else self._view.caret()

    def _section(self, document: Document) -> Section | None:
        section = _innermost(document.sections, self._place())
        if section is None:
            self.say(self.tr("Put the cursor in a section first. “Section here …” makes one."), warning=True)
        return section

    def _ask(
        self, document: Document, begun: Section, instead: Section | None, *, reaching: bool = False
    ) -> SectionDialog:
        material = self._session.current.material
        put = material.documents.question_sets([document.source.id])[0]
        sets = sorted(material.ledger.question_sets(), key=lambda one: one.id not in put)
        dialog = SectionDialog(
            document,
            sets,
            begun,
            lambda section: self._lay(document, section, instead),
            self._view.window(),
            changing=instead is not None,
            reaching=reaching,
        )
        self._session.closed.connect(dialog.close)
        dialog.open()
        return dialog

    def _move(self, document: Document, section: Section | None, start: int, end: int) -> None:
        """Let a section reach from ``start`` to ``end``, without white space at its ends."""
        if section is None:
            self.say(self.tr("There is no section that could begin or end here."), warning=True)
            return
        span = trimmed(document.content, start, end) if start < end else None
        if span is None:
            self.say(self.tr("Nothing would be left of the section. Remove it, if it is to go."), warning=True)
            return
        moved = replace(section, start=span.start, end=span.end)
        self._lay(document, moved, section, told=phrases.shortened_within(span.of(document.content), _TOLD))

    def _lay(self, document: Document, section: Section, instead: Section | None, *, told: str = "") -> bool:
        """Store a section, and tell which it is; ``told``: what words it has now."""
        text, sections = document.text.id, self._session.current.material.sections
        name = self.tr("Section {0}").format(_called(section))
        said = phrases.told([name, told]) if told else ""
        done = self.perform_and_say(name, lambda: sections.lay(text, section, instead), said=said)
        if done:
            self._view.setFocus()
        return done


def _corrected(sections: Sequence[Section]) -> list[Section]:
    return [section for section in sections if section.kind in CORRECTED]


def _innermost(sections: Sequence[Section], place: int) -> Section | None:
    """Return the shortest section at a place, of equal ones the question; its end counts, where nothing else begins."""
    here = [one for one in _corrected(sections) if one.start <= place < one.end]
    here = here or [one for one in _corrected(sections) if one.end == place]
    return min(here, key=lambda one: (len(one.span), CORRECTED.index(one.kind)), default=None)


def _called(section: Section) -> str:
    text = QCoreApplication.translate("SectionCorrecting", "{0} “{1}”")
    return text.format(wording.name_of(section.kind), phrases.named(section.label))
