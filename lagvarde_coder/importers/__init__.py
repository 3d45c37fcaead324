"""Readers of the formats that material comes in; they hand over raw text and raw spans."""
