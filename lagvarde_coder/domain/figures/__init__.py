"""Counting: passages, organisations, co-occurrence."""
