"""The open project as the window sees it: one signal for every change, undo for every write, threads for the rest."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Unpack

from PySide6.QtCore import QObject, Signal

from lagvarde_coder.bootstrap import DEFAULT_CODEBOOK, OpenProject, Program
from lagvarde_coder.domain.errors import (
    IsACopy,
    NoPermission,
    NotAProject,
    ProjectDamaged,
    ProjectLocked,
    ProjectMissing,
)
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Silent, ToTheEnd
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.trail.changes import Change, folded
from lagvarde_coder.gui.core.drafts import Drafts
from lagvarde_coder.gui.core.memory import Memory
from lagvarde_coder.gui.core.undo import Call, ServiceCommand, UndoSteps, change_of
from lagvarde_coder.gui.core.workers.background import Background
from lagvarde_coder.services.project.drafts import Draft
from lagvarde_coder.settings import SettingsChanges

_LOCK_SECONDS = 1.0
"""How long opening waits for another writer; longer would freeze the window."""
_RECENT = 12
_FEW = 8
"""Operations of one step that are taken back while the window waits."""


class Session(Background):
    """What all workspaces share.

    Attributes:
        program: settings and folders. project: the open project, or None. memory: what survives the program's end.
        undo_stack: the writes of this session; its names are what the user did.
        drafts: what is being typed and is not stored yet.

    Signals:
        opened, closed: a project came, went (``project`` is set and None by then).
        storing: what was typed or moved and is not stored yet is to be stored now, by whoever holds it: the project is
            about to close, somebody else to act, or a step to be taken back.
        changed: a :class:`Change`, after every write, undo and redo.
        stepped: the :class:`Change` of an undo or redo, after ``changed``.
        locked: the path of a project that can be read only, and why: somebody else writes in it, or nobody may.
        unreadable: the path of a file that cannot be read as a project, and why: copies of it may be there.
        is_a_copy: the path of a copy that the program keeps, which was wanted for writing, and the :class:`IsACopy`.
        coder_changed: somebody else acts.
        others_step: a step to take back, or to do again, is another coder's: who that is, what the step is called, and
            what to call if it is meant.
        others_changed: what others coded is hidden from now on, or shown.
        program_changed: the settings are others.
        saved: what was just stored, in words.
        wanted_place: source id, start and end (code points; both 0: the document's beginning): show it in Kodning.
        wanted_workspace: the key of a workspace to show.
        wanted_theme: the id of a theme or need to show in the codebook.
    """

    opened = Signal()
    closed = Signal()
    storing = Signal()
    changed = Signal(object)
    stepped = Signal(object)
    locked = Signal(object, object)
    unreadable = Signal(object, object)
    is_a_copy = Signal(object, object)
    coder_changed = Signal()
    others_step = Signal(str, str, object)
    others_changed = Signal()
    program_changed = Signal()
    saved = Signal(str)
    wanted_place = Signal(str, int, int)
    wanted_workspace = Signal(str)
    wanted_theme = Signal(str)

    def __init__(self, program: Program, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.program = program
        self.project: OpenProject | None = None
        self.memory = Memory(program.folders.state / "window.json", self)
        self.drafts = Drafts(program.folders.state, self)
        self.undo_stack = UndoSteps(self)
        self._left_at: tuple[Id, Span | None] | None = None

    # --- the project ------------------------------------------------------------------------------------------------

    @property
    def current(self) -> OpenProject:
        """The open project.

        Raises:
            RuntimeError: none is open (a bug of the caller).
        """
        if self.project is None:
            raise RuntimeError("no project is open")
        return self.project

    def open(self, path: Path, *, writing: bool = True) -> bool:
        """Open a project in place of the one that is open; what goes wrong is reported, and the old one stays."""
        try:
            same = self.project is not None and self.project.path == path.resolve()
            if same:
                self.close()
            project = self.program.open(path.resolve(), writing=writing, wait=_LOCK_SECONDS)
        except ProjectLocked as error:
            self.locked.emit(path, error)
            return False
        except NoPermission as error:
            if writing and os.access(path, os.R_OK):
                self.locked.emit(path, error)  # it can be read all the same
            else:
                self.report(error)
            return False
        except IsACopy as error:
            self.is_a_copy.emit(path.resolve(), error)
            return False
        except (ProjectDamaged, NotAProject, ProjectMissing) as error:
            self.unreadable.emit(path.resolve(), error)
            return False
        except Exception as error:
            self.report(error)
            return False
        self.close()
        self.project = project
        self._recall_others()
        recent = (
            str(project.path),
            *(earlier for earlier in self.program.settings.recent if earlier != str(project.path)),
        )
        self.change_settings(recent=recent[:_RECENT])
        self.opened.emit()
        return True

    def create(self, path: Path, *, title: str = "", codebook: str = DEFAULT_CODEBOOK) -> bool:
        """Make a project and open it; what goes wrong is reported. The codebook, any file, is read in a worker."""
        try:
            begun = self.meanwhile(lambda: self.program.codebook(codebook))
            self.program.create(path, title=title, codebook=begun)
        except Exception as error:
            self.report(error)
            return False
        return self.open(path)

    def close(self) -> None:
        """Close the project, after the work that is under way has stopped."""
        if self.project is None:
            return
        self.store()
        self.wait_for_jobs(cancel=True)
        self.drafts.let_go(str(self.project.path))
        self.drafts.flush()
        project, self.project, self._left_at = self.project, None, None
        self.undo_stack.clear()
        project.close()
        self.closed.emit()

    def act_as(self, name: str, initials: str = "", role: str = "") -> bool:
        """Let another coder act from now on; what was typed so far is stored for the one before."""
        self.store()
        try:
            self.current.coders.act_as(name, initials, role)
        except Exception as error:
            self.report(error)
            return False
        self._recall_others()
        self.coder_changed.emit()
        return True

    @property
    def alone(self) -> bool:
        """Whether what others coded is hidden from the coder at work."""
        return self.project is not None and self.project.alone

    def see_others(self, seen: bool) -> None:
        """Show what others coded, or hide it everywhere; remembered for this coder and project."""
        project = self.current
        if project.alone is not seen or not project.writable:  # as it is; who only reads is nobody, and sees all
            return
        project.see_others(seen)
        self.memory.remember(self._others_key(), not seen, project.path)
        self.others_changed.emit()

    def _recall_others(self) -> None:
        project = self.current
        project.see_others(not (project.writable and self.memory.recall(self._others_key(), project.path)))

    def _others_key(self) -> str:
        coder = self.current.coders.current()
        return f"others_hidden:{coder.id if coder else ''}"

    def change_settings(self, **changes: Unpack[SettingsChanges]) -> None:
        """Store changed settings; a settings file that cannot be written is reported, and they hold for this run."""
        before = self.program.settings
        settings = replace(before, **changes)
        if settings == before:
            return
        try:
            self.program = self.program.with_settings(settings)
        except OSError as error:
            self.program = replace(self.program, settings=settings)
            self.report(error)
        if self.project is not None:
            self.project.begin_on_coding(settings.coding_begins)
        self.program_changed.emit()
        if "name" in changes:
            self._become(before.name)

    def _become(self, before: str) -> None:
        """Let a name that was given in the settings act at once, unless another coder was chosen for the project."""
        project, settings = self.project, self.program.settings
        if project is None or not project.writable or not settings.name:
            return
        current = project.coders.current()
        if current is None or (current.name == before and settings.name != before):
            self.act_as(settings.name, settings.initials, settings.role)

    # --- writing ----------------------------------------------------------------------------------------------------

    def store(self) -> None:
        """Let what was typed or moved be stored, wherever it waits to be."""
        if self.project is not None:
            self.storing.emit()

    def type(self, kind: str, subject: Id, fields: Mapping[str, object], *, stored_soon: bool = True) -> None:
        """Keep what is being typed about a subject until it is stored; no fields: there is nothing to be stored.

        Without ``stored_soon`` it waits for whoever types to say so, and nobody is told that it is being saved.
        """
        project = self.project
        if project is not None and project.actor is not None:
            draft = Draft(str(project.path), project.actor, kind, subject, dict(fields))
            self.drafts.keep(draft, stored_soon=stored_soon)

    def typed(self, kind: str, subject: Id) -> Mapping[str, object]:
        """Return the fields that were typed about a subject and are not stored, also before the project was closed."""
        return self.drafts.kept(str(self.current.path), kind, subject)

    def undo(self) -> None:
        """Take back the latest step: what was just typed, if that was not stored yet."""
        self.store()
        if self.may_step(back=True):
            self._step(self.undo_stack.undo, self.undo_stack.undoText(), back=True)

    def redo(self) -> None:
        """Do the step that was taken back again, unless something was typed since."""
        self.store()
        if self.may_step(back=False):
            self._step(self.undo_stack.redo, self.undo_stack.redoText(), back=False)

    def _step(self, step: Callable[[], None], text: str, *, back: bool) -> None:
        """Take a step of one's own; ask first if it is somebody else's, who worked here before."""
        coder = self.undo_stack.coder_of_next(back=back)
        if coder == self.current.actor:
            step()
            return
        names = {known.id: known.name for known in self.current.coders.all()}
        self.others_step.emit(names.get(coder or "", "?"), text, step)

    def may_step(self, *, back: bool) -> bool:
        """Tell whether there is a step to undo (``back``) or redo, and it is not hidden with what others coded."""
        coder = self.undo_stack.coder_of_next(back=back)
        return coder is not None and (not self.alone or coder == self.current.actor)

    def perform(self, text: str, call: Call, *, said: str = "") -> Change | None:
        """Call a writing service now and make it undoable under the name ``text``; ``said`` is what is then told.

        The call returns a :class:`Change`, or a tuple that ends with one. What goes wrong is reported; then the
        result is None and the stack is as it was.
        """
        try:
            change = change_of(call())
        except Exception as error:  # it tells known errors from bugs
            self.report(error)
            return None
        self.adopt_all(text, [change], said=said)
        return change

    def adopt(self, text: str, change: Change) -> None:
        """Make undoable what is done already, and tell the views."""
        self.adopt_all(text, [change])

    def adopt_all(self, text: str, changes: Sequence[Change], *, said: str = "", beside: Sequence[Change] = ()) -> None:
        """The same for several operations that the user sees as one: one step, one signal; nothing if none.

        ``beside``: what was stored with them and stays when the step is undone.
        """
        if not changes:
            for change in beside:
                self.announce(change)
        else:
            # Pushing drops the steps to redo, so what was refused never comes here.
            self.undo_stack.push(ServiceCommand(self, text, changes, coder=self.current.actor))
            self.accept(folded([*changes, *beside]), said or text)

    def announce(self, change: Change) -> None:
        """Tell the views of a change that cannot be undone (a file that was handed out)."""
        self.changed.emit(change)

    def revert_all(self, operations: Sequence[Id]) -> Sequence[Change | Exception]:
        """Take operations back by new ones; for commands. Many are taken back in a worker, with progress."""
        history = self.current.trail.history
        if len(operations) <= _FEW:
            return history.revert_all(operations, Silent())
        return self.awaited(self.tr("Undoing"), lambda progress: history.revert_all(operations, ToTheEnd(progress)))

    def accept(self, change: Change, text: str, *, undone: bool = False, stepped: bool = False) -> None:
        """Tell the views what was stored, or ``undone``; ``stepped``: by undo or redo; for commands."""
        self.drafts.stored(str(self.current.path), change)
        self.changed.emit(change)
        if stepped:
            self.stepped.emit(change)
        if stepped:
            text = (self.tr("undone: {0}") if undone else self.tr("done again: {0}")).format(text)
        self.saved.emit(text)

    def go_to(self, source: Id, span: Span | None = None) -> None:
        """Ask for a place in a text to be shown in Kodning; without ``span`` the document."""
        self.wanted_place.emit(source, span.start if span else 0, span.end if span else 0)

    def open_theme(self, theme: Id, source: Id = "", span: Span | None = None) -> None:
        """Ask for a theme to be shown in the codebook; ``source`` and ``span`` are where one comes from."""
        self._left_at = (source, span) if source else None
        self.wanted_theme.emit(theme)

    def go_back(self) -> None:
        """Ask for the passage that was left for a theme; without any for Kodning as it stands."""
        if self._left_at is None or self._left_at[1] is None:
            self.wanted_workspace.emit("coding")
        else:
            self.go_to(*self._left_at)
