"""Making projects, the lists they begin with, their coders and their backup copies."""
