"""Codings: made, changed, split, joined, restored."""
