"""One theme on all places that were found: previewed, one operation, one step to undo."""

from bisect import bisect_right
from collections.abc import Sequence

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.controllers.finding.in_all import Searching
from lagvarde_coder.gui.workspaces.coding.controllers.finding.in_document import FindInDocument
from lagvarde_coder.gui.workspaces.coding.panels.finding.preview import FindPreview
from lagvarde_coder.gui.workspaces.coding.room import Room
from lagvarde_coder.gui.workspaces.coding.units import paragraph_at
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.coding.proposing import Around, CodedExtent, Place, Proposal
from lagvarde_coder.services.finding.hits import Findings

_AT_ONCE = 100
"""Codings that are stored without a worker."""
_KEY = "code-all"
_ALL = 10_000
"""Passages that are coded in one go, at most."""


class CodingHits(Controller):
    """Asks which theme and how much, shows exactly what would be coded, and codes it."""

    def __init__(self, room: Room, finding: FindInDocument, searching: Searching) -> None:
        super().__init__(room)
        self._finding = finding
        self._searching = searching
        self.dialog: FindPreview | None = None
        finding.bar.coding_wanted.connect(self.code_in_document)
        searching.panel.coding_wanted.connect(self.code_in_all)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        action = self._room.action
        return [
            action(self.tr("Code all places in the document …"), "", self.code_in_document, writes=True),
            action(self.tr("Code all places in all documents …"), "", self.code_in_all, writes=True),
        ]

    def code_in_document(self) -> None:
        """Ask about the places that the find bar shows; without any, open it."""
        at, finding = self._at.open, self._finding
        if at is None or not finding.bar.isVisible() or not finding.spans:
            finding.open()
            return
        title = self.tr("“{0}” in {1}").format(finding.bar.query, at.document.source.title)
        self._ask([(at.document.text.id, span) for span in finding.spans], finding.bar.query, title)

    def code_in_all(self) -> None:
        """Ask about the places that the search in all documents shows; without any, open it."""
        findings, panel = self._searching.findings, self._searching.panel
        if not panel.isVisible() or not findings.hits:
            self._searching.open()
            return
        if not findings.more:
            self._ask_about(findings)
            return
        search = self._searching.asked()
        self._session.reading(lambda progress: search(_ALL, progress), self._ask_about, key=_KEY)

    def _ask_about(self, findings: Findings) -> None:
        query = self._searching.panel.query
        title = self.tr("“{0}” in {1} documents").format(query, wording.number(findings.documents))
        if findings.more:
            title += " · " + self.tr("only the first {0} passages; narrow the search").format(wording.number(_ALL))
        self._ask([(hit.source.text, span) for hit in findings.hits for span in hit.hits], query, title)

    def _ask(self, places: Sequence[Place], query: str, title: str) -> None:
        session = self._session
        if not session.current.writable:
            self.say(self.tr("The project is open for reading only."), warning=True)
            return
        dialog = FindPreview(
            title, self._at.offered(), lambda theme, chosen: self._code(theme, chosen, query), self._room.host
        )
        self.dialog = dialog
        dialog.asked.connect(lambda: self._propose(places))
        dialog.finished.connect(self._closed)
        dialog.accepted.connect(self._view.setFocus)  # in a field, Ctrl+Z would undo the typing
        session.closed.connect(dialog.close)
        dialog.open()
        self._propose(places)

    def _propose(self, places: Sequence[Place]) -> None:
        dialog, session = self.dialog, self._session
        if dialog is None:
            return
        theme, extent, project = dialog.chosen_theme, dialog.chosen_extent, session.current

        def propose(progress: Progress) -> list[Proposal]:
            around = {CodedExtent.SENTENCE: _sentences(project, progress), CodedExtent.PARAGRAPH: _paragraph}
            return project.coding.proposing.propose(places, theme, extent, around, progress)

        session.reading(propose, self._show, key=_KEY)

    def _show(self, proposals: list[Proposal]) -> None:
        if self.dialog is not None:
            self.dialog.show_proposals(proposals)

    def _closed(self) -> None:
        self.dialog = None

    def _code(self, theme: Id, chosen: Sequence[Proposal], query: str) -> None:
        session, number = self._session, self._at.themes[theme].number
        new = [
            NewCoding(text=proposal.text, start=proposal.span.start, end=proposal.span.end, theme=theme)
            for proposal in chosen
        ]
        single = self.tr("{0} on one place of “{2}”")
        name = single if len(new) == 1 else self.tr("{0} on {1} places of “{2}”")
        name = name.format(number, wording.number(len(new)), phrases.shortened(query))
        left_out = self._left_out(chosen)
        coding = session.current.coding.marking
        if len(new) <= _AT_ONCE:
            if session.perform(name, lambda: coding.apply_many(new)):
                self._say_coded(name, left_out)
            return

        def adopt(change: Change) -> None:
            session.adopt(name, change)
            self._say_coded(name, left_out)

        session.job(name, lambda _: coding.apply_many(new), adopt)

    def _left_out(self, chosen: Sequence[Proposal]) -> str:
        """Return what is not coded, in words."""
        spans = {(proposal.text, proposal.span) for proposal in chosen}
        others = (
            [proposal for proposal in self.dialog.proposals if (proposal.text, proposal.span) not in spans]
            if self.dialog
            else []
        )
        already = sum(bool(proposal.coders) for proposal in others)
        headings = sum(proposal.heading and not proposal.coders for proposal in others)
        unticked = len(others) - already - headings
        parts = (
            (already, self.tr("coded already: {0}")),
            (headings, self.tr("headings and questions: {0}")),
            (unticked, self.tr("unticked: {0}")),
        )
        return ", ".join(text.format(wording.number(number)) for number, text in parts if number)

    def _say_coded(self, name: str, left_out: str) -> None:
        if left_out:
            self.say(self.tr("{0}. Left out – {1}.").format(name, left_out))
        else:
            self.show_done(name)


def _paragraph(_: Id, content: str, position: int) -> Span | None:
    return paragraph_at(content, position)


def _sentences(project: OpenProject, progress: Progress) -> Around:
    """Return what finds sentences; those of one text are asked for once."""
    known: dict[Id, tuple[Span, ...]] = {}

    def sentence(text: Id, content: str, position: int) -> Span | None:
        if text not in known:
            known[text] = project.material.sentences.of_text(text, progress)
        spans = known[text]
        at = bisect_right(spans, position, key=_start) - 1
        return spans[at] if at >= 0 and position < spans[at].end else paragraph_at(content, position)

    return sentence


def _start(span: Span) -> int:
    return span.start
