"""The log, its values and rules, joining two copies, and evidence numbers."""
