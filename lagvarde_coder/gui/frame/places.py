"""The workspaces in the order of the work; each is built when it is first shown, so that the window comes at once."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.workspaces.base import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the rail; ``module`` and ``name`` say which workspace stands there."""

    key: str
    icon: str
    text: str
    module: str
    name: str

    @property
    def title(self) -> str:
        """Its name in the user's language."""
        return QCoreApplication.translate("Places", self.text)

    def build(self, session: Session) -> Workspace:
        """Import and make the workspace."""
        make: Callable[[Session], Workspace] = getattr(import_module(self.module), self.name)
        return make(session)


_ROOT = "lagvarde_coder.gui.workspaces"
PLACES = (
    Place("material", "material", QT_TRANSLATE_NOOP("Places", "Material"), f"{_ROOT}.material", "MaterialWorkspace"),
    Place("coding", "coding", QT_TRANSLATE_NOOP("Places", "Coding"), f"{_ROOT}.coding", "CodingWorkspace"),
    Place("merging", "merge", QT_TRANSLATE_NOOP("Places", "Merge"), f"{_ROOT}.decisions", "MergingWorkspace"),
    Place("analysis", "analysis", QT_TRANSLATE_NOOP("Places", "Analysis"), f"{_ROOT}.figures", "AnalysisWorkspace"),
    Place("trail", "trail", QT_TRANSLATE_NOOP("Places", "Traceability"), f"{_ROOT}.trail", "TrailWorkspace"),
    Place("report", "report", QT_TRANSLATE_NOOP("Places", "Report"), f"{_ROOT}.report", "ReportWorkspace"),
)
