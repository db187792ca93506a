"""The one door: `Project.open(url)` gives the verbs. Each is one unit of work, one undo step."""

from annotator.services.project import Project

__all__ = ["Project"]
