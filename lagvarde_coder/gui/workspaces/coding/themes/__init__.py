"""The themes that passages are coded with: list, keys, quick picker, definition."""
