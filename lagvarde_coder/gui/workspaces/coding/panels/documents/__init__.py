"""The list of documents, and how far each has been gone through."""
