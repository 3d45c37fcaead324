"""Use-cases, a package per topic; one call that writes is one operation of the trail."""
