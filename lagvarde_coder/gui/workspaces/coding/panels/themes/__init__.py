"""The themes: list, quick picker, definition."""
