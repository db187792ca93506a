"""The panels of the navigator, in one explicit tuple. Panels do not know each other."""

from annotator.ui.panel import Panel
from annotator.ui.panels.actors import ActorsPanel
from annotator.ui.panels.articles import ArticlesPanel
from annotator.ui.panels.discuss import DiscussPanel
from annotator.ui.panels.history import HistoryPanel
from annotator.ui.panels.issues import IssuesPanel
from annotator.ui.panels.labels import LabelsPanel

PANELS: tuple[type[Panel], ...] = (
    ArticlesPanel,
    ActorsPanel,
    IssuesPanel,
    LabelsPanel,
    DiscussPanel,
    HistoryPanel,
)

__all__ = ["PANELS", "Panel"]
