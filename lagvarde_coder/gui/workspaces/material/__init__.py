"""Material: documents, the ledger of who was heard, and what they answered."""

from lagvarde_coder.gui.workspaces.material.workspace import MaterialWorkspace

__all__ = ["MaterialWorkspace"]
