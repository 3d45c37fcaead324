"""What the coding workspace's lists and text show."""
