"""Teman: the codebook, candidates, verdicts, and what is to be looked at again."""

from lagvarde_coder.gui.workspaces.themes.workspace import ThemesWorkspace

__all__ = ["ThemesWorkspace"]
