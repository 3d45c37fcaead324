"""The start page."""

from lagvarde_coder.gui.workspaces.start.page import StartPage

__all__ = ["StartPage"]
