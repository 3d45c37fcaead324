"""Work beside the window: reading, importing, exporting, copying."""
