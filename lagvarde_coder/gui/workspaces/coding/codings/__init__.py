"""Codings: made, changed, removed, and shown beside the text."""
