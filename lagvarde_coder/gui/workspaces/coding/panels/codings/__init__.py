"""The coding at the cursor, its editor and its history, and codings that were removed."""
