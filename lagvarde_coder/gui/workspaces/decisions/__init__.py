"""Föra samman: themes become needs, with reasons, and can be taken apart again."""

from lagvarde_coder.gui.workspaces.decisions.workspace import MergingWorkspace

__all__ = ["MergingWorkspace"]
