"""Föra samman: themes become needs, with reasons, and can be taken apart again."""

from lagvarde_coder.gui.workspaces.merging.workspace import MergingWorkspace

__all__ = ["MergingWorkspace"]
