from tests.helpers import bench, blank, project

__all__ = ["bench", "blank", "project"]
