"""Finding in the open document and in all, and coding what was found."""
