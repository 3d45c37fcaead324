"""Doubts, how they are settled, and the agenda."""
