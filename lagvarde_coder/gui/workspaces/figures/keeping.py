"""Filters and matrices under a name: choosing, keeping, forgetting, and the dialog of all limits."""

from PySide6.QtCore import QObject

from lagvarde_coder.domain.errors import CountsCandidates, KnownError
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.groups import Group
from lagvarde_coder.domain.figures.kept_views import KeptView, ViewPlace
from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.domain.material.speaking import NO_CATEGORY, NO_WAVE
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.kept_view import KeepViewDialog
from lagvarde_coder.gui.dialogs.limits import LimitChoices, LimitsDialog
from lagvarde_coder.gui.models.figures import group_name
from lagvarde_coder.gui.workspaces.figures.filters import FilterBar
from lagvarde_coder.gui.workspaces.figures.matrix_page import MatrixPage


class Keeping(QObject):
    """What is kept of the page, and what it is limited to."""

    def __init__(self, session: Session, filters: FilterBar, matrix: MatrixPage) -> None:
        super().__init__(filters)
        self._session, self._filters, self._matrix = session, filters, matrix
        filters.limits_wanted.connect(self.ask_limits)
        filters.keep_wanted.connect(self._keep_filter)
        filters.kept_chosen.connect(self._use_filter)
        filters.forget_wanted.connect(self._forget)
        matrix.choices.keep_wanted.connect(self._keep_matrix)
        matrix.choices.kept_chosen.connect(self._use_matrix)
        matrix.choices.forget_wanted.connect(self._forget)

    def offer(self) -> None:
        """Offer what is kept now."""
        views = self._session.current.figures.views
        self._filters.offer_kept(views.all(ViewPlace.FILTER))
        self._matrix.choices.offer_kept(views.all(ViewPlace.MATRIX))

    def ask_limits(self) -> None:
        """Ask what figures are limited to."""
        LimitsDialog(self._filters.scope, self._there(), self._filters.show_scope, self._filters.window()).open()

    def _there(self) -> LimitChoices:
        ledger = self._session.current.material.ledger
        lines = self._session.current.material.documents.sources()
        waves = {inquiry.wave for inquiry in ledger.inquiries()} | {line.source.wave for line in lines}
        categories = {one for organisation in ledger.organisations() for one in organisation.categories}
        categories |= {one for line in lines for one in line.source.categories}
        names = [*sorted(categories, key=swedish), NO_CATEGORY]
        keys = [*(str(wave) for wave in sorted(waves - {0})), NO_WAVE]
        return LimitChoices(
            categories=[(key, group_name(Grouping.CATEGORY, Group(key, key))) for key in names],
            waves=[(key, group_name(Grouping.WAVE, Group(key, key))) for key in keys],
            questions=[
                (question.id, f"{question.text} ({of.name})")
                for of in ledger.question_sets()
                for question in of.questions
            ],
        )

    def _keep_filter(self) -> None:
        scope, text = self._filters.scope, self.tr("Keep the filter")
        views = self._session.current.figures.views

        def keep(name: str) -> None:
            if self._session.perform(text, lambda: views.keep_filter(name, scope)) is not None:
                self._filters.choose_kept(views.find(ViewPlace.FILTER, name))

        KeepViewDialog(text, self._name_of(self._filters.kept.value), keep, self._filters.window()).open()

    def _keep_matrix(self) -> None:
        answer, text = self._matrix.answer, self.tr("Keep the matrix")
        if answer is None:
            return
        views, asked = self._session.current.figures.views, answer.made.asked
        proposed = self._name_of(self._matrix.choices.kept.value) or self._matrix.title()

        def keep(name: str) -> None:
            if self._session.perform(text, lambda: views.keep_matrix(name, asked)) is not None:
                self._matrix.choices.choose_kept(views.find(ViewPlace.MATRIX, name))

        KeepViewDialog(text, proposed, keep, self._matrix.window()).open()

    def _use_filter(self, view: KeptView | None) -> None:
        try:
            scope = Scope() if view is None else self._session.current.figures.views.scope_in(view)
        except KnownError as error:
            self._session.report(error)
            return
        self._filters.show_scope(scope)

    def _use_matrix(self, view: KeptView | None) -> None:
        self._matrix.choices.forget.setEnabled(view is not None)
        if view is None:
            return
        try:
            asked = self._session.current.figures.views.matrix(view.id)
        except KnownError as error:
            self._session.report(error)
            return
        if asked.counts_any and not self._filters.of.offers(asked.of):
            self._matrix.choices.kept.choose(None)
            self._matrix.choices.forget.setEnabled(False)
            self._session.report(CountsCandidates(name=view.name))
            return
        self._matrix.choices.show_query(asked)
        self._filters.unit.choose(asked.unit)
        if asked.counts_any:
            self._filters.of.choose(asked.of)
        self._filters.show_scope(asked.scope)

    def _forget(self, view: KeptView | None) -> None:
        if view is not None:
            views = self._session.current.figures.views
            self._session.perform(self.tr("Forget “{0}”").format(view.name), lambda: views.remove(view.id))

    def _name_of(self, view: object) -> str:
        return view.name if isinstance(view, KeptView) else ""
