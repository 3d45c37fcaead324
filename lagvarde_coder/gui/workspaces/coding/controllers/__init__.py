"""What can be done in the coding workspace, a package per topic; each controller hands its actions to the menus."""
