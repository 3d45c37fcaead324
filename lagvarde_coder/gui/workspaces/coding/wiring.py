"""What can be done in the coding workspace, put together: controllers, what they listen to, and their menus."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.widgets.panes import SlimPages
from lagvarde_coder.gui.workspaces.coding.controller import CommandMenu, menu_of
from lagvarde_coder.gui.workspaces.coding.controllers.codings.at_cursor import AtCursor
from lagvarde_coder.gui.workspaces.coding.controllers.codings.candidate_making import CandidateMaking
from lagvarde_coder.gui.workspaces.coding.controllers.codings.changing import Changing
from lagvarde_coder.gui.workspaces.coding.controllers.codings.choosing import Choosing
from lagvarde_coder.gui.workspaces.coding.controllers.codings.defining import Defining
from lagvarde_coder.gui.workspaces.coding.controllers.codings.edges import Edges
from lagvarde_coder.gui.workspaces.coding.controllers.codings.family_switching import FamilySwitching
from lagvarde_coder.gui.workspaces.coding.controllers.codings.joining import Joining
from lagvarde_coder.gui.workspaces.coding.controllers.codings.marking import Marking
from lagvarde_coder.gui.workspaces.coding.controllers.codings.recent import RecentThemes
from lagvarde_coder.gui.workspaces.coding.controllers.codings.restoring import Restoring
from lagvarde_coder.gui.workspaces.coding.controllers.documents.comparing import Comparing
from lagvarde_coder.gui.workspaces.coding.controllers.documents.correcting import SectionCorrecting
from lagvarde_coder.gui.workspaces.coding.controllers.documents.covering import Covering
from lagvarde_coder.gui.workspaces.coding.controllers.documents.disposing import Disposing
from lagvarde_coder.gui.workspaces.coding.controllers.documents.opening import Opening
from lagvarde_coder.gui.workspaces.coding.controllers.documents.status import DocumentStatus
from lagvarde_coder.gui.workspaces.coding.controllers.documents.stepping import Stepping
from lagvarde_coder.gui.workspaces.coding.controllers.doubt.doubting import Doubting
from lagvarde_coder.gui.workspaces.coding.controllers.doubt.settling import Settling
from lagvarde_coder.gui.workspaces.coding.controllers.finding.coding_hits import CodingHits
from lagvarde_coder.gui.workspaces.coding.controllers.finding.in_all import Searching
from lagvarde_coder.gui.workspaces.coding.controllers.finding.in_document import FindInDocument
from lagvarde_coder.gui.workspaces.coding.controllers.text.appearance import TextAppearance
from lagvarde_coder.gui.workspaces.coding.controllers.text.at_caret import Announcing
from lagvarde_coder.gui.workspaces.coding.controllers.text.copying import Copying
from lagvarde_coder.gui.workspaces.coding.controllers.text.masking import MaskingWords
from lagvarde_coder.gui.workspaces.coding.controllers.text.moving import Moving
from lagvarde_coder.gui.workspaces.coding.controllers.text.selecting import SelectingByKeys
from lagvarde_coder.gui.workspaces.coding.controllers.text.sentences import SentenceFinding
from lagvarde_coder.gui.workspaces.coding.panels.doubt.doubt_card import DoubtCard
from lagvarde_coder.gui.workspaces.coding.panels.finding.hits_panel import FindHits
from lagvarde_coder.gui.workspaces.coding.panels.themes.candidate_card import CandidateCard
from lagvarde_coder.gui.workspaces.coding.panels.themes.picker import ThemePicker
from lagvarde_coder.gui.workspaces.coding.room import Room


class Controllers(QObject):
    """Makes the controllers of a room and connects them with each other.

    Each listens by itself to the panels that it is about; here stands what several of them follow, and in which order.

    Args:
        pages: the text with what stands around it, or what is to be taken up.
        middle: where the text stands, and below it what was found.
    """

    def __init__(self, room: Room, pages: SlimPages, middle: QWidget) -> None:
        super().__init__(room.host)
        self._room = room
        self.picker = ThemePicker(room.document)
        self.card = DoubtCard(room.document)
        self.recent = RecentThemes(room)
        self.opening = Opening(room)
        self._make_documents(room)
        self._make_text(room)
        self._make_codings(room)
        self._make_doubts(room, pages)
        self._make_finding(room, middle)
        self._connect_opening()
        self._connect_text()
        self._connect_panels()
        self._connect_session()

    def menus(self) -> list[CommandMenu]:
        """Return what can be done, in the order of the menus."""
        return [
            menu_of(self.tr("Code"), self.marking, self.coding_hits),
            menu_of(self.tr("Candidates"), self.making, self.families),
            menu_of(self.tr("Coding"), self.changing, self.edges, self.joining, self.restoring, self.defining),
            menu_of(self.tr("For the report"), self.choosing, self.masking),
            menu_of(self.tr("Text without a theme"), self.disposing),
            menu_of(self.tr("Sections"), self.correcting),
            menu_of(self.tr("Doubt"), self.doubting, self.settling),
            menu_of(self.tr("Copy"), self.copying),
            menu_of(self.tr("Select"), self.selecting),
            menu_of(self.tr("Move"), self.moving, self.announcing),
            menu_of(self.tr("Go on"), self.stepping, self.covering),
            menu_of(self.tr("Find"), self.finding, self.searching),
            menu_of(self.tr("Reading"), self.reading),
            menu_of(self.tr("Other coders"), self.comparing),
        ]

    # --- making -------------------------------------------------------------------------------------------------------

    def _make_documents(self, room: Room) -> None:
        self.status = DocumentStatus(room)
        self.covering = Covering(room, self.opening, self.status)
        self.stepping = Stepping(room, self.opening, self.covering)
        self.disposing = Disposing(room, self.opening, self.covering)
        self.correcting = SectionCorrecting(room, self.opening)
        self.comparing = Comparing(room, self.opening)

    def _make_text(self, room: Room) -> None:
        self.at_cursor = AtCursor(room)
        self.announcing = Announcing(room, self.opening)
        self.moving = Moving(room, self.at_cursor, self.announcing)
        self.selecting = SelectingByKeys(room)
        self.sentences = SentenceFinding(room)
        self.copying = Copying(room)
        self.masking = MaskingWords(room, self.opening)
        self.reading = TextAppearance(room)

    def _make_codings(self, room: Room) -> None:
        self.families = FamilySwitching(room, self.recent, self.opening)
        self.making = CandidateMaking(room, CandidateCard(room.document))
        self.marking = Marking(room, self.picker, self.recent)
        self.changing = Changing(room, self.picker, self.recent)
        self.joining = Joining(room)
        self.choosing = Choosing(room, self.opening)
        self.edges = Edges(room)
        self.restoring = Restoring(room)
        self.defining = Defining(room, self.picker)

    def _make_doubts(self, room: Room, pages: SlimPages) -> None:
        self.doubting = Doubting(room, self.card)
        self.settling = Settling(room, self.opening, pages)

    def _make_finding(self, room: Room, middle: QWidget) -> None:
        self.finding = FindInDocument(room)
        self.searching = Searching(room, self.opening, FindHits(middle))
        self.coding_hits = CodingHits(room, self.finding, self.searching)

    # --- connecting ---------------------------------------------------------------------------------------------------

    def _connect_opening(self) -> None:
        followers = (
            self.announcing.forget,
            self.edges.forget,
            self.sentences.look,
            self.card.leave,
            self.at_cursor.follow,
            self.disposing.show_at_cursor,
            self.searching.document_opened,
            self.finding.document_opened,
        )
        for follow in followers:
            self.opening.opened.connect(follow)
        self.opening.leaving.connect(self.doubting.store)
        self.opening.renewed.connect(self.announcing.moved)
        self.opening.dispositions_renewed.connect(self.announcing.moved)
        self.opening.renewed.connect(self.at_cursor.renewed)
        self.opening.renewed.connect(self.defining.renew_examples)
        self.opening.renewed.connect(self.marking.show_spent)
        self.marking.look_wanted.connect(self.defining.bring_up)
        self.finding.closed.connect(self.searching.document_opened)

    def _connect_text(self) -> None:
        view = self._room.document.view
        view.span_selected.connect(self.at_cursor.selected)
        view.caret_moved.connect(self.at_cursor.follow)
        view.caret_moved.connect(self.opening.remember_soon)
        for moved in (view.caret_moved, view.span_selected):
            moved.connect(self.announcing.moved)
            moved.connect(self.disposing.show_at_cursor)
        view.mark_clicked.connect(self._mark_clicked)
        self.picker.closed.connect(view.setFocus)

    def _connect_panels(self) -> None:
        room = self._room
        room.codings.current_changed.connect(room.document.view.set_active_mark)
        room.codings.editor.back_wanted.connect(room.document.view.setFocus)

    def _connect_session(self) -> None:
        session = self._room.session
        session.program_changed.connect(self.selecting.settings_changed)
        editor, card = self._room.codings.editor, self.disposing.card
        parts = (editor.commit, card.commit, self.doubting.store, self.edges.finish, self.opening.remember_place)
        for store in parts:
            session.storing.connect(store)
        session.closed.connect(self.opening.forget)
        session.closed.connect(self.card.leave)
        session.closed.connect(self.sentences.forget)

    def _mark_clicked(self, mark: Id) -> None:
        if not (self.disposing.choose(mark) or self.masking.choose(mark)):
            self.at_cursor.bring_up(mark)
            self.marking.spend()
