"""Use-cases, one module per topic; one call that writes is one operation of the trail."""
