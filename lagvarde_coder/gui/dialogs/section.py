"""A section of a document: what it is a passage of, its title, and how far it reaches."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from lagvarde_coder.domain.material.corrected_sections import suggested_span, trimmed
from lagvarde_coder.domain.material.ledger import QuestionSet
from lagvarde_coder.domain.material.questions import normalised, wording_of
from lagvarde_coder.domain.text import Section, SectionKind, Span
from lagvarde_coder.gui.dialogs.dialog import FormDialog, Wrong, note
from lagvarde_coder.gui.widgets.elided import ElidedBox
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.services.material.documents import Document

CORRECTED = (SectionKind.QUESTION, SectionKind.SPEAKER, SectionKind.HEADING)
"""The kinds of sections that are corrected by hand; pages and times are the file's."""
_LEVELS = 3
_LETTERS = 48


class SectionDialog(FormDialog):
    """Lays a section, or changes one.

    Attributes:
        kind: question, speaker or heading. what: which known question, or which organisation of the document.
        own: the words for another one; of a heading its title.
    """

    def __init__(
        self,
        document: Document,
        sets: list[QuestionSet],
        begun: Section,
        lay: Callable[[Section], bool],
        parent: QWidget | None = None,
        *,
        changing: bool = False,
        reaching: bool = False,
    ) -> None:
        """Begin with the section ``begun``.

        Args:
            document: whose section it is.
            sets: the question sets of the project, those that were put in the document first.
            begun: kind, title and passage to begin with.
            lay: does it; False keeps the dialog open.
            parent: the window.
            changing: a section that is there is changed, else a new one is laid.
            reaching: how far it reaches follows its kind, from where ``begun`` starts.
        """
        headline = (
            QCoreApplication.translate("SectionDialog", "Change the section")
            if changing
            else QCoreApplication.translate("SectionDialog", "Section here")
        )
        super().__init__(headline, QCoreApplication.translate("SectionDialog", "Save"), parent)
        self._document, self._sets, self._begun, self._lay = document, sets, begun, lay
        self._reaching = reaching
        self._asked = {wording_of(one.text): one.id for known in reversed(sets) for one in known.questions}
        self.kind = QComboBox()
        for kind in CORRECTED:
            self.kind.addItem(wording.name_of(kind), kind)
        self.what = ElidedBox()
        self.what.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.what.setPlaceholderText(self.tr("Choose …"))
        self.own = QLineEdit()
        self.level = QComboBox()
        for level in range(1, _LEVELS + 1):
            self.level.addItem(wording.number(level), level)
        self.reach = note("")
        self.form.addRow(self.tr("The section is"), self.kind)
        self.form.addRow(self.tr("Which"), self.what)
        self.form.addRow(self.tr("Title"), self.own)
        self.form.addRow(self.tr("Level"), self.level)
        self.form.addRow(self.tr("It reaches"), self.reach)
        self.kind.setCurrentIndex(CORRECTED.index(begun.kind))
        self.level.setCurrentIndex(min(max(begun.level, 1), _LEVELS) - 1)
        self.kind.currentIndexChanged.connect(self._follow_kind)
        self.what.currentIndexChanged.connect(self._follow_what)
        self._follow_kind()

    def problem(self) -> str | Wrong:
        if self._span() is None:
            return Wrong(self.tr("There are no words here. Put the cursor in a line with words."), self.kind)
        if self.what.isVisibleTo(self) and self.what.currentIndex() < 0:
            return Wrong(self.tr("Choose which it is."), self.what)
        if self.own.isVisibleTo(self) and not self.own.text().strip() and self._kind is not SectionKind.HEADING:
            return Wrong(self.tr("Write which it is."), self.own)
        return ""

    def apply(self) -> bool:
        section = self.section()
        return section is not None and self._lay(section)

    def section(self) -> Section | None:
        """Return what was filled in; None if there are no words."""
        span, kind, chosen = self._span(), self._kind, self.what.currentData() or ""
        if span is None:
            return None
        typed = self.own.text().strip()
        section = Section(kind=kind, start=span.start, end=span.end, label=typed)
        if kind is self._begun.kind is not SectionKind.SPEAKER:  # whose answer it is, is not asked here
            section = replace(section, organisations=self._begun.organisations)
        if kind is SectionKind.HEADING:
            title = typed or " ".join(span.of(self._document.content).split())
            return replace(section, label=title, level=self.level.currentData())
        if kind is SectionKind.QUESTION and chosen:
            return replace(section, question=chosen, label=self.what.currentText())
        if kind is SectionKind.SPEAKER and chosen:
            speaking = tuple(chosen.split())
            is_same = kind is self._begun.kind and speaking == self._begun.organisations
            return replace(
                section, organisations=speaking, label=self._begun.label if is_same else self.what.currentText()
            )
        return section

    # --- inside -------------------------------------------------------------------------------------------------------

    @property
    def _kind(self) -> SectionKind:
        return SectionKind(self.kind.currentData())

    def _span(self) -> Span | None:
        if not self._reaching:
            return self._begun.span
        content, sections = self._document.content, self._document.sections
        span = suggested_span(content, sections, self._kind, self._begun.start)
        if span is None or self._kind is not SectionKind.QUESTION:
            return span
        first_line, _, _ = span.of(content).partition("\n")
        if normalised(first_line) in self._asked:  # the wording itself is no answer
            return trimmed(content, span.start + len(first_line), span.end)
        return span

    def _follow_kind(self) -> None:
        """Offer what there is of the chosen kind, and say how far the section reaches."""
        kind, begun = self._kind, self._begun
        self.what.clear()
        for text, known in self._known(kind):
            self.what.addItem(text, known)
        other = self.tr("Another question …") if kind is SectionKind.QUESTION else self.tr("Somebody else …")
        self.what.addItem(other, "")
        begins = begun.label if kind is begun.kind else ""
        named = (begun.question or "") if kind is SectionKind.QUESTION else " ".join(begun.organisations)
        self.what.setCurrentIndex(self.what.findData(named) if begins else self._likely(kind))
        self.own.setText(begins if not named else "")
        is_heading = kind is SectionKind.HEADING
        self.form.setRowVisible(self.what, not is_heading)
        self.form.setRowVisible(self.level, is_heading)
        self._follow_what()
        self.reach.setText(self._reached())

    def _likely(self, kind: SectionKind) -> int:
        """Return the place of the question whose wording stands above, or of the one who speaks; -1 if nothing says."""
        span = self._span()
        if kind is SectionKind.QUESTION and span is not None:
            above = normalised(self._document.content[: span.start].rstrip().rpartition("\n")[2])
            return self.what.findData(self._asked.get(above, "-"))
        return 0 if len(self._document.organisations) == 1 else -1

    def _follow_what(self) -> None:
        is_heading = self._kind is SectionKind.HEADING
        self.form.setRowVisible(self.own, is_heading or self.what.currentData() == "")
        self.own.setPlaceholderText(self.tr("As the line says") if is_heading else "")

    def _known(self, kind: SectionKind) -> Iterator[tuple[str, str]]:
        """Yield what there is to choose from, with its id; organisations that speak together have all of theirs."""
        if kind is SectionKind.SPEAKER:
            names = {one.id: one.name for one in self._document.organisations}
            yield from ((name, known) for known, name in names.items())
            together = self._begun.organisations
            if len(together) > 1:
                yield ", ".join(names.get(one, one) for one in together), " ".join(together)
        if kind is SectionKind.QUESTION:
            offered: set[str] = set()
            for one in self._sets:
                for question in one.questions:
                    if question.id not in offered:
                        offered.add(question.id)
                        yield f"{one.name} {question.number}. {question.text}", question.id

    def _reached(self) -> str:
        """Return how far the section reaches: "“We lack time …” to “… and people.”, 210 characters"."""
        span = self._span()
        if span is None:
            return self.tr("No words are here.")
        words = phrases.shortened_within(span.of(self._document.content), _LETTERS)
        return self.tr("{0} characters: “{1}”").format(wording.number(len(span)), words)
