"""Marking passages, changing codings, and accounting for the text."""
