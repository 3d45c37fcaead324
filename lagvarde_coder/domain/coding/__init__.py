"""Codings, text without a theme, and what of a text is gone through."""
