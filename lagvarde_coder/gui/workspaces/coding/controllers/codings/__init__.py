"""Codings: made, changed, split, joined, restored; and the definitions of their themes."""
