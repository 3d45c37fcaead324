"""Lågvärdekodaren: colour-code dialogue notes and written answers, and bring themes together into development needs."""

__version__ = "0.1.0"
