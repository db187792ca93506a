"""Hits in their contexts, to read, to sort, and to annotate many at once."""

from annotator.ui.concordance.pane import Concordance

__all__ = ["Concordance"]
