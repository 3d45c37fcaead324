"""Filters, matrices and queries kept under a name, with the project: who kept them, and when, the log says."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from lagvarde_coder.domain.errors import NotFound, NothingToDo, UnreadableView
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.kept_views import KeptView, ViewPlace
from lagvarde_coder.domain.figures.matrix_query import (
    MatrixQuery,
    matrix_content,
    matrix_of,
    scope_content,
    scope_of,
)
from lagvarde_coder.domain.figures.passage_query import PassageQuery, query_content, query_of
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, known, required

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

Kept = TypeVar("Kept", Scope, MatrixQuery, PassageQuery)


class KeptViewService(Service):
    """Keeps filters, matrices and queries under a name, and finds them again."""

    def all(self, place: ViewPlace) -> list[KeptView]:
        """Return what is kept for a place, in the Swedish order of the names."""
        with self._read() as read:
            return kept_views(read, place)

    def filter(self, name: str) -> Scope:
        """Return the filter that is kept under a name.

        Raises:
            NotFound: there is none.
            UnreadableView: what was kept is not understood.
        """
        return scope_in(self.find(ViewPlace.FILTER, name))

    def matrix(self, name: str) -> MatrixQuery:
        """Return the matrix that is kept under a name.

        Raises:
            NotFound: there is none.
            UnreadableView: what was kept is not understood.
        """
        return matrix_in(self.find(ViewPlace.MATRIX, name))

    def query(self, name: str) -> PassageQuery:
        """Return the query that is kept under a name.

        Raises:
            NotFound: there is none.
            UnreadableView: what was kept is not understood.
        """
        return query_in(self.find(ViewPlace.QUERY, name))

    def scope_in(self, view: KeptView) -> Scope:
        """Return the filter of a view: itself, or a matrix's.

        Raises:
            UnreadableView: it is not understood.
        """
        return matrix_in(view).scope if view.place is ViewPlace.MATRIX else scope_in(view)

    def keep_filter(self, name: str, scope: Scope) -> tuple[KeptView, Change]:
        """Keep a filter; one of the same name is replaced.

        Raises:
            EmptyInput: no name.
            NothingToDo: it is kept under the name already.
        """
        return self.keep(ViewPlace.FILTER, name, scope_content(scope))

    def keep_matrix(self, name: str, matrix: MatrixQuery) -> tuple[KeptView, Change]:
        """Keep a matrix with its filter, its order and how it is shown; one of the same name is replaced.

        Raises:
            EmptyInput: no name.
            NothingToDo: it is kept under the name already.
            SameAxis: rows and columns are the same and no themes.
        """
        return self.keep(ViewPlace.MATRIX, name, matrix_content(matrix.checked()))

    def keep_query(self, name: str, query: PassageQuery) -> tuple[KeptView, Change]:
        """Keep a query; one of the same name is replaced.

        Raises:
            EmptyInput: no name.
            NothingToDo: it is kept under the name already.
        """
        return self.keep(ViewPlace.QUERY, name, query_content(query))

    def remove(self, view: Id) -> Change:
        """Forget what was kept.

        Raises:
            NotFound: there is no such view.
        """
        with self._operation(Action.VIEW_REMOVE) as work:
            work.remove(*known(work.read, KeptView, [view]))
            change = work.change()
        return change

    def find(self, place: ViewPlace, name: str) -> KeptView:
        """Return what is kept under a name, or with this id.

        Raises:
            NotFound: nothing is.
        """
        with self._read() as read:
            return kept_view(read, place, name)

    def keep(self, place: ViewPlace, name: str, content: str) -> tuple[KeptView, Change]:
        """Keep something under a name; what has the name already, in any case, is replaced.

        Raises:
            EmptyInput: no name.
            NothingToDo: it is kept under the name already.
        """
        named = required("name", name)
        with self._operation(Action.VIEW_KEEP) as work:
            there = (view for view in kept_views(work.read, place) if view.name.casefold() == named.casefold())
            before = next(there, None)
            view = KeptView(id=new_id(), place=place, name=named, content=content)
            if before is not None:
                view = replace(before, name=named, content=content)
            if view == before:
                raise NothingToDo(detail="This is kept under the name already.")
            work.put(view)
            change = work.change()
        return view, change


def kept_view(read: "Reader", place: ViewPlace, name: str) -> KeptView:
    """Return what is kept under a name, or with this id.

    Raises:
        NotFound: nothing is.
    """
    wanted = clean(name).casefold()
    for view in kept_views(read, place):
        if wanted in {view.id, view.name.casefold()}:
            return view
    raise NotFound(kind=KeptView.KIND, name=name)


def kept_views(read: "Reader", place: ViewPlace) -> list[KeptView]:
    """Return what is kept for a place, in the Swedish order of the names."""
    views = [view for view in read.all(KeptView) if view.place is place]
    return sorted(views, key=lambda view: (swedish(view.name), view.id))


def scope_in(view: KeptView) -> Scope:
    """Return the filter that a view keeps.

    Raises:
        UnreadableView: it is not understood.
    """
    return _understood(view, scope_of)


def matrix_in(view: KeptView) -> MatrixQuery:
    """Return the matrix that a view keeps.

    Raises:
        UnreadableView: it is not understood.
    """
    return _understood(view, matrix_of)


def query_in(view: KeptView) -> PassageQuery:
    """Return the query that a view keeps.

    Raises:
        UnreadableView: it is not understood.
    """
    return _understood(view, query_of)


def _understood(view: KeptView, reading: Callable[[str], Kept]) -> Kept:
    try:
        return reading(view.content)
    except ValueError as error:
        raise UnreadableView(name=view.name) from error
