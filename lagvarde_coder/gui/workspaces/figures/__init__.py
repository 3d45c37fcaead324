"""Analys: frequencies, pictures of them, and the passages behind every figure."""

from lagvarde_coder.gui.workspaces.figures.workspace import AnalysisWorkspace

__all__ = ["AnalysisWorkspace"]
