"""Spårbarhet: decisions, events, verifying, and the way from an evidence id to the text."""

from lagvarde_coder.gui.workspaces.trail.workspace import TrailWorkspace

__all__ = ["TrailWorkspace"]
