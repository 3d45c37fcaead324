"""What is to be taken up at a meeting."""
