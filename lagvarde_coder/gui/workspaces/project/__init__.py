"""The start page."""

from lagvarde_coder.gui.workspaces.project.start_page import StartPage

__all__ = ["StartPage"]
