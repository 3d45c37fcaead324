"""One folder per workspace, and modules that several of them use."""
