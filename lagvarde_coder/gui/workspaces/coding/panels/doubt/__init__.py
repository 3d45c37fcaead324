"""What coders are unsure of: the card over the text, and the list of what is to be taken up."""
