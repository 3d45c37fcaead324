"""The start page."""

from lagvarde_coder.gui.workspaces.project.page import StartPage

__all__ = ["StartPage"]
