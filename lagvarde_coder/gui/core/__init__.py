"""What the whole window stands on: the session, workers, memory, keys."""
