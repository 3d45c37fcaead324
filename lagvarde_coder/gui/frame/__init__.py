"""The window itself: bars, menus, messages."""
