"""The window of the progress: how far each annotator is, and each article."""

from annotator.ui.progress.window import ProgressWindow

__all__ = ["ProgressWindow"]
