"""Search fields, what was found, and what coding all of it would do."""
