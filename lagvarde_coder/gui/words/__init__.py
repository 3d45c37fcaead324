"""The user's words for what the program names in code."""
