"""Kodning: documents, the text with its codings, and the themes."""

from lagvarde_coder.gui.workspaces.coding.workspace import CodingWorkspace

__all__ = ["CodingWorkspace"]
