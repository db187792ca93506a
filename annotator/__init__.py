"""Standpoint: read news articles and record who says what, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.notebook import Corpus

__version__ = "0.1.0"


def load(path: str | Path) -> Corpus:
    """The tables of a project, for a notebook; from its file, its address, or a backup in JSONL.

        import annotator
        project = annotator.load("debate.standpoint")
        statements = project.statements()
        statements.groupby(["issue", "holder"])["polarity"].mean()
        texts = project.documents(as_="polars")

    Needs pandas, Polars or pyarrow: `pip install 'standpoint[notebook]'`.
    """
    from annotator.notebook import Corpus

    return Corpus(path)
