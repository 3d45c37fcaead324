"""The open document: its text, and moving about in it."""
