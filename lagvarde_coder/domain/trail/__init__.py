"""The log, its values, and evidence numbers."""
