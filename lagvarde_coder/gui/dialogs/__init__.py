"""Dialogs: each asks for one thing and hands over values; none runs an event loop of its own."""
