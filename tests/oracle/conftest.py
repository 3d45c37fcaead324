from tests.helpers import blank

__all__ = ["blank"]
