"""The real window, for the tests of what is in it."""

from windows import ferry, hands, reader, see, window

__all__ = ["ferry", "hands", "reader", "see", "window"]
