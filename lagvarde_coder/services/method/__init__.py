"""Method: its steps, their figures from the data, and who signed them off."""
