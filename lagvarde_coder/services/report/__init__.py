"""Putting reports and tables together, and handing them out."""
