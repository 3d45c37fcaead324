"""The only SQL: one project is one file."""
