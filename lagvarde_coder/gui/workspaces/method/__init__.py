"""Översikt: the steps of the method, who signed off what, and who does what."""

from lagvarde_coder.gui.workspaces.method.workspace import OverviewWorkspace

__all__ = ["OverviewWorkspace"]
