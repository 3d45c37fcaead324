"""Rapport: handing out Word, Excel, CSV and HTML, and what was handed out before."""

from lagvarde_coder.gui.workspaces.report.workspace import ReportWorkspace

__all__ = ["ReportWorkspace"]
