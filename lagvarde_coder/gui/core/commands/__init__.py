"""Undo: every change of the project is a command on the session's stack."""
