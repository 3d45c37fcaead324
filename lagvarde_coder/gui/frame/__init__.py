"""The window itself: bars, menus, places, the search field, messages, the crash dialog, the schedule of copies."""
