"""Values that tables, screens and exporters show."""
