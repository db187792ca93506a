"""The one door: `Project.open(url)` gives the verbs. Each is one unit of work, one undo step."""

from annotator.records import DocumentLine, DocumentQuery, NewActor, Selection, SortBy, Target, Use
from annotator.services.articles import ImportReport
from annotator.services.project import SUFFIX, Project
from annotator.store.history import Step
from annotator.store.journal import Change

__all__ = [
    "SUFFIX",
    "Change",
    "DocumentLine",
    "DocumentQuery",
    "ImportReport",
    "NewActor",
    "Project",
    "Selection",
    "SortBy",
    "Step",
    "Target",
    "Use",
]
