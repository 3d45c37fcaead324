"""Reading what counts, counting, and the passages behind figures."""
