"""Parts of the window that know no service: they are given values and emit signals."""
