"""Figures: frequencies, co-occurrence, matrices, and filters that are kept."""
