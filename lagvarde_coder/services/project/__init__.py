"""Making projects, their coders and their backup copies."""
