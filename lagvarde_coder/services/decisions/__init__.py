"""Bringing themes together into needs, and taking them apart."""
