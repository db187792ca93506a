"""The one door: `Project.open(url)` gives the verbs. Each is one unit of work, one undo step."""

from annotator.services.actors import NewActor
from annotator.services.articles import ImportReport
from annotator.services.project import SUFFIX, Project
from annotator.services.stances import Target
from annotator.services.transfer import Selection
from annotator.store.history import Step
from annotator.store.journal import Change
from annotator.store.queries.documents import DocumentLine, DocumentQuery, SortBy
from annotator.store.queries.uses import Use

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
