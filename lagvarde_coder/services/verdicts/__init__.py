"""Verdicts on themes and needs, what has changed since, and codings to be held against new definitions."""
