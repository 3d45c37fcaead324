"""The coding at the cursor, its editor and its history."""
