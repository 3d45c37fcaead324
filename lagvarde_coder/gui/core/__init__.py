"""What the whole window stands on: the session, undo, workers, memory, keys, text positions."""
