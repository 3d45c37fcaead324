"""The workspaces in the order of the work; each is built when it is first shown, so that the window comes at once."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.workspaces.base import Workspace
from lagvarde_coder.gui.workspaces.project.steps import WorkStep

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the rail; a new one is a line of :data:`PLACES`.

    Attributes:
        key: stable name, for the memory and the menus.
        name: on the rail; a source text of "Places".
        purpose: what it is for, on the start page; a source text of "Steps".
        room, workspace: the package of ``gui.workspaces`` and the class in it.
    """

    key: str
    icon: str
    name: str
    purpose: str
    room: str
    workspace: str

    @property
    def title(self) -> str:
        """Its name in the user's language."""
        return QCoreApplication.translate("Places", self.name)

    @property
    def step(self) -> WorkStep:
        """What the start page says of it."""
        return WorkStep(self.icon, self.title, QCoreApplication.translate("Steps", self.purpose))

    def build(self, session: Session, parent: QWidget) -> Workspace:
        """Import and make the workspace."""
        make: Callable[[Session, QWidget], Workspace] = getattr(import_module(f"{_ROOT}.{self.room}"), self.workspace)
        return make(session, parent)


_ROOT = "lagvarde_coder.gui.workspaces"
PLACES = (
    Place(
        "overview",
        "overview",
        QT_TRANSLATE_NOOP("Places", "Overview"),
        QT_TRANSLATE_NOOP("Steps", "See where the work is, what is open, and who signed off what."),
        "method",
        "OverviewWorkspace",
    ),
    Place(
        "material",
        "material",
        QT_TRANSLATE_NOOP("Places", "Material"),
        QT_TRANSLATE_NOOP("Steps", "Import dialogue notes and answers, and see who has been heard."),
        "material",
        "MaterialWorkspace",
    ),
    Place(
        "coding",
        "coding",
        QT_TRANSLATE_NOOP("Places", "Coding"),
        QT_TRANSLATE_NOOP("Steps", "Read, and mark each passage with the themes that it bears on."),
        "coding",
        "CodingWorkspace",
    ),
    Place(
        "themes",
        "themes",
        QT_TRANSLATE_NOOP("Places", "Themes"),
        QT_TRANSLATE_NOOP("Steps", "Word the themes, weigh candidates, and say what the material says of each."),
        "themes",
        "ThemesWorkspace",
    ),
    Place(
        "merging",
        "merge",
        QT_TRANSLATE_NOOP("Places", "Merge"),
        QT_TRANSLATE_NOOP("Steps", "Bring related themes together into development needs, with reasons."),
        "decisions",
        "MergingWorkspace",
    ),
    Place(
        "analysis",
        "analysis",
        QT_TRANSLATE_NOOP("Places", "Analysis"),
        QT_TRANSLATE_NOOP("Steps", "See how many raise each theme, and the passages behind it."),
        "figures",
        "AnalysisWorkspace",
    ),
    Place(
        "trail",
        "trail",
        QT_TRANSLATE_NOOP("Places", "Traceability"),
        QT_TRANSLATE_NOOP("Steps", "Follow every decision, and every passage back to its text."),
        "trail",
        "TrailWorkspace",
    ),
    Place(
        "report",
        "report",
        QT_TRANSLATE_NOOP("Places", "Report"),
        QT_TRANSLATE_NOOP("Steps", "Hand over text and tables to Word and Excel."),
        "report",
        "ReportWorkspace",
    ),
)
