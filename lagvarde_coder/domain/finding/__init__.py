"""What a search means."""
