"""The table of all statements: filter, group, sort, and change many at once."""

from annotator.ui.statements.window import StatementsWindow

__all__ = ["StatementsWindow"]
