"""Coding, and what is left to code."""
