"""The panel of articles."""

from annotator.ui.panels.articles.panel import ArticlesPanel

__all__ = ["ArticlesPanel"]
