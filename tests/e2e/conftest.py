"""The window as the user starts it."""

from windows import ferry, hands, reader, see, window

__all__ = ["ferry", "hands", "reader", "see", "window"]
