"""The open document, and what stands around its text."""
