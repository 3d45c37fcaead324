"""One folder per workspace, in the order of the work."""
