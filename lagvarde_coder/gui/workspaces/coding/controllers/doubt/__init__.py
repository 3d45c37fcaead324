"""Marking doubt, and settling it."""
