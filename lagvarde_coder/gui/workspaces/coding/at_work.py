"""What is open in the coding workspace, shared by its parts."""

from dataclasses import dataclass, field

from lagvarde_coder.domain.codebook import Stage, Theme
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.models.codings import OpenDocument


@dataclass(slots=True)
class AtWork:
    """The open document, the themes of the project by id, and who codes."""

    open: OpenDocument | None = None
    themes: dict[Id, Theme] = field(default_factory=dict)
    coder: Id = ""

    @property
    def source(self) -> Id:
        """The id of the open document, or an empty string."""
        return self.open.document.source.id if self.open else ""

    def offered(self) -> list[Theme]:
        """Return the themes that passages may be coded with."""
        return [theme for theme in self.themes.values() if theme.in_use and theme.stage is not Stage.NEED]
