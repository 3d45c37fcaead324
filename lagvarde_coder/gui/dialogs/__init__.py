"""Dialogs that are asked for from several places; none runs an event loop of its own."""
