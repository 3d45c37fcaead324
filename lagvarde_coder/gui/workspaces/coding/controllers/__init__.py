"""What can be done in the coding workspace, a module per topic; each hands its commands to the menus."""
