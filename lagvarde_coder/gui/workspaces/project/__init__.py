"""The start page: recent projects, and how the work goes."""

from lagvarde_coder.gui.workspaces.project.start_page import StartPage

__all__ = ["StartPage"]
