"""Pictures of figures: what they show, gathered in one reading, in words that went through the gate."""
