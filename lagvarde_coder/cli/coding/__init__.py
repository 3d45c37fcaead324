"""Coding, and how much of each document has been gone through."""
