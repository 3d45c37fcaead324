"""Reading and moving about in the open document."""
