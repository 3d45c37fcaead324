"""What is seen in the coding workspace, a package per topic. Panels know no service and no controller."""
