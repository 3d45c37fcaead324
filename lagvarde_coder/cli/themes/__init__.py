"""Themes and needs, and the codebook that holds them."""
