"""The codebook: themes, needs and their colours."""
