"""Which page of the guide is about what has the focus."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

PLACES = {
    "ActorsPanel": "actors",
    "AffiliationDialog": "actors",
    "ArticlesPanel": "progress",
    "BackupsDialog": "backups",
    "Concordance": "finding",
    "CorrectDialog": "correcting",
    "DetailsDialog": "correcting",
    "DiscussPanel": "notes",
    "DuplicatesDialog": "actors",
    "ExportDialog": "exporting",
    "FindBar": "finding",
    "Guidelines": "codebook",
    "HistoryPanel": "notes",
    "ImportDialog": "importing",
    "IssuesPanel": "codebook",
    "KeysDialog": "keys",
    "LabelsPanel": "codebook",
    "MappingDialog": "importing",
    "MentionCard": "annotating",
    "PasteDialog": "importing",
    "PreferencesDialog": "settings",
    "ServerDialog": "teams",
    "ShortcutsDialog": "keys",
    "StatementCard": "attribution",
    "StatementsWindow": "statements",
    "TableDialog": "importing",
    "ArticleView": "annotating",
}
"""The page of a widget and of what is in it, by the name of its class: most are loaded late."""


def page_about(widget: QWidget | None) -> str | None:
    """The page about the innermost place around a widget that has one."""
    while widget is not None:
        for kind in type(widget).__mro__:
            if kind.__name__ in PLACES:
                return PLACES[kind.__name__]
        widget = widget.parentWidget()
    return None
