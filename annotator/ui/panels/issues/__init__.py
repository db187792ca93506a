"""The panel of issues: the tree of the codebook, what each entry says, and where it is used."""

from annotator.ui.panels.issues.panel import IssuesPanel

__all__ = ["IssuesPanel"]
