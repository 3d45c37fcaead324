"""What is seen: documents, the text, themes, and the coding at the cursor. Panels know no service and no command."""
