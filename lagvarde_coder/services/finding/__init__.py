"""Searching in the texts."""
